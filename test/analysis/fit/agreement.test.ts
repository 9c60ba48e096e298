import { expect, test } from 'vitest'
import { agreementOf, intervalOf } from '../../../src/analysis/fit/agreement'

test('two fits agree where each median lies in the other interval, and not where only one does', () => {
  const wide = intervalOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(wide.median).toBe(5)
  const narrow = { p5: 7, median: 7.5, p95: 8 }
  expect(agreementOf('x', wide, wide).agrees).toBe(true)
  expect(agreementOf('x', wide, narrow).agrees).toBe(false)
  expect(agreementOf('x', narrow, wide).agrees).toBe(false)
  expect(agreementOf('x', wide, { p5: 4, median: 6, p95: 8 }).agrees).toBe(true)
})
