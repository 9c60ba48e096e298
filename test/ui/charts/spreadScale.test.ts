import { expect, it } from 'vitest'
import { beyondOf, spreadScale } from '../../../src/ui/charts/spreadScale'

const even = Array.from({ length: 30 }, (_, index) => 300 + 10 * index)

it('reaches to every run where none lies far out', () => {
  const max = spreadScale([even, even.map((value) => value / 2)], [414, 496])
  expect(max).toBeGreaterThanOrEqual(590)
  expect(beyondOf(even, max)).toBe(0)
})

it('does not follow a few runs that lie far out, and counts them', () => {
  const odd = [...even, 9000, 12_000]
  const max = spreadScale([odd, []], [414, 496])
  expect(max).toBeLessThan(1500)
  expect(beyondOf(odd, max)).toBe(2)
})

it('always holds the record, and a lane in which all runs agree', () => {
  expect(spreadScale([[3, 3, 3]], [496])).toBeGreaterThanOrEqual(496)
  expect(spreadScale([[700, 700]], [])).toBeGreaterThanOrEqual(700)
  expect(spreadScale([], [])).toBeGreaterThan(0)
})
