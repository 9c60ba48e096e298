import { within } from '../numeric/distributions'
import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'

/**
 * Legitimacy: the trust of audiences falls while violence goes on unanswered and force is used against residents, and
 * recovers slowly in calm. Trust of a cell in the forces follows what it sees of them. Rates are assumptions.
 */
export function legitimacy(world: World, state: State, hour: Hour): void {
  const { p, homePlaces } = world
  let incidents = 0
  for (let home = 0; home < homePlaces.length; home++) {
    incidents += hour.day[homePlaces[home]]
  }
  const heat = incidents / (incidents + 200)
  const { audiences, grievance } = state
  for (let index = 0; index < audiences.length; index++) {
    const trust = audiences[index]
    audiences[index] = within(trust - p.trustLoss * 10 * heat * trust + p.trustGain * (1 - heat) * (1 - trust), 0, 1)
  }
  const isTrustHour = hour.hour % trustHours === 0
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    if (isTrustHour) trustOf(world, state, hour, place)
    grievance[place] *= 0.999
  }
}

/** Hours between two steps of a cell's trust, so many hours' worth at a time: it moves slowly. */
const trustHours = 6

function trustOf(world: World, state: State, hour: Hour, place: number): void {
  const seen = hour.suppression[place] * (1 - state.grievance[place])
  const danger = (hour.day[place] / (hour.day[place] + world.p.dangerHalf)) * (1 - hour.suppression[place])
  const cells = world.cellsOfPlace[place]
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    const failed = world.exposure[cell] * danger
    const trust = state.trust[cell]
    state.trust[cell] = within(trust + trustHours * 0.002 * (seen * (1 - trust) - failed * trust), 0, 1)
  }
}
