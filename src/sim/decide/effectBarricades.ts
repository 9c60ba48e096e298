import { within } from '../numeric/distributions'
import type { State } from '../state'
import type { World } from '../world'

/**
 * Trust in the forces that households behind a barricade lose when it is fully cleared by force without any
 * agreement. Assumption; that such clearances cost trust is sourced in the scenario.
 */
const trustLostByForce = 0.3

/**
 * Takes barricades down. By agreement: as far as an agreement holds, and only there. By force: at once, whatever
 * residents think; the less it is agreed, the more it adds to grievance and takes from trust.
 */
export function clearBarricades(
  world: World,
  state: State,
  area: string,
  how: 'agreement' | 'force',
  pace: number,
): void {
  for (const place of world.areaPlaces(area)) {
    const agreed = world.p.endByAgreements * state.agreement[place]
    if (how === 'agreement') {
      for (const cell of world.cellsOfPlace[place]) {
        state.barricades[cell] = within(state.barricades[cell] - pace * agreed, 0, 1)
      }
      continue
    }
    const against = (1 - agreed) * pace
    state.grievance[place] = within(state.grievance[place] + against, 0, 1)
    for (const cell of world.cellsOfPlace[place]) {
      const behind = state.barricades[cell]
      state.barricades[cell] = behind * (1 - pace)
      state.trust[cell] = within(state.trust[cell] - trustLostByForce * against * behind, 0, 1)
    }
  }
}
