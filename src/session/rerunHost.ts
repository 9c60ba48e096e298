import { ensembleSteps } from '../analysis/ensemble'
import { type TrialRun, type TrialSetup, trialSteps } from '../analysis/trial'
import type { EnsembleResult, EnsembleSetup } from '../analysis/types'
import type { Scenario } from '../scenario/scenario'
import { createEngine } from '../sim/engine'
import { mailbox } from './mailbox'

/** What the worker of re-runs answers. `run` gives null when it was cancelled. */
export interface RerunHost {
  run(
    scenario: Scenario,
    setup: EnsembleSetup,
    onProgress: (done: number, of: number) => void,
  ): Promise<EnsembleResult | null>
  /** Plays a trial and hands its runs on as they are done; false when it was cancelled. */
  trial(
    scenario: Scenario,
    setup: TrialSetup,
    onRuns: (runs: readonly TrialRun[]) => void | Promise<void>,
  ): Promise<boolean>
  cancel(): void
}

/** Milliseconds of work between two looks at the mailbox: short enough for a cancel to be felt at once. */
const slice = 40
/** The same for a trial, whose runs are drawn as they arrive: longer, so that drawing leaves time for playing. */
const trialSlice = 150

/** Plays ensembles run by run; between slices of work it lets messages in, so that progress and cancel get through. */
export function createRerunHost(): RerunHost {
  let cancelled = false
  return {
    async run(scenario, setup, onProgress) {
      cancelled = false
      const steps = ensembleSteps(createEngine(scenario), setup, () => performance.now())
      let since = performance.now()
      for (;;) {
        const step = steps.next()
        if (step.done) return step.value
        if (performance.now() - since >= slice) {
          onProgress(step.value, setup.runs)
          await mailbox()
          if (cancelled) return null
          since = performance.now()
        }
      }
    },
    async trial(scenario, setup, onRuns) {
      cancelled = false
      let done: TrialRun[] = []
      let since = performance.now()
      for (const run of trialSteps(createEngine(scenario), setup)) {
        done.push(run)
        if (performance.now() - since < trialSlice) continue
        onRuns(done)
        done = []
        await mailbox()
        if (cancelled) return false
        since = performance.now()
      }
      await onRuns(done)
      return true
    },
    cancel() {
      cancelled = true
    },
  }
}
