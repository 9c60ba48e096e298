import { useId, useRef } from 'react'
import { AnnouncedMark, Diamond } from '../../ui/charts/marks'
import { roundAbove, ticks } from '../../ui/charts/scale'
import { useChartWidth } from '../../ui/charts/useChartWidth'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import type { ChartPoint, SeriesEntry } from './entries'

const edge = { top: 14, right: 24, bottom: 26, left: 56 }
const height = 190
/** The most points that are told in the words of the chart. */
const mostTold = 40

export interface SeriesChartProps {
  readonly series: SeriesEntry
  readonly name: string
  readonly format: Format
  /** Index of the point that is chosen; -1 for none. */
  readonly point: number
  readonly onPoint: (index: number) => void
}

/** Figures of a series over time: hollow squares on a step for what was announced, diamonds for what was found out later. */
export function SeriesChart({ series, name, format, point: chosen, onPoint }: SeriesChartProps) {
  const { t } = useTranslation('authorRecord')
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const width = useChartWidth(box, 280, 720)
  const { points } = series
  if (points.length === 0) return <p className="note">{t('series.zero')}</p>
  const most = roundAbove(Math.max(...points.map(({ value, high }) => Math.max(value ?? 0, high ?? 0))) * 1.02)
  const first = Math.min(...points.map(({ hour }) => hour)) - 6
  const last = Math.max(...points.map(({ hour }) => hour)) + 6
  const x = (hour: number) => edge.left + ((hour - first) / (last - first)) * (width - edge.left - edge.right)
  const y = (value: number) => height - edge.bottom - (Math.max(0, value) / most) * (height - edge.top - edge.bottom)
  const told = points
    .slice(0, mostTold)
    .map((one) =>
      t('series.point', { when: format.dayTime(one.hour), value: figureOf(one, format, t), what: one.what }),
    )
  return (
    <div ref={box} className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{name}</title>
        <desc id={`${id}d`}>{told.join(' ')}</desc>
        {ticks(most, 4).map((value) => (
          <g key={value}>
            <path className="grid" d={`M${edge.left} ${y(value)}H${width - edge.right}`} />
            <text className="axis-text" x={edge.left - 8} y={y(value) + 4} textAnchor="end">
              {format.number(value)}
            </text>
          </g>
        ))}
        <path className="axis" d={`M${edge.left} ${y(0)}H${width - edge.right}`} />
        {dayTicks(first, last, Math.max(2, Math.floor(width / 120)), format).map((hour) => (
          <g key={hour}>
            <path className="axis" d={`M${x(hour)} ${y(0)}v4`} />
            <text className="axis-text" x={x(hour)} y={height - 8} textAnchor="middle">
              {last - first > 24 * 300 ? format.month(hour) : format.day(hour)}
            </text>
          </g>
        ))}
        <g className="announced">
          <path d={step(points, x, y)} />
        </g>
        {points.map((one) => (
          <Point key={one.index} point={one} x={x(one.hour)} y={y} isChosen={one.index === chosen} onPoint={onPoint} />
        ))}
      </svg>
    </div>
  )
}

function Point(props: {
  point: ChartPoint
  x: number
  y: (value: number) => number
  isChosen: boolean
  onPoint: (index: number) => void
}) {
  const { point, x, y, isChosen, onPoint } = props
  const { value, low, high, basis, isDoubtful, index } = point
  const at = y(value ?? ((low ?? 0) + (high ?? 0)) / 2)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut of the pointer; the form lists every point
    <g className="rec-point" data-doubtful={isDoubtful || undefined} onClick={() => onPoint(index)}>
      <circle className="hit" cx={x} cy={at} r={12} />
      {isChosen && <circle className="chosen" cx={x} cy={at} r={11} />}
      {low !== null && high !== null && (
        <path className="range" d={`M${x - 5} ${y(low)}h10M${x} ${y(low)}V${y(high)}M${x - 5} ${y(high)}h10`} />
      )}
      {value !== null && basis === 'reported_at_the_time' && (
        <g className="announced">
          <AnnouncedMark x={x} y={at} />
        </g>
      )}
      {value !== null && basis === 'established_later' && (
        <g className="mark-record">
          <Diamond x={x} y={at} />
        </g>
      )}
      {value !== null && basis !== 'reported_at_the_time' && basis !== 'established_later' && (
        <path className="estimate" d={`M${x - 5} ${at}L${x} ${at - 5}L${x + 5} ${at}L${x} ${at + 5}Z`} />
      )}
    </g>
  )
}

/** What was announced stands until the next announcement. */
function step(points: readonly ChartPoint[], x: (hour: number) => number, y: (value: number) => number): string {
  let path = ''
  for (const { basis, value, hour } of points) {
    if (basis !== 'reported_at_the_time' || value === null) continue
    path += path === '' ? `M${x(hour)} ${y(value)}` : `H${x(hour)}V${y(value)}`
  }
  return path
}

/** Midnights for an axis, as far apart as leaves room for about `count` of them. */
function dayTicks(first: number, last: number, count: number, format: Format): number[] {
  const midnight = -format.local(0).hourOfDay
  const every = Math.max(1, Math.ceil((last - first) / 24 / count))
  const hours: number[] = []
  for (let day = Math.ceil((first - midnight) / 24); midnight + day * 24 <= last; day += every) {
    hours.push(midnight + day * 24)
  }
  return hours.length > 0 ? hours : [Math.round((first + last) / 2)]
}

function figureOf(
  { value, low, high }: ChartPoint,
  format: Format,
  t: ReturnType<typeof useTranslation<'authorRecord'>>['t'],
): string {
  const range =
    low !== null && high !== null ? t('series.range', { low: format.number(low), high: format.number(high) }) : ''
  if (value === null) return range
  return range === '' ? format.number(value) : `${format.number(value)} (${range})`
}

/** What the marks of a series mean; only those that it has. */
export function SeriesKey({ series }: { series: SeriesEntry }) {
  const { t } = useTranslation('authorRecord')
  const { points, unit, definition } = series
  const bases = ['reported_at_the_time', 'established_later', 'estimate'] as const
  const has = {
    range: points.some(({ low, high }) => low !== null && high !== null),
    low: points.some(({ isDoubtful }) => isDoubtful),
  }
  return (
    <div className="rec-key note">
      {unit && <strong>{unit}</strong>}
      <ul>
        {bases
          .filter((basis) => points.some((one) => one.basis === basis))
          .map((basis) => (
            <li key={basis}>
              <svg width="16" height="14" aria-hidden="true">
                <Point
                  point={{ index: 0, hour: 0, value: 0, low: null, high: null, basis, what: '', isDoubtful: false }}
                  x={8}
                  y={() => 7}
                  isChosen={false}
                  onPoint={() => {}}
                />
              </svg>
              {t(`series.key.${basis}`)}
            </li>
          ))}
        {has.range && <li>{`⊢⊣ ${t('series.key.range')}`}</li>}
        {has.low && <li>{t('series.key.low')}</li>}
      </ul>
      {definition && <p>{definition}</p>}
    </div>
  )
}
