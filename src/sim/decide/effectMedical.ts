import { move } from '../mechanisms/people'
import { C, type State } from '../state'
import type { World } from '../world'

/**
 * Treatment places at a place, and wounded people flown out to treatment elsewhere. A hospital serves the whole city:
 * wounded people of all its quarters are flown out, quarter by quarter, while there is room. `evacuated` counts those
 * who really were.
 */
export function helpWounded(world: World, state: State, id: string, beds: number, evacuate: number): void {
  const place = world.placeIndex.get(id)
  if (place === undefined) return
  state.beds[place] += beds
  let room = evacuate
  const group = world.groups.find((quarters) => quarters.includes(place)) ?? [place]
  for (const quarter of group) {
    for (const cell of world.cellsOfPlace[quarter]) {
      if (room <= 0) return
      const out = move(state, cell, C.hurt, C.treated, room)
      room -= out
      state.evacuated += out
    }
  }
}
