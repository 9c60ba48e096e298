import { useEffect } from 'react'
import { classSeat } from '../../ui/i18n/en/classSeat'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import type { KeptPass } from '../link/passes'
import { useLink } from '../link/useLink'
import { Bar } from './Bar'
import type { LessonHere } from './lessonLink'
import { usePassOf } from './usePassOf'

addTexts('classSeat', classSeat)

export interface RoomBarProps {
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  /** Whether a pass is one to the session of the run. */
  readonly isOf: (pass: KeptPass) => boolean
  /** Hears where the room's work can be handed in. */
  readonly onLesson: (here: LessonHere) => void
}

/**
 * Over a run that the room looks back on, on one device: the class it is of, and the way back to the teacher's page. Nothing where
 * this browser does not lead it any more.
 */
export function RoomBar({ base, isOf, onLesson }: RoomBarProps) {
  const { t } = useTranslation('classSeat')
  const pass: KeptPass | null | undefined = usePassOf('teacher', isOf)
  const link = useLink(base, pass?.token ?? null, 'teacher')
  const isEnded = pass === null || link?.state === 'ended'
  useEffect(() => {
    onLesson(isEnded ? 'none' : link ? { role: 'teacher', link } : 'opening')
  }, [isEnded, link, onLesson])
  const title = link?.view?.lesson.title
  if (!pass || isEnded || title === undefined) return null
  return (
    <Bar label={t('bar.roomLabel')} back={{ href: `#/class/${pass.session}`, words: t('bar.roomBack') }}>
      <strong>{title}</strong>
    </Bar>
  )
}
