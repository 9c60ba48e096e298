import type { Scenario } from '../scenario/scenario'
import type { Engine } from '../sim/index'
import { isFitted } from './drawn'
import { spreadOf } from './quantiles'
import { type TrialRun, type TrialSetup, trialOutcomes, trialSteps } from './trial'
import { type AlternativesResult, type AlternativesSetup, listedAlternatives } from './turnings'
import type { Spread } from './types'

/**
 * Plays the record's course and all alternatives, one seed after another. Throws a RangeError for an account that the
 * scenario does not have.
 */
export function alternativesSteps(engine: Engine, setup: AlternativesSetup): Generator<TrialRun, void, void> {
  return trialSteps(engine, trialOf(engine.scenario, setup))
}

function trialOf(scenario: Scenario, { runs, seed, structure }: AlternativesSetup): TrialSetup {
  return {
    runs,
    seed,
    structures: [structure ?? scenario.model.structures[0]?.id ?? null],
    parameters: {},
    levers: listedAlternatives(scenario).map(({ id }) => id),
    policy: 'record',
    seat: null,
    commands: [],
  }
}

/** Puts the runs together, all or the first of them. Runs of one seed that are not all there yet do not count. */
export function gatherAlternatives(
  scenario: Scenario,
  { structure }: AlternativesSetup,
  runs: readonly TrialRun[],
): AlternativesResult {
  const ids = trialOutcomes(scenario)
  const listed = listedAlternatives(scenario)
  const whole = Math.floor(runs.length / (1 + listed.length))
  const spreads = (of: string | null): Record<string, Spread> => {
    const own = runs.filter(({ lever, run }) => lever === of && run < whole)
    return whole === 0
      ? {}
      : Object.fromEntries(ids.map((id, at) => [id, spreadOf(own.map(({ values }) => values[at]))]))
  }
  return {
    runs: whole,
    fitted: isFitted(scenario, structure),
    record: spreads(null),
    listed: listed.map(({ id }) => ({ id, outcomes: spreads(id) })),
  }
}
