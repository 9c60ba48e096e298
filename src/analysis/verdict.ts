import type { Lever } from '../scenario/schema/play'
import { ascending, quantileOfSorted } from './quantiles'

/** Whether a conclusion stands in paired runs. `open`: too few runs, or too even, to tell. */
export type Verdict = 'stands' | 'falls' | 'open'

export interface PairedResult {
  readonly pairs: number
  /** Median of the differences, changed less base, in the outcome's unit. */
  readonly difference: number
  /** Where the median of very many pairs would lie, at 95 per cent or more; null with fewer than six pairs. */
  readonly interval: readonly [number, number] | null
  readonly verdict: Verdict
}

/** Fewer pairs than this can't give an interval of 95 per cent at all: the chance that six all agree is 1 in 32. */
const leastPairs = 6

/**
 * Interval of the median by order statistics (the sign test turned round; Conover, Practical Nonparametric Statistics): no
 * shape is assumed. The narrowest one whose chance to hold the median is 95 per cent or more, by the binomial itself.
 */
function intervalOfMedian(sorted: ArrayLike<number>): readonly [number, number] | null {
  const n = sorted.length
  if (n < leastPairs) return null
  let index = -1
  // Chance of exactly k of n heads, and of at most k.
  let exactly = 0.5 ** n
  let upTo = 0
  for (let k = 0; 2 * (upTo + exactly) <= 0.05; k++) {
    upTo += exactly
    exactly *= (n - k) / (k + 1)
    index = k
  }
  return index < 0 ? null : [sorted[index], sorted[n - 1 - index]]
}

/**
 * A conclusion says that a change moves the median in a direction, by its margin at least; it stands when the whole interval
 * lies there, and falls when none of it does. `same` says that no pair differs by more than the margin.
 */
export function pairedResult(
  claim: Pick<Lever, 'sign' | 'margin'>,
  base: readonly number[],
  changed: readonly number[],
): PairedResult | null {
  const pairs = Math.min(base.length, changed.length)
  if (pairs === 0) return null
  const sorted = ascending(Array.from({ length: pairs }, (_, index) => changed[index] - base[index]))
  const difference = quantileOfSorted(sorted, 0.5)
  const interval = intervalOfMedian(sorted)
  const { sign, margin } = claim
  if (sign === 'same') {
    const most = Math.max(Math.abs(sorted[0]), Math.abs(sorted[pairs - 1]))
    return { pairs, difference, interval, verdict: most > margin ? 'falls' : interval ? 'stands' : 'open' }
  }
  if (!interval) return { pairs, difference, interval, verdict: 'open' }
  // Seen from the stated side: how far it moved there. A margin of nothing still asks for a move.
  const [least, most] = sign === 'higher' ? interval : [-interval[1], -interval[0]]
  const met = (value: number): boolean => value > 0 && value >= margin
  return { pairs, difference, interval, verdict: met(least) ? 'stands' : met(most) ? 'open' : 'falls' }
}
