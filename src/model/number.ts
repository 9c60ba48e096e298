import { type Language, localeOf } from '../ui/i18n/resources'

const formats = new Map<string, Intl.NumberFormat>()

/** A number with as many digits as a reader can use: three that count, all of them before the point. */
export function formatFigure(language: Language, value: number): string {
  const locale = localeOf[language]
  const whole = Math.abs(value) >= 1000
  const key = `${locale} ${whole}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, whole ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 })
    formats.set(key, format)
  }
  return format.format(value).replace('-', '−')
}

/** People and buildings are whole, whatever a quantile says. */
export function formatCount(language: Language, value: number): string {
  return formatFigure(language, Math.round(value))
}

/** How many times as wide, to two digits; what is just over 1 stays over it. */
export function roundTimes(times: number): number {
  return times < 1.1 ? Math.ceil(times * 100) / 100 : Number(times.toPrecision(2))
}

/** A figure with its sign, for differences. */
export function formatDifference(language: Language, value: number): string {
  return value > 0 ? `+${formatFigure(language, value)}` : formatFigure(language, value)
}

/** Ends of an interval of doubt: two digits that count are more than a fit can tell. */
export function formatRough(language: Language, value: number): string {
  return formatFigure(language, Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(2)))
}
