import type { ClockView } from '../../classroom/views'
import { useTranslation } from '../../ui/i18n/translation'
import { clockText, isLastMinute, leftOn, useNow } from '../link/clock'

/** The time that is left, in figures that are read from the back of a room. */
export function ProjectorClock({ clock, at }: { clock: ClockView; at: number }) {
  const { t } = useTranslation('teachProjector')
  const left = leftOn(clock, at, useNow())
  if (left === null) return <p className="tcp-untimed">{t('noTime')}</p>
  return (
    <p
      className="tcp-clock"
      data-paused={clock.paused || undefined}
      data-last={isLastMinute(clock, left) || undefined}
      data-long={left >= 3_600_000 || undefined}
    >
      {left === 0 ? <span className="tcp-over">{t('timeOver')}</span> : clockText(left)}
    </p>
  )
}
