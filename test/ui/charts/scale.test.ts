import { describe, expect, it } from 'vitest'
import { apart, stepPath } from '../../../src/debrief/tolls/curves'
import { roundAbove, ticks } from '../../../src/ui/charts/scale'

describe('scales', () => {
  it.each([
    [0, 1],
    [1, 1],
    [496, 500],
    [515, 600],
    [2250, 2400],
    [111_000, 120_000],
    [0.7, 0.8],
  ])('%d goes up to %d', (value, max) => {
    expect(roundAbove(value)).toBeCloseTo(max, 9)
  })

  it.each([
    [560, 4, [0, 200, 400]],
    [600, 3, [0, 200, 400, 600]],
    [10, 4, [0, 5, 10]],
  ])('ticks of %d', (max, count, expected) => {
    expect(ticks(max, count)).toEqual(expected)
  })
})

describe('curves', () => {
  it('an announced figure stands until the next', () => {
    const same = (value: number): number => value
    const points = [
      { hour: 0, value: 10 },
      { hour: 5, value: 20 },
    ]
    expect(stepPath(points, same, same, 9)).toBe('M0 10H5V20H9')
    expect(stepPath([], same, same, 9)).toBe('')
  })

  it('labels are moved apart, in their order, inside the chart', () => {
    expect(apart([50, 52, 10], 16, 0, 100)).toEqual([50, 66, 10])
    expect(apart([98, 99], 16, 0, 100)).toEqual([84, 100])
  })
})
