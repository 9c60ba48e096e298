import { C, compartments, type State } from '../state'
import { addGroup } from '../travellers'

const width = compartments.length

/** People of a cell in a compartment. */
export function peopleIn(state: State, cell: number, compartment: number): number {
  return state.people[cell * width + compartment]
}

/** Moves people of a cell from one compartment to another. Never more than are there. Gives how many moved. */
export function move(state: State, cell: number, from: number, to: number, people: number): number {
  const there = state.people[cell * width + from]
  const moved = people > there ? there : people < 0 ? 0 : people
  state.people[cell * width + from] = there - moved
  state.people[cell * width + to] += moved
  return moved
}

/** People of a cell who are at their home place: at home, sheltering, returned or back without a house. */
export function present(state: State, cell: number): number {
  const at = cell * width
  return (
    state.people[at + C.home] +
    state.people[at + C.sheltering] +
    state.people[at + C.returned] +
    state.people[at + C.homeless]
  )
}

/** Destination of people who go back to their own home place. */
export const homeward = -1

/**
 * Sends people who are already counted `road` on their way: to a place's index, to `world.places` plus a crossing's index,
 * or `homeward`. `arrives` is later than now, by at most the longest way.
 */
export function setOut(state: State, cell: number, to: number, people: number, arrives: number): void {
  if (people > 0) addGroup(state.travellers, arrives, cell, to, people)
}

export function sumOf(state: State, cells: number, compartment: number): number {
  let sum = 0
  for (let cell = 0; cell < cells; cell++) sum += state.people[cell * width + compartment]
  return sum
}
