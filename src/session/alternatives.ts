import { releaseProxy, wrap } from 'comlink'
import type { AlternativesResult, AlternativesSetup } from '../analysis/turnings'
import type { Scenario } from '../scenario/scenario'
import type { AlternativesHost } from './alternativesHost'
import { brokenDown } from './asking'
import type { Spawned } from './client'
import { type Job, startJob } from './job'

export type AlternativesJob = Job<AlternativesResult>

/** Plays the authors' alternatives beside the record's course, in a worker of its own that ends with them. */
export function startAlternatives(scenario: Scenario, setup: AlternativesSetup, spawned: Spawned): AlternativesJob {
  const remote = wrap<AlternativesHost>(spawned.endpoint)
  const end = (): void => {
    remote[releaseProxy]()
    spawned.end()
  }
  const job = startJob<AlternativesResult>(
    (hear) => remote.playAlternatives(scenario, setup, hear),
    brokenDown(spawned),
    () => void remote.cancelAlternatives().catch(() => {}),
  )
  job.result.then(end, end)
  return job
}
