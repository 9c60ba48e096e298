import { expect, test } from 'vitest'
import { priorOf } from '../../../src/analysis/fit/prior'
import { chanceOf, summaryOf } from '../../../src/analysis/fit/summary'
import { uniform } from '../../../src/sim/random/stream'
import { loadReal } from '../../realScenario'

const { model } = loadReal()
const prior = priorOf(model, ['crowdGrowth', 'leaveRate'], {})

/** A population whose coordinates fill so much of the cube, each from its middle. */
const filling = (...widths: number[]) => ({
  particles: Array.from({ length: 400 }, (_, row) => ({
    point: Array.from(
      { length: prior.size },
      (_unused, i) => 0.5 + (uniform(1, 2, i, row, 0) - 0.5) * (widths[i] ?? 1),
    ),
    distance: 0,
  })),
})

test('a parameter is informed only where it shrank more than every coordinate that does nothing', () => {
  expect(prior.size).toBeGreaterThan(prior.names.length)
  const free = filling(0.4, 1)
  const chance = chanceOf(prior, free)
  expect(chance).toBeLessThan(0.1)
  expect(summaryOf(prior, free, chance).map(({ informed }) => informed)).toEqual([true, false])
  // Copies that drew one idle coordinate as far together as the first parameter.
  const drifted = filling(0.4, 1, 0.35)
  expect(chanceOf(prior, drifted)).toBeCloseTo(0.65, 1)
  expect(summaryOf(prior, drifted, chanceOf(prior, drifted)).map(({ informed }) => informed)).toEqual([false, false])
  // However little chance does, a small contraction says nothing.
  expect(summaryOf(prior, filling(0.8, 0.9), 0).map(({ informed }) => informed)).toEqual([false, false])
})
