import { useRef } from 'react'
import type { DebriefFile } from '../../../record/debriefSchema'
import { RecordMark, RunMark } from '../../../ui/charts/marks'
import { linear, roundAbove } from '../../../ui/charts/scale'
import { useSize } from '../../../ui/useSize'
import { type CompareT, valueWords } from '../../outcomes/words'
import { usePage } from './page'

type Outcome = DebriefFile['outcomes'][number]

/** Outcomes beside the record: those that the model computes as marks, and who disputes them; the others in words. */
export function Outcomes() {
  const { data, format, t } = usePage()
  const { outcomes, forecasts, read } = data.file
  const recorded = ({ record }: Outcome): string =>
    record.range
      ? `${format.number(record.range[0])}–${format.number(record.range[1])}`
      : valueWords(record.value, format, t as unknown as CompareT)
  return (
    <section id="outcomes" aria-labelledby="outcomes-title">
      <h2 id="outcomes-title">{t('outcomes')}</h2>
      <p className="th-note">{t('outcomesKey')}</p>
      <p>
        <b>{read.join(' ')}</b>
      </p>
      <ul className="th-list th-outcomes">
        {outcomes.map((one) => {
          const forecast = forecasts.find(({ outcome }) => outcome === one.id)
          return (
            <li key={one.id}>
              <b>{one.label}</b> <span className="th-note">{/^(text|list|date)$/.test(one.unit) ? '' : one.unit}</span>
              {one.run !== null && <Marks outcome={one} run={one.run} />}
              <span className="th-block">
                {one.run !== null && (
                  <>
                    {t('run')}: <b>{format.number(one.run)}</b> ·{' '}
                  </>
                )}
                {t('theRecord')}: <b>{recorded(one)}</b>
                {one.run !== null && !one.record.range && ` (${t('noRange')})`}
                {forecast && (
                  <>
                    {' '}
                    · {t('forecast')}: <b>{format.number(forecast.best)}</b> ({format.number(forecast.low)}–
                    {format.number(forecast.high)})
                  </>
                )}
              </span>
              {one.record.disputedBy.length > 0 && (
                <details>
                  <summary>
                    {t('disputes')}
                    <span className="sr-only">: {one.label}</span>
                  </summary>
                  <ul>
                    {one.record.disputedBy.map(({ who, says }) => (
                      <li key={who}>{t('disputed', { who, says })}</li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const height = 44
const axis = 26
const inset = 8

function Marks({ outcome: { record }, run }: { outcome: Outcome; run: number }) {
  const box = useRef<HTMLDivElement>(null)
  const { width: measured } = useSize(box)
  const width = Math.max(200, measured)
  const main = typeof record.value === 'number' ? record.value : null
  const max = roundAbove(Math.max(run, main ?? 0, record.range?.[1] ?? 0) * 1.05)
  const x = linear(max, inset, width - inset)
  return (
    <div ref={box} className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path className="axis" d={`M${inset} ${axis}H${width - inset}`} />
        <RecordMark
          y={axis + 10}
          range={record.range && [x(record.range[0]), x(record.range[1])]}
          main={main === null ? null : x(main)}
        />
        <RunMark x={x(run)} y={8} foot={axis} />
      </svg>
    </div>
  )
}
