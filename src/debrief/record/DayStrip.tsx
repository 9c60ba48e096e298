import { useEffect, useRef } from 'react'
import { type Language, localeOf } from '../../ui/i18n/resources'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { type Day, dayId, type Part, partId } from './days'
import type { Phase } from './entries'
import { dateWords } from './words'

export interface DayStripProps {
  /** Days of the run, also those without an entry. */
  readonly days: readonly string[]
  readonly all: readonly Part[]
  readonly shown: readonly Part[]
  /** Section that the reader is at. */
  readonly here: string | null
  onJump(id: string): void
}

const countOf = (days: readonly Day[] | undefined, date: string): number =>
  days?.find((day) => day.date === date)?.entries.length ?? 0

/** The number of a day, with its month where one begins. */
function shortDay(language: Language, date: string, isFirst: boolean): string {
  const day = Number(date.slice(8))
  if (!isFirst && day > 1) return String(day)
  const format = new Intl.DateTimeFormat(localeOf[language], { timeZone: 'UTC', day: 'numeric', month: 'long' })
  return format.format(Date.parse(`${date}T00:00:00Z`))
}

/** How many entries each day has, of those that there are: a way to each. What lies outside the run stands at its ends. */
export function DayStrip({ days, all, shown, here, onJump }: DayStripProps) {
  const { t } = useTranslation('record')
  const language = useLanguage()
  const part = (parts: readonly Part[], phase: Phase) => parts.find((one) => one.phase === phase)
  const most = Math.max(1, ...days.map((date) => countOf(part(all, 'run')?.days, date)))
  const strip = useRef<HTMLElement>(null)
  // Where the strip is wider than the window, the day that is read stays in sight in it.
  useEffect(() => {
    const button = strip.current?.querySelector<HTMLElement>(here ? '[aria-current]' : 'button')
    if (!strip.current || !button) return
    const { offsetLeft, offsetWidth } = button
    strip.current.scrollLeft = offsetLeft + offsetWidth / 2 - strip.current.clientWidth / 2
  }, [here])
  const end = (phase: 'before' | 'after' | 'finding') => {
    if (!part(all, phase)) return null
    const count = part(shown, phase)?.count ?? 0
    return (
      <li className="rec-strip-end">
        <button
          type="button"
          disabled={count === 0}
          aria-label={t(`strip.${phase}Of`, { count })}
          aria-current={here === partId(phase) ? 'true' : undefined}
          onClick={() => onJump(partId(phase))}
        >
          <span className="rec-strip-count">{count}</span>
          <span className="rec-strip-name">{t(`strip.${phase}`)}</span>
        </button>
      </li>
    )
  }
  return (
    <nav ref={strip} className="rec-strip" aria-label={t('strip.label')}>
      <ol>
        {end('before')}
        {days.map((date, index) => {
          const id = dayId('run', date)
          const count = countOf(part(shown, 'run')?.days, date)
          const total = countOf(part(all, 'run')?.days, date)
          const words = dateWords(language, date)
          return (
            <li key={date}>
              <button
                type="button"
                disabled={count === 0}
                aria-label={t('strip.day', { day: words, count })}
                aria-current={here === id ? 'true' : undefined}
                onClick={() => onJump(id)}
              >
                <span className="rec-strip-bar" aria-hidden="true">
                  <span className="rec-strip-total" style={{ height: `${(100 * total) / most}%` }} />
                  <span className="rec-strip-shown" style={{ height: `${(100 * count) / most}%` }} />
                </span>
                <span className="rec-strip-count">{count}</span>
                <span className="rec-strip-name">{shortDay(language, date, index === 0)}</span>
              </button>
            </li>
          )
        })}
        {end('after')}
        {end('finding')}
      </ol>
    </nav>
  )
}
