import type { State, Taken } from '../state'

/** The latest order of an option, or null when it was never ordered. */
export function latestTaken(state: State, option: string): Taken | null {
  for (let i = state.taken.length - 1; i >= 0; i--) {
    if (state.taken[i].option === option) return state.taken[i]
  }
  return null
}

/** Whether an order is on its way: waiting for agreement, or for its hour. */
export function onItsWay(taken: Taken): boolean {
  return taken.status === 'ordered' || taken.status === 'agreement'
}

/** How often an option was ordered before; keys the draws of its agreement. */
export function timesTaken(state: State, option: string): number {
  let times = 0
  for (const taken of state.taken) if (taken.option === option) times++
  return times
}
