import { peopleIn } from '../mechanisms/people'
import { C, type State } from '../state'
import type { World } from '../world'

/** People at a place who may need relief: those in a camp there, those hosted, and those back without a house. */
export function inNeedAt(world: World, state: State, place: number): number {
  const camp = world.campOfPlace[place]
  let people = state.hostedAt[place] + (camp >= 0 ? state.inCamp[camp] : 0)
  for (const cell of world.cellsOfPlace[place]) people += peopleIn(state, cell, C.homeless)
  return people
}

/**
 * Relief for an area, in person-days: shared by the number of people in need, those whose need is unmet counting up to
 * twice. Where nobody is in need yet, by residents; where nobody lives, evenly. The rule of sharing is an assumption.
 */
export function bringAid(world: World, state: State, area: string, personDays: number): void {
  const places = world.areaPlaces(area)
  if (places.length === 0) return
  let weights = places.map((place) => inNeedAt(world, state, place) * (1 + state.need[place]))
  let total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) {
    weights = places.map((place) => world.peopleOfPlace[place])
    total = weights.reduce((sum, weight) => sum + weight, 0)
  }
  places.forEach((place, index) => {
    state.relief[place] += personDays * (total > 0 ? weights[index] / total : 1 / places.length)
  })
}
