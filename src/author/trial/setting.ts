import { hourOf, localTime } from '../../scenario/clock'
import { type Draft, valueAt } from '../../scenario/draft/draft'
import { parts } from '../../scenario/schema/index'
import type { Clock, Play } from '../../scenario/schema/play'
import type { Place } from '../editor/parts'

/** How a scenario that is being written is tried: who plays, from which hour on, by which plan and beside whom. */
export interface TrialSetting {
  readonly seat: string
  readonly plan: string
  /** Hour of play at which the trial begins; before it the policy decides for every seat. */
  readonly from: number
  readonly policy: 'record' | 'adaptive'
}

/** Seats, plans and clock of a draft; null while they can't be read. */
export function playOf(draft: Draft): Play | null {
  const read = parts['play.json'].safeParse(valueAt(draft, 'play.json', []))
  return read.success ? read.data : null
}

/** The first and the last hour at which a trial may begin. */
export const lastStart = ({ ticks }: Pick<Clock, 'ticks'>): number => ticks - 1

/**
 * How a trial is best begun to see what its author has open: a report as the first seat that it reaches, at its hour; a
 * decision as the seat that takes it, at the first window; a window at its hour. What was set before stays where the place
 * says nothing of it.
 */
export function settingFor(draft: Draft, play: Play, place: Place | null, before: TrialSetting | null): TrialSetting {
  const plan = play.plans.find(({ id }) => id === before?.plan) ?? play.plans[0]
  const usual: TrialSetting = {
    seat: play.seats.find(({ id }) => id === before?.seat)?.id ?? play.seats[0].id,
    plan: plan.id,
    from: within(play.clock, before?.from ?? plan.windows[0].hour),
    policy: before?.policy ?? 'record',
  }
  return place ? { ...usual, ...asPlaceSays(draft, play, place, plan.windows[0].hour) } : usual
}

function asPlaceSays(draft: Draft, play: Play, { file, path }: Place, first: number): Partial<TrialSetting> {
  const [list, index, inner, at] = path
  if (file.startsWith('actors/')) {
    const id = valueAt(draft, file, ['id'])
    const seat = play.seats.find(({ actor }) => actor === id)
    return seat ? { seat: seat.id, from: within(play.clock, first) } : {}
  }
  if (file === 'reports.json' && list === 'reports' && typeof index === 'number') {
    const hour = valueAt(draft, file, [list, index, 'occasion', 'at'])
    const reached = valueAt(draft, file, [list, index, 'to', 0, 'seat'])
    const seat = play.seats.find(({ id }) => id === reached)
    return {
      ...(seat ? { seat: seat.id } : {}),
      ...(typeof hour === 'number' ? { from: within(play.clock, hour) } : {}),
    }
  }
  if (file === 'play.json' && list === 'plans' && typeof index === 'number') {
    const own = play.plans.at(index)
    const hour = inner === 'windows' && typeof at === 'number' ? own?.windows.at(at)?.hour : own?.windows[0].hour
    return own ? { plan: own.id, ...(hour === undefined ? {} : { from: within(play.clock, hour) }) } : {}
  }
  if (file === 'play.json' && list === 'seats' && typeof index === 'number') {
    const own = play.seats.at(index)
    return own ? { seat: own.id } : {}
  }
  return {}
}

function within(clock: Pick<Clock, 'ticks'>, hour: number): number {
  // Hours that come from minutes may lie a trace below.
  return Math.min(Math.max(0, Math.floor(hour + 1e-6)), lastStart(clock))
}

/** An hour as a field for date and time takes it: `2010-06-12T22:00`, local time of the scenario. */
export function fieldOf(clock: Clock, hour: number): string {
  const { date, time } = localTime(clock, hour)
  return `${date}T${time}`
}

/** The hour that such a field names, kept within play; null where it names none. */
export function hourIn(clock: Clock, text: string): number | null {
  const [, date, hours, minutes] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(text) ?? []
  if (date === undefined) return null
  const hour = hourOf(clock, date, Number(hours) + Number(minutes) / 60)
  return Number.isFinite(hour) ? within(clock, hour) : null
}
