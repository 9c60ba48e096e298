import { createContext, memo, useContext } from 'react'
import type { IndicatorReading } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import { ageWords, joined, type Words } from '../../ui/mapWords'
import { HelpButton } from '../../ui/parts/HelpButton'

export interface IndicatorsProps {
  readonly indicators: readonly IndicatorReading[]
  readonly hour: number
  readonly words: Words
  /** With what each figure counts and who says so written out, where there is room. */
  readonly isDetailed?: boolean
}

/** The hour, for the words that hang on it: while they are folded away their label needn't be drawn anew. */
const Hour = createContext(0)

/** Plain figures side by side: who says so, how old, and hatched where nobody knows. Never a score. */
export function Indicators({ indicators, hour, words, isDetailed = false }: IndicatorsProps) {
  const { t } = useTranslation(['play', 'common'])
  return (
    <section
      className="indicators"
      aria-label={t('indicators.title')}
      data-count={isDetailed ? undefined : indicators.length}
    >
      <h2 className="sr-only">{t('indicators.title')}</h2>
      <ul>
        {indicators.map((reading) => {
          return (
            <li key={reading.id} className={`indicator indicator-${reading.basis}`}>
              <Hour value={hour}>
                <IndicatorLabel reading={reading} words={words} />
              </Hour>
              <Figure reading={reading} hour={hour} words={words} isNarrow={indicators.length > 3 && !isDetailed} />
              {isDetailed && (
                <>
                  <Hour value={hour}>
                    <Origin reading={reading} words={words} />
                  </Hour>
                  <p className="note">{reading.help}</p>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface ReadingProps {
  readonly reading: IndicatorReading
  readonly words: Words
}

/** The name of a figure, which opens what it counts and who says so. */
const IndicatorLabel = memo(function IndicatorLabel({ reading, words }: ReadingProps) {
  const { label, help } = reading
  return (
    <span className="indicator-label">
      <HelpButton label={label} help={words.t('indicators.help', { label })}>
        <p>{help}</p>
        <Origin reading={reading} words={words} />
      </HelpButton>
    </span>
  )
})

function Origin({ reading, words }: ReadingProps) {
  const origin = originOf(reading, useContext(Hour), words)
  return origin ? <p className="note">{origin}</p> : null
}

/** Who says so, and how old it is. */
function originOf(reading: IndicatorReading, hour: number, words: Words): string {
  const { t } = words
  if (reading.low === null) return ''
  return joined(
    t(`indicators.basis.${reading.basis}`),
    reading.from,
    reading.observed !== null && ageWords(words, hour, reading.observed),
  )
}

function valueWords(reading: IndicatorReading, low: number, high: number, words: Words, isNarrow: boolean): string {
  const { t, format } = words
  const share = reading.percent ? 100 : 1
  const range = format.range(Math.round(low * share), Math.round(high * share), (a, b) =>
    t(isNarrow ? 'common:rangeShort' : 'common:range', { low: a, high: b }),
  )
  return reading.percent ? t('common:percent', { value: range }) : range
}

interface FigureProps extends Pick<IndicatorsProps, 'hour' | 'words'> {
  readonly reading: IndicatorReading
  readonly isNarrow: boolean
}

/** The figure as this seat knows it, with what it was before; a hatch where it is not known. */
function Figure({ reading, hour, words, isNarrow }: FigureProps) {
  const { t } = words
  const { low, high, previous } = reading
  if (low === null || high === null) {
    return (
      <>
        <span className="hatch-box" aria-hidden="true" />
        <span className="indicator-from">
          {t(reading.basis === 'unknown' ? 'indicators.unknown' : 'indicators.notYou')}
        </span>
      </>
    )
  }
  const hasChanged = previous !== null && previous !== low && reading.basis !== 'estimated'
  return (
    <>
      <span className="indicator-figure">
        {reading.basis === 'announced' && <span className="announced-mark" aria-hidden="true" />}
        {valueWords(reading, low, high, words, isNarrow)}
      </span>
      {reading.basis === 'estimated' && low !== high && <span className="estimate-mark" aria-hidden="true" />}
      <span className="indicator-from">
        {hasChanged
          ? t('indicators.was', { value: valueWords(reading, previous, previous, words, isNarrow) })
          : reading.observed !== null
            ? ageWords(words, hour, reading.observed)
            : reading.from}
      </span>
    </>
  )
}
