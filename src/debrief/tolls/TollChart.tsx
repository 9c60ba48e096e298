import { useId, useRef } from 'react'
import type { EnsembleResult } from '../../analysis/types'
import { AnnouncedMark, RecordMark } from '../../ui/charts/marks'
import { linear, ticks } from '../../ui/charts/scale'
import { useChartWidth } from '../../ui/charts/useChartWidth'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { rangeWords } from '../outcomes/words'
import type { Draws } from '../reruns/useDraws'
import { apart, linePath, stepPath } from './curves'
import { lastOfDays, type TollPoint, type Tolls } from './tolls'

/** Mean width of a letter of a label. */
const letter = 6.9
const edge = { top: 14, right: 104, bottom: 26, left: 44 }

function topOf(tolls: Tolls, reruns: EnsembleResult | null): number {
  const spread = reruns && tolls.established ? reruns.outcomes[tolls.established.id] : null
  return Math.max(
    10,
    tolls.established?.range?.[1] ?? 0,
    tolls.actualRun.at(-1)?.value ?? 0,
    tolls.announcedRecord.at(-1)?.value ?? 0,
    tolls.announcedRun.at(-1)?.value ?? 0,
    (spread?.p95 ?? 0) * 1.06,
  )
}

/** Announced and actual deaths as two marks on one chart: squares on a dashed step, and solid lines that are the model's. */
export function TollChart(props: {
  tolls: Tolls
  reruns: EnsembleResult | null
  draws: Draws | null
  format: Format
  end: number
}) {
  const { tolls, reruns, draws, format, end } = props
  const { t } = useTranslation('compare')
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const width = useChartWidth(box, 300, 536)
  const height = width < 480 ? 300 : 322
  const narrow = width < 480
  const right = narrow ? 14 : edge.right
  const max = topOf(tolls, reruns)
  const x = linear(end, edge.left, width - right)
  const y = linear(max, height - edge.bottom, edge.top)
  const dayOf = (hour: number): number => format.local(hour).dayIndex
  const drawn = reruns?.draws
  const course = (index: number): TollPoint[] =>
    drawn ? drawn.hours.map((hour, at) => ({ hour, value: drawn.deaths[index][at] })) : []
  const shown = drawn && draws ? (draws.stage === 'draws' ? draws.at + 1 : drawn.deaths.length) : 0
  const above = drawn ? drawn.deaths.filter((deaths) => (deaths.at(-1) ?? 0) > max).length : 0
  const labels = chartLabels(tolls, shown, draws, format, t)
  const heights = apart(
    labels.map((label) => y(label.value) + (label.below ? 26 : -7)),
    16,
    edge.top + 8,
    height - edge.bottom - 6,
  )
  /** A label begins at its hour, or as far left of it as its words need. */
  const held = ({ hour, words }: ChartLabel): number =>
    Math.max(edge.left + 4, Math.min(x(hour), width - 6 - words.length * letter))
  return (
    <div ref={box} className="cmp-chart chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{t('tolls.title')}</title>
        <desc id={`${id}d`}>{labels.map((label) => label.words).join('; ')}</desc>
        <clipPath id={`${id}c`}>
          <rect x={edge.left} y={edge.top - 12} width={width - edge.left - right} height={height - edge.top - 14} />
        </clipPath>
        {ticks(max, 4).map((value) => (
          <g key={value}>
            <path className="grid" d={`M${edge.left} ${y(value)}H${width - right}`} />
            <text className="axis-text" x={edge.left - 8} y={y(value) + 4} textAnchor="end">
              {format.number(value)}
            </text>
          </g>
        ))}
        <DayTicks x={x} y={height - edge.bottom} end={end} format={format} every={narrow ? 5 : 4} />
        <g className="mark-model" clipPath={`url(#${id}c)`}>
          {Array.from({ length: shown }, (_, index) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: runs are in their order
              key={index}
              className={draws?.stage === 'draws' && index === draws.at ? 'line now' : 'line'}
              d={linePath(course(index), x, y)}
            />
          ))}
        </g>
        <path className="mark-actual" d={linePath(tolls.actualRun, x, y)} />
        <Announced points={tolls.announcedRecord} x={x} y={y} dayOf={dayOf} end={end} of="record" />
        <Announced points={tolls.announcedRun} x={x} y={y} dayOf={dayOf} end={end} of="run" />
        {labels.map((label, index) => (
          <text key={label.words} className={`label label-${label.kind}`} x={held(label)} y={heights[index]}>
            {label.words}
          </text>
        ))}
        {above > 0 && (
          <text className="axis-text" x={edge.left + 6} y={edge.top - 3}>
            {t('tolls.above', { count: above })}
          </text>
        )}
        {!narrow && <Established tolls={tolls} x={width - right + 14} y={y} format={format} />}
      </svg>
    </div>
  )
}

interface ChartLabel {
  readonly kind: 'draws' | 'run' | 'announced-record' | 'announced-run'
  readonly hour: number
  readonly value: number
  readonly below: boolean
  readonly words: string
}

/** Words on the lines themselves. They stand where the lines have parted, and are moved apart where they have not. */
function chartLabels(
  tolls: Tolls,
  shown: number,
  draws: Draws | null,
  format: Format,
  t: ReturnType<typeof useTranslation<'compare'>>['t'],
): ChartLabel[] {
  const at = (points: readonly TollPoint[], hour: number): number =>
    points.findLast((point) => point.hour <= hour)?.value ?? points[0]?.value ?? 0
  const labels: ChartLabel[] = []
  const end = tolls.actualRun.at(-1)
  if (end) {
    const words = t('tolls.actualRun', { value: format.number(end.value) })
    labels.push({ kind: 'run', hour: end.hour * 0.36, value: at(tolls.actualRun, end.hour * 0.5), below: false, words })
  }
  if (shown > 0 && end) {
    const words =
      draws?.stage === 'draws' ? t('tolls.draw', { n: draws.at + 1, of: draws.of }) : t('tolls.draws', { count: shown })
    labels.push({ kind: 'draws', hour: end.hour * 0.3, value: end.value * 1.2, below: false, words })
  }
  // Both announced series lie low: their words stand below the lower of the two.
  const from = (end?.hour ?? 0) * 0.5
  const announced = [
    ['announced-record', tolls.announcedRecord, t('tolls.announcedRecord')],
    ['announced-run', tolls.announcedRun, t('tolls.announcedRun')],
  ] as const
  const lowest = Math.min(...announced.filter(([, points]) => points.length > 0).map(([, points]) => at(points, from)))
  for (const [kind, points, words] of announced) {
    if (points.length > 0) labels.push({ kind, hour: from, value: lowest, below: true, words })
  }
  return labels
}

function Announced(props: {
  points: readonly TollPoint[]
  x: (hour: number) => number
  y: (value: number) => number
  dayOf: (hour: number) => number
  end: number
  of: 'record' | 'run'
}) {
  const { points, x, y, dayOf, end, of } = props
  return (
    <g className={`announced announced-${of}`}>
      <path d={stepPath(points, x, y, Math.min(end, points.at(-1)?.hour ?? end))} />
      {lastOfDays(points, dayOf).map(({ hour, value }) => (
        <AnnouncedMark key={hour} x={x(hour)} y={y(value)} />
      ))}
    </g>
  )
}

function DayTicks(props: { x: (hour: number) => number; y: number; end: number; format: Format; every: number }) {
  const { x, y, end, format, every } = props
  const first = 24 - format.local(0).hourOfDay
  const days = [0]
  for (let hour = first + 24 * (every - 1); hour < end; hour += 24 * every) days.push(hour)
  return (
    <>
      {days.map((hour, index) => (
        <g key={hour}>
          <path className="axis" d={`M${x(hour)} ${y}v4`} />
          <text className="axis-text" x={x(hour)} y={y + 18} textAnchor={index === 0 ? 'start' : 'middle'}>
            {index === 0 ? format.day(hour) : format.local(hour).day}
          </text>
        </g>
      ))}
    </>
  )
}

/** The record's final figure with its range, beside the axis: established later, for no single day. */
function Established({ tolls, x, y, format }: { tolls: Tolls; x: number; y: (v: number) => number; format: Format }) {
  const { t } = useTranslation('compare')
  const { established } = tolls
  if (!established || typeof established.value !== 'number') return null
  const at = y(established.value)
  return (
    <g>
      <g transform={`rotate(90 ${x} ${at})`}>
        <RecordMark
          y={at}
          main={x}
          range={established.range && [x + y(established.range[1]) - at, x + y(established.range[0]) - at]}
        />
      </g>
      <text className="label label-record" x={x + 12} y={at + 1}>
        {t('tolls.about', { value: format.number(established.value) })}
      </text>
      <text className="axis-text" x={x + 12} y={at + 15}>
        {established.range ? rangeWords(established.range[0], established.range[1], format) : t('noRange')}
      </text>
    </g>
  )
}
