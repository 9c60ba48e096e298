import { ascending, quantileOfSorted } from '../quantiles'

/** Median and 90 per cent interval of a quantity. */
export interface Interval {
  readonly p5: number
  readonly median: number
  readonly p95: number
}

/** One quantity after two fits. */
export interface Agreement {
  readonly name: string
  readonly one: Interval
  readonly other: Interval
  /** Whether each median lies inside the other's 90 per cent interval, both ends included. */
  readonly agrees: boolean
}

export function intervalOf(values: readonly number[]): Interval {
  const sorted = ascending(values)
  const [p5, median, p95] = [0.05, 0.5, 0.95].map((share) => quantileOfSorted(sorted, share))
  return { p5, median, p95 }
}

/** Sets a quantity after one fit beside the same after another. */
export function agreementOf(name: string, one: Interval, other: Interval): Agreement {
  return { name, one, other, agrees: holds(other, one.median) && holds(one, other.median) }
}

function holds({ p5, p95 }: Interval, value: number): boolean {
  return p5 <= value && value <= p95
}
