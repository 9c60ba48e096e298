import { localTime } from '../../scenario/clock'
import type { Scenario } from '../../scenario/scenario'
import type { Entry, Phase } from './entries'

/** Entries of one day, month, or of no day at all (`date` null), in the order of time. */
export interface Day {
  readonly date: string | null
  readonly entries: readonly Entry[]
}

/** A part of the page: what came before the run, its days, what came after, and what belongs to no day. */
export interface Part {
  readonly phase: Phase
  readonly days: readonly Day[]
  readonly count: number
}

/** Entries by part and day, in their order. Parts without an entry are left out. */
export function partsOf(entries: readonly Entry[]): Part[] {
  const parts = new Map<Phase, Map<string | null, Entry[]>>()
  for (const entry of entries) {
    const days = parts.get(entry.phase) ?? new Map<string | null, Entry[]>()
    parts.set(entry.phase, days)
    const day = days.get(entry.date)
    if (day) day.push(entry)
    else days.set(entry.date, [entry])
  }
  return [...parts].map(([phase, days]) => ({
    phase,
    days: [...days].map(([date, list]) => ({ date, entries: list })),
    count: [...days.values()].reduce((sum, list) => sum + list.length, 0),
  }))
}

/** Every calendar day of the run, with its tail: also those of which the record has nothing. */
export function daysOfRun({ play: { clock } }: Scenario): string[] {
  const last = localTime(clock, clock.ticks + clock.tailTicks).dayIndex
  const startsAt = localTime(clock, 0).hourOfDay
  return Array.from({ length: last + 1 }, (_, index) => localTime(clock, index * 24 - startsAt).date)
}

/** Name of a day's section in the page. */
export const dayId = (phase: Phase, date: string | null): string => `day-${phase}-${date ?? 'none'}`
export const partId = (phase: Phase): string => `part-${phase}`
export const entryId = (id: string): string => `entry-${id}`
