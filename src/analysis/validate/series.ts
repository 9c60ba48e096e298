import type { Target } from '../../scenario/schema/fit'
import type { ReportSeries } from '../../scenario/schema/report'
import { quantile } from '../quantiles'
import {
  averagedRelativeDifference,
  crpsSkill,
  errorAgainstLine,
  errorAgainstPersistence,
  leastFigures,
  persistence,
  straightLine,
} from './scores'

type Column = { readonly target: Target; readonly values: readonly number[] }

/** Series whose points are parts of one whole, by destination, rather than points in time. */
const destinations = 'destinations'

function columnsOf(targets: readonly Target[], runs: readonly (readonly number[])[]): Column[] {
  return targets.map((target, index) => ({ target, values: runs.map((run) => run[index]) }))
}

/** Scores of every series with enough figures, in the order in which they appear. */
export function seriesOf(
  set: ReportSeries['set'],
  targets: readonly Target[],
  runs: readonly (readonly number[])[],
): ReportSeries[] {
  const bySeries = new Map<string, Column[]>()
  for (const column of columnsOf(targets, runs)) {
    const { series, hour } = column.target
    if (series === undefined || series === destinations || hour === undefined) continue
    bySeries.set(series, [...(bySeries.get(series) ?? []), column])
  }
  return [...bySeries].map(([id, columns]) => {
    const sorted = columns.sort((a, b) => (a.target.hour ?? 0) - (b.target.hour ?? 0))
    const values = sorted.map(({ target }) => target.value)
    const hours = sorted.map(({ target }) => target.hour ?? 0)
    const medians = sorted.map((column) => quantile(column.values, 0.5))
    const before = persistence(values)
    const line = straightLine(hours, values)
    const enough = values.length >= leastFigures
    const score = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100)
    return {
      id,
      set,
      of: values.length,
      persistence: enough ? score(errorAgainstPersistence(values, medians)) : null,
      line: enough ? score(errorAgainstLine(hours, values, medians)) : null,
      crpsSkill: enough
        ? score(
            crpsSkill(
              values,
              sorted.map((column) => column.values),
            ),
          )
        : null,
      points: sorted.map(({ target }, i) => ({
        hour: target.hour ?? 0,
        value: target.value,
        median: Math.round(medians[i]),
        persistence: before[i],
        line: Math.round(line[i]),
      })),
    }
  })
}

/** Averaged relative difference of the destinations, by hour and averaged; null where the record gives none. */
export function ardOf(targets: readonly Target[], runs: readonly (readonly number[])[]): number | null {
  const byHour = new Map<number, Column[]>()
  for (const column of columnsOf(targets, runs)) {
    const { series, hour } = column.target
    if (series !== destinations || hour === undefined) continue
    byHour.set(hour, [...(byHour.get(hour) ?? []), column])
  }
  const ard = averagedRelativeDifference(
    [...byHour.values()].map((columns) => ({
      model: columns.map(({ values }) => quantile(values, 0.5)),
      record: columns.map(({ target }) => target.value),
    })),
  )
  return ard === null ? null : Math.round(ard * 1000) / 1000
}
