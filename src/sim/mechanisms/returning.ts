import { believedCalm, returningHazard } from '../displacement/rules'
import { overHours, portion } from '../numeric/distributions'
import { perWorld } from '../perWorld'
import { purposeOf, Streams, stepped, uniformIn } from '../random/stream'
import { C, type State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'
import { homeward, move, peopleIn, setOut } from './people'

const returnPurpose = purposeOf('return.leave')
const drawsOf = perWorld((world) => new Streams(returnPurpose, world.cellKey))

/** Longest way home that is told apart, in hours; a longer one counts as this. */
const longestWay = 24
/** Each cell's groups set out once a day, in one of the fourteen hours of daylight that changes by day. */
const turns = 14
/** People of the cell at hand who set out, by the hours it takes, and the longest of these. Empty between two cells. */
const onTheWay = new Int32Array(longestWay + 1)
let furthest = 0

/**
 * Return: people go back by daylight when home is calm and has been for days, when they are told to, or when they are
 * pressed; sooner once others of their group are back and send word, as leaving spreads in `flight`; homes may be gone. The
 * official call to return and the pressure are sourced and disputed (scenario); the rates are assumptions.
 */
export function returning(world: World, state: State, hour: Hour): void {
  const { p } = world
  const quiet = state.violenceTo < 0 ? hour.hour : hour.hour - state.violenceTo
  if (quiet < 12 || hour.hourOfDay < 6 || hour.hourOfDay >= 20) return
  const believed = believedCalm(quiet, p.calmHours)
  const push = state.returnPush === 0 ? 0 : state.returnPush === 1 ? 0.12 : state.returnPush === 2 ? 0.5 : 1
  const day = Math.floor((hour.hour + world.hourOfDay[0]) / 24)
  const draws = drawsOf(world)
  for (let cell = (hour.hourOfDay + 5 * day) % turns; cell < world.cells; cell += turns) {
    const inCamps = peopleIn(state, cell, C.camp)
    const hosted = peopleIn(state, cell, C.host)
    if (inCamps + hosted === 0) continue
    const place = world.cellPlace[cell]
    const safe = believed * (1 - hour.fear[place]) * (1 - 0.5 * state.grievance[place])
    const word = 1 + p.returnContagion * shareBack(state, cell)
    const u = uniformIn(draws.at(state.seed, cell, hour.hour), 0)
    furthest = 0
    if (inCamps > 0)
      fromCamps(
        world,
        state,
        cell,
        overHours(word * (returningHazard(p.returnRate, safe) + p.returnPushRate * push * state.returnStrength), turns),
        u,
      )
    if (hosted > 0) fromHosts(world, state, cell, word * returningHazard(p.hostReturnRate, safe), u)
    for (let hours = 1; hours <= furthest; hours++) {
      if (onTheWay[hours] === 0) continue
      setOut(state, cell, homeward, onTheWay[hours], hour.hour + hours)
      onTheWay[hours] = 0
    }
  }
}

/** Of those of a cell who fled and are not on the road, the share who are back, 0..1. */
function shareBack(state: State, cell: number): number {
  const back = peopleIn(state, cell, C.returned) + peopleIn(state, cell, C.homeless)
  if (back === 0) return 0
  const away = peopleIn(state, cell, C.camp) + peopleIn(state, cell, C.host) + peopleIn(state, cell, C.waiting)
  return back / (back + away)
}

function fromCamps(world: World, state: State, cell: number, share: number, u: number): void {
  for (let camp = 0; camp < world.camps; camp++) {
    const at = cell * world.camps + camp
    if (state.camps[at] === 0) continue
    const back = move(state, cell, C.camp, C.road, portion(state.camps[at], share, stepped(u, camp)))
    state.camps[at] -= back
    state.inCamp[camp] -= back
    state.returnedTotal += back
    head(toldApart(world, world.placeOfCamp[camp], world.cellPlace[cell]), back)
  }
}

/** Where people of a place may be hosted: by place times `World.places`, the nearest first. */
interface Hosts {
  /** Index of the host place, -1 after the last. */
  readonly place: Int32Array
  /** Hours from there to the place, as far as they are told apart. */
  readonly hours: Int32Array
  /** Number of the draw of those who are there. */
  readonly draw: Int32Array
}

/** Draws of a cell that come before those for its hosts: at least one for each camp. */
const firstOfHosts = 7

const hostsOf = perWorld((world): Hosts => {
  const { hostOrder, places } = world
  return {
    place: hostOrder,
    hours: hostOrder.map((host, at) => (host < 0 ? 0 : toldApart(world, host, Math.floor(at / places)))),
    draw: hostOrder.map((host) => (host < 0 ? 0 : firstOfHosts + world.homeNumber[host])),
  }
})

/** Unmet need where they are drives people home sooner. */
function fromHosts(world: World, state: State, cell: number, hazard: number, u: number): void {
  const { need, hosted, hostedAt } = state
  const { place, hours, draw } = hostsOf(world)
  const first = cell * world.places
  const unhurried = overHours(hazard, turns)
  let left = peopleIn(state, cell, C.host)
  let setOff = 0
  // Nearest hosts first: most are near, and the search ends when all are found.
  const end = (world.cellPlace[cell] + 1) * world.places
  for (let at = end - world.places; at < end && left > 0; at++) {
    const host = place[at]
    if (host < 0) break
    const there = hosted[first + host]
    if (there === 0) continue
    left -= there
    const unmet = need[host]
    const share = unmet === 0 ? unhurried : overHours(hazard * (1 + unmet), turns)
    const back = portion(there, share, stepped(u, draw[at]))
    if (back === 0) continue
    hosted[first + host] = there - back
    hostedAt[host] -= back
    setOff += back
    head(hours[at], back)
  }
  move(state, cell, C.host, C.road, setOff)
}

/** Hours for families from a place to their home place, as far as they are told apart. */
function toldApart(world: World, from: number, home: number): number {
  const hours = world.familyHours[from * world.places + home]
  return hours < longestWay ? hours : longestWay
}

/** Counts people of the cell at hand who set out for home, by the hours it takes. */
function head(hours: number, people: number): void {
  onTheWay[hours] += people
  if (hours > furthest) furthest = hours
}
