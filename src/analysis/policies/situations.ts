import type { Engine, RunSetup, State, Weighing } from '../../sim/index'
import { everyHours } from '../../sim/policy/adaptive'
import { seedOfRun } from '../../sim/random/stream'
import { drawnParameters } from '../drawn'
import { type DocumentedChoice, documentedChoices } from './choices'

/** What could be done at a decision point at one hour of one run, and what was. */
export interface Situation {
  /** Appeals of the options that could be taken, and that of waiting last. */
  readonly appeals: readonly number[]
  /** Which of them is the documented one. */
  readonly documented: number
}

export interface Reconstructed {
  readonly choice: DocumentedChoice
  readonly situations: readonly Situation[]
}

export interface Reconstruction {
  /** Choices that were on the table in at least one run. */
  readonly choices: readonly Reconstructed[]
  /** Documented choices that never were: in all runs the option could not be taken at its documented hours. */
  readonly neverOnTable: readonly DocumentedChoice[]
  /**
   * Appeals at points on the table outside every documented interval of theirs, seen as often as the policy looks. The
   * record is silent there: no source says that anybody considered acting, and so these are never scored.
   */
  readonly elsewhere: readonly (readonly number[])[]
}

export interface PolicySetup {
  readonly seed: number
  /** Runs in which everybody follows the record. */
  readonly seeds: number
}

/**
 * Plays runs in which everybody follows the record and keeps, for every documented choice, what its actor could do and
 * knew. An act is seen just before the hour in which the run takes it, which each run draws from the documented interval,
 * so that runs are spread over its hours; waiting is seen in every hour of its interval in which an option that was
 * explicitly not taken could have been.
 */
export function reconstruct(engine: Engine, { seed, seeds }: PolicySetup): Reconstruction {
  if (!Number.isInteger(seeds) || seeds < 1) throw new RangeError('at least one run is needed')
  const found = documentedChoices(engine.scenario).map((choice) => ({ choice, situations: [] as Situation[] }))
  const elsewhere: (readonly number[])[] = []
  const drawn = drawnParameters(engine.scenario, undefined)
  for (let index = 0; index < seeds; index++) {
    const own = seedOfRun(seed, index)
    const parameters = drawn(own)
    const setup: RunSetup = { seed: own, policy: 'record', played: [], silent: true, ...(parameters && { parameters }) }
    watchRecord(engine, setup, found, elsewhere)
  }
  return {
    choices: found.filter(({ situations }) => situations.length > 0),
    neverOnTable: found.filter(({ situations }) => situations.length === 0).map(({ choice }) => choice),
    elsewhere,
  }
}

interface Open {
  readonly choice: DocumentedChoice
  readonly situations: Situation[]
}

function watchRecord(engine: Engine, setup: RunSetup, found: readonly Open[], elsewhere: (readonly number[])[]): void {
  const actors = [...new Set(found.map(({ choice }) => choice.actor))]
  const state = engine.start(setup)
  const last = engine.scenario.play.clock.ticks
  while (state.hour < last) {
    const { hour } = state
    const now = found.filter(({ choice }) => choice.from <= hour && hour <= choice.to)
    const looks = hour % everyHours === 0
    const weighed = new Map<string, readonly Weighing[]>()
    for (const actor of actors) {
      if (looks || now.some(({ choice }) => choice.actor === actor))
        weighed.set(actor, engine.weigh(state, setup, actor))
    }
    const seen = now.map((open) => ({ open, situation: situationOf(open.choice, weighed.get(open.choice.actor)) }))
    if (looks) elsewhere.push(...silent(found, weighed, hour))
    const takenBefore = state.taken.length
    engine.advance(state, setup)
    const taken = takenSince(state, takenBefore)
    for (const { open, situation } of seen) {
      if (situation && (open.choice.option === null || taken.has(open.choice.option))) open.situations.push(situation)
    }
  }
}

function takenSince(state: State, before: number): ReadonlySet<string> {
  return new Set(state.taken.slice(before).map(({ option }) => option))
}

/** The situation of a choice at this hour; null while what it is about can't be done. */
function situationOf(choice: DocumentedChoice, weighed: readonly Weighing[] | undefined): Situation | null {
  const weighing = weighed?.find(({ point }) => point === choice.point)
  if (!weighing) return null
  const { appeals, options } = weighing
  if (choice.option !== null) {
    const documented = options.findIndex(({ id }) => id === choice.option)
    return documented < 0 ? null : { appeals, documented }
  }
  return options.some(({ id }) => choice.notTaken.includes(id)) ? { appeals, documented: options.length } : null
}

/** Appeals at points that no documented interval covers at this hour. */
function silent(
  found: readonly Open[],
  weighed: ReadonlyMap<string, readonly Weighing[]>,
  hour: number,
): (readonly number[])[] {
  return [...weighed].flatMap(([actor, points]) =>
    points.flatMap(({ point, appeals }) => {
      const covered = found.some(
        ({ choice }) =>
          choice.actor === actor && choice.point === point && choice.from <= hour && hour < choice.to + everyHours,
      )
      return covered ? [] : [appeals]
    }),
  )
}
