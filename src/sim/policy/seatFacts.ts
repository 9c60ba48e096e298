import type { Facts } from '../../scenario/conditions/facts'
import { factsOf } from '../actors/factsOf'
import { Known, middle } from '../knowledge/known'
import { knownDanger } from '../knowledge/knownDanger'
import { dangerLevels } from '../mechanisms/danger'
import type { State } from '../state'
import type { World } from '../world'

type Numbers = Readonly<Record<string, number>>

/** Incidents in a day that the word for a level stands for at the least (see the danger mechanism). */
const leastIncidents: readonly number[] = [0, 0, 2, 8]

/**
 * The facts as one seat believes them: danger, incidents, agreements and the counts of people are what reports and
 * readings told it; where nothing was told, calm and nobody. Decisions, the border, the vote, announced tolls, its own
 * services (forces, barricades, camp places) and the mood of audiences it takes as they are. That split is an
 * assumption. Each part is worked out when a condition first reads it.
 */
class SeatFacts implements Facts {
  private knownSoFar: Known | null = null
  private places: { danger: Numbers; incidents: Numbers; agreement: Numbers } | null = null

  constructor(
    private readonly world: World,
    private readonly state: State,
    private readonly seat: string,
    private readonly base: Facts,
  ) {}

  private get known(): Known {
    this.knownSoFar ??= new Known(this.world, this.state, this.seat)
    return this.knownSoFar
  }

  private get told(): { danger: Numbers; incidents: Numbers; agreement: Numbers } {
    this.places ??= toldOfPlaces(this.world, this.state, this.seat, this.known)
    return this.places
  }

  private sum(about: 'queue' | 'camps'): number {
    return this.known.all(about).reduce((sum, { latest }) => sum + middle(latest), 0)
  }

  private greatest(about: 'crossed' | 'displaced' | 'returned'): number {
    return this.known.all(about).reduce((most, { latest }) => Math.max(most, middle(latest)), 0)
  }

  get danger(): Numbers {
    return this.told.danger
  }
  get incidents(): Numbers {
    return this.told.incidents
  }
  get agreement(): Numbers {
    return this.told.agreement
  }
  get crossed(): number {
    return this.greatest('crossed')
  }
  get abroad(): number {
    return this.sum('camps')
  }
  get waiting(): number {
    return this.sum('queue')
  }
  get displaced(): number {
    return this.greatest('displaced')
  }
  get returned(): number {
    return this.greatest('returned')
  }

  get hour(): number {
    return this.base.hour
  }
  get chart(): Facts['chart'] {
    return this.base.chart
  }
  get taken(): Numbers {
    return this.base.taken
  }
  get inforce(): Numbers {
    return this.base.inforce
  }
  get border(): Facts['border'] {
    return this.base.border
  }
  get announced(): number {
    return this.base.announced
  }
  get injured(): number {
    return this.base.injured
  }
  get camp_free(): number {
    return this.base.camp_free
  }
  get forces(): Numbers {
    return this.base.forces
  }
  get barricades(): Numbers {
    return this.base.barricades
  }
  get trust(): Numbers {
    return this.base.trust
  }
  get vote(): string {
    return this.base.vote
  }
}

/** Danger, incidents and agreement of places and areas as a seat was told. */
function toldOfPlaces(
  world: World,
  state: State,
  seat: string,
  known: Known,
): { danger: Numbers; incidents: Numbers; agreement: Numbers } {
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
  return { danger, incidents, agreement }
}

/** The facts as a seat believes them at this moment. Use them at once: they follow the state. */
export function seatFacts(world: World, state: State, seat: string): Facts {
  return new SeatFacts(world, state, seat, factsOf(world, state))
}
