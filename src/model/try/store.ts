import type { TrialRun, TrialSetup, TrialVariant } from '../../analysis/trial'
import { trialOutcomes, trialSize } from '../../analysis/trial'
import type { Scenario } from '../../scenario/scenario'

/** Runs of a trial as they have arrived so far, by account, variant and lever. Grows in place. */
export interface TrialStore {
  readonly setup: TrialSetup
  readonly of: number
  readonly done: number
  /** Account of the run that came last. */
  readonly at: string | null
  /** Values of an outcome in order of run; as many as have arrived. */
  values(structure: string | null, variant: TrialVariant, lever: string | null, outcome: string): readonly number[]
  add(runs: readonly TrialRun[]): void
}

export function createTrialStore(scenario: Scenario, setup: TrialSetup): TrialStore {
  const index = new Map(trialOutcomes(scenario).map((id, at) => [id, at]))
  const kept = new Map<string, (readonly number[])[]>()
  const key = (structure: string | null, variant: TrialVariant, lever: string | null): string =>
    `${structure}|${variant}|${lever}`
  let done = 0
  let at: string | null = setup.structures[0] ?? null
  return {
    setup,
    of: trialSize(setup),
    get done() {
      return done
    },
    get at() {
      return at
    },
    values(structure, variant, lever, outcome) {
      const position = index.get(outcome)
      if (position === undefined) return []
      return (kept.get(key(structure, variant, lever)) ?? []).map((values) => values[position])
    },
    add(runs) {
      for (const run of runs) {
        const place = key(run.structure, run.variant, run.lever)
        const list = kept.get(place)
        if (list) list.push(run.values)
        else kept.set(place, [run.values])
        at = run.structure
      }
      done += runs.length
    },
  }
}
