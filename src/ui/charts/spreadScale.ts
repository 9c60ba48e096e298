import { fiveQuantiles } from '../../analysis/quantiles'
import { roundAbove } from './scale'

/** How far beyond the middle half, in its own width, a lane still decides the scale: the whisker of a box plot. */
const reach = 1.5

/**
 * Upper end of the scale that all lanes share. A few runs far out must not squeeze the others into a corner: they are
 * stacked at the edge and counted (`beyondOf`). What the record says is always on the scale.
 */
export function spreadScale(lanes: readonly (readonly number[])[], record: readonly number[]): number {
  const ends = lanes.flatMap((values) => {
    if (values.length === 0) return []
    const { p25, p75 } = fiveQuantiles(values)
    return [Math.min(Math.max(...values), p75 + reach * (p75 - p25))]
  })
  return roundAbove(Math.max(1, ...record, ...ends) * 1.02)
}

/** How many runs of a lane lie beyond the scale. */
export function beyondOf(values: readonly number[], max: number): number {
  return values.filter((value) => value > max).length
}
