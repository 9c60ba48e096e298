import type { Scenario } from '../../scenario/scenario'
import type { Option } from '../../scenario/schema/actors'
import type { Engine, RunSetup, State } from '../../sim/index'
import { seedOfRun } from '../../sim/random/stream'
import { courseKeys, endOf, type Figures, placeKeys } from '../figures'
import type { DeepProgress, DeepRun } from './deepCheck'
import type { DeepSetup } from './setup'

/** What pairs of runs, with a decision and without, at the same seeds, came to. */
export interface Pairing {
  /** Decisions that were taken in one run of a pair only, with no figure that differed in any pair. */
  readonly alike: readonly string[]
  /** Decisions that no pair had in one run only. */
  readonly untested: readonly string[]
}

/** Hours between two readings of a run. */
const readEvery = 12

const playedOptions = (scenario: Scenario): Option[] =>
  scenario.actors
    .filter(({ kind }) => kind === 'decision-maker')
    .flatMap(({ options }) => options.filter(({ phase }) => phase === 'play'))

/** How many runs all pairs take: the record's course at each seed, and one more for each decision. */
export function pairsToPlay(scenario: Scenario, { pairs }: DeepSetup): number {
  return pairs * (1 + playedOptions(scenario).length)
}

/**
 * Plays the record's course with each decision added where the record has none, and left out where it has one; at the hour
 * at which runs had it on offer. Yields after every run.
 */
export function* pairSteps(
  engine: Engine,
  figures: Figures,
  setup: DeepSetup,
  runs: readonly DeepRun[],
  of: number,
): Generator<DeepProgress, Pairing, void> {
  const { scenario } = engine
  const options = playedOptions(scenario)
  const told = new Map<string, { tested: boolean; differs: boolean }>()
  let done = setup.runs
  for (let pair = 0; pair < setup.pairs; pair++) {
    const seed = seedOfRun(setup.seed, pair)
    const base = playPair(engine, figures, seed, [])
    yield { done: ++done, of }
    for (const option of options) {
      const known = told.get(option.id) ?? { tested: false, differs: false }
      told.set(option.id, known)
      if (!known.differs) {
        const changed = playPair(engine, figures, seed, [changeOf(option, runs, pair)])
        if (base.taken.has(option.id) !== changed.taken.has(option.id)) {
          known.tested = true
          known.differs = base.course !== changed.course
        }
      }
      yield { done: ++done, of }
    }
  }
  const ids = [...told]
  return {
    alike: ids.flatMap(([id, { tested, differs }]) => (tested && !differs ? [id] : [])),
    untested: ids.flatMap(([id, { tested }]) => (tested ? [] : [id])),
  }
}

type Change = NonNullable<RunSetup['changes']>[number]

function changeOf({ id, documented }: Option, runs: readonly DeepRun[], pair: number): Change {
  if (documented?.chosen && documented.from !== null) return { drop: id }
  const hours = runs.flatMap(({ offered }) => offered.get(id) ?? [])
  return { add: id, at: hours.length === 0 ? 0 : hours[pair % hours.length] }
}

/** Plays the record's course with some changes. `course` is all figures of the run in one text. */
function playPair(
  engine: Engine,
  figures: Figures,
  seed: number,
  changes: readonly Change[],
): { readonly taken: ReadonlySet<string>; readonly course: string } {
  const setup: RunSetup = { seed, policy: 'record', played: [], readers: [], silent: true, changes: [...changes] }
  const state = engine.start(setup)
  const course: string[] = []
  for (const end = endOf(engine.scenario); state.hour < end; ) {
    engine.advance(state, setup)
    if (state.hour % readEvery === 0 || state.hour === end) course.push(reading(figures, state))
  }
  return { taken: new Set(state.taken.map(({ option }) => option)), course: course.join('\n') }
}

/** Everything that readers could see change: figures of the model, and what decisions set that lasts. */
function reading(figures: Figures, state: State): string {
  const course = figures.course(state)
  const places = figures.byPlace(state)
  return [
    ...courseKeys.map((key) => course[key]),
    ...places.flatMap((place) => placeKeys.map((key) => place[key])),
    ...state.audiences,
    ...state.counters,
    ...state.campPlaces,
    ...state.border,
    state.vote,
    ...state.relief,
    ...state.beds,
    ...state.agreement,
    ...state.curfew,
    ...state.units.flatMap(({ at, strength, training, equipment, readiness }) => [
      at,
      strength,
      training,
      equipment,
      readiness,
    ]),
    ...state.queue,
    state.returnedTotal,
    state.evacuated,
  ].join(' ')
}
