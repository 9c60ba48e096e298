import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stackDots } from '../../../src/ui/charts/dots'

const fifty = (value: (index: number) => number): number[] => Array.from({ length: 50 }, (_, index) => value(index))

describe('stacked dots', () => {
  it('are always as many as the values, inside the chart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 50, maxLength: 50 }),
        (positions) => {
          const dots = stackDots(positions, 300, 30)
          expect(dots).toHaveLength(50)
          for (const { x, y, r } of dots) {
            expect(x - r).toBeGreaterThanOrEqual(0)
            expect(x + r).toBeLessThanOrEqual(300)
            expect(-y + r).toBeLessThanOrEqual(30)
          }
          expect(new Set(dots.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(50)
        },
      ),
    )
  })

  it('stand over their values when there is room', () => {
    const positions = fifty((index) => index * 6 + 3)
    stackDots(positions, 310, 30).forEach((dot, index) => {
      expect(Math.abs(dot.x - positions[index])).toBeLessThan(6.2)
    })
  })

  it('make a block around the value when all runs agree', () => {
    const dots = stackDots(
      fifty(() => 150),
      300,
      30,
    )
    const xs = dots.map(({ x }) => x)
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(30)
    expect((Math.max(...xs) + Math.min(...xs)) / 2).toBeCloseTo(150, -1)
  })
})
