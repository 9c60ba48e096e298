import { type DisplacementParameter, displacementDefaults } from '../../scenario/schema/displacement'
import { within } from '../numeric/distributions'
import { purposeOf, uniform } from '../random/stream'
import type { Routes } from './routes'
import { type DisplacementWorld, noLimit } from './world'

export type DisplacementValues = Readonly<Record<DisplacementParameter, number>>

const parametersPurpose = purposeOf('displacement.parameters')

/** Values of the parameters: of a run, evenly drawn from the ranges that the case gives; with `seed` null those it sets. */
export function parametersOf({ item }: DisplacementWorld, seed: number | null): DisplacementValues {
  const names = Object.keys(displacementDefaults) as DisplacementParameter[]
  return Object.fromEntries(
    names.map((name, n) => {
      const given = item.parameters[name]
      if (given === undefined) return [name, displacementDefaults[name]]
      if (typeof given === 'number') return [name, given]
      const { value, low = value, high = value } = given
      return [name, seed === null ? value : low + (high - low) * uniform(seed, parametersPurpose, n, 0, 0)]
    }),
  ) as Record<DisplacementParameter, number>
}

/**
 * One run. People are at home, waiting at a place, inside it (in a camp, with hosts) or on the way; they are moved by the
 * functions of this file and nothing else, so that none is lost. `waiting` and `inside` are by group and place.
 */
export interface DisplacementRun {
  readonly world: DisplacementWorld
  readonly routes: Routes
  readonly seed: number
  readonly p: DisplacementValues
  readonly home: Int32Array
  readonly waiting: Int32Array
  readonly inside: Int32Array
  readonly waitingAt: Int32Array
  readonly insideAt: Int32Array
  /** People of a group who wait or are inside somewhere. */
  readonly awayOf: Int32Array
  /** People away from home who are not on their way back. */
  displaced: number
  /** People whom the totals ask to leave and whom nobody is there for, on the worst day. */
  short: number
  /** Parties that set out or go on today. */
  today: Party[]
  /** Parties on the road by the day they reach the next place: `day % length`. */
  readonly road: Party[][]
  /** What is left of danger at a place when the fighting is over, 0..1; and days since the fighting, from 1. */
  readonly danger: Float64Array
  readonly quiet: Int32Array
  /** Room to weigh destinations in; read at once, never kept. */
  readonly weights: Float64Array
}

/** People who travel together. */
export interface Party {
  readonly group: number
  people: number
  /** Place they stand at, or reach. */
  place: number
  /** Place they head for. */
  to: number
  /** Kilometres they can still go on the day. */
  km: number
  readonly homeward: boolean
  /** True once they chose anew today. */
  turned: boolean
}

export function startRun(
  world: DisplacementWorld,
  routes: Routes,
  seed: number,
  p: DisplacementValues,
): DisplacementRun {
  const { places, groups } = world
  const longest = Math.ceil(world.longestKm / kmPerDay(p)) + 2
  const run: DisplacementRun = {
    world,
    routes,
    seed,
    p,
    home: Int32Array.from(world.population),
    waiting: new Int32Array(groups * places),
    inside: new Int32Array(groups * places),
    waitingAt: new Int32Array(places),
    insideAt: new Int32Array(places),
    awayOf: new Int32Array(groups),
    displaced: 0,
    short: 0,
    today: [],
    road: Array.from({ length: longest }, () => []),
    danger: new Float64Array(places),
    quiet: new Int32Array(places).fill(noLimit),
    weights: new Float64Array(world.destinations.length),
  }
  world.item.places.forEach(({ atStart }, place) => {
    const inside = Math.min(atStart, world.capacity[place])
    changeInside(run, groups - 1, place, inside)
    changeWaiting(run, groups - 1, place, atStart - inside)
    run.displaced += atStart
  })
  return run
}

/** Never 0: who goes at all gets somewhere. */
export function kmPerDay(p: DisplacementValues): number {
  return within(p.kmPerDay, 1, 20_000)
}

export function changeWaiting(run: DisplacementRun, group: number, place: number, people: number): void {
  run.waiting[group * run.world.places + place] += people
  run.waitingAt[place] += people
  run.awayOf[group] += people
}

export function changeInside(run: DisplacementRun, group: number, place: number, people: number): void {
  run.inside[group * run.world.places + place] += people
  run.insideAt[place] += people
  run.awayOf[group] += people
}

/** Places left inside a camp or with hosts; none where it is shut or people are sent on. */
export function roomAt(run: DisplacementRun, day: number, place: number): number {
  const { world } = run
  const closures = world.closures[world.closuresOf[day]]
  if (world.capacity[place] === 0 || closures.campShut[place] || closures.onTo[place] >= 0) return 0
  const room = world.capacity[place] - run.insideAt[place]
  return room > 0 ? room : 0
}

/** Lets people of a group in as far as there is room; the others wait. */
export function admit(run: DisplacementRun, day: number, group: number, place: number, people: number): void {
  const room = roomAt(run, day, place)
  const inside = people < room ? people : room
  changeInside(run, group, place, inside)
  changeWaiting(run, group, place, people - inside)
}

/** Everybody on the way. */
export function onTheWay(run: DisplacementRun): number {
  return run.road.reduce((sum, parties) => parties.reduce((inner, party) => inner + party.people, sum), 0)
}

/** Everybody, wherever they are. Never changes in a run. */
export function everybody(run: DisplacementRun): number {
  const sum = (list: Int32Array): number => list.reduce((a, b) => a + b, 0)
  return sum(run.home) + sum(run.waiting) + sum(run.inside) + onTheWay(run)
}
