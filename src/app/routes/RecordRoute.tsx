import { lazy, Suspense } from 'react'
import type { RecordScreenProps } from '../../debrief/record/RecordScreen'
import { Loading } from '../Loading'

const RecordScreen = lazy(async () => ({ default: (await import('../../debrief/record/RecordScreen')).RecordScreen }))

/** The record as a timeline, wherever it was opened from. Its code comes with it. */
export function RecordRoute(props: RecordScreenProps) {
  return (
    <Suspense fallback={<Loading />}>
      <RecordScreen {...props} />
    </Suspense>
  )
}
