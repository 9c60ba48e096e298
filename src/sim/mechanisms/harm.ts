import { chance, overdispersed, portion } from '../numeric/distributions'
import { perWorld } from '../perWorld'
import { purposeOf, Streams, streamAt, uniformIn } from '../random/stream'
import { C, compartments, type State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'
import { move, peopleIn, present } from './people'

const deathPurpose = purposeOf('harm.deaths')
const registerPurpose = purposeOf('harm.register')
const hurtPurpose = purposeOf('harm.hurt')
const missingPurpose = purposeOf('harm.missing')
const buildingPurpose = purposeOf('harm.buildings')
const whoPurpose = purposeOf('harm.who')
const carePurpose = purposeOf('harm.care')
const carryPurpose = purposeOf('harm.carry')

/** Longest drive, in hours, over which wounded people are brought to a crossing. Assumption. */
const carryHours = 1
/** Hours between two rounds of care at a place, so many hours' worth at a time. */
const roundHours = 3

/**
 * Harm: deaths, injuries, people missing and buildings lost for each incident are over-dispersed; some of the injured
 * die without treatment, fewer when roads and hospitals can be reached. Means are set by hand.
 */
export function harm(world: World, state: State, hour: Hour): void {
  const { homePlaces } = world
  const { incidents } = state
  const care = careOf(world)
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    if (incidents[place] > 0) hit(world, state, hour, place, incidents[place])
    if ((hour.hour + place) % roundHours === 0) lookAfter(world, state, place, hour, care)
  }
}

/** What the incidents of this hour do to the people and buildings of a place. */
function hit(world: World, state: State, hour: Hour, place: number, count: number): void {
  const { p } = world
  const armed = 1 + p.armsEffect * state.arms[place]
  const fallen = drawn(world, state, hour, place, count * p.deathsPerIncident * armed, deathPurpose)
  const deaths = strike(world, state, place, hour, fallen, C.dead, 0)
  state.deaths[place] += deaths
  register(world, state, world.placeKey[place], hour, deaths)
  const wounded = drawn(world, state, hour, place, count * p.hurtPerIncident, hurtPurpose)
  const hurt = strike(world, state, place, hour, wounded, C.hurt, 1)
  state.injured[place] += hurt
  state.pendingInjured += hurt
  const lost = drawn(world, state, hour, place, count * p.missingPerIncident, missingPurpose)
  strike(world, state, place, hour, lost, C.missing, 2)
  const standing = world.buildings[place] - state.buildingsLost[place]
  const exposed = world.exposedShare[place] * world.buildings[place] + 1
  const left = 1 - state.buildingsLost[place] / exposed
  const mean = count * p.buildingsPerIncident * (left < 0 ? 0 : left)
  const burnt = drawn(world, state, hour, place, mean, buildingPurpose)
  state.buildingsLost[place] += burnt > standing ? standing : burnt
}

function drawn(world: World, state: State, hour: Hour, place: number, mean: number, purpose: number): number {
  return overdispersed(mean, world.p.harmSpread, state.seed, purpose, world.placeKey[place], hour.hour)
}

/** Weights of the cells of one place, in their order. Grows with the place of the most cells. */
const weights: number[] = []

/** Takes people out of those present, by exposure. Gives how many. `lane` keeps the draws apart. */
function strike(
  world: World,
  state: State,
  place: number,
  hour: Hour,
  people: number,
  to: number,
  lane: number,
): number {
  if (people === 0) return 0
  let done = 0
  const cells = world.cellsOfPlace[place]
  // A few people out of thousands: the sum of the weights is not worked out anew for each.
  let total = 0
  for (let i = 0; i < cells.length; i++) {
    weights[i] = weight(world, state, cells[i])
    total += weights[i]
  }
  if (total <= 0) return 0
  const stream = streamAt(state.seed, whoPurpose, world.placeKey[place] ^ (lane << 8), hour.hour)
  for (let n = 0; n < people; n++) {
    let u = uniformIn(stream, n) * total
    for (let i = 0; i < cells.length; i++) {
      u -= weights[i]
      if (u > 0) continue
      done += takeOne(state, cells[i], to)
      weights[i] = weight(world, state, cells[i])
      break
    }
  }
  return done
}

/** Takes one person of a cell: somebody at home before one who shelters, is back, or is back without a house. */
function takeOne(state: State, cell: number, to: number): number {
  const from =
    peopleIn(state, cell, C.home) > 0
      ? C.home
      : peopleIn(state, cell, C.sheltering) > 0
        ? C.sheltering
        : peopleIn(state, cell, C.returned) > 0
          ? C.returned
          : C.homeless
  return move(state, cell, from, to, 1)
}

function weight(world: World, state: State, cell: number): number {
  return world.exposure[cell] * present(state, cell) * (1 - world.p.barricadeProtection * state.barricades[cell])
}

/** Splits deaths into those that pass through a morgue within days and those buried without papers. */
function register(world: World, state: State, key: number, hour: Hour, deaths: number): void {
  if (deaths === 0) return
  const stream = streamAt(state.seed, registerPurpose, key, hour.hour)
  let fast = 0
  for (let i = 0; i < deaths; i++) if (uniformIn(stream, i) < world.p.fastShare) fast++
  state.pendingRegistration += fast
  state.slowRegistration += deaths - fast
}

/** The place whose beds a wounded person of a place gets: its own, else another of the same city; -1 when all are full. */
function wardFor(world: World, state: State, place: number): number {
  if (state.beds[place] > 0) return place
  const quarters = world.quartersOf[place]
  for (let i = 0; i < quarters.length; i++) if (state.beds[quarters[i]] > 0) return quarters[i]
  return -1
}

/** By place: the crossing over which its wounded can be carried to treatment, the nearest, or -1 where none is near. */
const carriedOver = perWorld((world) =>
  Int32Array.from(world.crossingsFrom, ([way]) => (way !== undefined && way.hours <= carryHours ? way.crossing : -1)),
)

/** Chances of a round of care that are the same for all places. */
interface Care {
  readonly treatedDeath: number
  readonly untreatedDeath: number
  readonly carried: number
  readonly carriedOver: Int32Array
  readonly draws: { readonly care: Streams; readonly carry: Streams }
}

const drawsOf = perWorld(({ cellKey }) => ({
  care: new Streams(carePurpose, cellKey),
  carry: new Streams(carryPurpose, cellKey),
}))

function careOf(world: World): Care {
  const { p } = world
  return {
    treatedDeath: chance(roundHours * p.treatedDeath),
    untreatedDeath: chance(roundHours * p.untreatedDeath),
    carried: chance(roundHours * p.woundedCarried),
    carriedOver: carriedOver(world),
    draws: drawsOf(world),
  }
}

/**
 * Treatment: safe roads, access and free beds decide who is treated; some are carried across a border that lets wounded
 * people through; some of the others die.
 */
function lookAfter(world: World, state: State, place: number, hour: Hour, care: Care): void {
  const { people, deaths, seed } = state
  const cells = world.cellsOfPlace[place]
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    const at = cell * compartments.length
    if (people[at + C.hurt] > 0) treat(world, state, place, hour, cell, care)
    const inCare = people[at + C.treated]
    if (inCare === 0) continue
    const died = portion(inCare, care.treatedDeath, uniformIn(care.draws.care.at(seed, cell, hour.hour), 2))
    if (died === 0) continue
    move(state, cell, C.treated, C.dead, died)
    deaths[place] += died
    state.pendingRegistration += died
  }
}

function treat(world: World, state: State, place: number, hour: Hour, cell: number, care: Care): void {
  const { p } = world
  const { seed } = state
  const stream = care.draws.care.at(seed, cell, hour.hour)
  const hurt = peopleIn(state, cell, C.hurt)
  const day = hour.day[place]
  const unsafe = day > 0 ? day / (day + p.dangerHalf) : 0
  const ward = wardFor(world, state, place)
  const room = ward >= 0 ? 1 : 0.3
  const reach = chance(roundHours * p.treatmentRate * world.access[cell] * (1 - 0.7 * unsafe) * room)
  const treated = move(state, cell, C.hurt, C.treated, portion(hurt, reach, uniformIn(stream, 0)))
  if (ward >= 0) state.beds[ward] = Math.max(0, state.beds[ward] - treated)
  const crossing = care.carriedOver[place]
  if (crossing >= 0 && hour.passing[crossing] >= 1) {
    const u = uniformIn(care.draws.carry.at(seed, cell, hour.hour), 0)
    const carried = portion(hurt - treated, care.carried, u)
    move(state, cell, C.hurt, C.treated, carried)
  }
  const left = peopleIn(state, cell, C.hurt)
  const died = move(state, cell, C.hurt, C.dead, portion(left, care.untreatedDeath, uniformIn(stream, 1)))
  state.deaths[place] += died
  register(world, state, world.cellKey[cell], hour, died)
}
