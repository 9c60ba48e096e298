import { localTime } from '../scenario/clock'
import type { Clock } from '../scenario/schema/play'
import type { State } from '../sim/index'

/** Mass violence in one run: first and last hour, and the local calendar days from the one to the other. */
export interface MassViolence {
  readonly from: number
  readonly to: number
  readonly days: number
}

/**
 * Mass violence of a run so far, or null where there was none. Which hours count is defined beside the mechanisms
 * (`massViolenceIncidents` in sim/mechanisms/danger.ts); the state keeps the first and the last of them. Days are counted
 * as the record counts them: calendar days from the first hour to the last, lulls between them included.
 */
export function massViolence(clock: Pick<Clock, 'start'>, state: State): MassViolence | null {
  if (state.violenceFrom < 0) return null
  const from = state.violenceFrom
  const to = Math.max(state.violenceTo, from)
  return { from, to, days: localTime(clock, to).dayIndex - localTime(clock, from).dayIndex + 1 }
}
