import type { Clock } from './schema/play'

/** Local calendar time of an hour of a scenario. Months and days count from 1. */
export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hourOfDay: number
  readonly minute: number
  /** `2010-06-12` */
  readonly date: string
  /** `22:00` */
  readonly time: string
  /** Whole days since the day of hour 0. */
  readonly dayIndex: number
}

interface Start {
  readonly days: number
  readonly minutes: number
}

const starts = new Map<string, Start>()

/** Days since 1970-01-01 of a calendar date (proleptic Gregorian). */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m + (m < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}

function startOf(clock: Pick<Clock, 'start'>): Start {
  let start = starts.get(clock.start)
  if (!start) {
    const [year, month, day] = clock.start.slice(0, 10).split('-').map(Number) as [number, number, number]
    const [hours, minutes] = clock.start.slice(11, 16).split(':').map(Number) as [number, number]
    start = { days: daysFromCivil(year, month, day), minutes: hours * 60 + minutes }
    starts.set(clock.start, start)
  }
  return start
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** Local time of an hour since the clock's start. Needs no time zone data: the scenario's offset is fixed. */
export function localTime(clock: Pick<Clock, 'start'>, hour: number): LocalTime {
  const start = startOf(clock)
  const minutes = start.minutes + Math.round(hour * 60)
  const dayIndex = Math.floor(minutes / 1440)
  const { year, month, day } = civilFromDays(start.days + dayIndex)
  const inDay = minutes - dayIndex * 1440
  const hourOfDay = Math.floor(inDay / 60)
  const minute = inDay - hourOfDay * 60
  return {
    year,
    month,
    day,
    hourOfDay,
    minute,
    date: `${year}-${two(month)}-${two(day)}`,
    time: `${two(hourOfDay)}:${two(minute)}`,
    dayIndex,
  }
}

/** Hours from the clock's start to a local date (`YYYY-MM-DD`) and hour of day. */
export function hourOf(clock: Pick<Clock, 'start'>, date: string, hourOfDay: number): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const start = startOf(clock)
  return (daysFromCivil(year, month, day) - start.days) * 24 + hourOfDay - start.minutes / 60
}
