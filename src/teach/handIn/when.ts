import { formatWallTime } from '../../ui/format'
import type { Language } from '../../ui/i18n/resources'

/** When something was handed in, by the reader's clock: the time, and the day where it is another than today. */
export function whenWords(language: Language, at: number): string {
  const date = new Date(at)
  return formatWallTime(language, date, date.toDateString() === new Date().toDateString() ? 'minutes' : 'day')
}
