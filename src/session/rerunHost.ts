import { ensembleSteps } from '../analysis/ensemble'
import type { EnsembleResult, EnsembleSetup } from '../analysis/types'
import type { Scenario } from '../scenario/scenario'
import { createEngine } from '../sim/engine'

/** What the worker of re-runs answers. `run` gives null when it was cancelled. */
export interface RerunHost {
  run(
    scenario: Scenario,
    setup: EnsembleSetup,
    onProgress: (done: number, of: number) => void,
  ): Promise<EnsembleResult | null>
  cancel(): void
}

/** Milliseconds of work between two looks at the mailbox: short enough for a cancel to be felt at once. */
const slice = 40

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
    cancel() {
      cancelled = true
    },
  }
}

/** Gives way to messages that wait: the rest goes on in a later task. */
function mailbox(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
