import type { Estimate } from '../session/api'
import type { Format } from './format'
import type { Translate } from './i18n/translation'

/** Translation function with the texts of the play screen first. */
export type PlayT = Translate<['play', 'common']>

/** What turns knowledge into words for map, list and figures alike. */
export interface Words {
  readonly t: PlayT
  readonly format: Format
}

export const joined = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(' · ')

/** `3 h old`, from two hours of the clock. */
export function ageWords({ t }: Words, now: number, observed: number): string {
  const age = Math.max(0, now - observed)
  if (age < 1) return t('common:ageNow')
  return age < 48 ? t('common:age', { count: age }) : t('common:ageDays', { count: Math.floor(age / 24) })
}

/** `6,000 to 10,000`, or one figure when both ends are alike. */
export function rangeWords({ t, format }: Words, low: number, high: number): string {
  return format.range(low, high, (a, b) => t('common:range', { low: a, high: b }))
}

export function estimateWords(words: Words, estimate: Estimate): string {
  return rangeWords(words, estimate.low, estimate.high)
}

/** `3 h old · Red Cross`: how old an estimate is and whose it is. */
export function originWords(words: Words, now: number, estimate: { observed: number; from: string }): string {
  return joined(ageWords(words, now, estimate.observed), estimate.from)
}
