import type { SimEvent } from '../event'
import type { State } from '../state'
import type { World } from '../world'

/** What the mechanisms of one hour hand on to one another. Arrays are by place. */
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
  /** Incidents of the last 24 hours. */
  readonly day: Float64Array
  /** Fear at home, 0..1. */
  readonly fear: Float64Array
}

/** A mechanism changes the state in place for one hour and may add events. One file each. */
export type Mechanism = (world: World, state: State, hour: Hour) => void

export function createHour(world: World, state: State, hourOfDay: number): Hour {
  const n = world.places
  return {
    hour: state.hour,
    hourOfDay,
    events: [],
    effective: new Float64Array(n),
    suppression: new Float64Array(n),
    enforced: new Float64Array(n),
    day: new Float64Array(n),
    fear: new Float64Array(n),
  }
}

/** Incidents of the last 24 hours at a place. */
export function incidentsOfDay(state: State, place: number): number {
  let sum = 0
  for (let i = 0; i < 24; i++) sum += state.recent[place * 24 + i]
  return sum
}
