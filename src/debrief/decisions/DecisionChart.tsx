import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Format } from '../../ui/format'
import { useSize } from '../../ui/useSize'
import { RecordMark, RunMark } from '../marks'
import { type AxisMark, type Band, bandsOf } from './bands'
import { type Labelled, type Placed, placeInLanes } from './lanes'

const laneHeight = 30
const axisHeight = 22
const pad = 12

interface Mark extends Labelled {
  readonly mark: AxisMark
  readonly words: string
}

/** One time axis, hour by hour: the run's decisions above, the documented ones below. Broken into lines of whole days. */
export function DecisionChart(props: {
  marks: readonly AxisMark[]
  waits: readonly number[]
  end: number
  format: Format
}) {
  const { marks, waits, end, format } = props
  const box = useRef<HTMLDivElement>(null)
  const width = Math.max(280, useSize(box).width || 1210)
  const perBand = Math.max(1, Math.min(6, Math.floor(width / 190)))
  const bands = bandsOf(end, perBand, format)
  return (
    <div ref={box} className="cmp-axis">
      {bands.map((band) => (
        <BandChart key={band.from} band={band} marks={marks} waits={waits} width={width} format={format} />
      ))}
    </div>
  )
}

function BandChart(props: {
  band: Band
  marks: readonly AxisMark[]
  waits: readonly number[]
  width: number
  format: Format
}) {
  const { band, marks, waits, width, format } = props
  const { t } = useTranslation('compare')
  const id = useId()
  const inside = marks.filter(({ hour }) => hour >= band.from && hour < band.to)
  const x = (hour: number): number => 8 + ((hour - band.from) / (band.to - band.from)) * (width - 16)
  const held = (hour: number): number => Math.min(width - 8, Math.max(8, x(hour)))
  const place = (of: AxisMark['of']): Placed<Mark>[] =>
    placeInLanes(
      inside
        .filter((mark) => mark.of === of)
        .map((mark) => ({
          mark,
          words: shorten(mark.label, (width - 40) / 7.2),
          x: held(mark.hour),
          from: held(mark.from),
          to: held(mark.to),
          labelWidth: Math.min(mark.label.length, (width - 40) / 7.2) * 7.2,
        })),
      width - 8,
    )
  const above = place('run')
  const below = place('record')
  const lanes = (placed: readonly Placed<Mark>[]): number => Math.max(1, ...placed.map(({ lane }) => lane + 1))
  const axisTop = lanes(above) * laneHeight + pad
  const axisFoot = axisTop + axisHeight
  const height = axisFoot + lanes(below) * laneHeight + pad
  const says = [
    ...above.map(({ item }) => t('decisions.markRun', { what: item.mark.label, when: format.dayTime(item.mark.hour) })),
    ...below.map(({ item }) =>
      t('decisions.markRecord', {
        what: item.mark.label,
        from: format.dayTime(item.mark.from),
        to: format.dayTime(item.mark.to),
      }),
    ),
  ]
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>
        {t('decisions.band', { from: format.day(band.days[0]), to: format.day(band.days[band.days.length - 1]) })}
      </title>
      <desc id={`${id}d`}>{says.length > 0 ? says.join('; ') : t('decisions.bandEmpty')}</desc>
      <rect className="axis-ground" x={0} y={axisTop} width={width} height={axisHeight} />
      {band.days.map((day) => (
        <g key={day}>
          <path className="grid" d={`M${x(day)} 0V${height}`} />
          <text className="day" x={x(day) + 6} y={axisTop + 15.5}>
            {format.day(day)}
          </text>
        </g>
      ))}
      {waits
        .filter((hour) => hour >= band.from && hour < band.to)
        .map((hour) => (
          <circle key={hour} className="wait" cx={x(hour)} cy={axisTop} r={3} />
        ))}
      {above.map((placed) => (
        <MarkAt
          key={placed.item.mark.key}
          placed={placed}
          y={axisTop - pad / 2 - placed.lane * laneHeight - 14}
          foot={axisTop}
        />
      ))}
      {below.map((placed) => (
        <MarkAt
          key={placed.item.mark.key}
          placed={placed}
          y={axisFoot + pad / 2 + placed.lane * laneHeight + 16}
          foot={axisFoot}
        />
      ))}
    </svg>
  )
}

function MarkAt({ placed, y, foot }: { placed: Placed<Mark>; y: number; foot: number }) {
  const { item, side, labelAt } = placed
  const { mark, words } = item
  return (
    <g className={mark.own ? 'own' : 'other'}>
      <path className="stem" d={`M${item.x} ${y}V${foot}`} />
      {mark.of === 'run' ? (
        <RunMark x={item.x} y={y} />
      ) : (
        <RecordMark y={y} main={item.x} range={mark.to > mark.from ? [item.from, item.to] : null} />
      )}
      <text className="label" x={labelAt} y={y + 4.5} textAnchor={side === 'right' ? 'start' : 'end'}>
        {words}
      </text>
    </g>
  )
}

/** Cuts a label that is wider than the axis; the table below has it whole. */
function shorten(label: string, most: number): string {
  return label.length <= most ? label : `${label.slice(0, Math.max(1, Math.floor(most) - 1)).trimEnd()}…`
}
