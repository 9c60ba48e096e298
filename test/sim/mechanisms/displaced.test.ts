import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barricades } from '../../../src/sim/mechanisms/barricades'
import { border } from '../../../src/sim/mechanisms/border'
import { beginHour } from '../../../src/sim/mechanisms/hour'
import { move, peopleIn } from '../../../src/sim/mechanisms/people'
import { returning } from '../../../src/sim/mechanisms/returning'
import { chance, overHours } from '../../../src/sim/numeric/distributions'
import { startState } from '../../../src/sim/start'
import { C } from '../../../src/sim/state'
import { createWorld } from '../../../src/sim/world'
import { loadReal } from '../../realScenario'

const world = createWorld(loadReal())
const begin = (hour: number) => {
  const state = startState(world, { seed: 5, policy: 'record', played: [] })
  state.hour = hour
  return { state, hour: beginHour(world, state) }
}

test('a chance over some hours is that of none of them staying away', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 3, noNaN: true }), fc.integer({ min: 0, max: 30 }), (hazard, hours) => {
      expect(overHours(hazard, hours)).toBeCloseTo(1 - (1 - chance(hazard)) ** hours, 12)
    }),
  )
  expect(overHours(0.075, 14)).toBeCloseTo(0.6367, 3)
})

/** A queue of 900 people at a crossing with two camps or more, open to all, and what became of it in one look. */
function afterOneLook(places: readonly number[], strain: number) {
  const crossing = world.campsOfCrossing.findIndex(
    (camps, index) => camps.length >= places.length && 2 * world.scenario.space.crossings[index].capacityPerHour >= 900,
  )
  expect(crossing).toBeGreaterThanOrEqual(0)
  const { state, hour } = begin(crossing % 2)
  const camps = world.campsOfCrossing[crossing]
  const cell = world.cellsOfCrossing[crossing][0]
  camps.forEach((camp, index) => {
    state.campPlaces[camp] = places[index] ?? 0
  })
  move(state, cell, C.home, C.waiting, 900)
  state.waiting[cell * world.crossings + crossing] = 900
  state.queue[crossing] = 900
  hour.passing.fill(3)
  world.p.campStrain = strain
  border(world, state, hour)
  world.p.campStrain = world.defaults.campStrain
  return { inCamps: camps.map((camp) => state.inCamp[camp]), full: hour.events, queue: state.queue[crossing] }
}

test('camps take people by the room left in each, and none more than its places', () => {
  expect(afterOneLook([40], 0).inCamps[0]).toBe(40)
  const { inCamps, queue } = afterOneLook([40, 5000], 0)
  expect(inCamps.slice(0, 2)).toEqual([8, 892])
  expect(queue).toBe(0)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 800 }), { minLength: 1, maxLength: 3 }), (places) => {
      const { inCamps } = afterOneLook(places, 0)
      const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0)
      const room = sum(places)
      expect(sum(inCamps)).toBe(Math.min(900, room))
      places.forEach((own, i) => {
        // Whole people: each camp is within one person of its share for every camp before it.
        const share = room > 900 ? (900 * own) / room : own
        expect(Math.abs(inCamps[i] - share)).toBeLessThan(places.length)
        expect(inCamps[i]).toBeLessThanOrEqual(own)
      })
    }),
  )
})

test('where all camps are full, a crossing slows down and says so', () => {
  const { inCamps, full } = afterOneLook([40], 0.2)
  expect(inCamps[0]).toBeGreaterThan(40)
  expect(inCamps[0]).toBeLessThan(900)
  expect(full.map(({ type }) => type)).toContain('camp-full')
  expect(afterOneLook([5000], 0.5).full).toEqual([])
})

test('between calm and alarm people still come out from behind streets that were opened', () => {
  const { state, hour } = begin(1)
  const place = world.homePlaces[0]
  const [cell] = world.cellsOfPlace[place]
  move(state, cell, C.home, C.sheltering, Math.floor(peopleIn(state, cell, C.home) / 2))
  state.barricades[cell] = 0.1
  // Rumour alone gives a fear between the two.
  state.rumour[place] = 0.8
  barricades(world, state, hour)
  const felt = hour.fear[place] * (0.3 + 0.7 * world.exposure[cell])
  expect(felt).toBeGreaterThan(0.06)
  expect(felt).toBeLessThan(0.12)
  const all = peopleIn(state, cell, C.home) + peopleIn(state, cell, C.sheltering)
  expect(peopleIn(state, cell, C.sheltering)).toBe(Math.floor(0.1 * all))
})

test('hosted people go home sooner where they lack more, not where their homes lack more', () => {
  const goneFrom = (needAt: 'host' | 'home' | null): number => {
    let gone = 0
    for (let at = 246; at < 270; at++) {
      const { state, hour } = begin(at)
      state.violenceTo = 20
      for (const home of world.homePlaces) {
        const host = world.hostOrder[home * world.places]
        for (const cell of world.cellsOfPlace[home]) {
          const people = move(state, cell, C.home, C.host, 500)
          state.hosted[cell * world.places + host] = people
          state.hostedAt[host] += people
          state.need[needAt === 'home' ? home : host] = needAt === null ? 0 : 1
        }
      }
      if (needAt === 'home') for (const home of world.homePlaces) state.need[world.hostOrder[home * world.places]] = 0
      const before = state.people.filter((_, i) => i % Object.keys(C).length === C.host).reduce((a, b) => a + b, 0)
      returning(world, state, hour)
      gone += before - state.people.filter((_, i) => i % Object.keys(C).length === C.host).reduce((a, b) => a + b, 0)
    }
    return gone
  }
  const usual = goneFrom(null)
  expect(usual).toBeGreaterThan(0)
  expect(goneFrom('host')).toBeGreaterThan(1.5 * usual)
  expect(goneFrom('home')).toBe(usual)
})

test('every group has its turn to go home exactly once on each local day', () => {
  const start = world.hourOfDay[0]
  for (const day of [3, 4]) {
    const turns = new Map<number, number>()
    for (let hourOfDay = 0; hourOfDay < 24; hourOfDay++) {
      const { state, hour } = begin(24 * day - start + hourOfDay)
      expect(hour.hourOfDay).toBe(hourOfDay)
      state.violenceTo = 0
      for (let cell = 0; cell < world.cells; cell++) {
        const host = world.hostOrder[world.cellPlace[cell] * world.places]
        const people = move(state, cell, C.home, C.host, 2000)
        state.hosted[cell * world.places + host] = people
        state.hostedAt[host] += people
      }
      returning(world, state, hour)
      for (let cell = 0; cell < world.cells; cell++) {
        if (peopleIn(state, cell, C.road) > 0) turns.set(cell, (turns.get(cell) ?? 0) + 1)
      }
    }
    expect([...turns.values()].every((count) => count === 1)).toBe(true)
    expect(turns.size).toBeGreaterThan(world.cells * 0.9)
  }
})

test('people go home sooner once others of their group are back', () => {
  const goneWith = (back: number, contagion: number): number => {
    world.p.returnContagion = contagion
    world.p.hostReturnRate = 0.002
    let gone = 0
    for (let at = 246; at < 270; at++) {
      const { state, hour } = begin(at)
      state.violenceTo = 20
      for (let cell = 0; cell < world.cells; cell++) {
        const host = world.hostOrder[world.cellPlace[cell] * world.places]
        const people = move(state, cell, C.home, C.host, 500)
        state.hosted[cell * world.places + host] = people
        state.hostedAt[host] += people
        move(state, cell, C.home, C.returned, back)
      }
      returning(world, state, hour)
      for (let cell = 0; cell < world.cells; cell++) gone += peopleIn(state, cell, C.road)
    }
    world.p.returnContagion = world.defaults.returnContagion
    world.p.hostReturnRate = world.defaults.hostReturnRate
    return gone
  }
  expect(goneWith(0, 2)).toBe(goneWith(0, 0))
  expect(goneWith(500, 0)).toBe(goneWith(0, 0))
  // Half are back: the rate doubles.
  expect(goneWith(500, 2) / goneWith(500, 0)).toBeGreaterThan(1.85)
  expect(goneWith(500, 2) / goneWith(500, 0)).toBeLessThan(2.05)
})
