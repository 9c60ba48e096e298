import { lazy, type ReactNode, Suspense } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { isDraft } from './isDraft'

const DraftBar = lazy(async () => ({ default: (await import('./DraftBar')).DraftBar }))

export interface DraftFrameProps {
  readonly scenario: Scenario
  readonly children: ReactNode
}

/** Pages of a scenario; of one that is being written under a line that says so and leads back to the editor. */
export function DraftFrame({ scenario, children }: DraftFrameProps) {
  if (!isDraft(scenario.manifest.id)) return children
  return (
    <>
      <Suspense>
        <DraftBar scenario={scenario} />
      </Suspense>
      {children}
    </>
  )
}
