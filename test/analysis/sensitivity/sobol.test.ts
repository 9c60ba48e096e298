import { describe, expect, it } from 'vitest'
import { pointsInRow, sobolIndices, sobolPoints } from '../../../src/analysis/sensitivity/sobol'
import { keyOf, uniform } from '../../../src/sim/random/stream'
import { ishigami, ishigamiIndices } from './functions'

describe('Sobol indices', () => {
  it('come to those of Ishigami in closed form, which lie in the intervals', () => {
    const rows = 8000
    const found = sobolIndices(5, 3, sobolPoints(5, 3, rows).map(ishigami), 200)
    const { first, total } = ishigamiIndices()
    expect(first[0]).toBeCloseTo(0.314, 3)
    expect(total[2]).toBeCloseTo(0.244, 3)
    found?.forEach((one, i) => {
      expect(Math.abs(one.first - first[i])).toBeLessThan(0.03)
      expect(Math.abs(one.total - total[i])).toBeLessThan(0.03)
      expect(one.firstLow).toBeLessThan(one.first)
      expect(one.firstHigh).toBeGreaterThan(one.first)
      expect(one.totalHigh - one.totalLow).toBeLessThan(0.08)
    })
    expect(found).toHaveLength(3)
  })

  it('have intervals that cover the true value about nine times in ten', () => {
    const { first, total } = ishigamiIndices()
    let covered = 0
    const sets = 60
    for (let seed = 0; seed < sets; seed++) {
      const found = sobolIndices(seed, 3, sobolPoints(seed, 3, 300).map(ishigami), 200) ?? []
      found.forEach((one, i) => {
        if (one.firstLow <= first[i] && first[i] <= one.firstHigh) covered++
        if (one.totalLow <= total[i] && total[i] <= one.totalHigh) covered++
      })
    }
    expect(covered / (sets * 6)).toBeGreaterThan(0.82)
    expect(covered / (sets * 6)).toBeLessThan(0.97)
  })

  it('give luck its share where a column is the seed of a run', () => {
    const noise = keyOf('noise')
    // Variance 1/12 from the input; 4/12 from luck alone; the third input does nothing.
    const noisy = ([x, , u]: readonly number[]): number =>
      1000 + x + 2 * uniform(Math.floor(u * 2_147_483_648), noise, 0, 0, 0)
    const found = sobolIndices(2, 3, sobolPoints(2, 3, 6000).map(noisy), 50) ?? []
    const expected = [0.2, 0, 0.8]
    found.forEach(({ first, total }, i) => {
      expect(Math.abs(first - expected[i])).toBeLessThan(0.04)
      expect(Math.abs(total - expected[i])).toBeLessThan(0.04)
    })
    expect(found[1]).toMatchObject({ first: 0, total: 0, totalHigh: 0 })
  })

  it('do not exist where nothing varies', () => {
    expect(sobolIndices(1, 2, new Array(40).fill(0.1))).toBeNull()
    expect(() => sobolIndices(1, 2, [1, 2, 3])).toThrow(RangeError)
  })

  it('are the same for the same seed', () => {
    const points = sobolPoints(9, 3, 50)
    expect(points).toHaveLength(50 * pointsInRow(3))
    expect(sobolPoints(9, 3, 80).slice(0, points.length)).toEqual(points)
    expect(sobolPoints(8, 3, 50)).not.toEqual(points)
    const values = points.map(ishigami)
    expect(sobolIndices(9, 3, values, 20)).toEqual(sobolIndices(9, 3, values, 20))
  })
})
