import { useId, useRef } from 'react'
import { quantileDots } from '../../analysis/quantiles'
import { stackDots } from '../../ui/charts/dots'
import { ForecastMark, Hatch, RecordMark, RunMark } from '../../ui/charts/marks'
import { linear, roundAbove } from '../../ui/charts/scale'
import { useChartWidth } from '../../ui/charts/useChartWidth'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import type { ReportedOutcome } from '../report'
import type { Draws } from '../reruns/useDraws'
import { outcomeWords } from './words'

/** Fifty dots: each stands for one in fifty of the re-runs. On a phone they stay fifty. */
const dotCount = 50
const axis = 40
const recordLane = 52
const forecastLane = 65
const inset = 8

/** The record's mark ends before the figure at the end of its lane begins: that takes a fifth of the scale. */
const besideFigure = 1.25

/** Upper end of a row's scale: room for the run, the re-runs, the range and a forecast that is not far beyond them. */
function scaleMax({ run, range, main, spread, forecast }: ReportedOutcome): number {
  const known = [run ?? 0, ...(range ?? []), main ?? 0, ...(spread?.values ?? [])]
  const most = Math.max(...known)
  const expected = forecast ? forecast.high : 0
  const recorded = Math.max(range?.[1] ?? 0, main ?? 0)
  return roundAbove(Math.max(most * 1.04, recorded * besideFigure, expected <= most * 2 ? expected : 0))
}

/** One outcome: the run, the re-runs as draws or dots, the record's range, the forecast; each in its own lane and mark. */
export function OutcomeChart(props: {
  row: ReportedOutcome
  draws: Draws | null
  format: Format
  /** Share of the page's width that it has on paper. */
  share?: number
}) {
  const { row, draws, format, share = 0.4 } = props
  const { t } = useTranslation(['compare', 'common'])
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const width = useChartWidth(box, 160, 290, share)
  const height = row.forecast ? 74 : 62
  const max = scaleMax(row)
  const x = linear(max, inset, width - inset)
  const held = (value: number): number => Math.min(width - inset, Math.max(inset, x(value)))
  const beyond = row.rivals.filter((rival) => rival > max)
  return (
    <div ref={box} className="cmp-chart chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{row.outcome.label}</title>
        <desc id={`${id}d`}>{outcomeWords(row, format, t).join(' ')}</desc>
        <path className="axis" d={`M${inset} ${axis}H${width - inset}`} />
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <path key={share} className="axis" d={`M${x(max * share)} ${axis}v3`} />
        ))}
        {draws?.stage === 'spread' && row.spread && (
          <g className="mark-model" transform={`translate(${inset} ${axis - 1.5})`}>
            {stackDots(
              quantileDots(row.spread.values, dotCount).map((value) => x(value) - inset),
              width - 2 * inset,
              axis - 10,
            ).map((dot, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots are in order of value and have no other name
              <circle key={index} cx={dot.x} cy={dot.y} r={dot.r} />
            ))}
          </g>
        )}
        {draws?.stage === 'draws' && row.spread && (
          <g className="mark-model">
            {row.spread.values.slice(0, draws.at).map((value, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: runs are in their order
              <circle key={index} className="past" cx={x(value)} cy={axis - 5} r={3} />
            ))}
            <circle className="draw" cx={x(row.spread.values[draws.at])} cy={axis - 8} r={5} />
          </g>
        )}
        {row.main !== null && !row.range && <UnknownRange id={`${id}h`} at={held(row.main)} width={width} />}
        <text className="axis-text halo" x={inset} y={recordLane + 4}>
          0
        </text>
        <text className="axis-text halo" x={width - inset} y={recordLane + 4} textAnchor="end">
          {format.number(max)}
        </text>
        <RecordMark
          y={recordLane}
          range={row.range && [held(row.range[0]), held(row.range[1])]}
          main={row.main === null ? null : held(row.main)}
          rivals={row.rivals.filter((rival) => rival <= max).map(held)}
        />
        {beyond.length > 0 && <path className="beyond" d={`M${width - 6} ${recordLane - 3.5}l4 3.5l-4 3.5`} />}
        {row.forecast && (
          <ForecastMark
            y={forecastLane}
            low={held(row.forecast.low)}
            best={held(row.forecast.best)}
            high={held(row.forecast.high)}
            cut={row.forecast.high > max}
          />
        )}
        {row.run !== null && <RunMark x={held(row.run)} y={8} foot={axis} />}
      </svg>
    </div>
  )
}

/** Around a figure whose range nobody knows: hatched to both sides, as far as the scale goes. */
function UnknownRange({ id, at, width }: { id: string; at: number; width: number }) {
  const from = Math.max(inset, at - 40)
  const to = Math.min(width - inset, at + 40)
  return <Hatch id={id} x={from} y={recordLane - 5} width={to - from} height={10} />
}
