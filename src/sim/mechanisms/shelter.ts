import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'
import { setOut } from './people'

/** Places among which people choose, nearest first. */
const choices = 3
/** Share of groups that stop at the first place that looks safe, and of the others at the second. Assumption. */
const stopsHere = 0.45

/** Sends people to one of the three nearest places that look safest; where there is none, to the nearest of all. */
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
  const row = place * world.places
  let found = 0
  let chosen = -1
  let luck = u
  for (let i = 1; i < world.places && found < choices; i++) {
    const other = world.hostOrder[row + i]
    if (other < 0) break
    if (hour.fear[other] > 0.55) continue
    chosen = other
    found++
    if (luck < stopsHere) break
    luck = (luck - stopsHere) / (1 - stopsHere)
  }
  if (chosen >= 0) setOut(state, cell, chosen, people, hour.hour + world.familyHours[row + chosen])
  else {
    const nearest = world.places > 1 ? world.hostOrder[row + 1] : -1
    setOut(state, cell, nearest >= 0 ? nearest : place, people, hour.hour + 2)
  }
}
