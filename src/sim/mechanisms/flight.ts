import { chance, portion } from '../numeric/distributions'
import { purposeOf, stepped, uniform } from '../random/stream'
import { C, type State } from '../state'
import type { World } from '../world'
import { passable } from './border'
import type { Hour } from './hour'
import { move, peopleIn, present, setOut } from './people'
import { shelterElsewhere, travelHours } from './shelter'

const leavePurpose = purposeOf('flight.leave')
const wherePurpose = purposeOf('flight.where')

/**
 * Flight: the hazard of leaving rises with danger near home and with others leaving, and is lower behind barricades.
 * Some head for the border, more when it is believed open; the others for the nearest places that look safe. The
 * shape follows the usual push-and-distance form of displacement models; the rates are set by hand.
 */
export function flight(world: World, state: State, hour: Hour): void {
  for (const place of world.homePlaces) {
    const fear = hour.fear[place]
    if (fear < 0.1) continue
    for (const cell of world.cellsOfPlace[place]) leave(world, state, hour, place, cell, fear)
  }
}

function leave(world: World, state: State, hour: Hour, place: number, cell: number, fear: number): void {
  const { p } = world
  const felt = fear * (0.15 + 0.85 * world.exposure[cell])
  const gone = 1 - present(state, cell) / world.cellPeople[cell]
  const stay = 1 - p.shelterStay * state.barricades[cell]
  // Some of those who would cross see no way out while the border is known to be shut, and stay.
  const open = believedOpen(world, state, place)
  const trapped = 1 - (open ? 0 : p.stayWhenShut * (1 - p.shutBelief) * world.borderPull[cell])
  const share = chance(p.leaveRate * felt * felt * (1 + p.leaveContagion * gone) * stay * trapped)
  const luck = uniform(state.seed, leavePurpose, world.cellKey[cell], hour.hour, 0)
  let people = 0
  let n = 0
  for (const from of [C.home, C.sheltering, C.returned, C.homeless]) {
    people += move(state, cell, from, C.road, portion(peopleIn(state, cell, from), share, stepped(luck, n++)))
  }
  if (people === 0) return
  depart(world, state, hour, place, cell, people, open)
}

/** Whether one of the three nearest crossings lets more through than wounded people. */
function believedOpen(world: World, state: State, place: number): boolean {
  const ways = world.crossingsFrom[place]
  for (let i = 0; i < ways.length && i < 3; i++) if (passable(world, state, ways[i].crossing) > 0.1) return true
  return false
}

/** Sends people of a cell on their way to crossings and host places. They must be in `road` already. */
function depart(
  world: World,
  state: State,
  hour: Hour,
  place: number,
  cell: number,
  people: number,
  open: boolean,
): void {
  const u = uniform(state.seed, wherePurpose, world.cellKey[cell], hour.hour, 0)
  const ways = world.crossingsFrom[place]
  const pull = world.borderPull[cell] * (world.p.shutBelief + (1 - world.p.shutBelief) * (open ? 1 : 0))
  let toBorder = ways.length > 0 ? portion(people, pull, u) : 0
  const rest = people - toBorder
  // Nearest crossings first, by the inverse square of the way.
  let weights = 0
  for (let i = 0; i < ways.length && i < 2; i++) weights += 1 / (0.2 + ways[i].hours * ways[i].hours)
  for (let i = 0; i < ways.length && i < 2 && toBorder > 0; i++) {
    const last = i === Math.min(ways.length, 2) - 1
    const n = last
      ? toBorder
      : portion(toBorder, 1 / (0.2 + ways[i].hours * ways[i].hours) / weights, stepped(u, 1 + i))
    weights -= 1 / (0.2 + ways[i].hours * ways[i].hours)
    setOut(state, cell, 'crossing', ways[i].crossing, n, hour.hour + travelHours(ways[i].hours))
    toBorder -= n
  }
  shelterElsewhere(world, state, hour, place, cell, rest, u)
}

/** Everybody who arrives this hour: at a crossing, with hosts, or home. */
export function arrivals(world: World, state: State, hour: Hour): void {
  let kept = 0
  for (const group of state.travellers) {
    if (group.arrives > hour.hour) {
      state.travellers[kept++] = group
      continue
    }
    const { cell, people } = group
    if (group.to === 'crossing') {
      move(state, cell, C.road, C.waiting, people)
      state.waiting[cell * world.crossings + group.index] += people
      state.queue[group.index] += people
    } else if (group.to === 'place') {
      move(state, cell, C.road, C.host, people)
      state.hosted[cell * world.places + group.index] += people
      state.hostedAt[group.index] += people
      state.insideTotal += people
    } else {
      findHome(world, state, cell, people)
    }
  }
  state.travellers.length = kept
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
