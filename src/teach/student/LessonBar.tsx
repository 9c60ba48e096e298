import { useEffect } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { classSeat } from '../../ui/i18n/en/classSeat'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Bar } from '../handIn/Bar'
import type { LessonHere } from '../handIn/lessonLink'
import { usePassOf } from '../handIn/usePassOf'
import type { KeptPass } from '../link/passes'
import { useLink } from '../link/useLink'
import { LessonClock, LinkWords, usePhaseWords } from './LessonClock'
import './student.css'

addTexts('classSeat', classSeat)

export interface LessonBarProps {
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  readonly scenario: Scenario
  /** Whether a pass is the one with which the run was opened. */
  readonly isOf: (pass: KeptPass) => boolean
  /** Hears where work on the run can be handed in. */
  readonly onLesson: (here: LessonHere) => void
}

/**
 * Over a lesson's run that a student looks back on: where the lesson is, and the way back to it. The classroom goes on seeing that
 * somebody is there. Nothing where this browser has no seat in it any more, or another student has.
 */
export function LessonBar({ base, scenario, isOf, onLesson }: LessonBarProps) {
  const pass = usePassOf('member', isOf)
  const link = useLink(base, pass?.token ?? null, 'member')
  const { t } = useTranslation('classSeat')
  const phaseWords = usePhaseWords()
  const lesson = link?.state === 'ended' ? undefined : link?.view?.lesson
  const isShown = pass && lesson !== undefined
  const isEnded = pass === null || link?.state === 'ended'
  useEffect(() => {
    onLesson(isEnded ? 'none' : link ? { role: 'member', link } : 'opening')
  }, [isEnded, link, onLesson])
  if (!link || !isShown) return null
  const plan = scenario.play.plans.find(({ id }) => id === lesson.plan)
  return (
    <Bar label={t('bar.label')} back={{ href: `#/seat/${pass.session}`, words: t('bar.back') }}>
      <span className="stu-head-line">
        <strong>{phaseWords(lesson, plan?.windows.length ?? 0)}</strong>
        {lesson.phase.name !== 'ended' && <LessonClock lesson={lesson} at={link.at} />}
        {link.state === 'lost' && <LinkWords isLost waiting={link.waiting} />}
      </span>
    </Bar>
  )
}
