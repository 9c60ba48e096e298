import { borderRegimes, openness } from '../borderRegimes'
import type { SimEvent } from '../event'
import { perWorld } from '../perWorld'
import type { State } from '../state'
import type { World } from '../world'
import { noShelters, type Shelters } from './shelter'

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
  /** By side of a border: what it lets through, as an index of `borderRegimes`. */
  readonly levels: Int8Array
  /** By crossing: what the stricter of its two sides lets through, as an index of `borderRegimes`. */
  readonly passing: Int8Array
  /** Where people look for shelter, as far as it was asked. */
  readonly shelters: Shelters
  /** Room to work in: values of the hour before are still in it. */
  readonly scratch: readonly [Float64Array, Float64Array, Float64Array]
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
const hourOf = perWorld((world): Mutable<Hour> => {
  const list = (): Float64Array => new Float64Array(world.places)
  return {
    hour: 0,
    hourOfDay: 0,
    events: [],
    effective: list(),
    suppression: list(),
    enforced: list(),
    day: list(),
    fear: list(),
    levels: new Int8Array(world.scenario.space.sides.length),
    passing: new Int8Array(world.crossings),
    shelters: noShelters(world),
    scratch: [list(), list(), list()],
  }
})

/**
 * The hour that begins. Its arrays are made once for a world and used again each hour: an hour must not be kept, and two
 * runs of one world take turns only between hours. Nothing is ever written for places where nobody lives.
 */
export function beginHour(world: World, state: State): Hour {
  const { homePlaces } = world
  const hour = hourOf(world)
  hour.hour = state.hour
  hour.hourOfDay = world.hourOfDay[state.hour]
  hour.events = []
  const { effective, suppression, enforced, fear, shelters } = hour
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    effective[place] = 0
    suppression[place] = 0
    enforced[place] = 0
    fear[place] = 0
    shelters.known[place] = 0
  }
  return hour
}

/** Notes what stands when the mechanisms begin, after the decisions of the hour. */
export function noteStanding(world: World, state: State, hour: Hour): void {
  const { homePlaces } = world
  const { incidentsOfDay, border } = state
  const { day, passing } = hour
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    day[place] = incidentsOfDay[place]
  }
  const { levels } = hour
  for (let side = 0; side < border.length; side++) levels[side] = openness(border[side])
  for (let crossing = 0; crossing < world.crossings; crossing++) {
    let level = borderRegimes.length - 1
    const sides = world.sidesOfCrossing[crossing]
    for (let i = 0; i < sides.length; i++) if (levels[sides[i]] < level) level = levels[sides[i]]
    passing[crossing] = level
  }
}
