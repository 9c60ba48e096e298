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
  const { p, homePlaces } = world
  const { crowd, excitation, incidents, incidentsTotal, incidentsOfDay, recent } = state
  const slot = hour.hour % 24
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    if (crowd[place] === 0 && excitation[place] === 0 && incidentsOfDay[place] === 0) {
      incidents[place] = 0
      continue
    }
    const count = crowd[place] > 0 ? incidentsAt(world, state, hour, place) : 0
    incidents[place] = count
    incidentsTotal[place] += count
    const at = place * 24 + slot
    incidentsOfDay[place] += count - recent[at]
    recent[at] = count
    const kick = count > 0 ? (p.excitationGain * count) / (count + p.excitationHalf) : 0
    const excited = excitation[place] + p.excitationDecay * (kick - excitation[place])
    excitation[place] = excited < leastExcitation ? 0 : excited
  }
}

/** Incidents of this hour at a place where there is a crowd. */
function incidentsAt(world: World, state: State, hour: Hour, place: number): number {
  const { p } = world
  const mean =
    p.incidentRate *
    state.crowd[place] *
    (1 - hour.suppression[place]) *
    opportunity(world, state, place) *
    (1 + state.excitation[place])
  return mean > 0.0005
    ? overdispersed(mean, p.clustering, state.seed, incidentPurpose, world.placeKey[place], hour.hour)
    : 0
}

/** Self-excitation below which the past no longer counts. */
const leastExcitation = 1e-4

/** Share of what a crowd could do that is open to it: people present and exposed, barricades, buildings left. */
function opportunity(world: World, state: State, place: number): number {
  const { p, cellPeople, exposedPeople } = world
  const { barricades } = state
  let exposed = 0
  const cells = world.cellsOfPlace[place]
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    // Empty houses are still attacked: half of the opportunity is the houses themselves.
    const there = 0.5 + 0.5 * (present(state, cell) / cellPeople[cell])
    exposed += exposedPeople[cell] * there * (1 - p.barricadeProtection * barricades[cell])
  }
  const buildings = world.buildings[place]
  const lost = buildings > 0 ? state.buildingsLost[place] / (world.exposedShare[place] * buildings + 1) : 0
  return (exposed / (world.peopleOfPlace[place] + 1)) * (1 - p.endByExhaustion * p.lootedOut * (lost > 1 ? 1 : lost))
}
