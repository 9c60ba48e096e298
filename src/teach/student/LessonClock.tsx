import type { LessonView } from '../../classroom/views'
import { useTranslation } from '../../ui/i18n/translation'
import { Icon } from '../../ui/parts/Icon'
import { clockText, isLastMinute, leftOn, useNow } from '../link/clock'

/** Time left of this part of the lesson, by the classroom's clock. `at`: this browser's time when the view came. */
export function LessonClock({ lesson, at }: { lesson: LessonView; at: number }) {
  const { t } = useTranslation('classSeat')
  const now = useNow()
  const left = leftOn(lesson.clock, at, now)
  const isTimed = left !== null
  const words = lesson.clock.held
    ? t('clock.held')
    : lesson.clock.paused
      ? isTimed
        ? t('clock.pausedLeft', { left: clockText(left) })
        : t('clock.paused')
      : isTimed
        ? left > 0
          ? t('clock.left', { left: clockText(left) })
          : t('clock.over')
        : t('clock.open')
  return (
    <span
      className="stu-clock"
      role="timer"
      aria-live="off"
      data-paused={lesson.clock.paused || undefined}
      data-last={(lesson.phase.name === 'window' && isLastMinute(lesson.clock, left)) || undefined}
    >
      <Icon name={lesson.clock.paused && !lesson.clock.held ? 'pause' : 'clock'} />
      {words}
    </span>
  )
}

/** Whether what is sent reaches the classroom. */
export function LinkWords({ isLost, waiting }: { isLost: boolean; waiting: number }) {
  const { t } = useTranslation('classSeat')
  return (
    <span className={`stu-link ${isLost ? 'stu-link-lost' : waiting > 0 ? '' : 'stu-link-here'}`}>
      {isLost ? t('link.lost') : waiting > 0 ? t('link.sending', { count: waiting }) : t('link.here')}
    </span>
  )
}

/** Part of the lesson in words: the window's number among those of the plan. */
export function usePhaseWords(): (lesson: LessonView, windows: number) => string {
  const { t } = useTranslation('classSeat')
  return ({ phase }, total) =>
    phase.name === 'window' ? t('phase.window', { n: phase.window + 1, total }) : t(`phase.${phase.name}`)
}
