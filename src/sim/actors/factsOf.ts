import type { Facts } from '../../scenario/conditions/facts'
import type { ChartNode } from '../../scenario/schema/actors'
import type { State } from '../state'
import type { World } from '../world'
import { Ages } from './ages'
import { regionState } from './charts'
import { effectivePeople } from './effectivePeople'
import { liveMap } from './liveMap'

type Numbers = Readonly<Record<string, number>>
type Texts = Readonly<Record<string, string>>

/**
 * The facts of a state, each worked out when a condition reads it. One object serves all runs of a world: it shows
 * whatever state it was last pointed at, so it must be used at once and never kept.
 */
class LiveFacts implements Facts {
  readonly chart: Texts
  readonly border: Texts
  readonly danger: Numbers
  readonly incidents: Numbers
  readonly agreement: Numbers
  readonly forces: Numbers
  readonly barricades: Numbers
  readonly trust: Numbers
  private state: State
  private readonly now = (): number => this.state.hour
  /** Orders of `ordersOf` by hour, and how many of them are noted; the same of those in force. */
  private readonly orders = new Ages(this.now)
  private ordersOf: State | null = null
  private ordered = 0
  private readonly effects = new Ages(this.now)
  private effectsOf: State | null = null
  private inForce = 0

  constructor(
    readonly world: World,
    state: State,
  ) {
    this.state = state
    const { scenario } = world
    const regions = new Map<string, { actor: number; path: string }>()
    scenario.actors.forEach((actor, index) => {
      for (const path of regionsOf(actor.chart)) {
        regions.set(path === '' ? actor.id : `${actor.id}.${path}`, { actor: index, path })
      }
    })
    this.chart = liveMap(regions.keys(), (key) => {
      const { actor, path } = regions.get(key) as { actor: number; path: string }
      return regionState(this.state.charts[actor], path) ?? ''
    })
    this.border = liveMap(
      scenario.space.sides.map((side) => side.id),
      (id) => this.state.border[world.sideIndex.get(id) as number],
    )
    this.trust = liveMap(
      scenario.play.audiences.map((audience) => audience.id),
      (id) => this.state.audiences[world.audienceIndex.get(id) as number],
    )
    const areas = [...scenario.space.places, ...scenario.space.areas].map(({ id }) => id)
    const over = (fold: (places: readonly number[]) => number): Numbers =>
      liveMap(areas, (id) => fold(world.areaPlaces(id)))
    this.danger = over((places) => places.reduce((most, place) => Math.max(most, this.state.danger[place]), 0))
    this.incidents = over((places) => places.reduce((sum, place) => sum + this.state.incidentsOfDay[place], 0))
    this.agreement = over((places) => meanOver(home(world, places), (place) => this.state.agreement[place]))
    this.barricades = over((places) => meanOver(home(world, places), (place) => this.barricadesAt(place)))
    this.forces = over((places) => this.forcesIn(places))
  }

  pointAt(state: State): this {
    this.state = state
    return this
  }

  get hour(): number {
    return this.state.hour
  }

  get taken(): Numbers {
    const { taken } = this.state
    if (this.ordersOf !== this.state || this.ordered > taken.length) {
      this.orders.clear()
      this.ordersOf = this.state
      this.ordered = 0
    }
    for (; this.ordered < taken.length; this.ordered++) {
      this.orders.note(taken[this.ordered].option, taken[this.ordered].hour)
    }
    return this.orders.record
  }

  get inforce(): Numbers {
    const { taken } = this.state
    let count = 0
    for (let i = 0; i < taken.length; i++) if (taken[i].status === 'in-force') count++
    if (this.effectsOf !== this.state || this.inForce > count) {
      this.effects.clear()
      this.effectsOf = this.state
      this.inForce = 0
    }
    if (this.inForce < count) {
      for (const { option, status, inForceAt } of taken) if (status === 'in-force') this.effects.note(option, inForceAt)
      this.inForce = count
    }
    return this.effects.record
  }

  get announced(): number {
    return this.state.announced
  }

  get injured(): number {
    return this.state.announcedInjured
  }

  get crossed(): number {
    return this.state.abroadTotal
  }

  get abroad(): number {
    return sum(this.state.inCamp)
  }

  get waiting(): number {
    return sum(this.state.queue)
  }

  get displaced(): number {
    return sum(this.state.hostedAt)
  }

  get returned(): number {
    return this.state.returnedTotal
  }

  get camp_free(): number {
    let free = 0
    for (let camp = 0; camp < this.world.camps; camp++) {
      const room = this.state.campPlaces[camp] - this.state.inCamp[camp]
      if (room > 0) free += room
    }
    return free
  }

  get vote(): string {
    return this.state.vote
  }

  private barricadesAt(place: number): number {
    let sum = 0
    for (const cell of this.world.cellsOfPlace[place]) sum += this.state.barricades[cell] * this.world.cellPeople[cell]
    const people = this.world.peopleOfPlace[place]
    return people > 0 ? sum / people : 0
  }

  private forcesIn(places: readonly number[]): number {
    let sum = 0
    this.state.units.forEach((unit, index) => {
      if (places.includes(unit.at)) sum += effectivePeople(this.world, this.state, index)
    })
    return sum
  }
}

function sum(values: Int32Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** Agreements and barricades exist where people live: other places of an area don't thin the mean. */
function home(world: World, places: readonly number[]): readonly number[] {
  return places.filter((place) => world.isHome[place] === 1)
}

function meanOver(places: readonly number[], value: (place: number) => number): number {
  if (places.length === 0) return 0
  let sum = 0
  for (const place of places) sum += value(place)
  return sum / places.length
}

/** Paths under which a chart's states can be asked for: its regions, and states that hold states. */
function regionsOf(chart: ChartNode): string[] {
  const paths: string[] = chart.type === 'parallel' ? [] : ['']
  const walk = (node: ChartNode, path: string): void => {
    for (const [id, child] of Object.entries(node.states ?? {})) {
      const below = path === '' ? id : `${path}.${id}`
      if (child.states) paths.push(below)
      walk(child, below)
    }
  }
  walk(chart, '')
  return paths
}

const liveFacts = new WeakMap<World, LiveFacts>()
/** Those asked for last: the next question is of the same world as a rule. */
let latest: LiveFacts | null = null

/** The facts that a condition may read, of a state at this moment. Use them at once: they follow the state. */
export function factsOf(world: World, state: State): Facts {
  if (latest?.world === world) return latest.pointAt(state)
  let facts = liveFacts.get(world)
  if (!facts) {
    facts = new LiveFacts(world, state)
    liveFacts.set(world, facts)
  }
  latest = facts
  return facts.pointAt(state)
}
