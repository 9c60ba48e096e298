import type { Report } from '../../scenario/schema/reports'
import { arrivalHour, patienceAfter, writingHours, writtenHour } from '../../sim/knowledge/arrival'

/** The part of a report that says when it is written and whom it reaches. */
export type Routed = Pick<Report, 'occasion' | 'to' | 'if'>

/** When a seat learns of a report, in hours since the start: at one hour, or between two where it waits for a condition. */
export interface Learned {
  readonly seat: string
  readonly earliest: number
  readonly latest: number
}

/**
 * When each seat learns of a report, by the rules that a run follows; should its condition never hold, none does. `taken`
 * is the hour of the decision that a report follows; without it nothing can be said of such a report: null.
 */
export function learnedAt(report: Routed, taken?: number): readonly Learned[] | null {
  const { occasion } = report
  if ('at' in occasion) {
    const [first, last] = writingHours(report, occasion.at)
    return arrivals(report, first, first, last)
  }
  if (taken === undefined) return null
  const due = taken + occasion.hours
  return arrivals(report, due, due, due + patienceAfter(report))
}

function arrivals(report: Routed, due: number, first: number, last: number): readonly Learned[] {
  const arrives = (now: number, delay: number) => arrivalHour(writtenHour(report, due, now), delay, now)
  return report.to.map(({ seat, delay }) => ({ seat, earliest: arrives(first, delay), latest: arrives(last, delay) }))
}
