import { useEffect, useMemo, useState } from 'react'
import type { EnsembleResult } from '../../analysis/types'
import type { RunRecord } from '../../record/runRecord'
import type { SessionServices } from '../../session/api'
import type { Account } from '../report'

/** Re-runs under each rival account: fewer than under the one that was played. */
const accountRuns = 80

/**
 * Once the re-runs of the account that was played are there, plays the same decisions under each of the others, one
 * account after the other. Empty where the scenario has no others, or not all were fitted; stops when the screen is left.
 */
export function useAccounts(
  services: SessionServices,
  record: RunRecord,
  played: EnsembleResult | null,
): readonly Account[] {
  const { structures } = services.scenario.model
  const [results, setResults] = useState<ReadonlyMap<string, EnsembleResult>>(new Map())
  // Accounts that were not fitted say nothing: some would not end the violence at all.
  const { draws } = services.scenario
  const shown =
    structures.length > 1 && structures.every(({ id }) => draws?.structures.some(({ structure }) => structure === id))
  const ready = played !== null && shown
  useEffect(() => {
    if (!ready) return
    let left = false
    let stop: () => void = () => {}
    const playAll = async (): Promise<void> => {
      for (const { id } of structures.slice(1)) {
        if (left) return
        const job = services.rerun(record, accountRuns, id)
        stop = () => job.cancel()
        const result = await job.result
        if (left || result === 'cancelled') return
        setResults((before) => new Map(before).set(id, result))
      }
    }
    playAll().catch((error: unknown) => {
      // What is missing is shown as missing; what it was is for developers.
      if (!left) console.error(error)
    })
    return () => {
      left = true
      stop()
    }
  }, [services, record, ready, structures])
  return useMemo(
    () =>
      shown
        ? structures.map((structure, index) => ({
            structure,
            result: index === 0 ? played : (results.get(structure.id) ?? null),
          }))
        : [],
    [shown, structures, played, results],
  )
}
