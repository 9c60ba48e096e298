import { useEffect, useState } from 'react'
import { type HeldSeat, type Reader, readerOf } from '../../record/reader'
import type { RunRecord } from '../../session/api'
import type { Composition } from '../composition'
import { kindOfRun, worldOfRun } from './lessonRun'

/** Who looks back on a run in this browser; null until that is known, or while there is no record. */
export function useReader(composition: Composition, run: string, record: RunRecord | null): Reader | null {
  const isStudents = kindOfRun(run) === 'class'
  const [kept, setKept] = useState<{ readonly held: HeldSeat | null | undefined } | null>(null)
  useEffect(() => {
    if (!isStudents) return
    let isGone = false
    composition
      .runs()
      .then((runs) => runs.held(run))
      .catch(() => undefined)
      .then((held) => isGone || setKept({ held }))
    return () => {
      isGone = true
    }
  }, [composition, run, isStudents])
  if (!record || (isStudents && !kept)) return null
  return readerOf(record, kept?.held, worldOfRun(run))
}
