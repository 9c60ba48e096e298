import { useCallback, useEffect, useState } from 'react'
import type { RunRecord } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import { faultOf, type ShownFault } from '../fault'
import type { Journey, OpenRun } from '../journey/journey'
import { replaceRoute } from '../useRoute'

/** Opens the run of an address; null until it is there. One that can't be opened is told, and leads to the first page. */
export function useRun(
  journey: Journey,
  id: string,
  onFault: (fault: ShownFault) => void,
): readonly [OpenRun | null, (record: RunRecord) => void] {
  const { t } = useTranslation('start')
  const [run, setRun] = useState<OpenRun | null>(null)
  useEffect(() => {
    let left = false
    journey.open(id).then(
      (opened) => left || setRun(opened),
      (error: unknown) => {
        if (left) return
        onFault(faultOf(t('saved.gone'), error))
        replaceRoute({ page: 'start' })
      },
    )
    return () => {
      left = true
    }
  }, [journey, id, onFault, t])
  const keepOlder = useCallback((record: RunRecord): void => {
    setRun((before) => (before?.kind === 'older' ? { ...before, record } : before))
  }, [])
  return [run, keepOlder]
}
