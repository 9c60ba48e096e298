import type { RecordSource } from '../../scenario/schema/record'
import { type Format, formatDate } from '../../ui/format'
import { type Language, localeOf } from '../../ui/i18n/resources'
import type { Translate } from '../../ui/i18n/translation'
import type { Entry } from './entries'

export type RecordT = Translate<['record', 'common']>

/** A date of the record in words: a day, or a month where no more is known. */
export function dateWords(language: Language, date: string): string {
  if (!/^\d{4}-\d{2}$/.test(date)) return formatDate(language, date)
  const format = new Intl.DateTimeFormat(localeOf[language], { timeZone: 'UTC', month: 'long', year: 'numeric' })
  return format.format(Date.parse(`${date}-01T00:00:00Z`))
}

/** The heading of a day. */
export function dayWords(language: Language, date: string | null, t: RecordT): string {
  if (date === null) return t('day.none')
  const words = dateWords(language, date)
  return date.length === 7 ? t('day.monthOnly', { month: words }) : words
}

/** The hour of an entry: as the record has it in words, and what was inferred from them. */
export interface TimeWords {
  readonly said: string
  /** Null where the record's own words are exact, or nothing could be inferred. */
  readonly inferred: string | null
}

const clockTime = /\d{1,2}:\d{2}/

export function timeWords(entry: Entry, format: Format, zone: string, t: RecordT): TimeWords {
  const { time, from, to } = entry
  const said = time ?? t('time.unknown')
  if (from === null || entry.phase !== 'run') return { said, inferred: null }
  const exact = time !== null && clockTime.test(time) && to !== null && to - from <= 2
  if (exact) {
    // Another country's clock was read: the scenario's own stands beside it.
    const local = format.time(from)
    return { said, inferred: time.includes(local) ? null : t('time.zone', { time: local, zone }) }
  }
  if (to === null) return { said, inferred: t('time.from', { from: format.time(from) }) }
  if (isWholeDay(from, to, format)) return { said, inferred: null }
  // The end of an interval that ends at midnight still belongs to its day.
  const sameDay = format.day(from) === format.day(Math.max(from, to - 0.5))
  return {
    said,
    inferred: t('time.between', { from: format.time(from), to: sameDay ? format.time(to) : format.dayTime(to) }),
  }
}

/** From midnight to midnight: nothing was inferred but the day. */
const isWholeDay = (from: number, to: number, format: Format): boolean =>
  format.time(from) === '00:00' && format.time(to) === '00:00'

/** Publishers of some sources, each once: enough to see who says it before the list is opened. */
export function publishers(ids: readonly string[], sources: ReadonlyMap<string, RecordSource>): string {
  const names = ids.map((id) => {
    const source = sources.get(id)
    return source ? source.publisher || source.citation : id
  })
  return [...new Set(names)].join('; ')
}

/** The first words of a text, where the whole of it would be too long for a way to it. */
export function beginning(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`
}
