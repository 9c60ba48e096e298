import { expect, test } from 'vitest'
import { centreOf } from '../../../src/analysis/fit/centre'

const at = (...points: number[][]) => ({ particles: points.map((point) => ({ point, distance: 0 })) })

test('the most central point is one of the points, in the middle of most of them', () => {
  expect(centreOf(at([0.1, 0.1], [0.5, 0.5], [0.6, 0.4], [0.9, 0.8]))).toEqual([0.5, 0.5])
  expect(centreOf(at([0, 1]))).toEqual([0, 1])
  expect(centreOf(at([0], [1]))).toEqual([0])
})
