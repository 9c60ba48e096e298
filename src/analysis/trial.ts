import type { Hand, LoggedCommand } from '../record/runRecord'
import type { Scenario } from '../scenario/scenario'
import type { Engine, ParameterValues, PolicyName } from '../sim/index'
import { seedOfRun } from '../sim/random/stream'
import { type DrawParameters, drawnParameters } from './drawn'
import { createFigures } from './figures'
import { playRun } from './oneRun'
import type { EnsembleSetup } from './types'

/** The model on trial: the same seeds with and without a change of its assumptions, under each rival account. */
export interface TrialSetup {
  readonly runs: number
  readonly seed: number
  /** Rival accounts, the one to fill first at the front; null for a model that has none. */
  readonly structures: readonly (string | null)[]
  /** Assumptions that the reader changed; empty for none. An account that holds a parameter keeps it. */
  readonly parameters: ParameterValues
  /** Ids of levers to play in each account, with and without the change. */
  readonly levers: readonly string[]
  readonly policy: PolicyName
  readonly seat: string | null
  /** Hour from which the seat is played: the policy runs it before. 0 where absent. */
  readonly from?: number
  /** Who plays the seats of a class's run, in place of `seat` and `from`. */
  readonly hands?: readonly Hand[]
  readonly commands: readonly LoggedCommand[]
}

export type TrialVariant = 'base' | 'changed'

/** One run of a trial; `values` are the outcomes in the order of `trialOutcomes`. */
export interface TrialRun {
  readonly structure: string | null
  readonly variant: TrialVariant
  /** Null for the run without a lever. */
  readonly lever: string | null
  readonly run: number
  readonly values: readonly number[]
}

/** Ids of the outcomes that a run of a trial gives, in order. */
export function trialOutcomes(scenario: Scenario): readonly string[] {
  return scenario.record.outcomes.filter((outcome) => outcome.model).map(({ id }) => id)
}

const isChanged = (setup: TrialSetup): boolean => Object.keys(setup.parameters).length > 0

/** How many runs a trial plays. */
export function trialSize(setup: TrialSetup): number {
  return setup.structures.length * (isChanged(setup) ? 2 : 1) * (1 + setup.levers.length) * setup.runs
}

/** What an account leaves of a reader's changes: what it holds itself is the account. */
export function changesIn(scenario: Scenario, structure: string | null, parameters: ParameterValues): ParameterValues {
  const held = scenario.model.structures.find((one) => one.id === structure)?.hold ?? {}
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !Object.hasOwn(held, name)))
}

/**
 * Plays a trial run by run, one seed after another within each account, so that everything that is compared fills at one
 * pace. Run `i` has the seed `seedOfRun(setup.seed, i)` wherever it is played. Throws a RangeError for an unknown account.
 */
export function* trialSteps(engine: Engine, setup: TrialSetup): Generator<TrialRun, void, void> {
  const { scenario } = engine
  const figures = createFigures(scenario)
  const outcomes = trialOutcomes(scenario)
  const levers = [null, ...scenario.levers.filter(({ id }) => setup.levers.includes(id))]
  const variants: readonly TrialVariant[] = isChanged(setup) ? ['base', 'changed'] : ['base']
  for (const structure of setup.structures) {
    const drawn = drawnParameters(scenario, structure)
    const kept = keepSame(drawn)
    const changes = { base: {}, changed: changesIn(scenario, structure, setup.parameters) }
    const ensemble: Omit<EnsembleSetup, 'parameters' | 'changes'> = { ...setup, structure }
    for (let run = 0; run < setup.runs; run++) {
      const seed = seedOfRun(setup.seed, run)
      for (const variant of variants) {
        const own: EnsembleSetup =
          Object.keys(changes[variant]).length > 0 ? { ...ensemble, parameters: changes[variant] } : without(ensemble)
        for (const lever of levers) {
          const { outcomes: values } = playRun(
            engine,
            figures,
            lever ? { ...own, changes: lever.change } : own,
            seed,
            kept,
            false,
          )
          yield { structure, variant, lever: lever?.id ?? null, run, values: outcomes.map((id) => values[id]) }
        }
      }
    }
  }
}

/** The reader's changes are part of a trial's setup too; runs without them must not see them. */
function without(setup: EnsembleSetup): EnsembleSetup {
  const { parameters: _, ...rest } = setup
  return rest
}

/** Draws of one seed are the same object each time: the engine then has nothing to set anew. */
function keepSame(drawn: DrawParameters): DrawParameters {
  let last: { readonly seed: number; readonly values: ParameterValues | undefined } | null = null
  return (seed) => {
    if (last?.seed !== seed) last = { seed, values: drawn(seed) }
    return last.values
  }
}
