import type { Scenario } from '../scenario/scenario'
import type { Outcome } from '../scenario/schema/record'
import type { State } from '../sim/index'
import { C, compartments } from '../sim/state'
import { massViolence } from './violence'

const width = compartments.length
/** Where people are who have left home since the start, or have come back since. */
const displacedCompartments = [C.road, C.waiting, C.camp, C.host, C.returned, C.homeless] as const

/** How one outcome of the record is read from a run: at a set hour, or at the end of the run (`hour` null). */
export interface OutcomeReader {
  readonly id: string
  readonly hour: number | null
  read(state: State): number
}

/**
 * Figures of the whole model at one hour. `deaths`, `announced`, `injured`, `buildings` and `incidents` add up from the
 * start; `abroad` and `inside` are people in camps and with hosts now.
 */
export interface CourseFigures {
  readonly deaths: number
  readonly announced: number
  readonly injured: number
  readonly abroad: number
  readonly inside: number
  readonly buildings: number
  readonly incidents: number
}
export const courseKeys = ['deaths', 'announced', 'injured', 'abroad', 'inside', 'buildings', 'incidents'] as const

/** Figures of one place or province. `displaced` counts people by the place they left, not where they went. */
export interface PlaceCounts {
  readonly deaths: number
  readonly injured: number
  readonly buildings: number
  readonly displaced: number
}
export const placeKeys = ['deaths', 'injured', 'buildings', 'displaced'] as const

/** Everything that is read from a state, prepared once for a scenario. */
export interface Figures {
  readonly outcomes: readonly OutcomeReader[]
  /** Places with residents, in the order of `byPlace`. */
  readonly places: readonly string[]
  /** Provinces with residents, in the order of `byProvince`. */
  readonly provinces: readonly string[]
  course(state: State): CourseFigures
  byPlace(state: State): PlaceCounts[]
  byProvince(places: readonly PlaceCounts[]): PlaceCounts[]
}

function sumAt(counts: ArrayLike<number>, indices: readonly number[]): number {
  let sum = 0
  for (const index of indices) sum += counts[index]
  return sum
}

function sumAll(counts: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < counts.length; index++) sum += counts[index]
  return sum
}

export function inCompartment(state: State, compartment: number): number {
  let sum = 0
  for (let at = compartment; at < state.people.length; at += width) sum += state.people[at]
  return sum
}

function displacedOf(state: State, cell: number): number {
  let sum = 0
  for (const compartment of displacedCompartments) sum += state.people[cell * width + compartment]
  return sum
}

/** Indices of the places of an area, or of the one place with that id; null for the whole model. */
export function placesOf(scenario: Scenario, area: string | undefined): readonly number[] | null {
  if (area === undefined) return null
  const ids = new Set(scenario.space.areas.find((item) => item.id === area)?.places ?? [area])
  return scenario.space.places.flatMap((place, index) => (ids.has(place.id) ? [index] : []))
}

/** People in camps now: of all camps, or of those in the area. */
function campReader(scenario: Scenario, area: readonly number[] | null): (state: State) => number {
  if (!area) return (state) => inCompartment(state, C.camp)
  const { camps, cells, places } = scenario.space
  const inside = camps.flatMap((camp, index) => (area.some((place) => places[place].id === camp.place) ? [index] : []))
  return (state) => {
    let sum = 0
    for (let cell = 0; cell < cells.length; cell++) {
      for (const camp of inside) sum += state.camps[cell * camps.length + camp]
    }
    return sum
  }
}

function displacedReader(scenario: Scenario, area: readonly number[] | null): (state: State) => number {
  const { cells, places } = scenario.space
  const chosen = cells.flatMap((cell, index) =>
    !area || area.some((place) => places[place].id === cell.place) ? [index] : [],
  )
  return (state) => {
    let sum = 0
    for (const cell of chosen) sum += displacedOf(state, cell)
    return sum
  }
}

/** How a figure of the model is read from a state, for an area or the whole model. */
export function readerOf(scenario: Scenario, model: NonNullable<Outcome['model']>): (state: State) => number {
  const area = placesOf(scenario, model.area)
  const byPlace = (counts: (state: State) => ArrayLike<number>) => (state: State) =>
    area ? sumAt(counts(state), area) : sumAll(counts(state))
  switch (model.figure) {
    case 'deaths':
      return byPlace((state) => state.deaths)
    case 'injured':
      return byPlace((state) => state.injured)
    case 'buildings':
      return byPlace((state) => state.buildingsLost)
    case 'missing':
      return (state) => inCompartment(state, C.missing)
    case 'announced':
      return (state) => state.announced
    case 'abroad-total':
      return (state) => state.abroadTotal
    case 'abroad-now':
      return campReader(scenario, area)
    case 'inside-total':
      return (state) => state.insideTotal
    case 'displaced-total':
      return displacedReader(scenario, area)
    case 'returned':
      return (state) => state.returnedTotal
    case 'waiting':
      return (state) => inCompartment(state, C.waiting)
    case 'violence-days':
      return (state) => massViolence(scenario.play.clock, state)?.days ?? 0
    case 'counter': {
      const index = scenario.play.counters.findIndex((counter) => counter.id === model.counter)
      return (state) => (index < 0 ? 0 : state.counters[index])
    }
    default:
      return never(model.figure)
  }
}

function never(value: never): never {
  throw new TypeError(`no reader for the figure ${String(value)}`)
}

/** Last hour of a run: the hours of play and the tail without decisions. */
export function endOf(scenario: Scenario): number {
  return scenario.play.clock.ticks + scenario.play.clock.tailTicks
}

/** Prepares the readers of a scenario. Figures are people and buildings, as integers; days for `violence-days`. */
export function createFigures(scenario: Scenario): Figures {
  const { cells, places, provinces } = scenario.space
  const home = places.flatMap((place, index) => (cells.some((cell) => cell.place === place.id) ? [index] : []))
  const cellsOf = home.map((place) => cells.flatMap((cell, index) => (cell.place === places[place].id ? [index] : [])))
  const homeProvinces = provinces.filter((province) => home.some((place) => places[place].province === province.id))
  const provinceOf = home.map((place) => homeProvinces.findIndex((province) => province.id === places[place].province))
  return {
    outcomes: scenario.record.outcomes.flatMap((outcome) =>
      outcome.model
        ? [{ id: outcome.id, hour: outcome.model.atHour ?? null, read: readerOf(scenario, outcome.model) }]
        : [],
    ),
    places: home.map((place) => places[place].id),
    provinces: homeProvinces.map((province) => province.id),
    course: (state) => ({
      deaths: sumAll(state.deaths),
      announced: state.announced,
      injured: sumAll(state.injured),
      abroad: inCompartment(state, C.camp),
      inside: inCompartment(state, C.host),
      buildings: sumAll(state.buildingsLost),
      incidents: sumAll(state.incidentsTotal),
    }),
    byPlace: (state) =>
      home.map((place, index) => ({
        deaths: state.deaths[place],
        injured: state.injured[place],
        buildings: state.buildingsLost[place],
        displaced: cellsOf[index].reduce((sum, cell) => sum + displacedOf(state, cell), 0),
      })),
    byProvince: (counts) =>
      homeProvinces.map((_, province) => {
        const sum = { deaths: 0, injured: 0, buildings: 0, displaced: 0 }
        counts.forEach((count, index) => {
          if (provinceOf[index] !== province) return
          for (const key of placeKeys) sum[key] += count[key]
        })
        return sum
      }),
  }
}
