import { shelterChoices } from './rules'
import type { DisplacementWorld } from './world'

/** Ways from every place to one: felt kilometres (Infinity where there is none) and the arc to take first (-1). */
export interface Ways {
  readonly felt: Float64Array
  readonly arc: Int32Array
}

/** Ways of a case, found when they are first asked for. They depend on no draw, so that runs share them. */
export interface Routes {
  readonly avoid: number
  /** Ways of people who flee: kilometres towards fighting count for more. */
  to(day: number, destination: number): Ways
  /** Ways home, by kilometres alone. */
  home(day: number, destination: number): Ways
  /** Up to three places without fighting that can be reached, nearest first. */
  shelters(day: number, from: number): readonly number[]
}

export function createRoutes(world: DisplacementWorld, avoid: number): Routes {
  const flight = new Map<number, Ways>()
  const homeward = new Map<number, Ways>()
  const near = new Map<number, readonly number[]>()
  const { places } = world
  return {
    avoid,
    to(day, destination) {
      const key = world.epochOf[day] * places + destination
      return flight.get(key) ?? kept(flight, key, waysTo(world, day, destination, avoid))
    },
    home(day, destination) {
      const key = world.closuresOf[day] * places + destination
      return homeward.get(key) ?? kept(homeward, key, waysTo(world, day, destination, 0))
    },
    shelters(day, from) {
      const key = world.epochOf[day] * places + from
      return near.get(key) ?? kept(near, key, sheltersNear(world, day, from, avoid))
    },
  }
}

function kept<Value>(map: Map<number, Value>, key: number, value: Value): Value {
  map.set(key, value)
  return value
}

/** Felt length of an arc on a day. */
function feltKm(world: DisplacementWorld, day: number, arc: number, avoid: number): number {
  return world.arcKm[arc] * (1 + avoid * world.intensity[day * world.places + world.arcTo[arc]])
}

/** Shortest ways from everywhere to a place (Dijkstra 1959), over what is not shut. */
function waysTo(world: DisplacementWorld, day: number, destination: number, avoid: number): Ways {
  const felt = new Float64Array(world.places).fill(Number.POSITIVE_INFINITY)
  const first = new Int32Array(world.places).fill(-1)
  const { arcShut } = world.closures[world.closuresOf[day]]
  felt[destination] = 0
  visit(felt, destination, (place, heap) => {
    for (const arc of world.arcsInto[place]) {
      if (arcShut[arc]) continue
      const from = world.arcFrom[arc]
      const way = felt[place] + feltKm(world, day, arc, avoid)
      if (way >= felt[from]) continue
      felt[from] = way
      first[from] = arc
      heap.push(from)
    }
    return true
  })
  return { felt, arc: first }
}

function sheltersNear(world: DisplacementWorld, day: number, from: number, avoid: number): readonly number[] {
  const felt = new Float64Array(world.places).fill(Number.POSITIVE_INFINITY)
  const { arcShut } = world.closures[world.closuresOf[day]]
  const found: number[] = []
  felt[from] = 0
  visit(felt, from, (place, heap) => {
    if (place !== from && !world.hub[place] && world.intensity[day * world.places + place] === 0) found.push(place)
    for (const arc of world.arcsFrom[place]) {
      if (arcShut[arc]) continue
      const to = world.arcTo[arc]
      const way = felt[place] + feltKm(world, day, arc, avoid)
      if (way >= felt[to]) continue
      felt[to] = way
      heap.push(to)
    }
    return found.length < shelterChoices
  })
  return found
}

interface Heap {
  push(place: number): void
}

/** Visits places by ascending way, equal ways by their number, until `each` gives false. */
function visit(felt: Float64Array, start: number, each: (place: number, heap: Heap) => boolean): void {
  const done = new Uint8Array(felt.length)
  const ways: number[] = []
  const queue: number[] = []
  const before = (a: number, b: number): boolean => ways[a] < ways[b] || (ways[a] === ways[b] && queue[a] < queue[b])
  const swap = (a: number, b: number): void => {
    const [way, place] = [ways[a], queue[a]]
    ways[a] = ways[b]
    queue[a] = queue[b]
    ways[b] = way
    queue[b] = place
  }
  const heap: Heap = {
    push(place) {
      ways.push(felt[place])
      queue.push(place)
      for (let at = queue.length - 1; at > 0; ) {
        const above = (at - 1) >> 1
        if (!before(at, above)) return
        swap(at, above)
        at = above
      }
    },
  }
  const pop = (): number => {
    const place = queue[0]
    swap(0, queue.length - 1)
    queue.pop()
    ways.pop()
    for (let at = 0; ; ) {
      let least = at
      for (let below = 2 * at + 1; below <= 2 * at + 2; below++) {
        if (below < queue.length && before(below, least)) least = below
      }
      if (least === at) return place
      swap(at, least)
      at = least
    }
  }
  heap.push(start)
  while (queue.length > 0) {
    const place = pop()
    if (done[place]) continue
    done[place] = 1
    if (!each(place, heap)) return
  }
}
