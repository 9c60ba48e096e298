import { lazy, type ReactNode, Suspense, useCallback } from 'react'
import { isOfLesson } from '../../debrief/guide/startOf'
import type { Scenario } from '../../scenario/scenario'
import { lessonPrefix } from './lessonRun'

const LessonBar = lazy(async () => ({ default: (await import('../../teach/student/LessonBar')).LessonBar }))

export interface LessonFrameProps {
  readonly run: string
  readonly scenario: Scenario
  readonly base: string
  readonly children: ReactNode
}

/** Pages of a run; of one that a student opened out of a lesson under a line that tells how the lesson goes on. */
export function LessonFrame({ run, scenario, base, children }: LessonFrameProps) {
  const isOf = useCallback((session: string) => run.startsWith(lessonPrefix(session)), [run])
  if (!isOfLesson(run)) return children
  return (
    <>
      <Suspense>
        <LessonBar base={base} scenario={scenario} isOf={isOf} />
      </Suspense>
      {children}
    </>
  )
}
