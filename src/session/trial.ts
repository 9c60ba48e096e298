import { proxy, releaseProxy, wrap } from 'comlink'
import type { TrialRun, TrialSetup } from '../analysis/trial'
import type { Scenario } from '../scenario/scenario'
import { browserWorkers, type Spawn } from './client'
import { failure } from './fault'
import type { RerunHost } from './rerunHost'

/** A trial of the model under way beside the page. Runs arrive in parts, each once, in order. */
export interface TrialJob {
  readonly result: Promise<'done' | 'cancelled'>
  cancel(): void
}

/** Plays a trial in a worker of its own. `onRuns` hears of the runs as they are done. */
export function startTrial(
  scenario: Scenario,
  setup: TrialSetup,
  onRuns: (runs: readonly TrialRun[]) => void,
  spawn: Pick<Spawn, 'reruns'> = browserWorkers,
): TrialJob {
  const spawned = spawn.reruns()
  const remote = wrap<RerunHost>(spawned.endpoint)
  let over = false
  let stop: () => void = () => {}
  const result = new Promise<'done' | 'cancelled'>((resolve, reject) => {
    stop = () => resolve('cancelled')
    spawned.onFault((message) => reject(failure({ code: 'worker' }, '', message)))
    const hear = (runs: readonly TrialRun[]): void => {
      if (!over) onRuns(runs)
    }
    remote.trial(scenario, setup, proxy(hear)).then((done) => resolve(done ? 'done' : 'cancelled'), reject)
  }).finally(() => {
    over = true
    remote[releaseProxy]()
    spawned.end()
  })
  return {
    result,
    cancel() {
      if (over) return
      over = true
      void remote.cancel().catch(() => {})
      stop()
    },
  }
}
