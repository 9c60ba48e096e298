import { describe, expect, it } from 'vitest'
import type { ChartNode } from '../../../src/scenario/schema/actors'
import { assertHouseholdMoves, populationFaults } from '../../../src/sim/actors/householdMoves'
import { stepPosture } from '../../../src/sim/actors/posture'
import type { World } from '../../../src/sim/world'
import { smallWorld } from '../smallWorld'

/** The small world with its population's chart changed. */
function withChart(change: (states: Record<string, ChartNode>) => void): World {
  return smallWorld((scenario) => ({
    ...scenario,
    actors: scenario.actors.map((actor) => {
      if (actor.kind !== 'population') return actor
      const chart = structuredClone(actor.chart)
      change(chart.states as Record<string, ChartNode>)
      return { ...actor, chart }
    }),
  }))
}

describe('the chart of the population', () => {
  it('is accepted with every move of the model', () => {
    expect(() => assertHouseholdMoves(smallWorld())).not.toThrow()
  })

  it('is refused when a move is missing, with its name', () => {
    const world = withChart((states) => {
      delete states.household.states?.waiting.on?.cross
    })
    expect(populationFaults(world)).toEqual([
      'The region "household" of "residents" does not go from "waiting" to "camp" on "cross", a move that the model makes.',
    ])
    expect(() => assertHouseholdMoves(world)).toThrow(/waiting.*camp.*cross/)
  })

  it('is refused when a move leads elsewhere', () => {
    const world = withChart((states) => {
      const camp = states.household.states?.camp as ChartNode
      camp.on = { 'go-home': { target: 'host' } }
    })
    expect(populationFaults(world)).toHaveLength(1)
  })

  it('is refused with guards or nested states among the postures', () => {
    const world = withChart((states) => {
      const posture = states.posture.states as Record<string, ChartNode>
      posture.alarmed.on = { barricade: { target: 'barricaded', guard: 'never' }, calm: { target: 'daily_life' } }
      posture.barricaded.initial = 'inner'
      posture.barricaded.states = { inner: {} }
    })
    expect(populationFaults(world).join(' ')).toMatch(/postures are flat.*uses guards/)
  })

  it('steps a posture by its events', () => {
    const world = smallWorld()
    const [daily, alarmed, barricaded] = [0, 1, 2]
    expect(world.postures).toEqual(['daily_life', 'alarmed', 'barricaded'])
    expect(stepPosture(world, daily, 'alarm')).toBe(alarmed)
    expect(stepPosture(world, alarmed, 'alarm')).toBe(alarmed)
    expect(stepPosture(world, alarmed, 'barricade')).toBe(barricaded)
    expect(stepPosture(world, barricaded, 'calm')).toBe(daily)
    expect(stepPosture(world, daily, 'no-such-event')).toBe(daily)
  })
})
