import { within } from '../numeric/distributions'
import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'

/**
 * Legitimacy: the trust of audiences falls while violence goes on unanswered and force is used against residents, and
 * recovers slowly in calm. Trust of a cell in the forces follows what it sees of them. Rates are assumptions.
 */
export function legitimacy(world: World, state: State, hour: Hour): void {
  const { p } = world
  let incidents = 0
  for (const place of world.homePlaces) incidents += hour.day[place]
  const heat = incidents / (incidents + 200)
  state.audiences.forEach((trust, index) => {
    state.audiences[index] = within(
      trust - p.trustLoss * 10 * heat * trust + p.trustGain * (1 - heat) * (1 - trust),
      0,
      1,
    )
  })
  for (let cell = 0; cell < world.cells; cell++) {
    const place = world.cellPlace[cell]
    const seen = hour.suppression[place] * (1 - state.grievance[place])
    const failed =
      world.exposure[cell] * (hour.day[place] / (hour.day[place] + p.dangerHalf)) * (1 - hour.suppression[place])
    state.trust[cell] = within(
      state.trust[cell] + 0.002 * (seen * (1 - state.trust[cell]) - failed * state.trust[cell]),
      0,
      1,
    )
  }
  for (const place of world.homePlaces) state.grievance[place] *= 0.999
}
