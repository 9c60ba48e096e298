import { describe, expect, it } from 'vitest'
import { strongest } from '../../../src/analysis/sensitivity/analyse'
import { mainOutcomes } from '../../../src/analysis/sensitivity/outcomes'
import { fittedSpace, movingParameters, wholeSpace } from '../../../src/analysis/sensitivity/space'
import type { Scenario } from '../../../src/scenario/scenario'
import { loadReal } from '../../realScenario'

const real: Scenario = { ...loadReal(), draws: null }
const [together, ...rivals] = real.model.structures

/** Draws of two parameters, both in equal steps. */
const drawn: Scenario = {
  ...real,
  draws: {
    made: { date: '2026-11-24', rules: '1', seed: 1, population: 21, generations: 1, runs: 21 },
    structures: [
      {
        structure: together.id,
        parameters: ['incidentRate', 'crowdSeed'],
        tolerance: 1,
        chance: 0.1,
        draws: Array.from({ length: 21 }, (_, i) => ({ weight: 1 / 21, values: [1 + i / 2, 0.001 + i * 0.001] })),
      },
    ],
  },
}

describe('where parameters are drawn', () => {
  it('is the whole range of all but those that a structure holds and the temperature', () => {
    const all = wholeSpace(real, together).names
    expect(all).toHaveLength(real.model.parameters.length - 1)
    expect(all).not.toContain('policyTemperature')
    for (const rival of rivals) {
      const held = Object.keys(rival.hold)
      expect(wholeSpace(real, rival).names).toHaveLength(all.length - held.length)
      const values = wholeSpace(real, rival).valuesAt(all.map(() => 0.5))
      expect(values).toMatchObject(rival.hold)
    }
  })

  it('is what the draws leave open of the parameters that the fit moved', () => {
    expect(movingParameters(drawn, together)).toEqual(['crowdSeed', 'incidentRate'])
    const { ranges, valuesAt } = fittedSpace(drawn, together, ['incidentRate'])
    expect(ranges).toEqual([{ name: 'incidentRate', low: expect.closeTo(1.5, 8), high: expect.closeTo(10.5, 8) }])
    const values = valuesAt([1])
    expect(values.incidentRate).toBeCloseTo(10.5, 8)
    // In the middle of its draws; nothing else is set.
    expect(values.crowdSeed).toBeCloseTo(0.011, 8)
    expect(Object.keys(values)).toHaveLength(2)
  })

  it('is the whole range before a fit', () => {
    expect(movingParameters(real, together)).toEqual(wholeSpace(real, together).names)
    expect(movingParameters(drawn, rivals[0])).toEqual(wholeSpace(drawn, rivals[0]).names)
    expect(fittedSpace(real, together, ['incidentRate']).ranges).toMatchObject([
      { low: 1, high: expect.closeTo(20, 8) },
    ])
    expect(fittedSpace(drawn, rivals[0], ['incidentRate']).valuesAt([0])).toEqual({
      ...rivals[0].hold,
      incidentRate: 1,
    })
  })
})

it('the main outcomes are those that a run comes to, not the counters of decisions', () => {
  const counters = real.record.outcomes.filter(({ model }) => model?.figure === 'counter').map(({ id }) => id)
  const main = mainOutcomes(real)
  expect(counters.length).toBeGreaterThan(0)
  expect(main).toHaveLength(9)
  expect(main.filter((id) => counters.includes(id))).toEqual([])
})

it('the strongest parameters are strong on any outcome, whatever its unit', () => {
  const effect = (muStar: number) => ({ muStar, sigma: 0 })
  const people = [effect(9000), effect(10), effect(8000), effect(0)]
  const days = [effect(0.1), effect(2), effect(0.1), effect(0)]
  const flat = [effect(0), effect(0), effect(0), effect(0)]
  const names = ['crowdGrowth', 'leaveRate', 'crowdSeed', 'trustGain'] as const
  expect(strongest(names, [people, days, flat])).toEqual(['crowdGrowth', 'leaveRate', 'crowdSeed', 'trustGain'])
})
