import { overdispersed } from '../numeric/distributions'
import { purposeOf } from '../random/stream'
import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'
import { present } from './people'

const incidentPurpose = purposeOf('violence.incidents')

/**
 * Violence: incidents come in clusters (self-exciting), fewer where forces are present, able and willing, behind
 * barricades, where people have left and where little is left to burn. Self-excitation follows the usual form for
 * crime and conflict events; its strength here is an assumption.
 */
export function violence(world: World, state: State, hour: Hour): void {
  const { p } = world
  const slot = hour.hour % 24
  for (const place of world.homePlaces) {
    const crowd = state.crowd[place]
    if (crowd === 0 && state.excitation[place] === 0 && state.incidentsOfDay[place] === 0) {
      state.incidents[place] = 0
      continue
    }
    let count = 0
    if (crowd > 0) {
      const mean =
        p.incidentRate *
        crowd *
        (1 - hour.suppression[place]) *
        opportunity(world, state, place) *
        (1 + state.excitation[place])
      if (mean > 0.0005)
        count = overdispersed(mean, p.clustering, state.seed, incidentPurpose, world.placeKey[place], hour.hour)
    }
    state.incidents[place] = count
    state.incidentsTotal[place] += count
    const at = place * 24 + slot
    state.incidentsOfDay[place] += count - state.recent[at]
    state.recent[at] = count
    const kick = (p.excitationGain * count) / (count + p.excitationHalf)
    const excited = state.excitation[place] + p.excitationDecay * (kick - state.excitation[place])
    state.excitation[place] = excited < leastExcitation ? 0 : excited
  }
}

/** Self-excitation below which the past no longer counts. */
const leastExcitation = 1e-4

/** Share of what a crowd could do that is open to it: people present and exposed, barricades, buildings left. */
function opportunity(world: World, state: State, place: number): number {
  let exposed = 0
  let all = 0
  for (const cell of world.cellsOfPlace[place]) {
    const definition = world.exposure[cell]
    const people = world.cellPeople[cell]
    all += people
    // Empty houses are still attacked: half of the opportunity is the houses themselves.
    const there = 0.5 + 0.5 * (present(state, cell) / people)
    exposed += definition * people * there * (1 - world.p.barricadeProtection * state.barricades[cell])
  }
  const buildings = world.buildings[place]
  const lost = buildings > 0 ? state.buildingsLost[place] / (world.exposedShare[place] * buildings + 1) : 0
  return (exposed / (all + 1)) * (1 - world.p.endByExhaustion * world.p.lootedOut * (lost > 1 ? 1 : lost))
}
