import { bits, purposeOf, uniform } from '../../sim/random/stream'
import { quantile } from '../quantiles'

/**
 * Indices of Sobol: which share of an outcome's variance goes with an input alone (first order), and which share would be
 * left if only that input were unknown (total, its part in what inputs do together included).
 *
 * Points after Saltelli: in each row two independent points A and B, and for each input a copy of A with that one coordinate
 * of B. They are plain keyed uniform numbers and not a sequence of low discrepancy: no well-kept library has one, and rows are
 * independent this way, as the bootstrap over rows wants them.
 */
export interface SobolIndex {
  readonly first: number
  readonly firstLow: number
  readonly firstHigh: number
  readonly total: number
  readonly totalLow: number
  readonly totalHigh: number
}

const pointPurpose = purposeOf('sensitivity.sobol.point')
const resamplePurpose = purposeOf('sensitivity.sobol.resample')

/** How often rows are drawn again for the intervals. */
const usualResamples = 1000

/** Points of one row: A, B, and one for each input. */
export function pointsInRow(inputs: number): number {
  return inputs + 2
}

/** The points of all rows, row after row. More rows leave the first as they were. */
export function sobolPoints(seed: number, inputs: number, rows: number): number[][] {
  return Array.from({ length: rows }, (_, row) => {
    const a = Array.from({ length: inputs }, (_unused, i) => uniform(seed, pointPurpose, row, i, 0))
    const b = a.map((_unused, i) => uniform(seed, pointPurpose, row, i, 1))
    return [a, b, ...a.map((_unused, input) => a.map((value, i) => (i === input ? b[i] : value)))]
  }).flat()
}

/**
 * The indices of each input for one outcome: `values` in the order of `sobolPoints`. First order after Saltelli and others
 * (2010), total after Jansen (1999), with bootstrap intervals of 90 per cent. Estimates may lie a little below 0 or above 1.
 * Null where the outcome does not vary.
 */
export function sobolIndices(
  seed: number,
  inputs: number,
  values: readonly number[],
  resamples = usualResamples,
): SobolIndex[] | null {
  const width = pointsInRow(inputs)
  const rows = values.length / width
  if (!Number.isInteger(rows) || rows < 2) throw new RangeError(`${values.length} values are no rows of ${width}`)
  const centre = centreOf(values, width, rows)
  const centred = Float64Array.from(values, (value) => value - centre)
  const every = Int32Array.from({ length: rows }, (_, row) => row)
  const found = estimate(centred, inputs, every)
  if (!found) return null
  const chosen = new Int32Array(rows)
  const again = Array.from({ length: resamples }, (_, n) => {
    for (let i = 0; i < rows; i++) {
      chosen[i] = ((bits(seed, resamplePurpose, n, i, 0) >>> 0) / 4_294_967_296) * rows
    }
    return estimate(centred, inputs, chosen) ?? found
  })
  return found.first.map((first, input) => {
    const firsts = again.map((one) => one.first[input])
    const totals = again.map((one) => one.total[input])
    return {
      first,
      firstLow: quantile(firsts, 0.05),
      firstHigh: quantile(firsts, 0.95),
      total: found.total[input],
      totalLow: quantile(totals, 0.05),
      totalHigh: quantile(totals, 0.95),
    }
  })
}

/** Mean over the points A and B. Values are taken from it, which changes no index and steadies the first order. */
function centreOf(values: readonly number[], width: number, rows: number): number {
  let sum = 0
  for (let row = 0; row < rows; row++) sum += values[row * width] + values[row * width + 1]
  return sum / (2 * rows)
}

function estimate(
  values: Float64Array,
  inputs: number,
  rows: Int32Array,
): { readonly first: number[]; readonly total: number[] } | null {
  const width = pointsInRow(inputs)
  const first = new Array<number>(inputs).fill(0)
  const total = new Array<number>(inputs).fill(0)
  let sum = 0
  let squares = 0
  for (const row of rows) {
    const at = row * width
    const a = values[at]
    const b = values[at + 1]
    sum += a + b
    squares += a * a + b * b
    for (let input = 0; input < inputs; input++) {
      const difference = values[at + 2 + input] - a
      first[input] += b * difference
      total[input] += difference * difference
    }
  }
  const count = rows.length
  const mean = sum / (2 * count)
  const variance = squares / (2 * count) - mean * mean
  // Values are centred: where they are all but equal, what is left is rounding.
  if (!(variance > (squares / count) * 1e-12)) return null
  return {
    first: first.map((one) => one / count / variance),
    total: total.map((one) => one / (2 * count) / variance),
  }
}
