import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import type { Redis } from 'ioredis'
import { rulesVersion } from '../../sim/index'
import type { Output } from '../output'
import { createPool, type Pool } from '../pool'
import { checkFiles, Failure, playable } from '../scenarioFolder'
import { type Order, order, packageFiles } from './order'
import { filesKey, openRedis, pack, prefix, queueName, resultKey, resultsStay, shown, unpack } from './redis'

/**
 * Milliseconds that a worker holds a job without renewing its hold, which it does twice as often; after that it counts as
 * lost. A worker that was only slow loses nothing but time: its job is done twice, with the same result.
 */
const lockDuration = 5000
/** Milliseconds between two looks for jobs of lost workers. */
const stalledInterval = 1000
/** How many workers may be lost over one job before it counts as the job's fault. */
const mostLosses = 3

/** Threads for each scenario that work comes for. */
interface Pools {
  do(order: Order): Promise<unknown>
  close(): void
}

/** `queue work`: takes work until it is told to end; then finishes what it has begun. */
export async function work(url: URL, threads: number, output: Output): Promise<number> {
  const { UnrecoverableError, Worker } = await import('./library')
  const redis = await openRedis(url)
  const pools = createPools(redis, threads)
  const name = `${hostname()}-${process.pid}`
  const worker = new Worker(
    queueName,
    async ({ id, data }) => {
      const read = order.safeParse(data)
      if (!read.success) {
        const [issue] = read.error.issues
        throw new UnrecoverableError(`no such work is known: ${issue.path.join('.')}: ${issue.message}`)
      }
      try {
        const result = await pools.do(read.data)
        await redis.set(resultKey(String(id)), await pack(result), 'EX', resultsStay)
      } catch (error) {
        // What is asked for can't be done, today or at another attempt.
        if (error instanceof Failure) throw new UnrecoverableError(error.message)
        throw error
      }
    },
    {
      connection: redis,
      prefix,
      name,
      concurrency: threads,
      lockDuration,
      stalledInterval,
      maxStalledCount: mostLosses,
      removeOnComplete: { age: resultsStay },
      removeOnFail: { age: resultsStay },
    },
  )
  const labelOf = (data: unknown): string => order.safeParse(data).data?.label ?? 'work that is not known'
  worker.on('active', ({ data }) => output.out(`begins ${labelOf(data)}`))
  worker.on('completed', ({ data }) => output.out(`has done ${labelOf(data)}`))
  worker.on('failed', (job, { message }) => output.err(`could not do ${labelOf(job?.data)}: ${message}`))
  worker.on('error', ({ message }) => output.err(`Redis: ${message}`))
  await worker.waitUntilReady()
  output.out(`Worker ${name} (rules ${rulesVersion}, ${threads} threads) waits for work at ${shown(url)}.`)

  await told('SIGINT', 'SIGTERM')
  output.out('Finishes what it has begun. Once more ends it at once.')
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
  await worker.close()
  pools.close()
  redis.disconnect()
  return 0
}

/** Waits for one of these signals. */
function told(...signals: readonly NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const signal of signals) process.off(signal, done)
      resolve()
    }
    for (const signal of signals) process.on(signal, done)
  })
}

function createPools(redis: Redis, threads: number): Pools {
  interface Opened {
    readonly pool: Promise<Pool>
    busy: number
    /** No new work: a thread of it has failed, or another scenario has come. */
    left: boolean
  }
  const opened = new Map<string, Opened>()
  const leave = (hash: string, one: Opened): void => {
    one.left = true
    if (opened.get(hash) === one) opened.delete(hash)
    if (one.busy === 0) void one.pool.then((pool) => pool.close()).catch(() => {})
  }
  return {
    async do({ files: hash, label, job }) {
      let one = opened.get(hash)
      if (!one) {
        for (const [other, there] of opened) leave(other, there)
        one = { pool: poolOf(redis, hash, threads), busy: 0, left: false }
        opened.set(hash, one)
      }
      one.busy++
      try {
        return await (await one.pool).do(job)
      } catch (error) {
        leave(hash, one)
        throw error instanceof Failure ? new Failure(`${label}: ${error.message}`) : error
      } finally {
        one.busy--
        if (one.left && one.busy === 0) leave(hash, one)
      }
    },
    close() {
      for (const [hash, one] of opened) leave(hash, one)
    },
  }
}

/** Threads for a scenario whose files lie in Redis; they are checked like any other's. */
async function poolOf(redis: Redis, hash: string, threads: number): Promise<Pool> {
  const packed = await redis.getBuffer(filesKey(hash))
  if (!packed) throw new Failure('the files of the scenario are no longer in Redis: put the work again')
  const read = packageFiles.safeParse(await unpack(packed))
  if (!read.success) throw new Failure('the files of the scenario are damaged')
  const files = read.data
  if (createHash('sha256').update(JSON.stringify(files)).digest('hex') !== hash) {
    throw new Failure('the files of the scenario are not those that the work was put for')
  }
  return createPool(playable('the scenario', checkFiles(files)), threads, true)
}
