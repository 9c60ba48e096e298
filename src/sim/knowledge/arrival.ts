import type { Report } from '../../scenario/schema/reports'

/** Hours for which a report whose condition does not hold yet is tried again; after that it is never written. */
export const retryHours = 6

/**
 * First and last hour at which a report with a set hour may be written. Hours before the start count as hour 0; without a
 * condition it is written at the first.
 */
export function writingHours(report: Pick<Report, 'if'>, at: number): readonly [first: number, last: number] {
  const first = Math.max(at, 0)
  return [first, report.if === undefined ? first : first + retryHours]
}

/**
 * Hours after its occasion at which a report on a decision may still be written. At least one: a decision is taken
 * within an hour and told at its end.
 */
export function patienceAfter(report: Pick<Report, 'if'>): number {
  return report.if === undefined ? 1 : retryHours
}

/**
 * The hour from which delays count, of a report that is written at hour `now` on an occasion of hour `due`. A report of
 * before the start was on its way already; one that had to wait for its condition is written when that holds.
 */
export function writtenHour(report: Pick<Report, 'if' | 'occasion'>, due: number, now: number): number {
  const { occasion } = report
  if ('at' in occasion && occasion.at < 0) return occasion.at
  return report.if === undefined ? due : now
}

/** The hour at which it reaches a seat: never before it is there to be sent. */
export function arrivalHour(written: number, delay: number, now: number): number {
  return Math.max(now, written + delay)
}
