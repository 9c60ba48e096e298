import { useMemo, useState } from 'react'
import { authorRecord } from '../../ui/i18n/en/authorRecord'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import type { PictureProps } from '../editor/picture'
import { useValue } from '../forms/context'
import { groundsOf, type ParameterEntry, parameterEntries } from './parameters'
import '../hours/hours.css'
import './record.css'

addTexts('authorRecord', authorRecord)

const filters = ['grounded', 'assumed', 'none'] as const

/** Parameters of the model, each on its own range: what rests on sources, what is assumed, what rests on nothing yet. */
export default function ParametersPicture({ place, onPlace }: PictureProps) {
  const { t } = useTranslation('authorRecord')
  const list = useValue('model.json', ['parameters'])
  const all = useMemo(() => parameterEntries(list), [list])
  const [only, setOnly] = useState<(typeof filters)[number] | ''>('')
  const [text, setText] = useState('')
  const count = (grounds: string): number => all.filter((one) => groundsOf(one) === grounds).length
  const words = text.toLowerCase().trim()
  const shown = all.filter(
    (one) => (only === '' || groundsOf(one) === only) && `${one.id} ${one.text}`.toLowerCase().includes(words),
  )
  const chosen = place?.path[0] === 'parameters' ? place.path[1] : null
  return (
    <div className="rec-picture">
      <div className="rec-tools">
        <input
          className="field-input"
          type="search"
          aria-label={t('parameters.find')}
          placeholder={t('parameters.find')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <select
          className="field-input"
          aria-label={t('parameters.only.label')}
          value={only}
          onChange={(event) => setOnly(filters.find((one) => one === event.target.value) ?? '')}
        >
          <option value="">{t('parameters.all')}</option>
          {filters.map((one) => (
            <option key={one} value={one}>
              {t(`parameters.only.${one}`)}
            </option>
          ))}
        </select>
        <span className="note" role="status">
          {t('parameters.counts', { grounded: count('grounded'), assumed: count('assumed'), none: count('none') })}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="record-body" tabIndex={0} aria-label={t('parameters.label')}>
        <ul className="rec-rows">
          {shown.map((one) => (
            <li key={one.index}>
              <button
                type="button"
                className="rec-row"
                aria-current={one.index === chosen || undefined}
                onClick={() => onPlace({ file: 'model.json', path: ['parameters', one.index] })}
              >
                <span>
                  <strong>{one.id || one.text}</strong>
                  <span className="note">{wordsOf(one, t)}</span>
                </span>
                <Range parameter={one} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function wordsOf(one: ParameterEntry, t: ReturnType<typeof useTranslation<'authorRecord'>>['t']): string {
  const { value, low, high, unit, sources } = one
  const grounds = groundsOf(one)
  const cited = sources > 0 ? t('parameters.sources', { count: sources }) : ''
  const told =
    grounds === 'grounded'
      ? cited
      : [t(grounds === 'assumed' ? 'parameters.assumed' : 'parameters.ungrounded'), cited].filter(Boolean).join(', ')
  const figures = { value: String(value ?? '–'), low: String(low ?? '–'), high: String(high ?? '–') }
  const line = t('parameters.words', { ...figures, unit, grounds: told })
  const isOutside = value !== null && low !== null && high !== null && (value < low || value > high)
  return isOutside ? `${line}. ${t('parameters.outside')}` : line
}

/** The range from low to high with the value on it: filled where it rests on sources, hollow where it is assumed. */
function Range({ parameter }: { parameter: ParameterEntry }) {
  const { value, low, high } = parameter
  if (low === null || high === null || value === null) return <span />
  const least = Math.min(low, value)
  const whole = Math.max(high, value) - least || 1
  const x = (one: number) => 10 + ((one - least) / whole) * 180
  return (
    <svg className="rec-range" data-grounds={groundsOf(parameter)} viewBox="0 0 200 20" aria-hidden="true">
      <path d={`M${x(low)} 4V16M${x(low)} 10H${x(high)}M${x(high)} 4V16`} />
      <circle cx={x(value)} cy={10} r={5} />
    </svg>
  )
}
