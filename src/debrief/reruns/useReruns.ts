import { useCallback, useEffect, useState } from 'react'
import type { EnsembleResult } from '../../analysis/types'
import type { RunRecord } from '../../record/runRecord'
import type { RerunJob, SessionServices } from '../../session/api'

export type Reruns =
  | { readonly state: 'running'; readonly done: number; readonly of: number }
  | { readonly state: 'done'; readonly result: EnsembleResult }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed' }

/**
 * Re-runs of the decisions of a run, started at once and computed beside the screen. Leaving the screen cancels them;
 * `again` starts anew.
 */
export function useReruns(
  services: SessionServices,
  record: RunRecord,
  runs: number,
): { readonly reruns: Reruns; cancel(): void; again(): void } {
  const [reruns, setReruns] = useState<Reruns>({ state: 'running', done: 0, of: runs })
  const [job, setJob] = useState<RerunJob | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt is a new job of the same run
  useEffect(() => {
    const started = services.rerun(record, runs)
    let left = false
    let ended = false
    setJob(started)
    setReruns({ state: 'running', done: 0, of: runs })
    started.onProgress((done, of) => {
      if (!left) setReruns((now) => (now.state === 'running' ? { state: 'running', done, of } : now))
    })
    started.result.then(
      (result) => {
        ended = true
        if (!left) setReruns(result === 'cancelled' ? { state: 'cancelled' } : { state: 'done', result })
      },
      (error: unknown) => {
        ended = true
        // What it was is for developers; the reader is told what to do.
        console.error(error)
        if (!left) setReruns({ state: 'failed' })
      },
    )
    return () => {
      left = true
      // A job that has ended has nothing left to cancel.
      if (!ended) started.cancel()
    }
  }, [services, record, runs, attempt])
  const cancel = useCallback(() => job?.cancel(), [job])
  const again = useCallback(() => setAttempt((before) => before + 1), [])
  return { reruns, cancel, again }
}
