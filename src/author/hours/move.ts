import type { Edit } from '../../scenario/draft/draft'
import type { Clock } from '../../scenario/schema/play'
import type { ReportEntry } from './entries'

/** How long before the start a report may be written and still be on its way, in hours, as far as moving it goes. */
const before = 240

/** The hour nearest to a wished one at which a report can be written so that somebody may still read it. */
export function heldHour(clock: Clock, hour: number): number {
  return Math.min(Math.max(Math.round(hour), -before), clock.ticks + clock.tailTicks)
}

/** Hours that a key moves a mark by; 0 for keys that move none. */
export function hoursOfKey(key: string, isShift: boolean): number {
  if (key === 'ArrowLeft') return isShift ? -6 : -1
  if (key === 'ArrowRight') return isShift ? 6 : 1
  if (key === 'PageUp') return -24
  if (key === 'PageDown') return 24
  return 0
}

/** Sets the hour of a report with a set hour; null where it is there already, or has none. */
export function moveReport(report: ReportEntry, clock: Clock, hour: number): Edit | null {
  const to = heldHour(clock, hour)
  if (report.at === null || report.at === to) return null
  return { do: 'set', file: 'reports.json', path: ['reports', report.index, 'occasion', 'at'], value: to }
}
