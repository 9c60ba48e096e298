import { useState } from 'react'
import type { Instead, TakenBefore } from '../../record/whatIf'
import type { OfferedDecision } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import type { Naming } from './names'

/** What happens in place of a decision: nothing, the same at another hour, or something else that was on offer then. */
export function InsteadField(props: {
  readonly taken: TakenBefore | null
  readonly instead: Instead
  /** Null until it is known. */
  readonly offered: readonly OfferedDecision[] | null
  readonly naming: Naming
  readonly onInstead: (instead: Instead) => void
}) {
  const { taken, instead, offered, naming, onInstead } = props
  const { t } = useTranslation('whatIf')
  const { t: tPlay } = useTranslation('play')
  const [by, setBy] = useState('6')
  const [way, setWay] = useState<1 | -1>(1)
  const others = (offered ?? []).filter(({ option }) => option !== taken?.option)
  const open = others.filter(({ status }) => status === 'available')
  const closed = others.filter(({ status }) => status !== 'available')
  const move = (hours: string, sign: 1 | -1): void => {
    setBy(hours)
    setWay(sign)
    const count = /^\d{1,4}$/.test(hours) ? Number(hours) : 0
    if (taken) onInstead({ what: 'hour', hour: taken.hour + sign * count })
  }
  const radio = (value: Instead, isChosen: boolean, words: string, onChoose = () => onInstead(value)) => (
    <label className="wi-radio">
      <input type="radio" name="wi-instead" checked={isChosen} onChange={onChoose} />
      <span>{words}</span>
    </label>
  )
  return (
    <fieldset className="wi-field">
      <legend>
        <b>{t('make.instead')}</b>
      </legend>
      {taken
        ? radio({ what: 'none' }, instead.what === 'none', t('make.none'))
        : radio({ what: 'same' }, instead.what === 'same', t('make.same'))}
      {taken && radio({ what: 'hour', hour: taken.hour }, instead.what === 'hour', t('make.hour'), () => move(by, way))}
      {taken && instead.what === 'hour' && (
        <div className="wi-move">
          <input
            type="number"
            min={1}
            max={1000}
            aria-label={t('make.hours')}
            value={by}
            onChange={({ target }) => move(target.value, way)}
          />
          <select
            aria-label={t('make.hour')}
            value={way}
            onChange={({ target }) => move(by, target.value === '1' ? 1 : -1)}
          >
            <option value={1}>{t('make.later')}</option>
            <option value={-1}>{t('make.earlier')}</option>
          </select>
          <span role="status">{t('make.becomes', { when: naming.format.dayTime(Math.max(0, instead.hour)) })}</span>
        </div>
      )}
      {offered === null ? (
        <p className="note wi-offering" role="status">
          {t('computing')}
        </p>
      ) : (
        <p className="note">{t(open.length > 0 ? 'make.options' : 'make.noOptions')}</p>
      )}
      {open.map(({ option, label }) => (
        <div key={option}>
          {radio({ what: 'option', option }, instead.what === 'option' && instead.option === option, label)}
        </div>
      ))}
      {closed.length > 0 && (
        <details className="wi-closed">
          <summary>{t('make.closed', { count: closed.length })}</summary>
          <ul>
            {closed.map(({ option, label, why }) => (
              <li key={option}>
                {label} <span className="note">{why ? tPlay(`why.${why.key}`, { words: why.words }) : ''}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  )
}
