import type { Target } from '../../scenario/schema/fit'
import type { ReportFigure, ReportPart } from '../../scenario/schema/report'
import { isTime } from '../fit/distance'
import { ascending, quantileOfSorted } from '../quantiles'
import { meanOf } from './scores'

/** An interval may be this many times as wide as the record's own range, */
const widthOfRange = 3
/** or, where the record gives a point or nearly one, as wide as this share of it. */
const widthOfPoint = 1 / 3

/** One figure of the record beside the values that the runs of an ensemble gave. */
export function figureOf(target: Target, values: readonly number[]): ReportFigure {
  const sorted = ascending(values)
  const at = (share: number): number => rounded(quantileOfSorted(sorted, share))
  const { low, high, value } = target
  const reaches = (from: number, to: number): boolean => from <= high && to >= low
  const [p5, p25, median, p75, p95] = [0.05, 0.25, 0.5, 0.75, 0.95].map(at)
  const range = high - low
  // A time's share of itself means nothing: its own error, twice either way, is what may be wide.
  const point = isTime(target) ? 4 * target.error : Math.abs(value) * widthOfPoint
  return {
    id: target.id,
    label: target.label,
    hour: target.hour ?? null,
    time: isTime(target),
    value,
    low,
    high,
    p5,
    p25,
    median,
    p75,
    p95,
    inside50: reaches(p25, p75),
    inside90: reaches(p5, p95),
    width: rounded(p95 - p5),
    allowed: rounded(Math.max(widthOfRange * range, point)),
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

/** All figures of a list of targets. `runs` holds the figures of each run, in the order of the targets. */
export function partOf(targets: readonly Target[], runs: readonly (readonly number[])[]): ReportPart {
  const figures = targets.map((target, index) =>
    figureOf(
      target,
      runs.map((run) => run[index]),
    ),
  )
  const widths = figures.flatMap(({ width, allowed }) => (allowed > 0 ? [width / allowed] : []))
  return {
    inside50: figures.filter(({ inside50 }) => inside50).length,
    inside90: figures.filter(({ inside90 }) => inside90).length,
    met: figures.filter(({ inside90, width, allowed }) => inside90 && width <= allowed).length,
    of: figures.length,
    meanWidth: widths.length > 0 ? Math.round(meanOf(widths) * 100) / 100 : null,
    figures,
  }
}
