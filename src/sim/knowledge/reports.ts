import { holds } from '../actors/holds'
import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import type { Dispatch, State } from '../state'
import type { World } from '../world'
import { arrivalHour, patienceAfter, writtenHour } from './arrival'
import { fixFigures } from './figures'
import { readersOf } from './readers'
import { type PlannedReport, scheduleOf } from './schedule'

/**
 * Writes the reports whose occasion has come at this hour, in place. A report tells only of what happened: its
 * condition is asked when it would be written, again for some hours, and then never. Its figures are fixed now.
 */
export function writeReports(world: World, state: State, setup: RunSetup): void {
  const schedule = scheduleOf(world)
  const { hour } = state
  for (const planned of schedule.at.get(hour) ?? []) write(world, state, setup, planned, hour)
  for (let i = state.taken.length - 1; i >= 0; i--) {
    const taken = state.taken[i]
    const age = hour - taken.hour
    if (age >= schedule.ages.length) return
    if (schedule.ages[age] === 0) continue
    for (const planned of schedule.after.get(taken.option) ?? []) {
      if (age < planned.hours || age > planned.hours + patienceAfter(planned.report)) continue
      write(world, state, setup, planned, taken.hour + planned.hours)
    }
  }
}

/** `due` is the hour of the occasion, at most one hour ago for a report without a condition. */
function write(world: World, state: State, setup: RunSetup, planned: PlannedReport, due: number): void {
  const { report, key } = planned
  if (state.written.includes(report.id)) return
  if (report.if !== undefined && !holds(world, state, report.if)) return
  state.written.push(report.id)
  const readers = readersOf(world, setup).reports
  let figures: Readonly<Record<string, number>> | null = null
  const written = writtenHour(report, due, state.hour)
  for (const { seat, delay } of report.to) {
    if (!readers.has(seat)) continue
    figures ??= fixFigures(state, key, planned.figures)
    const arrives = arrivalHour(written, delay, state.hour)
    insert(state.dispatches, { report: report.id, seat, written, arrives, figures })
  }
}

/** Keeps dispatches in order of arrival, so that those of an hour are found from the end. */
function insert(dispatches: Dispatch[], dispatch: Dispatch): void {
  let at = dispatches.length
  while (at > 0 && dispatches[at - 1].arrives > dispatch.arrives) at--
  dispatches.splice(at, 0, dispatch)
}

/** Tells of the reports that arrive at this hour. Changes nothing. */
export function arrivingReports(state: State): SimEvent[] {
  const events: SimEvent[] = []
  const { hour } = state
  for (let i = state.dispatches.length - 1; i >= 0; i--) {
    const { arrives, seat, report } = state.dispatches[i]
    if (arrives < hour) break
    if (arrives === hour) events.push({ type: 'report-arrived', hour, seat, report })
  }
  return events.reverse()
}
