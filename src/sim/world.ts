import { localTime } from '../scenario/clock'
import { compileConditions } from '../scenario/conditions/compile'
import type { Facts } from '../scenario/conditions/facts'
import type { ParameterName } from '../scenario/parameters'
import type { Scenario } from '../scenario/scenario'
import type { Actor, Option } from '../scenario/schema/actors'
import { keyOf } from './random/stream'

/**
 * Everything a run needs that follows from the scenario alone. Built once; shared by all runs. Indices follow the
 * order of the scenario's lists. Labels of cells are deliberately left out (rule C6).
 */
export interface World {
  readonly scenario: Scenario
  /** The parameters of the run that is under way: see `useParameters`. */
  readonly p: Record<ParameterName, number>
  /** The scenario's own values. */
  readonly defaults: Readonly<Record<ParameterName, number>>
  readonly places: number
  readonly cells: number
  readonly crossings: number
  readonly camps: number
  readonly placeIndex: ReadonlyMap<string, number>
  readonly cellIndex: ReadonlyMap<string, number>
  readonly unitIndex: ReadonlyMap<string, number>
  readonly actorIndex: ReadonlyMap<string, number>
  readonly sideIndex: ReadonlyMap<string, number>
  readonly audienceIndex: ReadonlyMap<string, number>
  readonly counterIndex: ReadonlyMap<string, number>
  /** Place index -> crossing or camp index, -1 when it is none. */
  readonly crossingOfPlace: Int32Array
  readonly campOfPlace: Int32Array
  readonly placeOfCrossing: Int32Array
  readonly placeOfCamp: Int32Array
  /** Places with cells: the home places, ascending. */
  readonly homePlaces: readonly number[]
  readonly isHome: Uint8Array
  /** Place index -> its number among the home places, -1 when nobody lives there. */
  readonly homeNumber: Int32Array
  readonly cellPlace: Int32Array
  readonly cellsOfPlace: readonly (readonly number[])[]
  readonly placeKey: Int32Array
  readonly cellKey: Int32Array
  readonly placeId: readonly string[]
  readonly peopleOfPlace: Float64Array
  readonly buildings: Float64Array
  readonly tension: Float64Array
  readonly ties: Float64Array
  /** Quarters of one city, by place index: forces work across them. */
  readonly groups: readonly (readonly number[])[]
  /** Numbers of the cells; their labels are not here. */
  readonly cellPeople: Float64Array
  readonly exposure: Float64Array
  /** People of a cell times its exposure. */
  readonly exposedPeople: Float64Array
  readonly access: Float64Array
  readonly vulnerableShare: Float64Array
  readonly borderPull: Float64Array
  readonly barricadeAbility: Float64Array
  /** By place: how far rumour reaches, the mean over its cells; share of buildings that belong to exposed households. */
  readonly rumourReach: Float64Array
  readonly exposedShare: Float64Array
  readonly sidesOfCrossing: readonly (readonly number[])[]
  /** Names of the population's postures, in the order of its chart. */
  readonly postures: readonly string[]
  /** Camps a crossing leads to, by index. */
  readonly campsOfCrossing: readonly (readonly number[])[]
  /** Hours on the way for families between places, from place * places + place: twice the drive and at least one. */
  readonly familyHours: Int32Array
  /** Longest of these that anybody sets out on, and a little more. */
  readonly longestWay: number
  /** Root of a place's residents times 100,000: what its largest crowd grows with. */
  readonly crowdBase: Float64Array
  /** The quarters of a place's city, itself among them; itself alone outside cities. */
  readonly quartersOf: readonly (readonly number[])[]
  /** By unit: index of its owner among the actors. */
  readonly unitOwner: Int32Array
  /** By hour of the run: local hour of the day. */
  readonly hourOfDay: Uint8Array
  /** Neighbouring home places by road with hours of travel, nearest first. */
  readonly neighbours: readonly (readonly { readonly place: number; readonly hours: number }[])[]
  /** The same flat, `nearest` for each place: index (-1 none) and hours. */
  readonly nearPlace: Int32Array
  readonly nearHours: Float64Array
  /** Crossings reachable from a home place with hours of travel, nearest first. */
  readonly crossingsFrom: readonly (readonly { readonly crossing: number; readonly hours: number }[])[]
  /** Home places by distance, for hosting. */
  readonly hostsFrom: readonly (readonly { readonly place: number; readonly hours: number }[])[]
  /** The same flat, a row of `places` for each place: itself first, then the nearest; -1 at the end. */
  readonly hostOrder: Int32Array
  /** Cells whose people may wait at a crossing: those for which it is one of the nearest two. */
  readonly cellsOfCrossing: readonly (readonly number[])[]
  readonly optionById: ReadonlyMap<string, { readonly actor: Actor; readonly option: Option }>
  readonly conditions: ReadonlyMap<string, (facts: Facts) => boolean>
  /** Id of the option that stands for one of the model's own events, or null. */
  modelOption(models: NonNullable<Option['models']>): string | null
  /** Indices of the places of an area; a place id stands for itself. Unknown ids give an empty list. */
  areaPlaces(id: string): readonly number[]
  /** Hours of travel along the quickest links; Infinity when there is no way. `air` counts only for units. */
  travel(from: number, to: number, air: boolean): number
}

function indexOf(list: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(list.map((item, index) => [item.id, index]))
}

/**
 * Shortest travel times between all places (Floyd-Warshall; 30 places make 27,000 steps). By road nobody passes through
 * a crossing or a camp, except on the way to or from a camp; units that may fly take any link.
 */
function shortestHours(scenario: Scenario, index: ReadonlyMap<string, number>, air: boolean): Float64Array {
  const { places, links } = scenario.space
  const n = places.length
  const hours = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY)
  for (let i = 0; i < n; i++) hours[i * n + i] = 0
  for (const link of links) {
    if (link.kind === 'air' && !air) continue
    const a = index.get(link.from) as number
    const b = index.get(link.to) as number
    if (link.hours < hours[a * n + b]) {
      hours[a * n + b] = link.hours
      hours[b * n + a] = link.hours
    }
  }
  const relax = (k: number, counts: (i: number, j: number) => boolean): void => {
    for (let i = 0; i < n; i++) {
      const through = hours[i * n + k]
      if (through === Number.POSITIVE_INFINITY) continue
      for (let j = 0; j < n; j++) {
        const way = through + hours[k * n + j]
        if (way < hours[i * n + j] && counts(i, j)) hours[i * n + j] = way
      }
    }
  }
  const camp = places.map((place) => place.kind === 'camp')
  places.forEach((place, k) => {
    if (air || (place.kind !== 'crossing' && place.kind !== 'camp')) relax(k, () => true)
  })
  places.forEach((place, k) => {
    if (!air && place.kind === 'crossing') relax(k, (i, j) => camp[i] || camp[j])
  })
  return hours
}

/**
 * The same list without room for holes, which V8 leaves in what `flatMap` and `filter` give: loops over lists that may
 * have holes look for one at every step.
 */
function packed(list: readonly number[]): readonly number[] {
  const copy: number[] = []
  for (const item of list) copy.push(item)
  return copy
}

/** Hours on the way where no road leads, for people who are there all the same. */
const noWay = 24

/** Hours on the way for families, partly on foot: twice the drive and at least one. */
function familyHoursOf(drive: number): number {
  if (drive === Number.POSITIVE_INFINITY) return noWay
  const hours = Math.ceil(2 * drive)
  return hours < 1 ? 1 : hours
}

/** Crossings that people of a place set out for. */
export const nearestCrossings = 2

/** Neighbours by road that a place's crowds and rumours reach directly. */
export const nearest = 4

/** By place: how many of its near places are within some hours. They stand first in its part of `nearPlace`. */
export function nearWithin(world: World, hours: number): Int32Array {
  return Int32Array.from({ length: world.places }, (_, place) => {
    let count = 0
    for (let i = place * nearest; i < (place + 1) * nearest; i++) {
      if (world.nearPlace[i] >= 0 && world.nearHours[i] <= hours) count++
    }
    return count
  })
}

export function createWorld(scenario: Scenario): World {
  const { space, play } = scenario
  const placeIndex = indexOf(space.places)
  const n = space.places.length
  const road = shortestHours(scenario, placeIndex, false)
  const any = shortestHours(scenario, placeIndex, true)
  const crossingOfPlace = new Int32Array(n).fill(-1)
  const campOfPlace = new Int32Array(n).fill(-1)
  space.crossings.forEach((crossing, index) => {
    crossingOfPlace[placeIndex.get(crossing.place) as number] = index
  })
  space.camps.forEach((camp, index) => {
    campOfPlace[placeIndex.get(camp.place) as number] = index
  })
  const cellPlace = Int32Array.from(space.cells, (cell) => placeIndex.get(cell.place) as number)
  const cellsOfPlace: number[][] = space.places.map(() => [])
  const peopleOfPlace = new Float64Array(n)
  space.cells.forEach((cell, index) => {
    cellsOfPlace[cellPlace[index]].push(index)
    peopleOfPlace[cellPlace[index]] += cell.people
  })
  const homePlaces = packed(cellsOfPlace.flatMap((cells, place) => (cells.length > 0 ? [place] : [])))
  const reachable = (from: number, to: readonly number[]): { place: number; hours: number }[] =>
    to
      .filter((place) => place !== from && road[from * n + place] < Number.POSITIVE_INFINITY)
      .map((place) => ({ place, hours: road[from * n + place] }))
      .sort((a, b) => a.hours - b.hours || a.place - b.place)
  const hostsFrom = space.places.map((_, place) => (cellsOfPlace[place].length > 0 ? reachable(place, homePlaces) : []))
  const crossingsFrom = space.places.map((_, place) =>
    cellsOfPlace[place].length > 0
      ? reachable(
          place,
          space.crossings.map((crossing) => placeIndex.get(crossing.place) as number),
        ).map(({ place: at, hours }) => ({ crossing: crossingOfPlace[at], hours }))
      : [],
  )
  const areas = new Map<string, readonly number[]>(space.places.map((place, index) => [place.id, [index]]))
  for (const area of space.areas) {
    areas.set(
      area.id,
      area.places.map((id) => placeIndex.get(id) as number),
    )
  }
  const groupNames = [...new Set(space.places.flatMap((place) => (place.group ? [place.group] : [])))]
  const groups = groupNames
    .map((group) => packed(homePlaces.filter((place) => space.places[place].group === group)))
    .filter((group) => group.length > 1)
  const familyHours = Int32Array.from(road, familyHoursOf)
  const cellPeople = Float64Array.from(space.cells, (cell) => cell.people)
  const meanOver = (value: (cell: number) => number): Float64Array =>
    Float64Array.from(cellsOfPlace, (cells, place) =>
      cells.reduce((sum, cell) => sum + (value(cell) * cellPeople[cell]) / peopleOfPlace[place], 0),
    )
  const defaults = Object.fromEntries(scenario.model.parameters.map(({ id, value }) => [id, value])) as Record<
    ParameterName,
    number
  >
  const models = new Map<string, string>()
  for (const actor of scenario.actors) {
    for (const option of actor.options) if (option.models) models.set(option.models, option.id)
  }
  const population = scenario.actors.find((actor) => actor.kind === 'population')
  const optionById = new Map(
    scenario.actors.flatMap((actor) => actor.options.map((option) => [option.id, { actor, option }] as const)),
  )
  return {
    scenario,
    p: { ...defaults },
    defaults,
    places: n,
    cells: space.cells.length,
    crossings: space.crossings.length,
    camps: space.camps.length,
    placeIndex,
    cellIndex: indexOf(space.cells),
    unitIndex: indexOf(scenario.units),
    actorIndex: indexOf(scenario.actors),
    sideIndex: indexOf(space.sides),
    audienceIndex: indexOf(play.audiences),
    counterIndex: indexOf(play.counters),
    crossingOfPlace,
    campOfPlace,
    placeOfCrossing: Int32Array.from(space.crossings, (crossing) => placeIndex.get(crossing.place) as number),
    placeOfCamp: Int32Array.from(space.camps, (camp) => placeIndex.get(camp.place) as number),
    homePlaces,
    homeNumber: Int32Array.from(space.places, (_, place) => homePlaces.indexOf(place)),
    isHome: Uint8Array.from(cellsOfPlace, (cells) => (cells.length > 0 ? 1 : 0)),
    cellPlace,
    cellsOfPlace,
    placeKey: Int32Array.from(space.places, (place) => keyOf(place.id)),
    cellKey: Int32Array.from(space.cells, (cell) => keyOf(cell.id)),
    placeId: space.places.map((place) => place.id),
    peopleOfPlace,
    buildings: Float64Array.from(space.places, (place) => place.buildings),
    tension: Float64Array.from(space.places, (place) => place.tension),
    ties: Float64Array.from(space.places, (place) => place.localTies),
    groups,
    cellPeople,
    exposure: Float64Array.from(space.cells, (cell) => cell.exposure),
    exposedPeople: Float64Array.from(space.cells, (cell) => cell.exposure * cell.people),
    access: Float64Array.from(space.cells, (cell) => cell.access),
    vulnerableShare: Float64Array.from(space.cells, (cell) => cell.vulnerableShare),
    borderPull: Float64Array.from(space.cells, (cell) => cell.borderPull),
    barricadeAbility: Float64Array.from(space.cells, (cell) => cell.barricades),
    rumourReach: meanOver((cell) => space.cells[cell].rumourReach),
    exposedShare: meanOver((cell) => space.cells[cell].exposure),
    sidesOfCrossing: space.crossings.map((crossing) =>
      crossing.sides.map((id) => space.sides.findIndex((side) => side.id === id)),
    ),
    postures: Object.keys(population?.chart.states?.posture?.states ?? { daily_life: {} }),
    campsOfCrossing: space.crossings.map((crossing) =>
      crossing.camps.map((id) => campOfPlace[placeIndex.get(id) as number]),
    ),
    familyHours,
    longestWay: familyHours.reduce((most, hours) => Math.max(most, hours), 2),
    crowdBase: peopleOfPlace.map((people) => Math.sqrt(people * 100_000)),
    quartersOf: space.places.map((_, place) => groups.find((group) => group.includes(place)) ?? [place]),
    unitOwner: Int32Array.from(scenario.units, (unit) => scenario.actors.findIndex(({ id }) => id === unit.owner)),
    hourOfDay: Uint8Array.from(
      { length: play.clock.ticks + play.clock.tailTicks + 1 },
      (_, hour) => localTime(play.clock, hour).hourOfDay,
    ),
    neighbours: hostsFrom.map((list) => list.slice(0, nearest)),
    nearPlace: Int32Array.from(
      { length: n * nearest },
      (_, i) => hostsFrom[Math.floor(i / nearest)][i % nearest]?.place ?? -1,
    ),
    nearHours: Float64Array.from(
      { length: n * nearest },
      (_, i) => hostsFrom[Math.floor(i / nearest)][i % nearest]?.hours ?? 0,
    ),
    crossingsFrom,
    hostsFrom,
    hostOrder: Int32Array.from({ length: n * n }, (_, i) => {
      const place = Math.floor(i / n)
      return i % n === 0 ? place : (hostsFrom[place][(i % n) - 1]?.place ?? -1)
    }),
    cellsOfCrossing: space.crossings.map((_, crossing) =>
      packed(
        space.cells.flatMap((_cell, cell) =>
          crossingsFrom[cellPlace[cell]].slice(0, nearestCrossings).some((way) => way.crossing === crossing)
            ? [cell]
            : [],
        ),
      ),
    ),
    optionById,
    conditions: compileConditions(scenario.conditions),
    modelOption: (name) => models.get(name) ?? null,
    areaPlaces: (id) => areas.get(id) ?? [],
    travel: (from, to, air) => (air ? any : road)[from * n + to],
  }
}
