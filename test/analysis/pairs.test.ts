import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPairs, overlapOf } from '../../src/analysis/pairs'

describe('pairs of runs', () => {
  it('are counted at the same place, with a fiftieth of the first median let pass', () => {
    const first = [400, 400, 400, 400, 400]
    expect(countPairs(first, [391, 392, 400, 408, 409])).toEqual({
      pairs: 5,
      little: 8,
      lower: 1,
      within: 3,
      higher: 1,
    })
  })

  it('of small figures differ by any difference', () => {
    expect(countPairs([5, 5, 5], [4, 5, 6])).toEqual({ pairs: 3, little: 0, lower: 1, within: 1, higher: 1 })
  })

  it('are as many as the shorter list has runs', () => {
    expect(countPairs([100, 200], [100])).toMatchObject({ pairs: 1, within: 1, little: 2 })
    expect(countPairs([], [1])).toEqual({ pairs: 0, little: 0, lower: 0, within: 0, higher: 0 })
  })
})

describe('the overlap of two spreads', () => {
  it.each([
    [[1, 2, 3, 4], [1, 2, 3, 4], 1],
    [[1, 2, 3, 4], [5, 6, 7, 8], 0],
    [[1, 2, 3, 4], [3, 4, 5, 6], 0.5],
    [[1, 1, 1], [1, 1, 1, 1, 1], 1],
    [[0], [0, 1], 0.5],
  ])('of %j and %j is %d', (first, second, overlap) => {
    expect(overlapOf(first, second)).toBeCloseTo(overlap, 12)
  })

  it('is the same both ways, between 0 and 1, and 1 with itself', () => {
    const runs = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(runs, runs, (first, second) => {
        const overlap = overlapOf(first, second)
        expect(overlapOf(second, first)).toBeCloseTo(overlap, 12)
        expect(overlap).toBeGreaterThanOrEqual(-1e-12)
        expect(overlap).toBeLessThanOrEqual(1)
        expect(overlapOf(first, [...first].reverse())).toBe(1)
      }),
    )
  })

  it('needs runs on both sides', () => {
    expect(() => overlapOf([], [1])).toThrow(RangeError)
  })
})
