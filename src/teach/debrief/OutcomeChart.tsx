import { useId, useRef } from 'react'
import { RecordMark } from '../../ui/charts/marks'
import '../../ui/charts/marks.css'
import { linear, roundAbove } from '../../ui/charts/scale'
import { useChartWidth } from '../../ui/charts/useChartWidth'
import type { Format } from '../../ui/format'
import { letterOf } from '../parts'
import type { ClassOutcome } from './runs'
import './outcomeChart.css'

const inset = 10
const lane = 17
/** Below the worlds: the axis, then the record's lane. */
const below = 40

const axisOf = (worlds: number): number => worlds * lane + 6

/** Height of a chart of so many worlds, in its own units. */
export const chartHeight = (worlds: number): number => axisOf(worlds) + below

export type ChartedOutcome = Pick<ClassOutcome, 'main' | 'range' | 'rivals' | 'worlds'>

export interface OutcomeChartProps {
  readonly row: ChartedOutcome
  /** What the picture says, for those who don't see it. */
  readonly words: string
  readonly format: Format
  /** Width in the chart's own units, however wide its box is; absent: as wide as the box, so that type keeps its size. */
  readonly width?: number
}

/** Lowest and highest figure of the worlds that teams played; a world that the policy ran alone says nothing of the class. */
export function spreadOfClass(worlds: ClassOutcome['worlds']): { readonly low: number; readonly high: number } {
  const values = worlds.flatMap(({ value, played }) => (played ? [value] : []))
  return { low: Math.min(...values), high: Math.max(...values) }
}

/** A figure in words: whole ones as they are, others to two places. */
export const figureWords = (format: Format, value: number): string =>
  Number.isInteger(value) ? format.number(value) : String(Math.round(value * 100) / 100)

/** A lane for each world, so that equal figures do not hide one another; the record below the axis. */
export function OutcomeChart({ row, words, format, width: fixed }: OutcomeChartProps) {
  const { main, range, rivals, worlds } = row
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const measured = useChartWidth(box, 200, 420)
  const width = fixed ?? measured
  const values = worlds.map(({ value }) => value)
  const max = roundAbove(Math.max(...values, range?.[1] ?? 0, main ?? 0, 1) * 1.04)
  const x = linear(max, inset, width - inset)
  const axis = axisOf(worlds.length)
  const spread = spreadOfClass(worlds)
  const low = x(spread.low)
  const high = x(spread.high)
  return (
    <div ref={box} className="chart tcd-chart">
      <svg viewBox={`0 0 ${width} ${chartHeight(worlds.length)}`} role="img" aria-labelledby={id}>
        <title id={id}>{words}</title>
        {spread.low < spread.high && (
          <rect className="tcd-spread" x={low} y={2} width={Math.max(2, high - low)} height={axis - 2} />
        )}
        <path className="axis" d={`M${inset} ${axis}H${width - inset}`} />
        {worlds.map(({ world, value, played }, index) => (
          <g key={world} className={played ? 'mark-run' : 'mark-run tcd-unplayed'}>
            <line className="tcd-lane" x1={inset} x2={width - inset} y1={index * lane + 10} y2={index * lane + 10} />
            <circle cx={x(value)} cy={index * lane + 10} r={7.5} />
            <text className="tcd-letter" x={x(value)} y={index * lane + 14} textAnchor="middle">
              {letterOf(world)}
            </text>
          </g>
        ))}
        <RecordMark
          y={axis + 14}
          range={range && [x(range[0]), x(range[1])]}
          main={main === null ? null : x(main)}
          rivals={rivals.filter((rival) => rival <= max).map(x)}
        />
        <text className="axis-text" x={inset} y={axis + 36}>
          0
        </text>
        <text className="axis-text" x={width - inset} y={axis + 36} textAnchor="end">
          {format.number(max)}
        </text>
      </svg>
    </div>
  )
}
