import { leavingHazard, pickByWeight, wayWeight } from '../displacement/rules'
import { chance, portion } from '../numeric/distributions'
import { perWorld } from '../perWorld'
import { purposeOf, Streams, stepped, uniformIn } from '../random/stream'
import { C, compartments, type State } from '../state'
import { clearHour, groupWidth, nextInChain } from '../travellers'
import { nearestCrossings, type World } from '../world'
import { passable } from './border'
import type { Hour } from './hour'
import { homeward, move, present, setOut } from './people'
import { shelterElsewhere } from './shelter'

const leavePurpose = purposeOf('flight.leave')
const wherePurpose = purposeOf('flight.where')
const drawsOf = perWorld(({ cellKey }) => ({
  leave: new Streams(leavePurpose, cellKey),
  where: new Streams(wherePurpose, cellKey),
}))
/** Hours between two departures from a place, so many hours' worth at a time. */
const leaveHours = 2
const atHome = [C.home, C.sheltering, C.returned, C.homeless] as const

/**
 * Flight: the hazard of leaving rises with danger near home and with others leaving, and is lower behind barricades.
 * Some head for the border, more when it is believed open; the others for the nearest places that look safe. The
 * shape follows the usual push-and-distance form of displacement models; the rates are set by hand.
 */
export function flight(world: World, state: State, hour: Hour): void {
  const { homePlaces } = world
  const { fear } = hour
  const waysOfPlace = waysOf(world)
  const draws = drawsOf(world)
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    if (fear[place] < 0.1 || (hour.hour + place) % leaveHours !== 0) continue
    const open = believedOpen(world, hour, place)
    const ways = waysOfPlace[place]
    const cells = world.cellsOfPlace[place]
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]
      const people = leave(world, state, hour, place, cell, open, draws.leave)
      if (people > 0) depart(world, state, hour, place, cell, people, open, ways, draws.where)
    }
  }
}

/** Takes those who leave home in this round out of a cell, on to the road. Gives how many. */
function leave(
  world: World,
  state: State,
  hour: Hour,
  place: number,
  cell: number,
  open: boolean,
  draws: Streams,
): number {
  const { p } = world
  const { people } = state
  const at = cell * compartments.length
  const there = present(state, cell)
  if (there === 0) return 0
  const felt = hour.fear[place] * (0.15 + 0.85 * world.exposure[cell])
  const gone = 1 - there / world.cellPeople[cell]
  const stay = 1 - p.shelterStay * state.barricades[cell]
  // Some of those who would cross see no way out while the border is known to be shut, and stay.
  const trapped = open ? 1 : 1 - p.stayWhenShut * (1 - p.shutBelief) * world.borderPull[cell]
  const share = chance(leavingHazard(leaveHours * p.leaveRate, felt, p.leaveContagion, gone) * stay * trapped)
  const luck = uniformIn(draws.at(state.seed, cell, hour.hour), 0)
  let left = 0
  for (let n = 0; n < atHome.length; n++) {
    const some = people[at + atHome[n]]
    if (some === 0) continue
    const leaving = portion(some, share, stepped(luck, n))
    people[at + atHome[n]] = some - leaving
    left += leaving
  }
  people[at + C.road] += left
  return left
}

/** Whether one of the three nearest crossings lets more through than wounded people. */
function believedOpen(world: World, hour: Hour, place: number): boolean {
  const ways = world.crossingsFrom[place]
  for (let i = 0; i < ways.length && i < 3; i++) if (passable(world, hour, ways[i].crossing) > 0.1) return true
  return false
}

/** Ways from a place to the nearest crossings: their indices, hours for families, and weights. */
interface Ways {
  readonly crossing: Int32Array
  readonly hours: Int32Array
  readonly weight: Float64Array
}

const waysOf = perWorld((world): readonly Ways[] =>
  world.crossingsFrom.map((all, place) => {
    const ways = all.slice(0, nearestCrossings)
    return {
      crossing: Int32Array.from(ways, (way) => way.crossing),
      hours: Int32Array.from(
        ways,
        (way) => world.familyHours[place * world.places + world.placeOfCrossing[way.crossing]],
      ),
      // Nearer ones more often: by the inverse square of the way.
      weight: Float64Array.from(ways, (way) => wayWeight(way.hours, 0.2)),
    }
  }),
)

/**
 * Sends people of a cell on their way: some to one crossing, the rest to one host place. People of an hour go together;
 * over the hours they spread. They must be in `road` already.
 */
function depart(
  world: World,
  state: State,
  hour: Hour,
  place: number,
  cell: number,
  people: number,
  open: boolean,
  ways: Ways,
  draws: Streams,
): void {
  const u = uniformIn(draws.at(state.seed, cell, hour.hour), 0)
  const { crossing, hours, weight } = ways
  const pull = world.borderPull[cell] * (world.p.shutBelief + (1 - world.p.shutBelief) * (open ? 1 : 0))
  const toBorder = crossing.length > 0 ? portion(people, pull, u) : 0
  if (toBorder > 0) {
    const way = pickByWeight(weight, crossing.length, stepped(u, 1))
    setOut(state, cell, world.places + crossing[way], toBorder, hour.hour + hours[way])
  }
  shelterElsewhere(world, state, hour, place, cell, people - toBorder, stepped(u, 2))
}

/** Everybody who arrives this hour: at a crossing, with hosts, or home. */
export function arrivals(world: World, state: State, hour: Hour): void {
  const { first, groups } = state.travellers
  for (let group = first[hour.hour % first.length]; group >= 0; ) {
    const at = groupWidth * group
    const cell = groups[at]
    const to = groups[at + 1]
    const people = groups[at + 2]
    group = groups[at + nextInChain]
    if (to === homeward) findHome(world, state, cell, people)
    else if (to < world.places) {
      move(state, cell, C.road, C.host, people)
      state.hosted[cell * world.places + to] += people
      state.hostedAt[to] += people
      state.insideTotal += people
    } else {
      const crossing = to - world.places
      move(state, cell, C.road, C.waiting, people)
      state.waiting[cell * world.crossings + crossing] += people
      state.queue[crossing] += people
    }
  }
  clearHour(state.travellers, hour.hour)
}

/** Back home: the house stands, or it does not. By the share of the exposed buildings that were lost. */
function findHome(world: World, state: State, cell: number, people: number): void {
  const place = world.cellPlace[cell]
  const buildings = world.buildings[place]
  const lost =
    buildings > 0
      ? (world.exposure[cell] * state.buildingsLost[place]) / (world.exposedShare[place] * buildings + 1)
      : 0
  const homeless = Math.floor(people * (lost > 1 ? 1 : lost))
  move(state, cell, C.road, C.homeless, homeless)
  move(state, cell, C.road, C.returned, people - homeless)
}
