import { localTime } from '../../../scenario/clock'
import type { Clock } from '../../../scenario/schema/play'

/** Hours of a scenario as pixels: `left` px of names before the first hour. */
export interface HourScale {
  readonly from: number
  readonly to: number
  /** Pixels of an hour. */
  readonly step: number
  readonly left: number
  /** All of it, in pixels. */
  readonly width: number
  x(hour: number): number
  hourAt(x: number): number
}

/** Closest zoom: a day fills a screen. */
export const closest = 44

/**
 * Scale from `from` to `to` in a box of `box` pixels. `zoom` is 0 where all of it fits, and each step doubles the width of
 * an hour, up to the closest.
 */
export function hourScale(from: number, to: number, box: number, left: number, zoom: number): HourScale {
  const room = Math.max(40, box - left - 16)
  const fitting = room / Math.max(1, to - from)
  const step = Math.max(fitting, Math.min(closest, fitting * doubled(zoom)))
  return {
    from,
    to,
    step,
    left,
    width: left + (to - from) * step + 16,
    x: (hour) => left + (hour - from) * step,
    hourAt: (x) => Math.min(to, Math.max(from, Math.round(from + (x - left) / step))),
  }
}

const doubled = (zoom: number): number => (zoom > 0 ? 2 * doubled(zoom - 1) : 1)

/** How many steps of zoom there are until a day fills a screen. */
export function mostZoom(from: number, to: number, box: number, left: number): number {
  const fitting = Math.max(40, box - left - 16) / Math.max(1, to - from)
  let zoom = 0
  while (fitting * doubled(zoom) < closest && zoom < 12) zoom++
  return zoom
}

/** A stretch of the axis with its name. */
export interface Band {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Calendar days of some hours. The first and last may be parts of a day; `from` is the hour of each. */
export function daysOf(
  clock: Pick<Clock, 'start'>,
  from: number,
  to: number,
): readonly (Band & { readonly day: number })[] {
  const days: (Band & { readonly day: number })[] = []
  for (let hour = from; hour < to; ) {
    const { hourOfDay, minute, date, day } = localTime(clock, hour)
    const next = Math.max(hour + 1, hour + 24 - hourOfDay - (minute > 0 ? 1 : 0))
    days.push({ name: date, day, from: hour, to: Math.min(to, next) })
    hour = next
  }
  return days
}

interface Daypart {
  readonly word: string
  readonly from: number
  readonly to: number
}

/**
 * Parts of the day on the axis, for each day. Where parts overlap, as many stay as one line can hold: each time the one
 * that ends first.
 */
export function daypartBands(clock: Pick<Clock, 'start'>, parts: readonly Daypart[], from: number, to: number): Band[] {
  const kept: Daypart[] = []
  for (const part of parts
    .filter((one) => one.to > one.from && one.to <= one.from + 24)
    .sort((a, b) => a.to - b.to || b.from - a.from)) {
    if (kept.every((one) => !meets(one, part))) kept.push(part)
  }
  const midnight = -localTime(clock, 0).hourOfDay
  const bands: Band[] = []
  const firstDay = Math.floor((from - midnight) / 24) - 2
  for (let start = midnight + firstDay * 24; start < to; start += 24) {
    for (const part of kept) {
      const band = { name: part.word, from: Math.max(from, start + part.from), to: Math.min(to, start + part.to) }
      if (band.to > band.from) bands.push(band)
    }
  }
  return bands.sort((a, b) => a.from - b.from)
}

/** Whether two parts of the day share an hour, on whichever days: parts may begin a day before or end a day after. */
function meets(a: Daypart, b: Daypart): boolean {
  return [-72, -48, -24, 0, 24, 48, 72].some((shift) => a.from < b.to + shift && b.from + shift < a.to)
}
