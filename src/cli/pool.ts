import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Scenario } from '../scenario/scenario'
import type { DisplacementCase } from '../scenario/schema/displacement'
import { createDisplacementEngine, type DisplacementEngine, type DisplacementFigures } from '../sim/displacement/course'
import { createEngine } from '../sim/engine'
import type { Engine } from '../sim/index'
import { type DisplacementJob, doDisplacementJob, doJob, type Job, type ResultOf } from './work'

/** Threads that do jobs one after another. */
export interface Pool {
  readonly threads: number
  do<J extends Job>(job: J): Promise<ResultOf<J>>
  close(): void
}

/** Threads that play a case of displacement. */
export interface DisplacementPool {
  readonly threads: number
  do(job: DisplacementJob): Promise<DisplacementFigures[]>
  close(): void
}

/** What a thread works on: a scenario, or a case of displacement. */
type Hired = { readonly kind: 'thread-of-pool' } & (
  | { readonly scenario: Scenario }
  | { readonly displacement: DisplacementCase }
)

/** True where this file runs as a thread of a pool. */
export function isThreadOfPool(): boolean {
  return !isMainThread && (workerData as Partial<Hired> | null)?.kind === 'thread-of-pool'
}

/** Does the jobs that come in. What is played was loaded and checked before: only its engine is built here. */
export function workInPool(): void {
  const hired = workerData as Hired
  if ('displacement' in hired) {
    const engine = createDisplacementEngine(hired.displacement)
    parentPort?.on('message', (job: DisplacementJob) => parentPort?.postMessage(doDisplacementJob(engine, job)))
    return
  }
  const engine = createEngine(hired.scenario)
  parentPort?.on('message', (job: Job) => parentPort?.postMessage(doJob(engine, job)))
}

/**
 * A pool of `threads` threads, as many as the machine has unless said. Threads run the built file; from source, and where
 * one thread is asked for, jobs are done here, between turns of the event loop. The results are the same. With `apart`,
 * one thread too is a thread of its own, so that the caller can answer others while a job runs.
 */
export function createPool(engine: Engine, threads: number = availableParallelism(), apart = false): Pool {
  const hired: Hired = { kind: 'thread-of-pool', scenario: engine.scenario }
  return hire(hired, threads, (job) => doJob(engine, job as Job), apart) as Pool
}

/** The same for a case of displacement. */
export function createDisplacementPool(
  engine: DisplacementEngine,
  threads: number = availableParallelism(),
): DisplacementPool {
  const hired: Hired = { kind: 'thread-of-pool', displacement: engine.world.item }
  return hire(hired, threads, (job) => doDisplacementJob(engine, job as DisplacementJob)) as DisplacementPool
}

interface Crew {
  readonly threads: number
  do(job: unknown): Promise<unknown>
  close(): void
}

function hire(hired: Hired, threads: number, here: (job: unknown) => unknown, apart = false): Crew {
  const built = /\.mjs$/.test(new URL(import.meta.url).pathname)
  if (!built || (threads <= 1 && !apart)) {
    return {
      threads: 1,
      do: async (job) => {
        await new Promise((resolve) => setImmediate(resolve))
        return here(job)
      },
      close: () => {},
    }
  }
  const free: Worker[] = []
  const waiting: ((worker: Worker) => void)[] = []
  const release = (worker: Worker): void => {
    const next = waiting.shift()
    if (next) next(worker)
    else free.push(worker)
  }
  const workers = Array.from({ length: threads }, () => new Worker(new URL(import.meta.url), { workerData: hired }))
  free.push(...workers)
  return {
    threads,
    async do(job) {
      const worker = free.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)))
      try {
        return await answerOf(worker, job)
      } finally {
        release(worker)
      }
    },
    close: () => {
      for (const worker of workers) void worker.terminate()
    },
  }
}

function answerOf(worker: Worker, job: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      worker.off('message', answered)
      worker.off('error', failed)
      worker.off('exit', ended)
    }
    const answered = (result: unknown): void => {
      done()
      resolve(result)
    }
    const failed = (error: Error): void => {
      done()
      reject(error)
    }
    const ended = (code: number): void => {
      done()
      reject(new Error(`a thread ended early (${code})`))
    }
    worker.on('message', answered)
    worker.on('error', failed)
    worker.on('exit', ended)
    worker.postMessage(job)
  })
}

/** Cuts `count` things into runs of at most `size`: [from, to) pairs in order. */
export function chunks(count: number, size: number, first = 0): { from: number; to: number }[] {
  const list: { from: number; to: number }[] = []
  for (let from = first; from < first + count; from += size) {
    list.push({ from, to: Math.min(first + count, from + size) })
  }
  return list
}
