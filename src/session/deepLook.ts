import { proxy, releaseProxy, wrap } from 'comlink'
import type { DeepResult } from '../analysis/authoring/deepCheck'
import type { DeepSetup } from '../analysis/authoring/setup'
import type { Draft } from '../scenario/draft/draft'
import { brokenDown } from './asking'
import type { CheckHost } from './checkHost'
import { fromWorker, type Spawned } from './client'
import { type Job, startJob } from './job'

/** A look at what only runs of a draft can show. Null in place of a result while it goes on. */
export type DeepJob = Job<DeepResult, null>

const browserWorker = (): Spawned =>
  fromWorker(new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module' }))

/** Plays a draft as it stands many times, in a worker of its own that ends with it. `cancelled` also for a draft that can't be played. */
export function startDeepLook(draft: Draft, setup: DeepSetup, spawned: Spawned = browserWorker()): DeepJob {
  const remote = wrap<CheckHost>(spawned.endpoint)
  const end = (): void => {
    remote[releaseProxy]()
    spawned.end()
  }
  const job = startJob<DeepResult, null>(
    async (hear) => {
      await remote.check(draft)
      return remote.deep(
        setup,
        proxy((done: number, of: number) => hear(null, done, of)),
      )
    },
    brokenDown(spawned),
    () => void remote.cancel().catch(() => {}),
  )
  job.result.then(end, end)
  return job
}
