import type { Target } from '../../scenario/schema/fit'
import { purposeOf, uniform } from '../../sim/random/stream'
import { quantile } from '../quantiles'
import { unitOf } from './distance'
import type { Population } from './population'

/**
 * Targets of a synthetic case: the same figures with the values that runs with known parameters gave. Errors stay as wide in
 * the figure's own unit as those of the record, so that a figure near zero does not decide everything.
 */
export function syntheticTargets(targets: readonly Target[], values: readonly number[]): Target[] {
  return targets.map((target, index) => {
    const value = values[index]
    return {
      ...target,
      value,
      low: value,
      high: value,
      error: target.error * (unitOf(target) / unitOf({ ...target, value })),
    }
  })
}

const truthPurpose = purposeOf('fit.truth')

/** A point to be found again: one of the population's, picked by seed and number. */
export function truthOf({ particles }: Population, seed: number, set: number): readonly number[] {
  return particles[Math.floor(uniform(seed, truthPurpose, set, 0, 0) * particles.length)].point
}

/** For each parameter, whether the truth lies in the 90 per cent interval of a population. */
export function recoveredOf({ particles }: Population, truth: readonly number[]): boolean[] {
  return truth.map((value, index) => {
    const coordinates = particles.map(({ point }) => point[index])
    return quantile(coordinates, 0.05) <= value && value <= quantile(coordinates, 0.95)
  })
}
