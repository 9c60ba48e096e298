import { useRef } from 'react'
import { quantileDots } from '../../../analysis/quantiles'
import type { Spread } from '../../../analysis/types'
import type { Forecast } from '../../../record/runRecord'
import { stackDots } from '../../../ui/charts/dots'
import { ForecastMark, RunMark } from '../../../ui/charts/marks'
import { linear, roundAbove, ticks } from '../../../ui/charts/scale'
import { useChartWidth } from '../../../ui/charts/useChartWidth'
import type { Format } from '../../../ui/format'
import { useTranslation } from '../../../ui/i18n/translation'

const dotCount = 50
const axis = 46
const height = 78
const inset = 12

/** One outcome under the same decisions: one draw, or fifty dots for all of them; this run's ring, the forecast's line. */
export function SpreadChart(props: {
  readonly label: string
  readonly spread: Spread
  readonly run: number | null
  readonly forecast: Forecast | null
  /** The draw that is shown; null: all of them. */
  readonly draw: number | null
  readonly format: Format
}) {
  const { label, spread, run, forecast, draw, format } = props
  const { t } = useTranslation('guide')
  const box = useRef<HTMLDivElement>(null)
  const width = useChartWidth(box, 280, 620)
  const most = Math.max(run ?? 0, ...spread.values)
  const expected = forecast?.high ?? 0
  // A forecast far beyond all draws would press them into a corner; where there is nothing else, it gives the scale.
  const max = roundAbove(Math.max(most * 1.04, expected <= most * 2 || most === 0 ? expected : 0, 10))
  const x = linear(max, inset, width - inset)
  const shown = draw === null ? quantileDots(spread.values, dotCount) : [spread.values[draw % spread.values.length]]
  const dots = stackDots(
    shown.map((value) => x(value) - inset),
    width - 2 * inset,
    axis - 8,
  )
  const words = [
    draw === null && spread.values.every((value) => value === spread.values[0])
      ? t('steps.spread.alike', { value: format.number(spread.median) })
      : draw === null
        ? t('steps.spread.half', {
            low: format.number(spread.p25),
            high: format.number(spread.p75),
            from: format.number(spread.p5),
            to: format.number(spread.p95),
          })
        : t('steps.spread.drawValue', { n: format.number(draw + 1), value: format.number(shown[0]) }),
    run === null ? '' : t('steps.spread.landed', { value: format.number(run) }),
  ].join(' ')
  return (
    <div className="gd-spread">
      <div ref={box} className="chart">
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${label}. ${words}`}>
          <line className="axis" x1={inset} x2={width - inset} y1={axis} y2={axis} />
          {ticks(max, 4).map((value) => (
            <text key={value} className="axis-text" x={x(value)} y={axis + 14} textAnchor="middle">
              {format.number(value)}
            </text>
          ))}
          <g className="mark-model">
            {dots.map((dot, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots are places, not things
              <circle key={index} cx={inset + dot.x} cy={axis - 1 + dot.y} r={draw === null ? dot.r : dot.r * 1.6} />
            ))}
          </g>
          {run !== null && <RunMark x={x(run)} y={8} foot={axis} />}
          {forecast && (
            <ForecastMark
              y={height - 7}
              low={x(Math.min(forecast.low, max))}
              best={x(Math.min(forecast.best, max))}
              high={x(Math.min(forecast.high, max))}
              cut={forecast.high > max}
            />
          )}
        </svg>
      </div>
      <p className="gd-spread-words">{words}</p>
    </div>
  )
}
