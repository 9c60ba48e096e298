/** Which comes first where a date is written in figures alone: day or month. */
export type DateOrder = 'day' | 'month'

/** A date, with the hour of the day where one stands beside it. */
export interface ReadDate {
  /** `2010-06-12` */
  readonly date: string
  /** `14:00`; null where only the day is given. */
  readonly time: string | null
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const clock = /(?:[T\s,]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:z|[+-]\d{2}:?\d{2})?)?$/i.source
const iso = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${clock}`, 'i')
const figures = new RegExp(`^(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})${clock}`, 'i')
const dayFirst = new RegExp(`^(\\d{1,2})\\.?\\s+([a-z]{3,9})\\.?,?\\s+(\\d{4})${clock}`, 'i')
const monthFirst = new RegExp(`^([a-z]{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})${clock}`, 'i')

const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1

/** The date that a cell writes; null where it writes none, or one that no calendar has. */
export function dateIn(cell: string, order: DateOrder): ReadDate | null {
  const text = cell.trim()
  const found = iso.exec(text)
  if (found) return made(Number(found[1]), Number(found[2]), Number(found[3]), found[4], found[5])
  const plain = figures.exec(text)
  if (plain) {
    const [day, month] = order === 'day' ? [plain[1], plain[2]] : [plain[2], plain[1]]
    return made(Number(plain[3]), Number(month), Number(day), plain[4], plain[5])
  }
  const worded = dayFirst.exec(text)
  if (worded) return made(Number(worded[3]), monthOf(worded[2]), Number(worded[1]), worded[4], worded[5])
  const named = monthFirst.exec(text)
  return named ? made(Number(named[3]), monthOf(named[1]), Number(named[2]), named[4], named[5]) : null
}

function made(year: number, month: number, day: number, hour?: string, minute?: string): ReadDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  if (hour !== undefined && (Number(hour) > 24 || Number(minute) > 59)) return null
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    date: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`,
    time: hour === undefined ? null : `${two(Number(hour))}:${minute}`,
  }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** What is known of the order in which dates are written. */
export type OrderFound =
  | { readonly is: 'known'; readonly order: DateOrder }
  /** All dates can be read either way: `example` is one that differs. Somebody must say. */
  | { readonly is: 'either'; readonly example: string; readonly day: string; readonly month: string }

export function orderOf(cells: readonly string[]): OrderFound {
  let onlyMonth = 0
  let onlyDay = 0
  let unsure: OrderFound | null = null
  for (const cell of cells) {
    const day = dateIn(cell, 'day')
    const month = dateIn(cell, 'month')
    if (day && !month) onlyDay++
    else if (month && !day) onlyMonth++
    else if (day && month && day.date !== month.date) {
      unsure ??= { is: 'either', example: cell.trim(), day: day.date, month: month.date }
    }
  }
  if (onlyDay === 0 && onlyMonth === 0 && unsure) return unsure
  return { is: 'known', order: onlyMonth > onlyDay ? 'month' : 'day' }
}
