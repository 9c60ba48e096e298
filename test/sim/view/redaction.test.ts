import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/sim/engine'
import type { RunSetup, State } from '../../../src/sim/index'
import { loadReal } from '../../realScenario'
import { playing, smallScenario } from '../smallWorld'
import { disturb, hidden } from './hidden'

const setup = playing('government', 'neighbour', 'council')
const engine = createEngine(smallScenario())

function stateAt(hours: number, seed: number): State {
  const state = engine.start({ ...setup, seed })
  for (let i = 0; i < hours; i++) engine.advance(state, { ...setup, seed })
  return state
}

describe('redaction in the shipped scenario', () => {
  const scenario = loadReal()
  const real = createEngine(scenario)
  const everybody = playing(...scenario.play.seats.map(({ id }) => id))
  const nobody: RunSetup = { seed: 3, policy: 'record', played: [] }

  it.each([0, 30, 100])('what is hidden shows nowhere, decisions included, at hour %i', (hours) => {
    const state = real.start(nobody)
    for (let i = 0; i < hours; i++) real.advance(state, nobody)
    const other = real.clone(state)
    for (const key of hidden) if (key !== 'announced' && key !== 'announcedInjured') disturb(other, key, 7)
    for (const level of [0, 3]) {
      other.danger.fill(level)
      other.recent.fill(3 * level)
      for (const { id } of scenario.play.seats) {
        expect(real.view(other, everybody, id)).toEqual(real.view(state, everybody, id))
      }
    }
  })
})

describe('redaction', () => {
  const states = [0, 7, 30, 90].map((hours) => stateAt(hours, 5))
  const seats = ['government', 'neighbour', 'council']

  it('two states that differ only in what nobody told give the same views', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.subarray([...hidden], { minLength: 1 }),
        fc.integer({ min: 1, max: 50 }),
        (state, keys, by) => {
          const other = engine.clone(state)
          for (const key of keys) disturb(other, key, by)
          for (const seat of seats) expect(engine.view(other, setup, seat)).toEqual(engine.view(state, setup, seat))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('the danger of a place does not show before somebody tells it', () => {
    for (const state of states) {
      const other = engine.clone(state)
      other.danger.fill(2)
      other.recent.fill(3)
      for (const seat of seats) {
        // Whether an order is possible is a fact of the world; everything else must be the same.
        const before = { ...engine.view(state, setup, seat), decisions: [] }
        expect({ ...engine.view(other, setup, seat), decisions: [] }).toEqual(before)
      }
    }
  })

  it('reports and readings under way do not show', () => {
    const state = stateAt(31, 5)
    const other = engine.clone(state)
    other.dispatches = other.dispatches.filter(({ arrives }) => arrives <= other.hour)
    other.readings = other.readings.filter(({ arrives }) => arrives <= other.hour)
    expect(other.dispatches.length).toBeLessThan(state.dispatches.length)
    expect(other.readings.length).toBeLessThan(state.readings.length)
    for (const seat of seats) expect(engine.view(other, setup, seat)).toEqual(engine.view(state, setup, seat))
  })

  it('what other seats were told, read and ordered does not show', () => {
    const state = stateAt(31, 5)
    const other = engine.clone(state)
    other.dispatches = other.dispatches.filter(({ seat }) => seat === 'council')
    other.readings = other.readings.filter(({ seat }) => seat === 'council')
    other.read.push('government/first')
    other.standing.push({ seat: 'government', option: 'gov-lift', until: 60, reason: 'a secret' })
    other.units[2].strength += 30
    expect(engine.view(other, setup, 'council')).toEqual(engine.view(state, setup, 'council'))
  })

  it('the course of a run does not depend on who reads', () => {
    const played = { seed: 4, policy: 'record', played: [] } as const
    const all = engine.start(played)
    const none = engine.start({ ...played, readers: [] })
    for (let i = 0; i < 100; i++) {
      engine.advance(all, played)
      engine.advance(none, { ...played, readers: [] })
    }
    const bare = { dispatches: [], readings: [], written: [] }
    expect({ ...none, ...bare }).toEqual({ ...all, ...bare })
  })
})
