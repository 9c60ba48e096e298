import type { Problem } from '../../scenario/scenario'
import type { Engine, RunSetup } from '../../sim/index'
import { seedOfRun } from '../../sim/random/stream'
import { createWorld, type World } from '../../sim/world'
import { drawnParameters } from '../drawn'
import { createFigures, endOf, type Figures } from '../figures'
import { watchRun } from '../watch'
import { findings } from './findings'
import { createLook, type Looked } from './look'
import { type Pairing, pairSteps, pairsToPlay } from './pairing'
import { playAtRandom, windowHours } from './randomPlayer'
import type { DeepSetup } from './setup'

export interface DeepProgress {
  readonly done: number
  readonly of: number
}

export interface DeepRun extends Looked {
  readonly outcomes: Readonly<Record<string, number>>
  /** Where and why the run broke off; null when it came to its end. */
  readonly failure: { readonly hour: number; readonly seed: number; readonly message: string } | null
}

export interface DeepResult {
  readonly problems: readonly Problem[]
  readonly runs: number
  readonly pairs: number
  /** Decisions of which nothing is said, since no pair of runs had one of them in one run only. */
  readonly untested: readonly string[]
}

/** Who decides: the policies that weigh interests and that follow the record, and players who choose at random. */
const players = ['adaptive', 'record', 'random'] as const

/**
 * Plays a scenario as an author might wish to see it played and tells what runs alone can show. Yields after every run, so
 * that a worker can tell how far it is and stop; gives the findings at its end. Run `i` is the same whatever ran before it.
 * Throws a RangeError unless there is at least one run.
 */
export function* deepSteps(engine: Engine, setup: DeepSetup): Generator<DeepProgress, DeepResult, void> {
  if (!Number.isInteger(setup.runs) || setup.runs < 1) throw new RangeError('a look needs at least one run')
  const { scenario } = engine
  const world = createWorld(scenario)
  const figures = createFigures(scenario)
  const of = setup.runs + pairsToPlay(scenario, setup)
  const runs: DeepRun[] = []
  for (let index = 0; index < setup.runs; index++) {
    runs.push(playOne(engine, world, figures, index, setup.seed))
    yield { done: runs.length, of }
  }
  const failed = runs.some(({ failure }) => failure !== null)
  const pairing: Pairing = failed ? { alike: [], untested: [] } : yield* pairSteps(engine, figures, setup, runs, of)
  return {
    problems: findings(scenario, runs, pairing, setup),
    runs: setup.runs,
    pairs: failed ? 0 : setup.pairs,
    untested: pairing.untested,
  }
}

function playOne(engine: Engine, world: World, figures: Figures, index: number, first: number): DeepRun {
  const { scenario } = engine
  const player = players[index % players.length]
  const seed = seedOfRun(first, index)
  const parameters = drawnParameters(scenario, undefined)(seed)
  const setup: RunSetup = {
    seed,
    policy: player === 'random' ? 'wait' : player,
    played: player === 'random' ? scenario.play.seats.map(({ id }) => id) : [],
    readers: [],
    silent: true,
    ...(parameters ? { parameters } : {}),
  }
  const windows = windowHours(scenario)
  const look = createLook(world, windows)
  const watch = watchRun(scenario, figures)
  const state = engine.start(setup)
  const end = endOf(scenario)
  let failure: DeepRun['failure'] = null
  try {
    for (;;) {
      watch.observe(state)
      look.at(state)
      if (state.hour >= end) break
      if (player === 'random' && windows.has(state.hour)) playAtRandom(engine, world, state, setup)
      engine.advance(state, setup)
    }
  } catch (error) {
    failure = { hour: state.hour, seed, message: error instanceof Error ? error.message : String(error) }
  }
  const { held, failed, offered, idle, lastOffer } = look
  return { held, failed, offered, idle, lastOffer, outcomes: failure ? {} : watch.outcomes(state), failure }
}
