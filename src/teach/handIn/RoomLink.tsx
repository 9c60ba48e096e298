import { useEffect } from 'react'
import type { KeptPass } from '../link/passes'
import { useLink } from '../link/useLink'
import type { LessonHere } from './lessonLink'
import { usePassOf } from './usePassOf'

export interface RoomLinkProps {
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  /** Whether a session is the one of the run. */
  readonly isOf: (session: string) => boolean
  /** Hears where the room's work can be handed in. */
  readonly onLesson: (here: LessonHere) => void
}

/** The teacher's place in the class of a run that the room looks back on, on one device. Shows nothing. */
export function RoomLink({ base, isOf, onLesson }: RoomLinkProps) {
  const pass: KeptPass | null | undefined = usePassOf('teacher', isOf)
  const link = useLink(base, pass?.token ?? null, 'teacher')
  const isEnded = pass === null || link?.state === 'ended'
  useEffect(() => {
    onLesson(isEnded ? 'none' : link ? { role: 'teacher', link } : 'opening')
  }, [isEnded, link, onLesson])
  return null
}
