import { useCallback, useEffect, useRef, useState } from 'react'
import type { Job } from '../../session/job'

/** One job that was asked for: how far it is, and what it came to so far. */
export interface JobRuns<R> {
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  readonly result: R | null
  readonly done: number
  readonly of: number
}

export interface Jobs<R> {
  /** What there is of a job; null where it was not asked for. */
  of(key: string): JobRuns<R> | null
  /** Ends the one under way and begins another of `size` runs. */
  start(key: string, size: number, begin: () => PlayedJob<R>): void
  stop(): void
}

/** A `Job`; null where there was nothing to play. */
type PlayedJob<R> = Pick<Job<R>, 'onProgress' | 'cancel'> & { readonly result: Promise<R | 'cancelled' | null> }

/** Jobs of a worker, one at a time; what they came to is kept as long as the page is open. Leaving it cancels. */
export function useJobs<R>(): Jobs<R> {
  const [kept, setKept] = useState<ReadonlyMap<string, JobRuns<R>>>(new Map())
  const running = useRef<PlayedJob<R> | null>(null)
  useEffect(
    () => () => {
      running.current?.cancel()
      running.current = null
    },
    [],
  )
  const start = useCallback((key: string, size: number, begin: () => PlayedJob<R>) => {
    const put = (change: Partial<JobRuns<R>>): void =>
      setKept((before) => {
        const known = before.get(key) ?? { state: 'running', result: null, done: 0, of: 0 }
        return new Map(before).set(key, { ...known, ...change })
      })
    running.current?.cancel()
    put({ state: 'running', result: null, done: 0, of: size })
    const job = begin()
    running.current = job
    job.onProgress((result, done, of) => put({ result, done, of }))
    job.result.then(
      (result) => put(result === 'cancelled' || result === null ? { state: 'cancelled' } : { state: 'done', result }),
      (error: unknown) => {
        // What it was is for developers; the reader is told what to do.
        console.error(error)
        put({ state: 'failed' })
      },
    )
  }, [])
  const stop = useCallback(() => running.current?.cancel(), [])
  return { of: useCallback((key: string) => kept.get(key) ?? null, [kept]), start, stop }
}
