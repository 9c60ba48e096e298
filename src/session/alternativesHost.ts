import { alternativesSteps, gatherAlternatives } from '../analysis/alternatives'
import type { TrialRun } from '../analysis/trial'
import { type AlternativesResult, type AlternativesSetup, alternativesSize } from '../analysis/turnings'
import type { Scenario } from '../scenario/scenario'
import { createEngine } from '../sim/engine'
import { mailbox } from './mailbox'

/** What the worker of a debrief answers about the alternatives that the authors list. */
export interface AlternativesHost {
  /** Plays them and hands on what they come to so far, and how many runs that is; null when it was cancelled. */
  playAlternatives(
    scenario: Scenario,
    setup: AlternativesSetup,
    onResult: (result: AlternativesResult, done: number, of: number) => void,
  ): Promise<AlternativesResult | null>
  cancelAlternatives(): void
}

/** Milliseconds of work between two looks at the mailbox. */
const slice = 150

export function createAlternativesHost(): AlternativesHost {
  /** Number of the request that may go on. */
  let latest = 0
  return {
    async playAlternatives(scenario, setup, onResult) {
      const own = ++latest
      const size = alternativesSize(scenario, setup)
      const runs: TrialRun[] = []
      let since = performance.now()
      for (const run of alternativesSteps(createEngine(scenario), setup)) {
        runs.push(run)
        if (performance.now() - since < slice) continue
        onResult(gatherAlternatives(scenario, setup, runs), runs.length, size)
        await mailbox()
        if (own !== latest) return null
        since = performance.now()
      }
      return gatherAlternatives(scenario, setup, runs)
    },
    cancelAlternatives() {
      latest++
    },
  }
}
