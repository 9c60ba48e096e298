import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartTrial } from '../../model/try/useTrial'
import type { Scenario } from '../../scenario/scenario'
import type { RunRecord } from '../../session/api'
import type { Composition } from '../composition'
import { faultOf, type ShownFault } from '../fault'
import { Loading } from '../Loading'

const ModelScreen = lazy(async () => ({ default: (await import('../../model/ModelScreen')).ModelScreen }))

export interface ModelRouteProps {
  readonly scenario: Scenario
  readonly from: 'start' | 'run' | 'compare'
  readonly at: 'try' | null
  readonly record: RunRecord | null
  readonly composition: Composition
  readonly onBack: () => void
  readonly onFault: (fault: ShownFault) => void
}

/** The model page, wherever it was opened from. Its code and that of its worker come with it. */
export function ModelRoute({ composition, onFault, ...rest }: ModelRouteProps) {
  const { scenario } = rest
  const { t } = useTranslation('common')
  // A function in a state is kept by another function.
  const [start, setStart] = useState<{ readonly trial: StartTrial } | null>(null)
  useEffect(() => {
    let left = false
    composition.trials(scenario).then(
      (trial) => left || setStart({ trial }),
      (error: unknown) => left || onFault(faultOf(t('error.title'), error)),
    )
    return () => {
      left = true
    }
  }, [composition, scenario, onFault, t])
  if (!start) return <Loading />
  return (
    <Suspense fallback={<Loading />}>
      <ModelScreen {...rest} startTrial={start.trial} />
    </Suspense>
  )
}
