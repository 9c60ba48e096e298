import { type CSSProperties, type ReactNode, useId, useRef } from 'react'
import type { OutcomeComparison } from '../../analysis/compare'
import { quantileDots } from '../../analysis/quantiles'
import { type Dot, stackDots } from '../../ui/charts/dots'
import { RecordMark, RunMark } from '../../ui/charts/marks'
import { linear, ticks } from '../../ui/charts/scale'
import { beyondOf, spreadScale } from '../../ui/charts/spreadScale'
import { useChartWidth } from '../../ui/charts/useChartWidth'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { useMedia } from '../../ui/useMedia'
import { rangeWords } from '../outcomes/words'
import { dotCount } from './useSteps'

/** Room at both ends of a row; in small charts the lane's letter stands in it. */
const insets = { tall: 8, small: 18 }
/** Height of the dots in a lane, its axis, and what stands over it where the window is narrow. */
const tall = { dots: 52, head: 44, axis: 8 }
const low = { dots: 30, head: 0, axis: 6 }
const foot = 40

/** One row of dots. */
export interface Lane {
  readonly key: string
  /** A letter by which texts name it. */
  readonly letter: string
  readonly name: ReactNode
  readonly note?: ReactNode
  /** What stands at the end of the row. */
  readonly figure?: ReactNode
  /** What that figure is. */
  readonly figureNote?: string
  readonly values: readonly number[]
}

export interface DotLanesProps {
  readonly lanes: readonly Lane[]
  /** How many of the values are shown, from the first; all: fifty dots that stand for all of them. */
  readonly shown: number | 'all'
  /** The record's figure and range, and the figure of the run for the ring on the first lane. */
  readonly row: Pick<OutcomeComparison, 'outcome' | 'range' | 'main' | 'rivals' | 'run'>
  /** Whether the draws that stand last in each row are tied together: they are of the same luck. */
  readonly paired?: boolean
  /** All there is to see, in words. */
  readonly words: string
  readonly format: Format
  /** One of several small charts: letters alone name the lanes. */
  readonly small?: boolean
}

/** Rows of up to fifty dots on one axis, above the record's own mark. */
export function DotLanes({ lanes, shown, row, paired = false, words, format, small = false }: DotLanesProps) {
  const { t } = useTranslation('choice')
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const isNarrow = useMedia('(max-width: 719.98px)')
  const width = useChartWidth(box, small ? 140 : 200, small ? 260 : 560, small ? 0.4 : 0.6)
  const size = small ? low : tall
  const inset = small ? insets.small : insets.tall
  const head = small || !isNarrow ? 0 : size.head
  const lane = head + size.dots + size.axis + 10
  const max = spreadScale(
    lanes.map(({ values }) => values),
    [row.main ?? 0, row.range?.[1] ?? 0, row.run ?? 0],
  )
  const inside = width - 2 * inset
  const x = linear(max, inset, width - inset)
  const held = (value: number): number => Math.min(width - inset, Math.max(inset, x(value)))
  const dots = dotsOf(lanes, shown, (value) => held(value) - inset, inside, size.dots, small)
  const axis = (index: number): number => index * lane + head + size.dots + size.axis
  const end = lanes.length * lane
  const label = row.range
    ? rangeWords(row.range[0], row.range[1], format)
    : row.main !== null
      ? format.number(row.main)
      : t('chart.noRange')
  const marks = ticks(max, small || isNarrow ? 2 : 4)
  return (
    <div
      className={small ? 'cho-lanes is-small' : 'cho-lanes'}
      style={{ '--lane': `${lane / 16}rem`, '--head': `${head / 16}rem`, '--foot': `${foot / 16}rem` } as CSSProperties}
    >
      {!small && <LaneNames lanes={lanes} record={label} />}
      <div ref={box} className="cho-lane-chart chart">
        <svg viewBox={`0 0 ${width} ${end + foot}`} role="img" aria-labelledby={`${id}t ${id}d`}>
          <title id={`${id}t`}>{row.outcome.label}</title>
          <desc id={`${id}d`}>{words}</desc>
          {lanes.map(({ key, letter, values }, index) => {
            const beyond = beyondOf(shown === 'all' ? values : values.slice(0, shown), max)
            return (
              <g key={key}>
                <path className="axis" d={`M${inset} ${axis(index)}H${width - inset}`} />
                {small && (
                  <text className="axis-text" x={0} y={axis(index) - 2}>
                    {letter}
                  </text>
                )}
                {beyond > 0 && (
                  <text
                    className="axis-text halo"
                    x={width - inset}
                    y={axis(index) - size.dots + 4}
                    textAnchor="end"
                  >{`${t('chart.beyond', { count: beyond })} ›`}</text>
                )}
              </g>
            )
          })}
          {row.run !== null && lanes.length > 0 && (
            <RunMark x={held(row.run)} y={axis(0) - size.dots + 2} foot={axis(0)} />
          )}
          {dots.map((own, index) => (
            <g
              key={lanes[index].key}
              className="mark-model"
              transform={`translate(${inset} ${axis(index) - 1.5})`}
              data-dots={own.length}
            >
              {own.map((dot, at) => (
                <circle
                  // biome-ignore lint/suspicious/noArrayIndexKey: dots are in order of draw and have no other name
                  key={at}
                  className={paired && shown !== 'all' && at < own.length - 1 ? 'before' : undefined}
                  cx={dot.x}
                  cy={dot.y}
                  r={dot.r}
                />
              ))}
            </g>
          ))}
          {paired && shown !== 'all' && <Pair dots={dots} axis={axis} inset={inset} />}
          {marks.map((mark) => (
            <g key={mark}>
              <path className="axis" d={`M${x(mark)} ${axis(lanes.length - 1)}v3`} />
              <text
                className="axis-text halo"
                x={x(mark)}
                y={axis(lanes.length - 1) + 15}
                textAnchor={mark === 0 ? 'start' : x(mark) > width - 30 ? 'end' : 'middle'}
              >
                {format.number(mark)}
              </text>
            </g>
          ))}
          <RecordMark
            y={end + foot - 12}
            range={row.range && [held(row.range[0]), held(row.range[1])]}
            main={row.main === null ? null : held(row.main)}
            rivals={row.rivals.filter((rival) => rival <= max).map(held)}
          />
        </svg>
      </div>
    </div>
  )
}

/** Names and figures of the lanes: beside them, or over each where the window is narrow. */
function LaneNames({ lanes, record }: { lanes: readonly Lane[]; record: string }) {
  const { t } = useTranslation('choice')
  return (
    <>
      <ul className="cho-lane-names">
        {lanes.map(({ key, letter, name, note }, index) => (
          <li key={key} style={{ '--at': index } as CSSProperties}>
            <b className="cho-letter">{letter}</b>
            <span>
              {name}
              {note && <span className="note cho-lane-note">{note}</span>}
            </span>
          </li>
        ))}
        <li className="cho-lane-record" style={{ '--at': lanes.length } as CSSProperties}>
          <span>
            {t('chart.record')} <span className="note">{record}</span>
          </span>
        </li>
      </ul>
      <ul className="cho-lane-figures" aria-hidden="true">
        {lanes.map(({ key, figure, figureNote }, index) => (
          <li key={key} style={{ '--at': index } as CSSProperties}>
            {figure}
            {figure && <span className="note">{figureNote}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Dots of all lanes, of one size: the fullest lane, filled to its end, sets it, so that no dot changes while rows fill. */
function dotsOf(
  lanes: readonly Lane[],
  shown: number | 'all',
  at: (value: number) => number,
  width: number,
  height: number,
  small: boolean,
): Dot[][] {
  const largest = small ? 5 : 8.4
  const whole = lanes.map(({ values }) =>
    (shown === 'all' && values.length > dotCount ? quantileDots(values, dotCount) : values.slice(0, dotCount)).map(at),
  )
  const size = Math.min(...whole.map((own) => 2 * (stackDots(own, width, height, largest)[0]?.r ?? largest)))
  return whole.map((own) => stackDots(shown === 'all' ? own : own.slice(0, shown), width, height, size + 1e-9))
}

/** The last draw of each lane, drawn larger and tied together. */
function Pair(props: {
  readonly dots: readonly (readonly Dot[])[]
  readonly axis: (index: number) => number
  readonly inset: number
}) {
  const { dots, axis, inset } = props
  const ends = dots.flatMap((own, index) => {
    const last = own[own.length - 1]
    return last ? [{ x: last.x + inset, y: axis(index) - 1.5 + last.y, r: last.r }] : []
  })
  return (
    <g className="cho-pair">
      <polyline points={ends.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {ends.map(({ x, y, r }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lanes are in their order
        <circle key={index} cx={x} cy={y} r={r + 1.6} />
      ))}
    </g>
  )
}
