import { useMemo } from 'react'
import { recordHour } from '../../scenario/schema/common'
import {
  type Clock,
  clock as clockSchema,
  daypart as daypartSchema,
  plan as planSchema,
} from '../../scenario/schema/play'
import { isObject } from '../../scenario/shape/empty'
import { useValue } from '../forms/context'

const shownClock: Clock = { start: '2000-01-01T00:00+00:00', zoneLabel: '-', stepHours: 1, ticks: 24, tailTicks: 0 }

/** The clock of the draft; null while it can't be read. */
export function useClock(): Clock | null {
  const value = useValue('play.json', ['clock'])
  return useMemo(() => clockSchema.safeParse(value).data ?? null, [value])
}

/** A clock to format with where the draft has none yet. */
export const clockOr = (clock: Clock | null): Clock => clock ?? shownClock

export interface SeatName {
  readonly id: string
  readonly name: string
}

/** Seats that have an id, in their order. */
export function useSeats(): readonly SeatName[] {
  const value = useValue('play.json', ['seats'])
  return useMemo(() => named(value), [value])
}

/** Entries of a list that have an id, with their names. */
export function named(value: unknown): readonly SeatName[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown) => {
    if (!isObject(one) || typeof one.id !== 'string' || one.id === '') return []
    return [{ id: one.id, name: typeof one.name === 'string' && one.name !== '' ? one.name : one.id }]
  })
}

const daypartShape = daypartSchema.pick({ word: true, from: true, to: true })

export function useDayparts() {
  const value = useValue('play.json', ['dayparts'])
  return useMemo(() => {
    const list: readonly unknown[] = Array.isArray(value) ? value : []
    return list.flatMap((one) => daypartShape.strip().safeParse(one).data ?? [])
  }, [value])
}

/** A lesson plan as far as it can be read. */
export interface PlanEntry {
  readonly index: number
  readonly name: string
  readonly minutes: number | null
  readonly brief: number
  readonly debrief: number
  readonly windowMinutes: number | null
  /** Windows in the order of their list; `index` is their place in it. */
  readonly windows: readonly { readonly index: number; readonly hour: number; readonly label: string }[]
}

const timing = planSchema.pick({ minutes: true, brief: true, debrief: true, windowMinutes: true }).partial().strip()

export function planEntries(value: unknown): readonly PlanEntry[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.flatMap((one, index) => {
    if (!isObject(one)) return []
    const known = timing.safeParse(one).data ?? {}
    const windows: readonly unknown[] = Array.isArray(one.windows) ? one.windows : []
    return [
      {
        index,
        name: typeof one.name === 'string' ? one.name : '',
        minutes: known.minutes ?? null,
        brief: known.brief ?? 0,
        debrief: known.debrief ?? 0,
        windowMinutes: known.windowMinutes ?? null,
        windows: windows.flatMap((window, at) =>
          isObject(window) && recordHour.safeParse(window.hour).success
            ? [{ index: at, hour: Number(window.hour), label: typeof window.label === 'string' ? window.label : '' }]
            : [],
        ),
      },
    ]
  })
}

export function usePlans(): readonly PlanEntry[] {
  const value = useValue('play.json', ['plans'])
  return useMemo(() => planEntries(value), [value])
}
