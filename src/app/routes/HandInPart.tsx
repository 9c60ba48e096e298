import { lazy, Suspense, useContext } from 'react'
import type { LookBackProps } from '../../debrief/lookBack/lookBack'
import { LessonContext } from './LessonFrame'
import { kindOfRun, worldOfRun } from './lessonRun'

const HandIn = lazy(async () => ({ default: (await import('../../teach/handIn/HandIn')).HandIn }))

/** How what is written about a run is handed in; null for a run of no lesson. */
export function handInOf(run: string): LookBackProps['HandIn'] {
  const kind = kindOfRun(run)
  if (kind === null) return null
  const world = worldOfRun(run)
  return function HandInHere({ written }) {
    const here = useContext(LessonContext)
    return (
      <Suspense>
        <HandIn here={here} isRoom={kind === 'room'} world={world} written={written} />
      </Suspense>
    )
  }
}
