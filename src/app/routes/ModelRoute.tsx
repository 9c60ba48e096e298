import { lazy, Suspense } from 'react'
import type { Scenario } from '../../scenario/scenario'
import type { RunRecord } from '../../session/api'
import type { Composition } from '../composition'
import type { ShownFault } from '../fault'
import { Loading } from '../Loading'
import { useStartTrial } from './TrialPart'

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
  const start = useStartTrial(composition, scenario, onFault)
  if (!start) return <Loading />
  return (
    <Suspense fallback={<Loading />}>
      <ModelScreen {...rest} startTrial={start} />
    </Suspense>
  )
}
