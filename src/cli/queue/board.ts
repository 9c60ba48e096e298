import { createHash, randomUUID } from 'node:crypto'
import type { PackageFiles } from '../../scenario/scenario'
import { rulesVersion } from '../../sim/index'
import { Failure } from '../scenarioFolder'
import type { Job, ResultOf } from '../work'
import type { Order } from './order'
import { resultOf } from './order'
import { filesKey, filesStay, openRedis, pack, prefix, queueName, resultKey, resultsStay, shown, unpack } from './redis'

/** Milliseconds between two looks at what became of the work, for events that never arrive. */
const lookEvery = 3000
/** How often a job is begun that fails. A worker that dies is no failure: see `mostLosses`. */
const attempts = 3

/** Where work on one scenario is put for workers on any machine. */
export interface Board {
  /** Puts a job and gives its result, whichever worker did it; throws a Failure that tells why it could not be done. */
  do<J extends Job>(job: J, label: string): Promise<ResultOf<J>>
  /** Takes back what no worker has begun. */
  close(): Promise<void>
}

export async function openBoard(url: URL, files: PackageFiles, tell: (text: string) => void): Promise<Board> {
  const { Queue, QueueEvents } = await import('./library')
  const redis = await openRedis(url)
  const queue = new Queue(queueName, { connection: redis, prefix })
  const events = new QueueEvents(queueName, { connection: redis.duplicate(), prefix })
  // The connection comes back by itself, and what happened meanwhile is read from Redis.
  queue.on('error', () => {})
  events.on('error', () => {})
  await Promise.all([queue.waitUntilReady(), events.waitUntilReady()])

  const caller = randomUUID()
  const open = new Map<string, { readonly label: string; wake: () => void }>()
  events.on('completed', ({ jobId }) => open.get(jobId)?.wake())
  events.on('failed', ({ jobId }) => open.get(jobId)?.wake())
  events.on('stalled', ({ jobId }) => {
    const lost = open.get(jobId)
    if (lost) tell(`The worker on ${lost.label} no longer answers: another one takes it over.`)
  })
  const looks = setInterval(() => {
    for (const { wake } of open.values()) wake()
  }, lookEvery)

  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex')
  const packed = await pack(files)
  /** Work may outlast the time that the files stay: each look at them begins it anew. */
  const keepFiles = async (): Promise<void> => {
    if ((await redis.expire(filesKey(hash), filesStay)) === 0) {
      await redis.set(filesKey(hash), packed, 'EX', filesStay)
    }
  }

  /** Waits until a job is over. Events only wake: what happened is read from Redis, so that none that is missed matters. */
  const over = async (id: string, label: string): Promise<void> => {
    for (;;) {
      const woken = new Promise<void>((resolve) => open.set(id, { label, wake: resolve }))
      const state = await queue.getJobState(id)
      if (state === 'completed') return
      if (state === 'failed') {
        const reason = (await queue.getJob(id))?.failedReason ?? 'nobody knows why'
        throw new Failure(`${label} could not be done: ${reason}`)
      }
      if (state === 'unknown') throw new Failure(`${label} is no longer in Redis: was it emptied?`)
      await woken
    }
  }

  const count = await queue.getWorkersCount().catch(() => null)
  if (count === 0) {
    tell(`No worker with rules ${rulesVersion} is at ${shown(url)} yet: the work waits for one (see "queue work").`)
  }

  let number = 0
  return {
    async do(job, label) {
      const id = `${caller}-${number++}`
      const order: Order = { rules: rulesVersion, files: hash, label, job: job as Order['job'] }
      await keepFiles()
      const keep = { age: resultsStay }
      await queue.add(job.kind, order, { jobId: id, attempts, removeOnComplete: keep, removeOnFail: keep })
      await over(id, label)
      const found = await redis.getdelBuffer(resultKey(id))
      if (!found) throw new Failure(`the result of ${label} is no longer in Redis`)
      await queue.remove(id)
      open.delete(id)
      return resultOf(job, label, await unpack(found))
    },
    async close() {
      clearInterval(looks)
      await Promise.allSettled([...open.keys()].map((id) => queue.remove(id)))
      await Promise.allSettled([events.close(), queue.close()])
      redis.disconnect()
    },
  }
}
