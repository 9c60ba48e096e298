import { describe, expect, it } from 'vitest'
import { fiveQuantiles, quantile, quantileDots, spreadOf } from '../../src/analysis/quantiles'

describe('quantiles of type 7', () => {
  // Golden values, worked by hand from the definition: position (n - 1) * share between order statistics.
  const golden: [number[], number, number][] = [
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4, 5], 0.05, 1.2],
    [[1, 2, 3, 4, 5], 0.95, 4.8],
    [[10, 1, 7, 3], 0.75, 7.75],
    [[42], 0.05, 42],
    [[5, 5, 5], 0.95, 5],
    [[0, 100], 0, 0],
    [[0, 100], 1, 100],
  ]
  it.each(golden)('%j at %d is %d', (values, share, expected) => {
    expect(quantile(values, share)).toBeCloseTo(expected, 12)
  })

  it('refuses an empty list', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError)
  })

  it('keeps the order of runs in a spread', () => {
    const spread = spreadOf([30, 10, 20])
    expect(spread.values).toEqual([30, 10, 20])
    expect(spread.median).toBe(20)
  })

  it('sorts by number, not by text', () => {
    expect(fiveQuantiles([100, 9, 20]).median).toBe(20)
  })
})

describe('quantile dots', () => {
  it('gives as many dots as asked, each an equal share of the runs', () => {
    const values = Array.from({ length: 200 }, (_, index) => index)
    const dots = quantileDots(values, 50)
    expect(dots).toHaveLength(50)
    expect(dots.filter((dot) => dot < 100)).toHaveLength(25)
    expect(dots[0]).toBeCloseTo(1.99, 12)
    expect(dots[49]).toBeCloseTo(197.01, 12)
  })

  it('stays at the value when all runs agree', () => {
    expect(new Set(quantileDots([0, 0, 0], 50))).toEqual(new Set([0]))
  })
})
