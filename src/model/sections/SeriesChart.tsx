import { useId, useRef } from 'react'
import type { ReportSeries } from '../../scenario/schema/report'
import { AnnouncedMark, Diamond } from '../../ui/charts/marks'
import { linear, roundAbove, ticks } from '../../ui/charts/scale'
import { useChartWidth } from '../../ui/charts/useChartWidth'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { formatFigure } from '../number'
import { LineMark, PersistenceMark } from './marks'

const edge = { top: 10, right: 14, bottom: 24, left: 52 }
const height = 210

/** What was announced never shares a mark with what was: such a series is named so. */
const isAnnounced = (id: string): boolean => id.startsWith('announced')

/** One series of the record with the model's median and two simple forecasts, and the same as a table. */
export function SeriesChart({ series, name, format }: { series: ReportSeries; name: string; format: Format }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const width = useChartWidth(box, 280, 460, 0.5)
  const { points } = series
  if (points.length === 0) return null
  const from = points[0].hour
  const to = Math.max(points[points.length - 1].hour, from + 1)
  const max = roundAbove(Math.max(1, ...points.flatMap((one) => [one.value, one.median, one.persistence, one.line])))
  const x = (hour: number): number =>
    edge.left + 8 + ((hour - from) / (to - from)) * (width - edge.left - edge.right - 16)
  const y = linear(max, height - edge.bottom, edge.top)
  const held = (value: number): number => Math.min(height - edge.bottom, y(value))
  const figure = (value: number): string => formatFigure(language, value)
  const announced = isAnnounced(series.id)
  const middle = points.map(({ hour, median }, index) => `${index === 0 ? 'M' : 'L'}${x(hour)} ${y(median)}`).join('')
  const last = points[points.length - 1]
  return (
    <div ref={box} className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t`}>
        <title id={`${id}t`}>{name}</title>
        {ticks(max, 3).map((value) => (
          <g key={value}>
            <path className="grid" d={`M${edge.left} ${y(value)}H${width - edge.right}`} />
            <text className="axis-text" x={edge.left - 8} y={y(value) + 4} textAnchor="end">
              {figure(value)}
            </text>
          </g>
        ))}
        <text className="axis-text" x={x(from)} y={height - 6}>
          {format.day(from)}
        </text>
        <text className="axis-text" x={x(last.hour)} y={height - 6} textAnchor="end">
          {format.day(last.hour)}
        </text>
        {points.map(({ hour, persistence, line }) => (
          <g key={hour}>
            <PersistenceMark x={x(hour)} y={held(persistence)} />
            <LineMark x={x(hour)} y={held(line)} />
          </g>
        ))}
        <g className={announced ? 'mark-median announced-median' : 'mark-median'}>
          <path d={middle} />
          {points.map(({ hour, median }) =>
            announced ? (
              <rect key={hour} x={x(hour) - 3} y={y(median) - 3} width={6} height={6} />
            ) : (
              <circle key={hour} cx={x(hour)} cy={y(median)} r={3.4} />
            ),
          )}
        </g>
        <g className={announced ? 'announced' : 'mark-record'}>
          {points.map(({ hour, value }) =>
            announced ? (
              <AnnouncedMark key={hour} x={x(hour)} y={y(value)} />
            ) : (
              <Diamond key={hour} x={x(hour)} y={y(value)} />
            ),
          )}
        </g>
      </svg>
      <details className="mdl-why" data-picture="no">
        <summary>
          {t('fit.series.table')}
          <span className="sr-only">: {name}</span>
        </summary>
        <div className="mdl-table-box">
          <table className="mdl-table">
            <thead>
              <tr>
                <th scope="col">{t('fit.series.hour')}</th>
                <th scope="col">{t('fit.series.recordMark')}</th>
                <th scope="col">{t('fit.series.medianMark')}</th>
                <th scope="col">{t('fit.series.persistenceMark')}</th>
                <th scope="col">{t('fit.series.lineMark')}</th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ hour, value, median, persistence, line }) => (
                <tr key={hour}>
                  <th scope="row">{format.dayTime(hour)}</th>
                  <td>{figure(value)}</td>
                  <td>{figure(median)}</td>
                  <td>{figure(persistence)}</td>
                  <td>{figure(line)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  )
}
