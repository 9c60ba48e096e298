import { passShare } from '../displacement/rules'
import { chance, portion } from '../numeric/distributions'
import { perWorld } from '../perWorld'
import { purposeOf, Streams, stepped, uniformIn } from '../random/stream'
import { C, type State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'
import { move } from './people'
import { shelterElsewhere } from './shelter'

/** Hours between two looks at a crossing, so many hours' worth at a time. */
const openHours = 2
const crossPurpose = purposeOf('border.cross')
/** By crossing, a stream for each cell. */
const drawsOf = perWorld((world) =>
  Array.from(
    { length: world.crossings },
    (_, crossing) =>
      new Streams(
        crossPurpose,
        world.cellKey.map((key) => key ^ Math.imul(crossing + 1, 7919)),
      ),
  ),
)

/** Share of a crossing's open capacity for those who wait that its stricter side leaves, 0..1. */
export function passable(world: World, hour: Hour, crossing: number): number {
  const level = hour.passing[crossing]
  return level === 3 ? 1 : level === 2 ? world.p.vulnerableFactor : 0
}

/**
 * Border: what one side lets through, a capacity for each crossing, camps with places. Where women, children and old
 * people alone may pass, the others of a group wait. Full camps slow a crossing down. People who wait in vain give up
 * and look for shelter inside the country. Capacities are assumptions. Wounded people don't queue: see `harm`.
 */
export function border(world: World, state: State, hour: Hour): void {
  for (let crossing = 0; crossing < world.crossings; crossing++) {
    if ((hour.hour + crossing) % openHours !== 0) continue
    const queue = state.queue[crossing]
    if (queue > 0) pass(world, state, hour, crossing, queue)
  }
}

function pass(world: World, state: State, hour: Hour, crossing: number, queue: number): void {
  const { p } = world
  const level = hour.passing[crossing]
  const camps = world.campsOfCrossing[crossing]
  const open = openHours * world.scenario.space.crossings[crossing].capacityPerHour * passable(world, hour, crossing)
  let room = roomOf(state, camps)
  const capacity = open <= room ? open : room + p.campStrain * (open - room)
  const cells = world.cellsOfCrossing[crossing]
  const draws = drawsOf(world)[crossing]
  const passing = passShare(capacity, queue)
  const givingUp = level < 2 || capacity < open ? chance(openHours * p.turnBack) : 0
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    const at = cell * world.crossings + crossing
    const waiting = state.waiting[at]
    if (waiting === 0) continue
    const u = uniformIn(draws.at(state.seed, cell, hour.hour), 0)
    // Under a rule for the vulnerable, those others who wait with them hold a family back: the share decides.
    const allowed = level === 2 ? 0.35 + 0.65 * world.vulnerableShare[cell] : 1
    const crossed = portion(waiting, passing * allowed, u)
    if (crossed > 0) {
      move(state, cell, C.waiting, C.camp, crossed)
      settle(world, state, cell, camps, room, crossed)
      room = room > crossed ? room - crossed : 0
      state.abroadTotal += crossed
    }
    const back = portion(waiting - crossed, givingUp, stepped(u, 1))
    if (back > 0) {
      move(state, cell, C.waiting, C.road, back)
      shelterElsewhere(world, state, hour, world.cellPlace[cell], cell, back, u)
    }
    state.waiting[at] = waiting - crossed - back
    state.queue[crossing] -= crossed + back
  }
  for (const camp of camps) {
    const full = state.inCamp[camp] > 0 && state.inCamp[camp] >= state.campPlaces[camp] ? 1 : 0
    if (full && !state.campFull[camp])
      hour.events.push({ hour: hour.hour, type: 'camp-full', camp: world.scenario.space.camps[camp].place })
    state.campFull[camp] = full
  }
}

/** Places left in the camps behind a crossing; a camp over its places has none. */
function roomOf(state: State, camps: readonly number[]): number {
  let room = 0
  for (const camp of camps) {
    const left = state.campPlaces[camp] - state.inCamp[camp]
    if (left > 0) room += left
  }
  return room
}

/**
 * People who crossed are placed over the camps behind a crossing by the room that is left in each, as a host state does that
 * opens reception points in several provinces at once; those for whom no place is left go where the fewest are too many.
 * `roomForAll` is what `roomOf` gives.
 */
function settle(
  world: World,
  state: State,
  cell: number,
  camps: readonly number[],
  roomForAll: number,
  people: number,
): void {
  let left = people
  let room = roomForAll
  for (const camp of camps) {
    if (left === 0 || room === 0) break
    const own = state.campPlaces[camp] - state.inCamp[camp]
    if (own <= 0) continue
    // The last camp with room has own = room and takes all that are left, as far as there is room.
    const share = Math.ceil((left * own) / room)
    const settled = share < own ? share : own
    room -= own
    enter(world, state, cell, camp, settled < left ? settled : left)
    left -= settled < left ? settled : left
  }
  if (left > 0) enter(world, state, cell, leastOver(state, camps), left)
}

function enter(world: World, state: State, cell: number, camp: number, people: number): void {
  state.inCamp[camp] += people
  state.camps[cell * world.camps + camp] += people
}

function leastOver(state: State, camps: readonly number[]): number {
  let best = camps[0]
  for (const camp of camps) {
    if (state.campPlaces[camp] - state.inCamp[camp] > state.campPlaces[best] - state.inCamp[best]) best = camp
  }
  return best
}
