import type { Facts } from '../../scenario/conditions/facts'
import { factsOf } from '../actors/factsOf'
import { Known, middle } from '../knowledge/known'
import { knownDanger } from '../knowledge/knownDanger'
import { dangerLevels } from '../mechanisms/danger'
import type { State } from '../state'
import type { World } from '../world'

/** Incidents in a day that the word for a level stands for at the least (see the danger mechanism). */
const leastIncidents: readonly number[] = [0, 0, 2, 8]

/**
 * The facts as one seat believes them: danger, incidents, agreements and the counts of people are what reports and
 * readings told it; where nothing was told, calm and nobody. Decisions, the border, the vote, announced tolls, its own
 * services (forces, barricades, camp places) and the mood of audiences it takes as they are. That split is an
 * assumption.
 */
export function seatFacts(world: World, state: State, seat: string): Facts {
  const base = factsOf(world, state)
  const known = new Known(world, state, seat)
  const dangers = knownDanger(world, state, seat, known)
  const { places, areas } = world.scenario.space
  const danger: Record<string, number> = {}
  const incidents: Record<string, number> = {}
  const agreement: Record<string, number> = {}
  for (const { id } of places) {
    const level = dangers.get(id)?.level
    danger[id] = level === undefined ? 0 : dangerLevels.indexOf(level)
    incidents[id] = leastIncidents[danger[id]]
    const read = known.get('agreement', id)
    agreement[id] = read ? middle(read.latest) : 0
  }
  for (const area of areas) {
    let highest = 0
    let sum = 0
    let agreed = 0
    let homes = 0
    for (const id of area.places) {
      highest = Math.max(highest, danger[id])
      sum += incidents[id]
      if (world.isHome[world.placeIndex.get(id) as number] !== 1) continue
      agreed += agreement[id]
      homes++
    }
    danger[area.id] = highest
    incidents[area.id] = sum
    agreement[area.id] = homes > 0 ? agreed / homes : 0
  }
  const total = (about: 'queue' | 'camps'): number =>
    known.all(about).reduce((sum, { latest }) => sum + middle(latest), 0)
  const greatest = (about: 'crossed' | 'displaced' | 'returned'): number =>
    known.all(about).reduce((most, { latest }) => Math.max(most, middle(latest)), 0)
  return {
    hour: base.hour,
    chart: base.chart,
    taken: base.taken,
    inforce: base.inforce,
    border: base.border,
    danger,
    incidents,
    announced: base.announced,
    injured: base.injured,
    crossed: greatest('crossed'),
    abroad: total('camps'),
    waiting: total('queue'),
    displaced: greatest('displaced'),
    returned: greatest('returned'),
    camp_free: base.camp_free,
    agreement,
    forces: base.forces,
    barricades: base.barricades,
    trust: base.trust,
    vote: base.vote,
  }
}
