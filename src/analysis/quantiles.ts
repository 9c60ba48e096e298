import type { Spread } from './types'

/**
 * Quantile of type 7 (Hyndman and Fan 1996, "Sample quantiles in statistical packages"; the default of R and NumPy):
 * linear interpolation between the order statistics around position `(n - 1) * share`. `sorted` must ascend and must
 * not be empty; `share` is 0..1.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  const last = sorted.length - 1
  if (last < 0) throw new RangeError('a quantile needs at least one value')
  const position = last * Math.min(Math.max(share, 0), 1)
  const below = Math.floor(position)
  const above = below < last ? below + 1 : last
  return sorted[below] + (position - below) * (sorted[above] - sorted[below])
}

/** Values in ascending order, as a new array. */
export function ascending(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort()
}

/** Quantile of type 7 of values in any order. */
export function quantile(values: ArrayLike<number>, share: number): number {
  return quantileOfSorted(ascending(values), share)
}

/** The five quantiles that every spread shows. */
export function fiveQuantiles(values: ArrayLike<number>): Omit<Spread, 'values'> {
  const sorted = ascending(values)
  return {
    p5: quantileOfSorted(sorted, 0.05),
    p25: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    p75: quantileOfSorted(sorted, 0.75),
    p95: quantileOfSorted(sorted, 0.95),
  }
}

/** Quantiles of one figure over the runs, with the values in order of run. */
export function spreadOf(values: readonly number[]): Spread {
  return { ...fiveQuantiles(values), values }
}

/**
 * Values for a quantile dot plot: `count` quantiles at the middle of `count` equal shares, so that each dot stands for
 * one in `count` runs (Kay, Kola, Hullman and Munson 2016).
 */
export function quantileDots(values: readonly number[], count: number): number[] {
  const sorted = ascending(values)
  return Array.from({ length: count }, (_, index) => quantileOfSorted(sorted, (index + 0.5) / count))
}
