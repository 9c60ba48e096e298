import { useEffect, useRef } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { hoursOfKey } from './move'
import type { SideProps } from './Side'
import { learnsWords, titleOf } from './words'

/** Reports with a set hour in the order of time: the axis for readers and keys. */
export function OrderList({ timed, seats, clock, format, selected, acts }: SideProps) {
  const { t } = useTranslation('authorHours')
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (selected !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  if (timed.length === 0) return <p className="note">{t('order.none')}</p>
  return (
    <ol className="hours-order" ref={list}>
      {timed.map((report) => (
        <li key={report.index}>
          <button
            type="button"
            className="hours-row"
            aria-current={report.index === selected || undefined}
            onClick={() => acts.select(report.index)}
            onBlur={acts.leave}
            onKeyDown={(event) => {
              const by = hoursOfKey(event.key, event.shiftKey)
              if (by === 0 || event.ctrlKey || event.metaKey || event.altKey) return
              event.preventDefault()
              acts.nudge(report.index, by)
            }}
          >
            <span className="row-when">{format.dayTime(report.at)}</span>
            <span>
              {titleOf(report, t)}
              <span className="note row-learns">{learnsWords(report, seats, clock, format, t)}</span>
              {report.isConditional && <span className="note row-learns">{t('learns.conditional')}</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
