import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceOf, missOf, weightsOf } from '../../../src/analysis/fit/distance'
import { priorOf } from '../../../src/analysis/fit/prior'
import type { Target } from '../../../src/scenario/schema/fit'
import { loadReal } from '../../realScenario'

const { model, fit } = loadReal()
const parameters = fit?.parameters ?? []

describe('the prior', () => {
  it('goes from the cube to values inside their ranges and back', () => {
    const prior = priorOf(model, parameters, {})
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
          minLength: prior.names.length,
          maxLength: prior.names.length,
        }),
        (point) => {
          const values = prior.valuesAt(point)
          const list = prior.names.map((name, index) => {
            const { low, high } = model.parameters.find(({ id }) => id === name) as { low: number; high: number }
            const value = values[name] as number
            expect(value).toBeGreaterThanOrEqual(low - 1e-12)
            expect(value).toBeLessThanOrEqual(high + 1e-12)
            expect(value).toBe(prior.value(index, point[index]))
            return value
          })
          prior.pointOf(list).forEach((x, index) => {
            expect(x).toBeCloseTo(point[index], 8)
          })
        },
      ),
      { numRuns: 100 },
    )
  })

  it('moves nothing that a structure holds, and gives it its value', () => {
    const [first] = parameters
    const prior = priorOf(model, parameters, { [first]: 0.125 })
    expect(prior.names).not.toContain(first)
    expect(prior.valuesAt(prior.names.map(() => 0.5))).toMatchObject({ [first]: 0.125 })
  })
})

const target = (more: Partial<Target>): Target => ({
  id: 't',
  label: 'T',
  figure: 'deaths',
  value: 100,
  low: 90,
  high: 120,
  error: 0.1,
  sources: [],
  assumption: true,
  invented: false,
  ...more,
})

describe('the distance', () => {
  it('is zero inside the range, and counts errors outside it', () => {
    expect([90, 100, 120].map((value) => missOf(target({}), value))).toEqual([0, 0, 0])
    expect(missOf(target({}), 140)).toBeCloseTo(2)
    expect(missOf(target({}), 80)).toBeCloseTo(1)
  })

  it('takes times by the hour', () => {
    expect(missOf(target({ figure: 'violence-to', value: 80, low: 74, high: 98, error: 8 }), 106)).toBeCloseTo(1)
  })

  it('gives a series the weight of two figures, however many points it has', () => {
    const series = [1, 2, 3, 4].map((n) => target({ id: `s${n}`, series: 's' }))
    const weights = weightsOf([target({}), ...series])
    expect(weights[0]).toBeCloseTo(1 / 3)
    expect(weights.slice(1).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(2 / 3)
    expect(distanceOf([target({})], [1], [140])).toBeCloseTo(2)
  })
})
