import { useTranslation } from 'react-i18next'
import type { IndicatorReading } from '../../session/api'
import { ageWords, joined, rangeWords, type Words } from '../../ui/mapWords'
import { HelpButton } from '../../ui/parts/HelpButton'

export interface IndicatorsProps {
  readonly indicators: readonly IndicatorReading[]
  readonly hour: number
  readonly words: Words
}

/** Plain figures side by side: who says so, how old, and hatched where nobody knows. Never a score. */
export function Indicators({ indicators, hour, words }: IndicatorsProps) {
  const { t } = useTranslation(['play', 'common'])
  return (
    <section className="indicators" aria-label={t('indicators.title')} data-count={indicators.length}>
      <h2 className="sr-only">{t('indicators.title')}</h2>
      <ul>
        {indicators.map((reading) => (
          <li key={reading.id} className={`indicator indicator-${reading.basis}`}>
            <span className="indicator-label">
              {reading.label}
              <HelpButton label={t('indicators.help', { label: reading.label })}>{reading.help}</HelpButton>
            </span>
            <Figure reading={reading} hour={hour} words={words} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function valueWords(reading: IndicatorReading, low: number, high: number, words: Words): string {
  const { t, format } = words
  if (!reading.percent) return rangeWords(words, low, high)
  const range = format.range(Math.round(low * 100), Math.round(high * 100), (a, b) => t('common:range', { low: a, high: b }))
  return t('common:percent', { value: range })
}

function Figure({ reading, hour, words }: { reading: IndicatorReading; hour: number; words: Words }) {
  const { t } = words
  const { low, high } = reading
  if (low === null || high === null) {
    return (
      <>
        <span className="hatch-box" aria-hidden="true" />
        <span className="indicator-from">{t(reading.basis === 'unknown' ? 'indicators.unknown' : 'indicators.notYou')}</span>
      </>
    )
  }
  const origin = joined(
    reading.previous !== null &&
      reading.previous !== low &&
      t('indicators.was', { value: valueWords(reading, reading.previous, reading.previous, words) }),
    reading.from,
    reading.observed !== null && ageWords(words, hour, reading.observed),
  )
  return (
    <>
      <span className="indicator-figure">
        {reading.basis === 'announced' && <span className="announced-mark" aria-hidden="true" />}
        {valueWords(reading, low, high, words)}
      </span>
      {reading.basis === 'estimated' && low !== high && <span className="estimate-mark" aria-hidden="true" />}
      <span className="indicator-from" title={origin}>
        {origin || t(`indicators.basis.${reading.basis}`)}
      </span>
    </>
  )
}
