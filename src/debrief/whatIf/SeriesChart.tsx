import { memo, useMemo, useRef } from 'react'
import type { LineSummary } from '../../session/debriefApi'
import { AnnouncedMark } from '../../ui/charts/marks'
import { linear, roundAbove, ticks } from '../../ui/charts/scale'
import { useChartWidth } from '../../ui/charts/useChartWidth'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { pathOf, type SeriesKind, seriesOf, stepsOf } from './series'

const height = 136
const inset = { left: 46, right: 22, top: 8, bottom: 22 }
const letterGap = 13
/** Hours between two squares of an announced figure at the least. */
const hoursApart = 36

/** One figure of both lines over the hours: A solid, B dashed, a letter at the end of each. */
export const SeriesChart = memo(function SeriesChart(props: {
  readonly kind: SeriesKind
  readonly a: LineSummary
  readonly b: LineSummary
  readonly hour: number
  readonly format: Format
}) {
  const { kind, a, b, hour, format } = props
  const { t } = useTranslation('whatIf')
  const box = useRef<HTMLDivElement>(null)
  const width = useChartWidth(box, 200, 290, 0.45)
  const drawn = useMemo(() => {
    const [one, other] = [seriesOf(a, kind), seriesOf(b, kind)]
    const most = [...one, ...other].reduce((max, { value }) => Math.max(max, value), 0)
    const end = Math.max(a.end, b.end)
    const max = roundAbove(most)
    const x = linear(end, inset.left, width - inset.right)
    const y = linear(max, height - inset.bottom, inset.top)
    const asSteps = kind === 'announced'
    return {
      x,
      y,
      max,
      paths: [one, other].map((points) => pathOf(points, x, y, asSteps)),
      marks: asSteps ? [...stepsOf(one, hoursApart), ...stepsOf(other, hoursApart)] : [],
      ends: [one.at(-1)?.value ?? 0, other.at(-1)?.value ?? 0],
      days: [0.25, 0.5, 0.75].map((share) => Math.round(share * end)),
    }
  }, [a, b, kind, width])
  const { x, y, max, paths, marks, ends, days } = drawn
  const letters = ends.map((value) => y(value))
  if (Math.abs(letters[0] - letters[1]) < letterGap) {
    const middle = Math.min(
      height - inset.bottom - letterGap / 2,
      Math.max(inset.top + letterGap, (letters[0] + letters[1]) / 2),
    )
    const up = ends[0] >= ends[1] ? -1 : 1
    letters[0] = middle + (up * letterGap) / 2
    letters[1] = middle - (up * letterGap) / 2
  }
  const words = t('pair.ends', { a: format.number(ends[0]), b: format.number(ends[1]) })
  return (
    <figure className="wi-series" data-kind={kind === 'announced' ? 'told' : 'model'}>
      <figcaption>
        <strong>{t(`pair.${kind}`)}</strong> {words}
      </figcaption>
      <div ref={box} className="chart">
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${t(`pair.${kind}`)}. ${words}`}>
          {ticks(max, 3)
            .filter(Number.isInteger)
            .map((value) => (
              <g key={value}>
                <path
                  className={value === 0 ? 'axis' : 'grid'}
                  d={`M${inset.left} ${y(value)}H${width - inset.right}`}
                />
                <text className="axis-text" x={inset.left - 5} y={y(value) + 4} textAnchor="end">
                  {format.number(value)}
                </text>
              </g>
            ))}
          {days.map((day) => (
            <text key={day} className="axis-text" x={x(day)} y={height - 5} textAnchor="middle">
              {format.day(day)}
            </text>
          ))}
          <path className="wi-now" d={`M${x(hour)} ${inset.top}V${height - inset.bottom}`} />
          <path className="wi-line wi-line-a" d={paths[0]} />
          <path className="wi-line wi-line-b" d={paths[1]} />
          <g className="announced">
            {marks.map(({ hour: at, value }) => (
              <AnnouncedMark key={`${at} ${value}`} x={x(at)} y={y(value)} />
            ))}
          </g>
          {letters.map((at, index) => (
            <text key={index === 0 ? 'a' : 'b'} className="wi-letter" x={width - inset.right + 5} y={at + 4}>
              {t(index === 0 ? 'pair.a' : 'pair.b')}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  )
})
