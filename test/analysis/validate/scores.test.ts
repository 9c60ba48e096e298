import { describe, expect, it } from 'vitest'
import { figureOf } from '../../../src/analysis/validate/figures'
import {
  averagedRelativeDifference,
  crps,
  crpsSkill,
  errorAgainstLine,
  errorAgainstPersistence,
  persistence,
  straightLine,
} from '../../../src/analysis/validate/scores'
import { ardOf, seriesOf } from '../../../src/analysis/validate/series'
import type { Target } from '../../../src/scenario/schema/fit'

describe('scores', () => {
  it('know the naive forecasts', () => {
    expect(persistence([3, 5, 9])).toEqual([3, 3, 5])
    expect(straightLine([0, 10, 40], [0, 1, 80])).toEqual([0, 20, 80])
  })

  it('scale errors by those of a naive forecast, the first figure left out', () => {
    const values = [10, 20, 40]
    // Errors of the forecast 0 and 10, of persistence 10 and 20.
    expect(errorAgainstPersistence(values, [99, 20, 30])).toBeCloseTo(10 / 30)
    expect(errorAgainstPersistence([5, 5], [5, 6])).toBeNull()
  })

  it('scale errors by those of a line from end to end, both ends left out', () => {
    // The line says 20 and 30 in the middle: errors 10 and 5. The forecast errs by 1 and 2 there.
    expect(errorAgainstLine([0, 1, 2, 3], [10, 10, 35, 40], [99, 11, 37, 0])).toBeCloseTo(3 / 15)
    expect(errorAgainstLine([0, 1, 2], [1, 2, 3], [9, 9, 9])).toBeNull()
  })

  it('give the ranked probability score by hand', () => {
    // Mean distance 1, half the mean distance between the two members 1.
    expect(crps([0, 2], 1)).toBeCloseTo(0)
    // Mean distance 2, half the mean distance between different members 4/3.
    expect(crps([0, 0, 4], 2)).toBeCloseTo(2 - 4 / 3)
    expect(crps([4, 4, 4], 1)).toBeCloseTo(3)
    expect(crps([7], 7)).toBe(0)
  })

  it('give a small and a large ensemble of one law the same score on average', () => {
    const law = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    const pairs = law.flatMap((a) => law.filter((b) => b !== a).map((b) => crps([a, b], 4)))
    expect(pairs.reduce((sum, score) => sum + score, 0) / pairs.length).toBeCloseTo(crps(law, 4))
  })

  it('give skill 1 to a perfect ensemble and less than 0 to a bad one', () => {
    const values = [1, 2, 4, 8, 16]
    expect(
      crpsSkill(
        values,
        values.map((value) => [value, value]),
      ),
    ).toBe(1)
    expect(
      crpsSkill(
        values,
        values.map(() => [500]),
      ),
    ).toBeLessThan(0)
  })

  it('average the relative difference of destinations over times', () => {
    const times = [
      { model: [50, 50], record: [80, 20] },
      { model: [10, 0], record: [10, 0] },
    ]
    expect(averagedRelativeDifference(times)).toBeCloseTo((60 / 100 + 0) / 2)
    expect(averagedRelativeDifference([])).toBeNull()
  })
})

const target = (more: Partial<Target>): Target => ({
  id: 't',
  label: 'T',
  figure: 'abroad-now',
  value: 100,
  low: 100,
  high: 100,
  error: 0.1,
  sources: [],
  assumption: true,
  invented: false,
  ...more,
})

describe('figures of a report', () => {
  it('reach the record where the interval touches its range', () => {
    const values = Array.from({ length: 101 }, (_, i) => i)
    expect(figureOf(target({ low: 95, high: 120, value: 110 }), values)).toMatchObject({
      p5: 5,
      median: 50,
      p95: 95,
      inside50: false,
      inside90: true,
      width: 90,
      allowed: 75,
    })
    expect(figureOf(target({ low: 96, high: 120, value: 110 }), values).inside90).toBe(false)
    expect(figureOf(target({ value: 60, low: 60, high: 60 }), values)).toMatchObject({ inside50: true, allowed: 20 })
  })

  it('score only series with eight figures or more', () => {
    const points = (count: number): Target[] =>
      Array.from({ length: count }, (_, i) =>
        target({ id: `p${i}`, series: 's', hour: i, value: i * i, low: i * i, high: i * i }),
      )
    const runs = (list: readonly Target[]): number[][] => [list.map(({ value }) => value)]
    const [few] = seriesOf('held-out', points(7), runs(points(7)))
    expect([few.of, few.persistence, few.crpsSkill]).toEqual([7, null, null])
    const [enough] = seriesOf('held-out', points(8), runs(points(8)))
    expect([enough.persistence, enough.line, enough.crpsSkill]).toEqual([0, 0, 1])
  })

  it('take destinations apart from series in time', () => {
    const list = [
      target({ id: 'a', series: 'destinations', hour: 5, value: 60 }),
      target({ id: 'b', series: 'destinations', hour: 5, value: 40 }),
    ]
    expect(ardOf(list, [[60, 20]])).toBeCloseTo(0.2)
    expect(seriesOf('held-out', list, [[60, 20]])).toEqual([])
    expect(ardOf([target({})], [[1]])).toBeNull()
  })
})
