import type { Population } from './population'

/**
 * The most central point of a population: the one with the least mean squared distance to all others in the prior's cube.
 * A point of the population and not its mean, so that values that hang together stay together. The first of equals.
 */
export function centreOf({ particles }: Pick<Population, 'particles'>): readonly number[] {
  let best = particles[0].point
  let least = Number.POSITIVE_INFINITY
  for (const { point } of particles) {
    let sum = 0
    for (const other of particles) {
      for (let i = 0; i < point.length; i++) sum += (point[i] - other.point[i]) ** 2
    }
    if (sum >= least) continue
    least = sum
    best = point
  }
  return best
}
