import { quantile } from '../quantiles'
import type { Population } from './population'
import type { Prior } from './prior'
import { contractionOf } from './spread'

/** One parameter after a fit. */
export interface FittedParameter {
  readonly name: string
  /** The range it could move in. */
  readonly low: number
  readonly high: number
  readonly p5: number
  readonly median: number
  readonly p95: number
  /** How far the spread shrank from the prior's, 0 (not at all) to 1 (to a point), by standard deviations in the cube. */
  readonly contraction: number
  /** Whether it shrank enough, and more than any coordinate that does nothing, to say that the record informs it. */
  readonly informed: boolean
}

/** Contraction below which a parameter never counts as informed by the record. */
const informedFrom = 0.3

type Particles = Pick<Population, 'particles'>

/** The largest contraction among the coordinates that stand for nothing: what a fit does to a coordinate by chance. */
export function chanceOf(prior: Prior, { particles }: Particles): number {
  const blind = Array.from({ length: prior.size - prior.names.length }, (_, i) => prior.names.length + i)
  return Math.max(0, ...blind.map((at) => contractionOf(particles.map(({ point }) => point[at]))))
}

/** The contraction above which a parameter counts as informed. */
export function informedLimit(chance: number): number {
  return Math.max(informedFrom, chance)
}

/** What a population says of each parameter. `chance`: contraction that says nothing (see `chanceOf`). */
export function summaryOf(prior: Prior, { particles }: Particles, chance: number): FittedParameter[] {
  return prior.names.map((name, index) => {
    const coordinates = particles.map(({ point }) => point[index])
    const contraction = contractionOf(coordinates)
    const at = (share: number): number => prior.value(index, quantile(coordinates, share))
    return {
      name,
      low: prior.value(index, 0),
      high: prior.value(index, 1),
      p5: at(0.05),
      median: at(0.5),
      p95: at(0.95),
      contraction,
      informed: contraction > informedLimit(chance),
    }
  })
}
