import { lazy, Suspense, useEffect, useState } from 'react'
import type { StartTrial } from '../../model/try/useTrial'
import type { Scenario } from '../../scenario/scenario'
import type { RunRecord } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import type { TrialShown } from '../../ui/trialShown'
import type { Composition } from '../composition'
import { faultOf, type ShownFault } from '../fault'
import { Loading } from '../Loading'

const OnTrial = lazy(async () => ({ default: (await import('../../model/OnTrial')).OnTrial }))

/** The model on trial, with the worker that its trials start. Both come when it is first shown. */
export function TrialPart(props: {
  readonly scenario: Scenario
  readonly record: RunRecord | null
  readonly composition: Composition
  readonly onShown: (shown: TrialShown) => void
  readonly onFault: (fault: ShownFault) => void
}) {
  const { scenario, record, composition, onShown, onFault } = props
  const start = useStartTrial(composition, scenario, onFault)
  if (!start) return <Loading />
  return (
    <Suspense fallback={<Loading />}>
      <OnTrial scenario={scenario} record={record} startTrial={start} onShown={onShown} />
    </Suspense>
  )
}

/** How trials of a scenario's model are started; null until that is known. */
export function useStartTrial(
  composition: Composition,
  scenario: Scenario,
  onFault: (fault: ShownFault) => void,
): StartTrial | null {
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
  return start?.trial ?? null
}
