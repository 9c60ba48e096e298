import type { EnsembleResult } from '../../analysis/types'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import type { ComparisonReport } from '../report'
import { lastOfDays, type TollPoint } from './tolls'

interface Day {
  readonly day: number
  readonly hour: number
  readonly record: number | null
  readonly run: number | null
  readonly actual: number | null
  readonly spread: EnsembleResult['series']['deaths'][number] | null
}

/** One line a day: the last announcement of the day in the record and in the run, and the run's deaths at its end. */
function daysOf({ tolls, reruns }: ComparisonReport, format: Format): Day[] {
  const dayOf = (hour: number): number => format.local(hour).dayIndex
  const byDay = (points: readonly TollPoint[]): Map<number, TollPoint> =>
    new Map(lastOfDays(points, dayOf).map((point) => [dayOf(point.hour), point]))
  const [record, run, actual] = [tolls.announcedRecord, tolls.announcedRun, tolls.actualRun].map(byDay)
  // The spread of a day stands at the midnight that ends it.
  const spread = new Map(reruns?.series.deaths.map((day) => [dayOf(day.hour - 1), day]))
  return [...actual].map(([day, point]) => ({
    day,
    hour: point.hour,
    record: record.get(day)?.value ?? null,
    run: run.get(day)?.value ?? null,
    actual: point.value,
    spread: spread.get(day) ?? null,
  }))
}

/** The text twin of the chart of tolls. */
export function TollTable({ report, format }: { report: ComparisonReport; format: Format }) {
  const { t } = useTranslation('compare')
  const cell = (value: number | null): string => (value === null ? t('noFigure') : format.number(value))
  return (
    <details className="cmp-details">
      <summary>{t('tolls.table')}</summary>
      {report.tolls.series && <p className="note cmp-definition">{report.tolls.series.definition}</p>}
      <div className="cmp-table-box">
        <table className="cmp-table">
          <caption className="sr-only">{t('tolls.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('tolls.day')}</th>
              <th scope="col">{t('tolls.columnRecord')}</th>
              <th scope="col">{t('tolls.columnRun')}</th>
              <th scope="col">{t('tolls.columnActual')}</th>
              {report.reruns && <th scope="col">{t('tolls.columnSpread')}</th>}
            </tr>
          </thead>
          <tbody>
            {daysOf(report, format).map((day) => (
              <tr key={day.day}>
                <th scope="row">{format.day(day.hour)}</th>
                <td>{cell(day.record)}</td>
                <td>{cell(day.run)}</td>
                <td>{cell(day.actual)}</td>
                {report.reruns && (
                  <td>
                    {day.spread ? `${format.number(day.spread.p25)}–${format.number(day.spread.p75)}` : t('noFigure')}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
