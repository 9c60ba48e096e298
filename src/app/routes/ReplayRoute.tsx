import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RunTree, withTree } from '../../record/tree'
import type { Scenario } from '../../scenario/scenario'
import type { RunRecord } from '../../session/api'
import type { Debrief } from '../../session/debrief'
import type { Composition } from '../composition'
import { faultOf, type ShownFault } from '../fault'
import { Loading } from '../Loading'

const ReplayScreen = lazy(async () => ({ default: (await import('../../debrief/replay/ReplayScreen')).ReplayScreen }))

export interface ReplayRouteProps {
  /** Under which the run is kept in this browser. */
  readonly run: string
  /** Where it opens; null: at the first hour. */
  readonly hour: number | null
  readonly scenario: Scenario
  readonly record: RunRecord
  readonly composition: Composition
  /** Hears of the record with what the reader added to it. */
  readonly onRecord: (record: RunRecord) => void
  readonly onBack: () => void
  readonly onFault: (fault: ShownFault) => void
}

/** The replay of a finished run: its worker lives as long as the page, and what is added is kept at once. */
export function ReplayRoute({ run, hour, scenario, record, composition, onRecord, onBack, onFault }: ReplayRouteProps) {
  const { t } = useTranslation('common')
  const [debrief, setDebrief] = useState<Debrief | null>(null)
  const first = useRef(record)
  const back = useRef(onBack)
  back.current = onBack
  const fault = useCallback((error: unknown) => onFault(faultOf(t('error.title'), error)), [onFault, t])
  useEffect(() => {
    let opened: Debrief | null = null
    let left = false
    composition.openDebrief(scenario, first.current).then(
      (answer) => {
        if (!answer.ok) {
          fault(answer.fault)
          back.current()
        } else if (left) answer.debrief.close()
        else {
          opened = answer.debrief
          setDebrief(opened)
        }
      },
      (error: unknown) => left || fault(error),
    )
    return () => {
      left = true
      opened?.close()
    }
  }, [composition, scenario, fault])
  const keep = useCallback(
    async (tree: RunTree) => {
      const next = withTree(first.current, tree)
      onRecord(next)
      await (await composition.runs()).save(run, next)
    },
    [composition, run, onRecord],
  )
  if (!debrief) return <Loading />
  return (
    <Suspense fallback={<Loading />}>
      <ReplayScreen
        scenario={scenario}
        record={record}
        debrief={debrief}
        firstHour={hour ?? 0}
        base={composition.base}
        onTree={keep}
        onBack={onBack}
        onFault={fault}
      />
    </Suspense>
  )
}
