import type { DisplacementCase, DisplacementClosure } from '../../scenario/schema/displacement'
import { keyOf } from '../random/stream'

/** More people than any place holds. */
export const noLimit = 2_000_000_000

/** What is shut and who is sent on, on the days on which nothing of that changes. */
export interface Closures {
  readonly arcShut: Uint8Array
  readonly campShut: Uint8Array
  readonly evacuated: Uint8Array
  /** Place to which whoever comes to a place is sent on; -1 where nobody is. */
  readonly onTo: Int32Array
}

/** A case as the rules read it: places by index, each link as two arcs, everything by day. Immutable. */
export interface DisplacementWorld {
  readonly item: DisplacementCase
  readonly days: number
  readonly places: number
  readonly placeKey: Int32Array
  readonly population: Int32Array
  readonly capacity: Int32Array
  readonly attraction: Float64Array
  readonly hub: Uint8Array
  /** Places where displaced people can stay. */
  readonly destinations: readonly number[]
  readonly arcFrom: Int32Array
  readonly arcTo: Int32Array
  readonly arcKm: Float64Array
  /** People a day, or `noLimit`. */
  readonly arcLimit: Int32Array
  readonly arcsFrom: readonly (readonly number[])[]
  readonly arcsInto: readonly (readonly number[])[]
  readonly longestKm: number
  /** Intensity of fighting by day and place: `day * places + place`. */
  readonly intensity: Float64Array
  readonly closures: readonly Closures[]
  /** By day: which of `closures` holds; and a number that is the same on days with the same closures and fighting. */
  readonly closuresOf: Int32Array
  readonly epochOf: Int32Array
  /** Displaced people in all, by day; null where hazards alone decide. */
  readonly totals: Int32Array | null
  /**
   * Groups of people that are told apart: by home place where people go home, all together otherwise. The last is of
   * those with no home in the case.
   */
  readonly groups: number
  readonly groupOfHome: Int32Array
  /** -1 for the last group. */
  readonly homeOfGroup: Int32Array
}

export function createDisplacementWorld(item: DisplacementCase): DisplacementWorld {
  const { days } = item.clock
  const places = item.places.length
  const index = new Map(item.places.map((place, at) => [place.id, at]))
  const at = (id: string): number => index.get(id) as number
  const arcs = item.links.flatMap(({ from, to, km, perDay, oneWay }) => {
    const one = { from: at(from), to: at(to), km, limit: perDay ?? noLimit }
    return oneWay ? [one] : [one, { ...one, from: one.to, to: one.from }]
  })
  const intensity = fighting(item, at)
  const { closures, closuresOf } = closuresByDay(item, arcs, at)
  const homes = item.returning ? item.places.flatMap((place, place_) => (place.population > 0 ? [place_] : [])) : []
  const groupOfHome = new Int32Array(places).fill(homes.length)
  homes.forEach((home, group) => {
    groupOfHome[home] = group
  })
  return {
    item,
    days,
    places,
    placeKey: Int32Array.from(item.places, (place) => keyOf(place.id)),
    population: Int32Array.from(item.places, (place) => place.population),
    capacity: Int32Array.from(item.places, (place) => place.capacity ?? noLimit),
    attraction: Float64Array.from(item.places, (place) => place.attraction),
    hub: Uint8Array.from(item.places, (place) => (place.kind === 'hub' ? 1 : 0)),
    destinations: item.places.flatMap((place, place_) => (place.capacity === 0 ? [] : [place_])),
    arcFrom: Int32Array.from(arcs, (arc) => arc.from),
    arcTo: Int32Array.from(arcs, (arc) => arc.to),
    arcKm: Float64Array.from(arcs, (arc) => arc.km),
    arcLimit: Int32Array.from(arcs, (arc) => arc.limit),
    arcsFrom: byPlace(places, arcs, 'from'),
    arcsInto: byPlace(places, arcs, 'to'),
    longestKm: arcs.reduce((longest, arc) => (arc.km > longest ? arc.km : longest), 0),
    intensity,
    closures,
    closuresOf,
    epochOf: epochs(days, places, closuresOf, intensity),
    totals: item.totals ? byDay(item.totals.figures, days) : null,
    groups: homes.length + 1,
    groupOfHome,
    homeOfGroup: Int32Array.from([...homes, -1]),
  }
}

interface Arc {
  readonly from: number
  readonly to: number
}

function byPlace(places: number, arcs: readonly Arc[], end: keyof Arc): number[][] {
  const lists = Array.from({ length: places }, (): number[] => [])
  arcs.forEach((arc, index) => {
    lists[arc[end]].push(index)
  })
  return lists
}

function lastDay(to: number | null, days: number): number {
  return to === null || to >= days ? days - 1 : to
}

function fighting(item: DisplacementCase, at: (id: string) => number): Float64Array {
  const { days } = item.clock
  const places = item.places.length
  const intensity = new Float64Array(days * places)
  for (const { place, spells } of item.conflict) {
    for (const { from, to, intensity: strength } of spells) {
      for (let day = from; day <= lastDay(to, days); day++) {
        const cell = day * places + at(place)
        if (strength > intensity[cell]) intensity[cell] = strength
      }
    }
  }
  return intensity
}

/** Figures by day: between two they are interpolated and rounded, outside they stay level. */
export function byDay(figures: readonly (readonly [number, number])[], days: number): Int32Array {
  const values = new Int32Array(days)
  let next = 0
  for (let day = 0; day < days; day++) {
    while (next < figures.length && figures[next][0] < day) next++
    if (next === figures.length) values[day] = figures[next - 1][1]
    else if (next === 0 || figures[next][0] === day) values[day] = figures[next][1]
    else {
      const [before, low] = figures[next - 1]
      const [after, high] = figures[next]
      values[day] = Math.round(low + ((high - low) * (day - before)) / (after - before))
    }
  }
  return values
}

function closuresByDay(
  item: DisplacementCase,
  arcs: readonly Arc[],
  at: (id: string) => number,
): { closures: Closures[]; closuresOf: Int32Array } {
  const { days } = item.clock
  const closuresOf = new Int32Array(days)
  const closures: Closures[] = []
  const known = new Map<string, number>()
  for (let day = 0; day < days; day++) {
    const holds = ({ from, to }: { from: number; to: number | null }): boolean =>
      day >= from && day <= lastDay(to, days)
    const shut = item.closures.flatMap((one, index) => (holds(one) ? [index] : []))
    const sent = item.redirects.flatMap((one, index) => (holds(one) ? [index] : []))
    const name = `${shut.join()}|${sent.join()}`
    let number = known.get(name)
    if (number === undefined) {
      number = closures.length
      known.set(name, number)
      closures.push(
        closuresOn(
          item,
          arcs,
          at,
          shut.map((index) => item.closures[index]),
          sent.map((index) => item.redirects[index]),
        ),
      )
    }
    closuresOf[day] = number
  }
  return { closures, closuresOf }
}

function closuresOn(
  item: DisplacementCase,
  arcs: readonly Arc[],
  at: (id: string) => number,
  shut: readonly DisplacementClosure[],
  sent: DisplacementCase['redirects'],
): Closures {
  const places = item.places.length
  const arcShut = new Uint8Array(arcs.length)
  const campShut = new Uint8Array(places)
  const evacuated = new Uint8Array(places)
  const onTo = new Int32Array(places).fill(-1)
  const country = (place: number): string => item.places[place].country
  const shutArcs = (hits: (arc: Arc) => boolean): void => {
    arcs.forEach((arc, index) => {
      if (hits(arc)) arcShut[index] = 1
    })
  }
  for (const closure of shut) {
    if (closure.what === 'camp') {
      campShut[at(closure.place)] = 1
      if (closure.evacuates) evacuated[at(closure.place)] = 1
    } else if (closure.what === 'place') shutArcs((arc) => arc.to === at(closure.place))
    else {
      const end = closure.what === 'border' ? country : (place: number): string => item.places[place].id
      const [one, other] = closure.between
      shutArcs(({ from, to }) => {
        const there = end(from) === one && end(to) === other
        return there || (!closure.oneWay && end(from) === other && end(to) === one)
      })
    }
  }
  for (const { place, onTo: next } of [...sent].reverse()) onTo[at(place)] = at(next)
  return { arcShut, campShut, evacuated, onTo }
}

/** Numbers the days so that two days have the same number only where closures and fighting are the same. */
function epochs(days: number, places: number, closuresOf: Int32Array, intensity: Float64Array): Int32Array {
  const epochOf = new Int32Array(days)
  const known = new Map<string, number>()
  for (let day = 0; day < days; day++) {
    const row = intensity.subarray(day * places, (day + 1) * places)
    const before = intensity.subarray((day - 1) * places, day * places)
    if (day > 0 && closuresOf[day] === closuresOf[day - 1] && row.every((value, place) => value === before[place])) {
      epochOf[day] = epochOf[day - 1]
      continue
    }
    const name = `${closuresOf[day]}|${row.join()}`
    const number = known.get(name) ?? known.size
    known.set(name, number)
    epochOf[day] = number
  }
  return epochOf
}
