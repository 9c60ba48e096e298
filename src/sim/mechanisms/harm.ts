import { chance, overdispersed, portion } from '../numeric/distributions'
import { purposeOf, uniform } from '../random/stream'
import { C, type State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'
import { move, peopleIn } from './people'

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
  const { p } = world
  for (const place of world.homePlaces) {
    const count = state.incidents[place]
    const key = world.placeKey[place]
    if (count > 0) {
      const armed = 1 + p.armsEffect * state.arms[place]
      const draw = (mean: number, purpose: number): number =>
        overdispersed(mean, p.harmSpread, state.seed, purpose, key, hour.hour)
      const deaths = strike(
        world,
        state,
        place,
        hour,
        draw(count * p.deathsPerIncident * armed, deathPurpose),
        C.dead,
        0,
      )
      state.deaths[place] += deaths
      register(world, state, world.placeKey[place], hour, deaths)
      const hurt = strike(world, state, place, hour, draw(count * p.hurtPerIncident, hurtPurpose), C.hurt, 1)
      state.injured[place] += hurt
      state.pendingInjured += hurt
      strike(world, state, place, hour, draw(count * p.missingPerIncident, missingPurpose), C.missing, 2)
      const standing = world.buildings[place] - state.buildingsLost[place]
      const exposed = world.exposedShare[place] * world.buildings[place] + 1
      const left = 1 - state.buildingsLost[place] / exposed
      const burnt = draw(count * p.buildingsPerIncident * (left < 0 ? 0 : left), buildingPurpose)
      state.buildingsLost[place] += burnt > standing ? standing : burnt
    }
    if ((hour.hour + place) % roundHours === 0) care(world, state, place, hour)
  }
}

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
  // A few people out of thousands: the weights are not worked out anew for each.
  let total = 0
  for (const cell of cells) total += weight(world, state, cell)
  if (total <= 0) return 0
  for (let i = 0; i < people; i++) {
    let u = uniform(state.seed, whoPurpose, world.placeKey[place] ^ (lane << 8), hour.hour, i) * total
    for (const cell of cells) {
      u -= weight(world, state, cell)
      if (u > 0) continue
      const from =
        peopleIn(state, cell, C.home) > 0
          ? C.home
          : peopleIn(state, cell, C.sheltering) > 0
            ? C.sheltering
            : peopleIn(state, cell, C.returned) > 0
              ? C.returned
              : C.homeless
      done += move(state, cell, from, to, 1)
      break
    }
  }
  return done
}

function weight(world: World, state: State, cell: number): number {
  const there =
    peopleIn(state, cell, C.home) +
    peopleIn(state, cell, C.sheltering) +
    peopleIn(state, cell, C.returned) +
    peopleIn(state, cell, C.homeless)
  return world.exposure[cell] * there * (1 - world.p.barricadeProtection * state.barricades[cell])
}

/** Splits deaths into those that pass through a morgue within days and those buried without papers. */
function register(world: World, state: State, key: number, hour: Hour, deaths: number): void {
  for (let i = 0; i < deaths; i++) {
    if (uniform(state.seed, registerPurpose, key, hour.hour, i) < world.p.fastShare) state.pendingRegistration++
    else state.slowRegistration++
  }
}

/** The place whose beds a wounded person of a place gets: its own, else another of the same city; -1 when all are full. */
function wardFor(world: World, state: State, place: number): number {
  if (state.beds[place] > 0) return place
  for (const other of world.quartersOf[place]) if (state.beds[other] > 0) return other
  return -1
}

/** Whether wounded people of a place can be carried to treatment across its nearest crossing. */
function opensAcross(world: World, hour: Hour, place: number): boolean {
  const way = world.crossingsFrom[place][0]
  return way !== undefined && way.hours <= carryHours && hour.passing[way.crossing] >= 1
}

/**
 * Treatment: safe roads, access and free beds decide who is treated; some are carried across a border that lets wounded
 * people through; some of the others die.
 */
function care(world: World, state: State, place: number, hour: Hour): void {
  for (const cell of world.cellsOfPlace[place]) {
    const hurt = peopleIn(state, cell, C.hurt)
    if (hurt > 0) treat(world, state, place, hour, cell, hurt)
    const inCare = peopleIn(state, cell, C.treated)
    if (inCare === 0) continue
    const u = uniform(state.seed, carePurpose, world.cellKey[cell], hour.hour, 2)
    const died = move(state, cell, C.treated, C.dead, portion(inCare, chance(roundHours * world.p.treatedDeath), u))
    state.deaths[place] += died
    state.pendingRegistration += died
  }
}

function treat(world: World, state: State, place: number, hour: Hour, cell: number, hurt: number): void {
  const { p } = world
  const { seed } = state
  const key = world.cellKey[cell]
  const unsafe = hour.day[place] / (hour.day[place] + p.dangerHalf)
  const ward = wardFor(world, state, place)
  const room = ward >= 0 ? 1 : 0.3
  const reach = chance(roundHours * p.treatmentRate * world.access[cell] * (1 - 0.7 * unsafe) * room)
  const reached = portion(hurt, reach, uniform(seed, carePurpose, key, hour.hour, 0))
  const treated = move(state, cell, C.hurt, C.treated, reached)
  if (ward >= 0) state.beds[ward] = Math.max(0, state.beds[ward] - treated)
  if (opensAcross(world, hour, place)) {
    const carried = portion(
      hurt - treated,
      chance(roundHours * p.woundedCarried),
      uniform(seed, carryPurpose, key, hour.hour, 0),
    )
    move(state, cell, C.hurt, C.treated, carried)
  }
  const left = peopleIn(state, cell, C.hurt)
  const lost = portion(left, chance(roundHours * p.untreatedDeath), uniform(seed, carePurpose, key, hour.hour, 1))
  const died = move(state, cell, C.hurt, C.dead, lost)
  state.deaths[place] += died
  register(world, state, key, hour, died)
}
