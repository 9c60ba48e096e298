import { useState } from 'react'
import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'
import { useAsked } from '../../lookBack/useAsked'
import type { StepProps } from '../stepProps'
import { unreadOf } from '../unread'

const mostShown = 6

/** Messages to the seat that was played which nobody opened. */
export function Unread({ look, format }: Pick<StepProps, 'look' | 'format'>) {
  const { t } = useTranslation('guide')
  const { scenario, record, debrief, onFault } = look
  const [isAll, setAll] = useState(false)
  const seat = record.observed ? undefined : scenario.play.seats.find(({ id }) => id === record.seat)
  const { ticks } = scenario.play.clock
  const hour = Math.min(record.hour, ticks)
  const asked = useAsked(
    debrief,
    seat ? JSON.stringify([hour, seat.id]) : null,
    async (run) => seat && run.look(null, { hour, given: null }, { seat: seat.id }),
    onFault,
  )
  const reports = asked?.answer?.of === 'seat' ? asked.answer.view.reports : null
  if (!seat || !reports) return null
  const unread = unreadOf(reports, ticks)
  return (
    <section className="gd-part" aria-labelledby="gd-late">
      <h3 id="gd-late">{t('steps.happened.late')}</h3>
      {unread.length === 0 ? (
        <p>{t('steps.happened.lateNone', { seat: seat.name })}</p>
      ) : (
        <>
          <p>{t('steps.happened.unread', { count: unread.length, seat: seat.name })}</p>
          <ul className="gd-list">
            {unread.slice(0, isAll ? unread.length : mostShown).map(({ id, arrived, from, title }) => (
              <li key={id}>
                <span className="note">
                  {t('steps.happened.lateRow', { when: format.dayTime(Math.max(0, arrived)), from })}
                </span>
                <strong>{title}</strong>
              </li>
            ))}
          </ul>
          {unread.length > mostShown && (
            <Button size="small" aria-expanded={isAll} onPress={() => setAll(!isAll)}>
              {isAll ? t('steps.happened.fewer') : t('steps.happened.all', { count: unread.length - mostShown })}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
