import { useMemo, useRef } from 'react'
import { AnnouncedMark } from '../../../ui/charts/marks'
import { linear, roundAbove, ticks } from '../../../ui/charts/scale'
import { useSize } from '../../../ui/useSize'
import { usePage } from './page'

const edge = { top: 12, right: 12, bottom: 24, left: 48 }
const height = 240

/** Deaths over the hours: the model's as a line, what was announced as hollow squares. Never one series. */
export function Series({ hour }: { hour: number }) {
  const { data, format, t } = usePage()
  const { course, end, file } = data
  const box = useRef<HTMLDivElement>(null)
  const { width: measured } = useSize(box)
  const width = Math.max(300, measured)
  const announced = useMemo(
    () => course.filter((one, at) => one.announced > 0 && one.announced !== course[at - 1]?.announced),
    [course],
  )
  const days = useMemo(
    () =>
      Array.from({ length: end + 1 }, (_, at) => at)
        .filter((at) => format.local(at).hourOfDay === 23 || at === end)
        .map((at) => ({ at, ...course.findLast((one) => one.hour <= at) })),
    [course, end, format],
  )
  if (course.length === 0) return null
  const max = roundAbove(Math.max(10, ...course.map(({ deaths }) => deaths), ...announced.map((one) => one.announced)))
  const x = linear(end, edge.left, width - edge.right)
  const y = linear(max, height - edge.bottom, edge.top)
  const line = course.map((one, at) => `${at === 0 ? 'M' : 'L'}${x(one.hour).toFixed(1)} ${y(one.deaths).toFixed(1)}`)
  const step = announced
    .map(
      (one, at) =>
        `${at === 0 ? 'M' : 'H'}${x(one.hour).toFixed(1)}${at === 0 ? ' ' : 'V'}${y(one.announced).toFixed(1)}`,
    )
    .join('')
  return (
    <section id="series" aria-labelledby="series-title">
      <h2 id="series-title">{t('series')}</h2>
      <p>
        <b>{file.read.join(' ')}</b> {t('seriesNote')}
      </p>
      <ul className="th-key">
        <li>
          <svg viewBox="0 0 26 12" width={26} height={12} aria-hidden="true">
            <path className="mark-actual" d="M0 6H26" />
          </svg>
          {t('seriesActual')}
        </li>
        <li>
          <svg viewBox="0 0 14 14" width={14} height={14} aria-hidden="true" className="announced">
            <AnnouncedMark x={7} y={7} />
          </svg>
          {t('seriesAnnounced')}
        </li>
      </ul>
      <div ref={box} className="chart">
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('series')}>
          {ticks(max, 4).map((value) => (
            <g key={value}>
              <path className="grid" d={`M${edge.left} ${y(value)}H${width - edge.right}`} />
              <text className="axis-text" x={edge.left - 8} y={y(value) + 4} textAnchor="end">
                {format.number(value)}
              </text>
            </g>
          ))}
          <text className="axis-text" x={edge.left} y={height - 6}>
            {format.day(0)}
          </text>
          <text className="axis-text" x={width - edge.right} y={height - 6} textAnchor="end">
            {format.day(end)}
          </text>
          <path className="th-cursor" d={`M${x(hour)} ${edge.top}V${height - edge.bottom}`} />
          <path className="mark-actual" d={line.join('')} />
          <g className="announced">
            <path d={step} />
            {announced.map((one) => (
              <AnnouncedMark key={one.hour} x={x(one.hour)} y={y(one.announced)} />
            ))}
          </g>
        </svg>
      </div>
      <details>
        <summary>{t('seriesTable')}</summary>
        <table className="th-table">
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col">{t('seriesActual')}</th>
              <th scope="col">{t('seriesAnnounced')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ at, deaths, announced: told }) => (
              <tr key={at}>
                <th scope="row">{format.day(at)}</th>
                <td>{format.number(deaths ?? 0)}</td>
                <td>{format.number(told ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
