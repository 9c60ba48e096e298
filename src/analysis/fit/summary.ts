import { quantile } from '../quantiles'
import type { Population } from './population'
import type { Prior } from './prior'

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
  /** Whether it shrank enough to say that the record informs it. */
  readonly informed: boolean
}

/** Contraction from which a parameter counts as informed by the record. */
export const informedFrom = 0.3
/** Standard deviation of the flat prior over 0 to 1. */
const priorDeviation = Math.sqrt(1 / 12)

/** What a population says of each parameter. */
export function summaryOf(prior: Prior, { particles }: Pick<Population, 'particles'>): FittedParameter[] {
  return prior.names.map((name, index) => {
    const coordinates = particles.map(({ point }) => point[index])
    const mean = coordinates.reduce((sum, x) => sum + x, 0) / coordinates.length
    const variance = coordinates.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / coordinates.length
    const contraction = Math.max(0, 1 - Math.sqrt(variance) / priorDeviation)
    const at = (share: number): number => prior.value(index, quantile(coordinates, share))
    return {
      name,
      low: prior.value(index, 0),
      high: prior.value(index, 1),
      p5: at(0.05),
      median: at(0.5),
      p95: at(0.95),
      contraction,
      informed: contraction >= informedFrom,
    }
  })
}
