import { shelterChoice, shelterChoices } from '../displacement/rules'
import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'
import { setOut } from './people'

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
  const stop = shelterChoice(u)
  for (let i = 1; i < world.places && found < shelterChoices; i++) {
    const other = world.hostOrder[row + i]
    if (other < 0) break
    if (hour.fear[other] > 0.55) continue
    chosen = other
    if (found === stop) break
    found++
  }
  if (chosen >= 0) setOut(state, cell, chosen, people, hour.hour + world.familyHours[row + chosen])
  else {
    const nearest = world.places > 1 ? world.hostOrder[row + 1] : -1
    setOut(state, cell, nearest >= 0 ? nearest : place, people, hour.hour + 2)
  }
}
