import { borderRegimes } from '../borderRegimes'
import type { SimEvent } from '../event'
import type { State } from '../state'
import type { World } from '../world'

/** What the mechanisms of one hour hand on to one another. Arrays are by place unless they say otherwise. */
export interface Hour {
  /** The hour that passes, counted from the start. */
  readonly hour: number
  readonly hourOfDay: number
  readonly events: SimEvent[]
  /** Effective forces, in people who act to protect. */
  readonly effective: Float64Array
  /** How far forces hold crowds back, 0..1. */
  readonly suppression: Float64Array
  /** How far a curfew is enforced, 0..1. */
  readonly enforced: Float64Array
  /** Incidents of the 24 hours before this one. */
  readonly day: Float64Array
  /** Fear at home, 0..1. */
  readonly fear: Float64Array
  /** By crossing: what the stricter of its two sides lets through, as an index of `borderRegimes`. */
  readonly passing: Int8Array
  /** Room to work in: values of the hour before are still in it. */
  readonly scratch: readonly [Float64Array, Float64Array]
}

/** A mechanism changes the state in place for one hour and may add events. One file each. */
export type Mechanism = (world: World, state: State, hour: Hour) => void

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
const hours = new WeakMap<World, Mutable<Hour>>()

/**
 * The hour that begins. Its arrays are made once for a world and used again each hour: an hour must not be kept, and two
 * runs of one world take turns only between hours.
 */
export function beginHour(world: World, state: State): Hour {
  let hour = hours.get(world)
  if (!hour) {
    const n = world.places
    const list = (): Float64Array => new Float64Array(n)
    hour = {
      hour: 0,
      hourOfDay: 0,
      events: [],
      effective: list(),
      suppression: list(),
      enforced: list(),
      day: list(),
      fear: list(),
      passing: new Int8Array(world.crossings),
      scratch: [list(), list()],
    }
    hours.set(world, hour)
  }
  hour.hour = state.hour
  hour.hourOfDay = world.hourOfDay[state.hour]
  hour.events = []
  hour.effective.fill(0)
  hour.suppression.fill(0)
  hour.enforced.fill(0)
  hour.fear.fill(0)
  return hour
}

/** Notes what stands when the mechanisms begin, after the decisions of the hour. */
export function noteStanding(world: World, state: State, hour: Hour): void {
  for (const place of world.homePlaces) hour.day[place] = state.incidentsOfDay[place]
  for (let crossing = 0; crossing < world.crossings; crossing++) {
    let level = borderRegimes.length - 1
    for (const side of world.sidesOfCrossing[crossing]) {
      const own = borderRegimes.indexOf(state.border[side])
      if (own < level) level = own
    }
    hour.passing[crossing] = level
  }
}
