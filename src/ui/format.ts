import { type LocalTime, localTime } from '../scenario/clock'
import type { Clock } from '../scenario/schema/play'
import { type Language, localeOf } from './i18n/resources'

/**
 * Numbers, hours and dates in words, by the fixed locale of the interface's language: the same on every machine.
 * Hours are hours since the scenario's start and are shown in the scenario's own local time.
 */
export interface Format {
  number(value: number): string
  /** Share 0..1 as whole per cent, without the sign. */
  percent(share: number): string
  /** `6,000` when both are alike, else `6,000 to 10,000` through `join`. */
  range(low: number, high: number, join: (low: string, high: string) => string): string
  /** `22:00` */
  time(hour: number): string
  /** `12 June` */
  day(hour: number): string
  /** `12 June 2010` */
  date(hour: number): string
  /** `12 June, 22:00` */
  dayTime(hour: number): string
  /** `12 June 2010, 22:00` */
  dateTime(hour: number): string
  /** `June 2010` */
  month(hour: number): string
  local(hour: number): LocalTime
}

type ClockStart = Pick<Clock, 'start'>

const numberFormats = new Map<string, Intl.NumberFormat>()

export function formatNumber(language: Language, value: number): string {
  const locale = localeOf[language]
  let format = numberFormats.get(locale)
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
    numberFormats.set(locale, format)
  }
  return format.format(value)
}

/** Kept, since making one costs far more than using it. */
const wallFormats = new Map<string, Intl.DateTimeFormat>()

/** Parts of a wall clock's time: `14:03:21`, `14:03`, `2 May 2031 at 14:03`. */
const wallParts = {
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  minutes: { hour: '2-digit', minute: '2-digit' },
  day: { hour: '2-digit', minute: '2-digit', day: 'numeric', month: 'long', year: 'numeric' },
} as const

/** Wall clock of the reader, for `saved 14:03:21`. Never used for the crisis itself. */
export function formatWallTime(language: Language, at: Date, to: keyof typeof wallParts = 'seconds'): string {
  const key = `${language} ${to}`
  let format = wallFormats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(localeOf[language], wallParts[to])
    wallFormats.set(key, format)
  }
  return format.format(at)
}

export function createFormat(language: Language, clock: ClockStart): Format {
  const locale = localeOf[language]
  const dates = {
    day: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' }),
    date: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
    month: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }),
  }
  const calendar = (format: Intl.DateTimeFormat, hour: number) => {
    const { year, month, day } = localTime(clock, hour)
    return format.format(Date.UTC(year, month - 1, day))
  }
  const number = (value: number) => formatNumber(language, value)
  const time = (hour: number) => localTime(clock, hour).time
  return {
    number,
    percent: (share) => number(Math.round(share * 100)),
    range: (low, high, join) => (number(low) === number(high) ? number(low) : join(number(low), number(high))),
    time,
    day: (hour) => calendar(dates.day, hour),
    date: (hour) => calendar(dates.date, hour),
    dayTime: (hour) => `${calendar(dates.day, hour)}, ${time(hour)}`,
    dateTime: (hour) => `${calendar(dates.date, hour)}, ${time(hour)}`,
    month: (hour) => calendar(dates.month, hour),
    local: (hour) => localTime(clock, hour),
  }
}

/** A calendar date such as 2010-06-12 in words; anything less exact stays as the source gives it. */
export function formatDate(language: Language, date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date
  const format = new Intl.DateTimeFormat(localeOf[language], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? date : format.format(time)
}
