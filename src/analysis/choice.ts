import type { Playback } from '../record/playback'
import type { Scenario } from '../scenario/scenario'
import type { Engine } from '../sim/index'
import { seedOfRun } from '../sim/random/stream'
import { drawnParameters, isFitted } from './drawn'
import { type ForkSetup, forkAt, openOutcomes } from './fork'
import { type Parts, partsOf } from './parts'
import { spreadOf } from './quantiles'
import type { Spread } from './types'

/** A decision played on under each of its options, from the state at its hour. */
export interface ChoiceSetup extends ForkSetup {
  /** Draws of the parameters, and runs of each draw with luck of their own: so many runs for each option. */
  readonly draws: number
  readonly luck: number
  /** All draws and all luck follow from this one; options share them, pair by pair. */
  readonly seed: number
  /** Outcomes that are read, of those that can still change (`openOutcomes`). */
  readonly outcomes: readonly string[]
  /** Account of the model from which parameters are drawn; the first when left out, null: the scenario's own values. */
  readonly structure?: string | null
}

/** One run. `option`, `draw` and `luck` are numbers from 0; `values` are in the order of the setup's outcomes. */
export interface ChoiceRun {
  readonly option: number
  readonly draw: number
  readonly luck: number
  readonly values: readonly number[]
  readonly missed: number
}

/** What the runs of a choice come to so far. Options stand as they were asked for, in no other order: there is no best. */
export interface ChoiceResult {
  /** Runs of each option. */
  readonly runs: number
  /** Whether parameters were drawn from a fit. If not, doubt about the model is not in the spread, and its share is 0. */
  readonly fitted: boolean
  readonly options: readonly {
    readonly option: string | null
    /** Values are in order of run, which is the same for all options: the same place, the same luck and parameters. */
    readonly outcomes: Readonly<Record<string, Spread>>
    /** Later decisions of the seat that were not possible, a run on average. */
    readonly missed: number
  }[]
  /** By outcome; null where nothing differs, or while there are too few runs. */
  readonly parts: Readonly<Record<string, Parts | null>>
}

/** How many runs a choice plays. */
export function choiceSize({ options, draws, luck }: ChoiceSetup): number {
  return options.length * draws * luck
}

/**
 * Plays a choice run by run: all options under one pair of parameters and luck before the next pair, all draws before the
 * second luck of any, so that everything that is compared fills at one pace. The state that is gone on from is the run's
 * own, made under the parameters that were played; draws hold from then on.
 *
 * Throws a RangeError for what `forkAt` refuses, for counts that are no positive integers, and for an outcome that the
 * record does not have or that was settled before the decision.
 */
export function* choiceSteps(engine: Engine, playback: Playback, setup: ChoiceSetup): Generator<ChoiceRun, void, void> {
  const { options, draws, luck, seed, outcomes, structure, at } = setup
  for (const count of [draws, luck]) {
    if (!Number.isInteger(count) || count < 1)
      throw new RangeError('a choice needs one draw and one run of each at least')
  }
  const open = openOutcomes(engine.scenario, at.hour)
  const settled = outcomes.find((id) => !open.includes(id))
  if (settled !== undefined) throw new RangeError(`the outcome ${settled} can't change after hour ${at.hour}`)
  const fork = forkAt(engine, playback, setup)
  const drawn = drawnParameters(engine.scenario, structure)
  const parameters = Array.from({ length: draws }, (_, draw) => drawn(seedOfRun(seed, draw)))
  for (let round = 0; round < luck; round++) {
    for (let draw = 0; draw < draws; draw++) {
      const own = seedOfRun(seedOfRun(seed, draw), round)
      for (let option = 0; option < options.length; option++) {
        const { outcomes: read, missed } = fork.play(option, own, parameters[draw])
        yield { option, draw, luck: round, values: outcomes.map((id) => read[id]), missed }
      }
    }
  }
}

/** Puts the runs of a choice together, in the order in which they were played, all or the first of them. */
export function gatherChoice(scenario: Scenario, setup: ChoiceSetup, runs: readonly ChoiceRun[]): ChoiceResult {
  const { options, draws, outcomes, structure } = setup
  const fitted = isFitted(scenario, structure)
  const pairs = Math.floor(runs.length / options.length)
  const whole = runs.slice(0, pairs * options.length)
  const byOption = options.map((_, option) => whole.filter((run) => run.option === option))
  const rounds = Math.floor(pairs / draws)
  const parts = (outcome: number): Parts | null => {
    const value = (run: ChoiceRun): number => run.values[outcome]
    // Without a fit all draws are the same, and every pair is luck alone.
    if (!fitted) return partsOf(byOption.map((own) => own.map((run) => [value(run)])))
    if (rounds < 2) return null
    return partsOf(
      byOption.map((own) =>
        Array.from({ length: draws }, (_, draw) =>
          Array.from({ length: rounds }, (_, round) => value(own[round * draws + draw])),
        ),
      ),
    )
  }
  return {
    runs: pairs,
    fitted,
    options: options.map((option, index) => ({
      option,
      outcomes:
        pairs === 0
          ? {}
          : Object.fromEntries(
              outcomes.map((id, at) => [id, spreadOf(byOption[index].map(({ values }) => values[at]))]),
            ),
      missed: pairs === 0 ? 0 : byOption[index].reduce((sum, { missed }) => sum + missed, 0) / pairs,
    })),
    parts: Object.fromEntries(outcomes.map((id, index) => [id, parts(index)])),
  }
}
