import { useCallback, useEffect, useRef, useState } from 'react'
import type { TrialRun, TrialSetup } from '../../analysis/trial'
import type { Scenario } from '../../scenario/scenario'
import type { TrialJob } from '../../session/trial'
import { createTrialStore, type TrialStore } from './store'

export type StartTrial = (setup: TrialSetup, onRuns: (runs: readonly TrialRun[]) => void) => TrialJob

export interface Trial {
  readonly state: 'none' | 'running' | 'done' | 'cancelled' | 'failed'
  /** What has arrived; null before the first trial. A new version each time runs arrive. */
  readonly shown: { readonly store: TrialStore; readonly version: number } | null
  run(setup: TrialSetup): void
  stop(): void
}

/** One trial at a time, computed beside the page. Leaving the page stops it. */
export function useTrial(scenario: Scenario, start: StartTrial): Trial {
  const [state, setState] = useState<Trial['state']>('none')
  const [shown, setShown] = useState<Trial['shown']>(null)
  const job = useRef<TrialJob | null>(null)
  useEffect(
    () => () => {
      job.current?.cancel()
      job.current = null
    },
    [],
  )
  const run = useCallback(
    (setup: TrialSetup) => {
      job.current?.cancel()
      const store = createTrialStore(scenario, setup)
      setShown({ store, version: 0 })
      setState('running')
      const started: TrialJob = start(setup, (runs) => {
        if (job.current !== started) return
        store.add(runs)
        setShown({ store, version: store.done })
      })
      job.current = started
      const end = (next: Trial['state']): void => {
        if (job.current !== started) return
        job.current = null
        setState(next)
      }
      started.result.then(end, (error: unknown) => {
        // What it was is for developers; the reader is told what to do.
        console.error(error)
        end('failed')
      })
    },
    [scenario, start],
  )
  const stop = useCallback(() => {
    job.current?.cancel()
  }, [])
  return { state, shown, run, stop }
}
