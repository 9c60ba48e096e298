import { useMemo } from 'react'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import type { ReportEntry } from './entries'
import type { PlanEntry, SeatName } from './useHours'
import { newsOf } from './windows'

/** What each window of a plan brings: how many reports are new to each seat. */
export function WindowNews(props: {
  readonly plan: PlanEntry
  readonly name: string
  readonly reports: readonly ReportEntry[]
  readonly seats: readonly SeatName[]
  readonly format: Format
  readonly window: number
  readonly onWindow: (index: number) => void
}) {
  const { plan, name, reports, seats, format, window, onWindow } = props
  const { t } = useTranslation('authorHours')
  const news = useMemo(
    () =>
      newsOf(
        reports,
        plan.windows,
        seats.map(({ id }) => id),
      ),
    [reports, plan, seats],
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
    <section className="hours-words" tabIndex={0} aria-label={t('plans.tableOf', { plan: name })}>
      <h2>{name}</h2>
      <p className="note">{t('plans.newsNote')}</p>
      <table className="news-table">
        <caption className="sr-only">{t('plans.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plans.when')}</th>
            {seats.map((seat) => (
              <th key={seat.id} scope="col">
                <span className="sr-only">{t('plans.news', { seat: seat.name })}</span>
                <span aria-hidden="true">{seat.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.windows.map(({ index, hour, label }, n) => (
            <tr key={index} data-current={index === window || undefined}>
              <th scope="row">
                <button type="button" className="hours-more" onClick={() => onWindow(index)}>
                  {n + 1}. {format.dayTime(hour)}
                </button>
                {label && <span className="note row-learns">{label}</span>}
              </th>
              {news[n].map((count, at) => (
                <td key={seats[at].id}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
