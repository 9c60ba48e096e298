import { ascending, quantile } from './quantiles'

/** Share of the median below which a difference is called little. */
const littleShare = 0.02

/** How pairs of runs with the same luck and the same parameters ended. */
export interface PairCounts {
  readonly pairs: number
  /** Pairs in which the second run ended lower, or higher, by more than `little`, and those within it. */
  readonly lower: number
  readonly within: number
  readonly higher: number
  /** In the outcome's unit; 0 where only equal figures count as alike. */
  readonly little: number
}

/**
 * Counts pairs at the same place of two lists. A difference is little up to a fiftieth of the first list's median, rounded
 * down to whole persons, buildings or days, so that of small figures every difference counts.
 */
export function countPairs(first: readonly number[], second: readonly number[]): PairCounts {
  const pairs = Math.min(first.length, second.length)
  const little = pairs === 0 ? 0 : Math.floor(Math.abs(quantile(first.slice(0, pairs), 0.5)) * littleShare)
  const counts = { lower: 0, within: 0, higher: 0 }
  for (let i = 0; i < pairs; i++) {
    const difference = second[i] - first[i]
    if (Math.abs(difference) <= little) counts.within++
    else if (difference < 0) counts.lower++
    else counts.higher++
  }
  return { pairs, little, ...counts }
}

/**
 * How much of two spreads lies over one another, 0 to 1: one less the greatest distance between their distribution functions
 * (Kolmogorov and Smirnov). Where their densities cross once it is the overlapping coefficient, the area under both (Schmid
 * and Schmidt 2006, "Nonparametric estimation of the coefficient of overlapping"); it asks for no bins. Throws a RangeError
 * for an empty list.
 */
export function overlapOf(first: readonly number[], second: readonly number[]): number {
  if (first.length === 0 || second.length === 0) throw new RangeError('an overlap needs runs on both sides')
  const [a, b] = [ascending(first), ascending(second)]
  let [i, j, distance] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i], b[j])
    while (i < a.length && a[i] === value) i++
    while (j < b.length && b[j] === value) j++
    distance = Math.max(distance, Math.abs(i / a.length - j / b.length))
  }
  return 1 - distance
}
