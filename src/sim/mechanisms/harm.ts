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
    care(world, state, place, hour)
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
  let done = 0
  const cells = world.cellsOfPlace[place]
  for (let i = 0; i < people; i++) {
    let total = 0
    for (const cell of cells) total += weight(world, state, cell)
    if (total <= 0) return done
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
  for (const group of world.groups) {
    if (!group.includes(place)) continue
    for (const other of group) if (state.beds[other] > 0) return other
  }
  return -1
}

/** Treatment: safe roads, access and free beds decide who is treated; some of the others die. */
function care(world: World, state: State, place: number, hour: Hour): void {
  const { p } = world
  const unsafe = hour.day[place] / (hour.day[place] + p.dangerHalf)
  for (const cell of world.cellsOfPlace[place]) {
    const hurt = peopleIn(state, cell, C.hurt)
    if (hurt > 0) {
      const ward = wardFor(world, state, place)
      const room = ward >= 0 ? 1 : 0.3
      const reach = chance(p.treatmentRate * world.access[cell] * (1 - 0.7 * unsafe) * room)
      const treated = move(
        state,
        cell,
        C.hurt,
        C.treated,
        portion(hurt, reach, uniform(state.seed, carePurpose, world.cellKey[cell], hour.hour, 0)),
      )
      if (ward >= 0) state.beds[ward] = Math.max(0, state.beds[ward] - treated)
      const died = move(
        state,
        cell,
        C.hurt,
        C.dead,
        portion(
          hurt - treated,
          chance(p.untreatedDeath),
          uniform(state.seed, carePurpose, world.cellKey[cell], hour.hour, 1),
        ),
      )
      state.deaths[place] += died
      register(world, state, world.cellKey[cell], hour, died)
    }
    const inCare = peopleIn(state, cell, C.treated)
    if (inCare > 0) {
      const died = move(
        state,
        cell,
        C.treated,
        C.dead,
        portion(inCare, chance(p.treatedDeath), uniform(state.seed, carePurpose, world.cellKey[cell], hour.hour, 2)),
      )
      state.deaths[place] += died
      state.pendingRegistration += died
    }
  }
}
