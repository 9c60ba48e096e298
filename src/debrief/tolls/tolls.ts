import type { RunRecord } from '../../record/runRecord'
import type { Scenario } from '../../scenario/scenario'
import type { Outcome, RecordSeries } from '../../scenario/schema/record'
import type { RunResult } from '../../session/api'

export interface TollPoint {
  readonly hour: number
  readonly value: number
}

/** The announced and the actual toll: two series, never one (model.md). Only the record's announcements are sourced. */
export interface Tolls {
  /** The record's series of announcements; null when the scenario has none. */
  readonly series: RecordSeries | null
  readonly announcedRecord: readonly TollPoint[]
  readonly announcedRun: readonly TollPoint[]
  /** The run's own deaths by hour: the model's, as no source gives deaths by day. */
  readonly actualRun: readonly TollPoint[]
  /** The record's final figure with its range. */
  readonly established: Outcome | null
}

/** The series that stands beside the model's announced toll; by its link to the model, else by its usual name. */
function announcedSeries(scenario: Scenario): RecordSeries | null {
  const { series } = scenario.record
  return series.find((one) => one.model === 'announced') ?? series.find((one) => one.id === 'deaths_reported') ?? null
}

/** Announcements in order of hour; of several in one hour the highest, as the count only grows. */
function inOrder(points: readonly TollPoint[]): TollPoint[] {
  const byHour = new Map<number, number>()
  for (const { hour, value } of points) byHour.set(hour, Math.max(value, byHour.get(hour) ?? 0))
  return [...byHour].map(([hour, value]) => ({ hour, value })).sort((a, b) => a.hour - b.hour)
}

export function tollsOf(scenario: Scenario, record: RunRecord, result: RunResult): Tolls {
  const series = announcedSeries(scenario)
  const established =
    scenario.record.outcomes.find(({ model }) => model?.figure === 'deaths' && model.area === undefined) ?? null
  return {
    series,
    announcedRecord: inOrder(
      (series?.points ?? []).flatMap(({ hour, value, basis }) =>
        hour !== null && value !== null && basis === 'reported_at_the_time' ? [{ hour, value }] : [],
      ),
    ),
    announcedRun: inOrder(
      record.events.flatMap((event) =>
        event.type === 'toll-announced' ? [{ hour: event.hour, value: event.deaths }] : [],
      ),
    ),
    actualRun: result.course.map(({ hour, deaths }) => ({ hour, value: deaths })),
    established,
  }
}

/** The last point of each local day: where a square is drawn. `dayOf` gives the day of an hour. */
export function lastOfDays(points: readonly TollPoint[], dayOf: (hour: number) => number): TollPoint[] {
  return points.filter((point, index) => {
    const next = points[index + 1]
    return !next || dayOf(next.hour) !== dayOf(point.hour)
  })
}
