import { useId, useRef } from 'react'
import { RecordMark, RunMark } from '../../ui/charts/marks'
import { useChartWidth } from '../../ui/charts/useChartWidth'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { useMedia } from '../../ui/useMedia'
import { type AxisMark, type Band, bandsOf } from './bands'
import { type Labelled, type Placed, placeInLanes, widestRoom } from './lanes'

const laneHeight = 30
const lineHeight = 15
/** Below this width a label has no room on one line, and breaks. */
const oneLine = 640
const axisHeight = 22
const pad = 12
/** Mean width of a letter of a label. */
const letter = 6.9
/** Column of the names beside the first band, in the chart's units. */
const nameWidth = 132

interface Mark extends Labelled {
  readonly mark: AxisMark
  readonly lines: readonly string[]
}

/** One time axis, hour by hour: the run's decisions above, the documented ones below. Broken into lines of whole days. */
export function DecisionChart(props: {
  marks: readonly AxisMark[]
  waits: readonly number[]
  end: number
  /** Whose decisions stand above the axis. */
  runName: string
  format: Format
}) {
  const { marks, waits, end, runName, format } = props
  const box = useRef<HTMLDivElement>(null)
  const narrow = useMedia('screen and (max-width: 719.98px)')
  const names = narrow ? 0 : nameWidth
  const width = useChartWidth(box, 280, 1350) - names
  const perBand = Math.max(2, Math.min(6, Math.floor(width / 190)))
  const bands = bandsOf(end, perBand, format)
  return (
    <div ref={box} className="cmp-axis chart">
      {bands.map((band, index) => (
        <BandChart
          key={band.from}
          band={band}
          marks={marks}
          waits={waits}
          width={width}
          names={names}
          named={index === 0 ? runName : null}
          format={format}
        />
      ))}
    </div>
  )
}

function BandChart(props: {
  band: Band
  marks: readonly AxisMark[]
  waits: readonly number[]
  width: number
  names: number
  named: string | null
  format: Format
}) {
  const { band, marks, waits, width, names, named, format } = props
  const { t } = useTranslation('compare')
  const id = useId()
  const inside = marks.filter(({ hour }) => hour >= band.from && hour < band.to)
  const x = (hour: number): number => 8 + ((hour - band.from) / (band.to - band.from)) * (width - 16)
  const held = (hour: number): number => Math.min(width - 8, Math.max(8, x(hour)))
  const place = (of: AxisMark['of']): Placed<Mark>[] =>
    placeInLanes(
      inside
        .filter((mark) => mark.of === of)
        .map((mark) => {
          const at = { x: held(mark.hour), from: held(mark.from), to: held(mark.to) }
          const most = width < oneLine ? Math.max(10, Math.floor(widestRoom(at, width - 8) / letter)) : Infinity
          const lines = wrap(mark.label, most)
          return { mark, ...at, lines, labelWidth: Math.max(...lines.map((line) => line.length)) * letter }
        }),
      width - 8,
    )
  const above = place('run')
  const below = place('record')
  // The names of the two rows stand beside the axis and need the room of two lanes each, however few marks there are.
  const least = named !== null && names > 0 ? 2 : 0
  const lanes = (placed: readonly Placed<Mark>[]): number => Math.max(least, ...placed.map(({ lane }) => lane + 1))
  const mostLines = Math.max(1, ...[...above, ...below].map(({ item }) => item.lines.length))
  const high = laneHeight + (mostLines - 1) * lineHeight
  const axisTop = lanes(above) * high + pad
  const axisFoot = axisTop + axisHeight
  const height = axisFoot + lanes(below) * high + pad
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
    <svg viewBox={`${-names} 0 ${width + names} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>
        {t('decisions.band', { from: format.day(band.days[0]), to: format.day(band.days[band.days.length - 1]) })}
      </title>
      <desc id={`${id}d`}>{says.length > 0 ? says.join('; ') : t('decisions.bandEmpty')}</desc>
      <rect className="axis-ground" x={-names} y={axisTop} width={width + names} height={axisHeight} />
      {named !== null && names > 0 && <AxisNames run={named} x={16 - names} above={axisTop} below={axisFoot} />}
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
          y={axisTop - pad / 2 - placed.lane * high - high / 2 + 1}
          foot={axisTop}
        />
      ))}
      {below.map((placed) => (
        <MarkAt
          key={placed.item.mark.key}
          placed={placed}
          y={axisFoot + pad / 2 + placed.lane * high + high / 2 + 1}
          foot={axisFoot}
        />
      ))}
    </svg>
  )
}

function MarkAt({ placed, y, foot }: { placed: Placed<Mark>; y: number; foot: number }) {
  const { item, side, labelAt, room } = placed
  const { mark } = item
  return (
    <g className={mark.own ? 'own' : 'other'}>
      <path className="stem" d={`M${item.x} ${y}V${foot}`} />
      {mark.of === 'run' ? (
        <RunMark x={item.x} y={y} />
      ) : (
        <RecordMark y={y} main={item.x} range={mark.to > mark.from ? [item.from, item.to] : null} />
      )}
      {item.lines.map((line, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one label, in their order
          key={index}
          className="label"
          x={labelAt}
          y={y + 4.5 + (index - (item.lines.length - 1) / 2) * lineHeight}
          textAnchor={side === 'right' ? 'start' : 'end'}
        >
          {shorten(line, room / letter)}
        </text>
      ))}
    </g>
  )
}

/** Cuts a label that has no room; the description and the table below have it whole. */
function shorten(label: string, most: number): string {
  return label.length <= most + 0.5 ? label : `${label.slice(0, Math.max(1, Math.floor(most) - 1)).trimEnd()}…`
}

/** Whose decisions stand above the axis and below it, on the first band. Long names break into lines. */
function AxisNames({ run, x, above, below }: { run: string; x: number; above: number; below: number }) {
  const { t } = useTranslation('compare')
  const lines = wrap(run, 18)
  const top = above - 26 - (lines.length - 1) * 16
  return (
    <g className="names">
      {lines.map((words, index) => (
        <text key={words} className="name" x={x} y={top + index * 16}>
          {words}
        </text>
      ))}
      <text x={x} y={above - 9}>
        {t('decisions.exact')}
      </text>
      <text className="name" x={x} y={below + 24}>
        {t('decisions.record')}
      </text>
      <text x={x} y={below + 41}>
        {t('decisions.uncertain')}
      </text>
    </g>
  )
}

/** Breaks words into lines of at most `most` characters where that can be done. */
function wrap(words: string, most: number): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
