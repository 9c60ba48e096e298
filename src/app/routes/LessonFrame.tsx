import { createContext, lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import type { LessonHere } from '../../teach/handIn/lessonLink'
import type { KeptPass } from '../../teach/link/passes'
import { isOfPass, kindOfRun } from './lessonRun'

const LessonBar = lazy(async () => ({ default: (await import('../../teach/student/LessonBar')).LessonBar }))
const RoomBar = lazy(async () => ({ default: (await import('../../teach/handIn/RoomBar')).RoomBar }))

/** This browser's place in the lesson whose run is looked back on. */
export const LessonContext = createContext<LessonHere>('none')

export interface LessonFrameProps {
  readonly run: string
  /** Whether the page is the projector's window, in which nothing leads away. */
  readonly isBoard: boolean
  readonly scenario: Scenario
  readonly base: string
  readonly children: ReactNode
}

/** Pages of a run; of one that was opened out of a lesson under a line that leads back to it. */
export function LessonFrame({ run, isBoard, scenario, base, children }: LessonFrameProps) {
  const kind = kindOfRun(run)
  const isOf = useCallback((pass: KeptPass) => isOfPass(run, pass), [run])
  const [here, setHere] = useState<LessonHere>('opening')
  if (kind === null || isBoard) return children
  return (
    <LessonContext value={here}>
      <Suspense>
        {kind === 'class' ? (
          <LessonBar base={base} scenario={scenario} isOf={isOf} onLesson={setHere} />
        ) : (
          <RoomBar base={base} isOf={isOf} onLesson={setHere} />
        )}
      </Suspense>
      {children}
    </LessonContext>
  )
}
