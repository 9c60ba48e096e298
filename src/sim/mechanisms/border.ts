import { borderRegimes } from '../borderRegimes'
import { chance, portion } from '../numeric/distributions'
import { purposeOf, stepped, uniform } from '../random/stream'
import { C, type State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'
import { move, peopleIn } from './people'
import { shelterElsewhere } from './shelter'

const crossPurpose = purposeOf('border.cross')
const carryPurpose = purposeOf('border.carry')

/** Share of a crossing's open capacity for those who wait that the stricter of its two sides leaves, 0..1. */
export function passable(world: World, state: State, crossing: number): number {
  const level = strictest(world, state, crossing)
  return level === 3 ? 1 : level === 2 ? world.p.vulnerableFactor : 0
}

function strictest(world: World, state: State, crossing: number): number {
  let level = 3
  for (const side of world.sidesOfCrossing[crossing]) {
    const own = borderRegimes.indexOf(state.border[side])
    if (own < level) level = own
  }
  return level
}

/**
 * Border: what one side lets through, a capacity for each crossing, camps with places. Where women, children and old
 * people alone may pass, the others of a group wait. Full camps slow a crossing down. People who wait in vain give up
 * and look for shelter inside the country. Wherever at least wounded people may pass, those hurt near a crossing are
 * carried to treatment on the other side. Capacities and the share carried are assumptions.
 */
export function border(world: World, state: State, hour: Hour): void {
  for (let crossing = 0; crossing < world.crossings; crossing++) {
    const queue = state.queue[crossing]
    if (queue > 0) pass(world, state, hour, crossing, queue)
  }
  for (const place of world.homePlaces) carryWounded(world, state, hour, place)
}

/** Longest drive, in hours, over which wounded people are brought to a crossing. Assumption. */
const carryHours = 1

/** Wounded people of a place to treatment across its nearest crossing, if that lets them through. */
function carryWounded(world: World, state: State, hour: Hour, place: number): void {
  const way = world.crossingsFrom[place][0]
  if (!way || way.hours > carryHours) return
  for (const cell of world.cellsOfPlace[place]) {
    const hurt = peopleIn(state, cell, C.hurt)
    if (hurt === 0 || strictest(world, state, way.crossing) < 1) continue
    const u = uniform(state.seed, carryPurpose, world.cellKey[cell], hour.hour, 0)
    move(state, cell, C.hurt, C.treated, portion(hurt, chance(world.p.woundedCarried), u))
  }
}

function pass(world: World, state: State, hour: Hour, crossing: number, queue: number): void {
  const { p } = world
  const level = strictest(world, state, crossing)
  const camps = world.campsOfCrossing[crossing]
  const camp = roomiest(state, camps)
  const room = state.campPlaces[camp] - state.inCamp[camp]
  const strained = room > 0 ? 1 : p.campStrain
  const capacity =
    world.scenario.space.crossings[crossing].capacityPerHour * passable(world, state, crossing) * strained
  if (room <= 0 && !state.campFull[camp]) {
    state.campFull[camp] = 1
    hour.events.push({ hour: hour.hour, type: 'camp-full', camp: world.scenario.space.camps[camp].place })
  } else if (room > 0) state.campFull[camp] = 0
  for (let cell = 0; cell < world.cells; cell++) {
    const at = cell * world.crossings + crossing
    const waiting = state.waiting[at]
    if (waiting === 0) continue
    const u = uniform(state.seed, crossPurpose, world.cellKey[cell] ^ Math.imul(crossing + 1, 7919), hour.hour, 0)
    // Under a rule for the vulnerable, those others who wait with them hold a family back: the share decides.
    const allowed = level === 2 ? 0.35 + 0.65 * world.vulnerableShare[cell] : 1
    const share = capacity >= queue ? allowed : (capacity / queue) * allowed
    const crossed = move(state, cell, C.waiting, C.camp, portion(waiting, share, u))
    state.waiting[at] -= crossed
    state.queue[crossing] -= crossed
    state.inCamp[camp] += crossed
    state.camps[cell * world.camps + camp] += crossed
    state.abroadTotal += crossed
    const stuck = waiting - crossed
    if (stuck > 0 && (level < 2 || strained < 1)) {
      const back = move(state, cell, C.waiting, C.road, portion(stuck, chance(p.turnBack), stepped(u, 1)))
      state.waiting[at] -= back
      state.queue[crossing] -= back
      shelterElsewhere(world, state, hour, world.cellPlace[cell], cell, back, u)
    }
  }
}

/** First camp of a crossing with room; the one least over its places when none has. */
function roomiest(state: State, camps: readonly number[]): number {
  let best = camps[0]
  for (const camp of camps) {
    const room = state.campPlaces[camp] - state.inCamp[camp]
    if (room > 0) return camp
    if (room > state.campPlaces[best] - state.inCamp[best]) best = camp
  }
  return best
}
