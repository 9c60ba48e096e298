import { shelterChoice, shelterChoices } from '../displacement/rules'
import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'
import { setOut } from './people'

/** Fear, 0..1, above which nobody looks for shelter at a place. Assumption. */
const tooMuchFear = 0.55
/** Hours on the way to where people go when no place looks safe. Assumption. */
const hoursToAny = 2

/**
 * Where people of each place may find shelter in one hour. By place times `shelterChoices`: places, nearest first, and the
 * hours on the way there.
 */
export interface Shelters {
  /** By place: whether it was looked around from in this hour. */
  readonly known: Uint8Array
  readonly to: Int32Array
  readonly hours: Int32Array
}

export function noShelters({ places }: Pick<World, 'places'>): Shelters {
  return {
    known: new Uint8Array(places),
    to: new Int32Array(places * shelterChoices),
    hours: new Int32Array(places * shelterChoices),
  }
}

/**
 * Sends people to one of the three nearest places that look safe; where there is none, to the nearest of all. What looks safe
 * is looked at once an hour, so the fear of the hour must stand when this is first called.
 */
export function shelterElsewhere(
  world: World,
  state: State,
  hour: Hour,
  place: number,
  cell: number,
  people: number,
  u: number,
): void {
  if (people <= 0) return
  const { known, to, hours } = hour.shelters
  if (known[place] === 0) lookAround(world, hour, place)
  const at = place * shelterChoices + shelterChoice(u)
  setOut(state, cell, to[at], people, hour.hour + hours[at])
}

/** Finds what looks safe from a place. Where there are fewer than are chosen among, the last is there again. */
function lookAround(world: World, hour: Hour, place: number): void {
  const { fear } = hour
  const { known, to, hours } = hour.shelters
  const row = place * world.places
  const first = place * shelterChoices
  let found = 0
  for (let i = 1; i < world.places && found < shelterChoices; i++) {
    const other = world.hostOrder[row + i]
    if (other < 0) break
    if (fear[other] > tooMuchFear) continue
    to[first + found] = other
    hours[first + found] = world.familyHours[row + other]
    found++
  }
  if (found === 0) {
    const nearest = world.places > 1 ? world.hostOrder[row + 1] : -1
    to[first] = nearest >= 0 ? nearest : place
    hours[first] = hoursToAny
    found = 1
  }
  for (; found < shelterChoices; found++) {
    to[first + found] = to[first + found - 1]
    hours[first + found] = hours[first + found - 1]
  }
  known[place] = 1
}
