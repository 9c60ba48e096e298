import { useId, useMemo, useRef } from 'react'
import { Hatch, RecordMark } from '../../ui/charts/marks'
import { roundAbove } from '../../ui/charts/scale'
import { useChartWidth } from '../../ui/charts/useChartWidth'
import type { Format } from '../../ui/format'
import { authorRecord } from '../../ui/i18n/en/authorRecord'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { useFormat } from '../../ui/useFormat'
import type { PictureProps } from '../editor/picture'
import { useValue } from '../forms/context'
import { clockOr, useClock } from '../hours/useHours'
import { type OutcomeEntry, outcomeEntries } from './entries'
import { PasteButton } from './PasteButton'
import '../../ui/charts/marks.css'
import '../hours/hours.css'
import './record.css'

addTexts('authorRecord', authorRecord)

/** Outcomes of the record: a bracket for the range, a diamond for the main figure, a tick for each other figure. */
export default function OutcomesPicture({ place, onPlace }: PictureProps) {
  const { t } = useTranslation('authorRecord')
  const format = useFormat(clockOr(useClock()))
  const list = useValue('record.json', ['outcomes'])
  const all = useMemo(() => outcomeEntries(list), [list])
  const chosen = place?.path[0] === 'outcomes' ? place.path[1] : null
  return (
    <div className="rec-picture charted">
      <div className="rec-tools">
        <Key />
        <PasteButton kind="outcomes" series={0} name="" />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="record-body" tabIndex={0} aria-label={t('outcomes.label')}>
        {all.length === 0 && <p className="note">{t('none')}</p>}
        <ul className="rec-rows">
          {all.map((one) => (
            <li key={one.index}>
              <button
                type="button"
                className="rec-row"
                aria-current={one.index === chosen || undefined}
                onClick={() => onPlace({ file: 'record.json', path: ['outcomes', one.index] })}
              >
                <span>
                  <strong>{one.label || t('outcomes.unnamed', { n: one.index + 1 })}</strong>
                  <span className="note">{wordsOf(one, format, t)}</span>
                </span>
                <OutcomeMark outcome={one} format={format} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Key() {
  const { t } = useTranslation('authorRecord')
  return (
    <span className="rec-key note">
      <svg width="64" height="16" aria-hidden="true">
        <RecordMark y={8} range={[6, 58]} main={30} rivals={[44]} />
      </svg>
      {[t('outcomes.key.range'), t('outcomes.key.main'), t('outcomes.key.rival')].join(' · ')}
    </span>
  )
}

/** An outcome in words: figure, range, other figures, and who disputes it. */
function wordsOf(
  { main, words, unit, range, rivals, disputes }: OutcomeEntry,
  format: Format,
  t: ReturnType<typeof useTranslation<'authorRecord'>>['t'],
): string {
  const value = main === null ? words || t('outcomes.unknown') : `${format.number(main)} ${unit}`
  const parts = t('outcomes.words', {
    value,
    range: range
      ? t('outcomes.range', { low: format.number(range[0]), high: format.number(range[1]) })
      : main === null
        ? ''
        : t('outcomes.noRange'),
    rivals: rivals.length > 0 ? t('outcomes.rivals', { count: rivals.length }) : '',
  })
  return disputes > 0 ? `${parts}; ${t('outcomes.disputed', { count: disputes })}` : parts
}

/** Its mark on a scale of its own from zero. A figure without a range is hatched on both sides: nobody knows how far. */
function OutcomeMark({ outcome, format }: { outcome: OutcomeEntry; format: Format }) {
  const { main, range, rivals } = outcome
  const box = useRef<HTMLSpanElement>(null)
  const id = useId()
  const width = useChartWidth(box, 140, 320)
  const figures = [main ?? 0, ...(range ?? []), ...rivals].map((one) => Math.max(0, one))
  if (main === null && !range) return <span ref={box} className="chart" />
  // A rival far beyond the rest would press all others together: it stands beyond the scale.
  const core = Math.max(main ?? 0, ...(range ?? []))
  const most = roundAbove(Math.min(Math.max(...figures), core > 0 ? core * 3 : Math.max(...figures)) * 1.08)
  const x = (value: number) => 8 + (Math.min(Math.max(0, value), most) / most) * (width - 16)
  const beyond = rivals.some((one) => one > most)
  return (
    <span ref={box} className="chart">
      <svg viewBox={`0 0 ${width} 34`} aria-hidden="true">
        {main !== null && !range && <Hatch id={id} x={x(main) - 26} y={5} width={52} height={14} />}
        <path className="axis" d={`M8 20H${width - 8}`} />
        <RecordMark
          y={12}
          range={range && [x(range[0]), x(range[1])]}
          main={main === null ? null : x(main)}
          rivals={[...new Set(rivals.filter((one) => one <= most).map(x))]}
        />
        {beyond && <path className="beyond" d={`M${width - 6} 8.5l4 3.5l-4 3.5`} />}
        <text className="axis-text" x={8} y={32}>
          0
        </text>
        <text className="axis-text" x={width - 8} y={32} textAnchor="end">
          {format.number(most)}
        </text>
      </svg>
    </span>
  )
}
