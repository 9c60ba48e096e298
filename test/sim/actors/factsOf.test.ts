import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/sim/actors/factsOf'
import { applyAll } from '../../../src/sim/decide/applyEvent'
import { begin, playing, smallWorld } from '../smallWorld'

const setup = playing()

describe('the facts of a state', () => {
  it('fold places into areas: highest danger, sums of incidents, means of agreement', () => {
    const world = smallWorld()
    const state = begin(world, setup)
    state.danger[0] = 3
    state.danger[1] = 1
    state.incidentsOfDay[0] = 4
    state.incidentsOfDay[1] = 2
    state.agreement[0] = 1
    const facts = factsOf(world, state)
    expect([facts.danger.town, facts.danger['south-quarter'], facts.danger.village]).toEqual([3, 1, 0])
    expect([facts.incidents['north-quarter'], facts.incidents.town, facts.incidents.all]).toEqual([4, 6, 6])
    expect(facts.agreement.town).toBe(0.5)
    expect(facts.forces.town).toBeCloseTo(80 * 0.65 * 0.625 * 0.5)
    expect(facts.forces.frontier).toBe(0)
  })

  it('know charts with and without regions', () => {
    const world = smallWorld()
    const facts = factsOf(world, begin(world, setup))
    expect(facts.chart['government.order']).toBe('normal')
    expect(facts.chart.neighbour).toBe('watching')
    expect(facts.border).toEqual({ home: 'shut', away: 'shut' })
  })

  it('hold an order from the hour it was given, and its force from the hour it came', () => {
    const world = smallWorld()
    const state = begin(world, setup)
    expect('gov-curfew' in factsOf(world, state).taken).toBe(false)
    const base = { actor: 'government', option: 'gov-curfew', hour: 0 }
    applyAll(world, state, setup, [{ type: 'decision-taken', ...base, by: 'player', reason: '', inForceAt: 2 }])
    state.hour = 5
    expect(factsOf(world, state).taken['gov-curfew']).toBe(5)
    expect('gov-curfew' in factsOf(world, state).inforce).toBe(false)
    applyAll(world, state, setup, [{ type: 'decision-in-force', ...base, hour: 2 }])
    expect(factsOf(world, state).inforce['gov-curfew']).toBe(3)
  })

  it('follow the state they are asked about', () => {
    const world = smallWorld()
    const one = begin(world, setup)
    const other = begin(world, setup)
    one.announced = 4
    other.announced = 9
    expect(factsOf(world, one).announced).toBe(4)
    expect(factsOf(world, other).announced).toBe(9)
    expect(factsOf(world, one).announced).toBe(4)
  })
})
