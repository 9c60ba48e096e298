import type { Outcome } from '../../scenario/schema/record'
import type { Format } from '../../ui/format'
import type { Translate } from '../../ui/i18n/translation'
import type { ReportedOutcome } from '../report'

export type CompareT = Translate<['compare', 'common']>

/** `414–496`, or one figure where both ends are alike. Breaks after the dash only. */
export function rangeWords(low: number, high: number, format: Format): string {
  return format.range(low, high, (a, b) => `${a}–\u200b${b}`)
}

/** A value of the record in words: numbers by the language, parts of a split by name. */
export function valueWords(value: ReportedOutcome['outcome']['value'], format: Format, t: CompareT): string {
  if (value === null) return t('unknown')
  if (typeof value === 'number') return Number.isInteger(value) ? format.number(value) : String(value)
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(', ')
  return Object.entries(value)
    .map(([key, part]) => `${partName(key)} ${typeof part === 'number' ? format.number(part) : part}`)
    .join(', ')
}

/** Name of a part of a split, from its key: `first_group_pct` is "First group". */
function partName(key: string): string {
  const words = key.replace(/_pct$/, '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Statements beside the record's figure, each once: who disputes it, and other figures that no dispute names. */
export function rivalCount({ outcome }: ReportedOutcome): number {
  return outcome.disputedBy.length + figuresBeside(outcome).length
}

/** Other figures, without those that a dispute from one of the same sources names already. */
export function figuresBeside({ alternatives, disputedBy }: Outcome): Outcome['alternatives'] {
  return alternatives.filter(
    ({ value, sources }) =>
      !disputedBy.some(
        (dispute) => namesNumber(dispute.says, value) && dispute.sources.some((id) => sources.includes(id)),
      ),
  )
}

/** Whether a text has a number in it, with whatever parts its thousands. */
function namesNumber(text: string, value: unknown): boolean {
  if (typeof value !== 'number') return false
  const numbers: readonly string[] = text.replace(/(?<=\d)[,.\u00a0\u202f ](?=\d{3}\b)/g, '').match(/\d+/g) ?? []
  return numbers.includes(String(value))
}

/** One outcome in sentences: the text twin of its chart. */
export function outcomeWords(row: ReportedOutcome, format: Format, t: CompareT): string[] {
  const { outcome, run, range, spread, reruns, forecast } = row
  return [
    run === null ? t('twin.notComputed') : t('twin.run', { value: format.number(run) }),
    t('twin.record', { value: valueWords(outcome.value, format, t) }),
    range ? t('twin.range', { low: format.number(range[0]), high: format.number(range[1]) }) : t('twin.noRange'),
    ...(spread
      ? [
          t('twin.spread', {
            low: format.number(spread.p25),
            high: format.number(spread.p75),
            runs: spread.values.length,
          }),
        ]
      : []),
    ...(reruns ? [t('twin.reruns', reruns)] : []),
    ...(forecast
      ? [
          t('twin.forecast', {
            low: format.number(forecast.low),
            best: format.number(forecast.best),
            high: format.number(forecast.high),
          }),
        ]
      : []),
  ]
}
