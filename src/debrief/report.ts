import { compareWithRecord, type OutcomeComparison } from '../analysis/compare'
import { compareDecisions, type DecisionComparison, waitsOf } from '../analysis/decisions'
import type { EnsembleResult } from '../analysis/types'
import type { Forecast, RunRecord } from '../record/runRecord'
import type { Scenario } from '../scenario/scenario'
import type { Structure } from '../scenario/schema/play'
import type { RecordSource } from '../scenario/schema/record'
import type { RunResult } from '../session/api'
import { type Tolls, tollsOf } from './tolls/tolls'

/** An outcome as it is shown: with the forecast that was locked before the first hour. */
export interface ReportedOutcome extends OutcomeComparison {
  readonly forecast: Forecast | null
}

/** Re-runs of the same decisions under one account of how violence ends; `result` is null until they are computed. */
export interface Account {
  readonly structure: Structure
  readonly result: EnsembleResult | null
}

/** Everything that the comparison shows, as data: the screen, the print and both exports are made from it. */
export interface ComparisonReport {
  readonly scenario: Scenario
  readonly record: RunRecord
  readonly seatName: string | null
  /** Actor whose decisions are the player's own; null for an observed run. */
  readonly actor: string | null
  readonly reruns: EnsembleResult | null
  /** The same decisions under each rival account; empty where the scenario has none, or not all were fitted. */
  readonly accounts: readonly Account[]
  /** Outcomes with a figure of the model, and those the model does not compute. */
  readonly computed: readonly ReportedOutcome[]
  readonly notComputed: readonly ReportedOutcome[]
  readonly tolls: Tolls
  readonly decisions: readonly DecisionComparison[]
  readonly waits: readonly { readonly hour: number; readonly reason: string }[]
  readonly sources: ReadonlyMap<string, RecordSource>
}

/** Puts the comparison together. `reruns` is null until they are computed, or when they were cancelled. */
export function makeReport(
  scenario: Scenario,
  record: RunRecord,
  result: RunResult,
  reruns: EnsembleResult | null,
  accounts: readonly Account[] = [],
): ComparisonReport {
  const seat = record.observed ? undefined : scenario.play.seats.find((one) => one.id === record.seat)
  const forecasts = new Map(record.forecast.map((forecast) => [forecast.outcome, forecast]))
  const outcomes = compareWithRecord(scenario.record, result.outcomes, reruns?.outcomes ?? null).map((row) => ({
    ...row,
    forecast: forecasts.get(row.id) ?? null,
  }))
  return {
    scenario,
    record,
    seatName: seat?.name ?? null,
    actor: seat?.actor ?? null,
    reruns,
    accounts,
    computed: outcomes.filter((row) => row.run !== null),
    notComputed: outcomes.filter((row) => row.run === null),
    tolls: tollsOf(scenario, record, result),
    decisions: compareDecisions(scenario, record.events),
    waits: seat ? waitsOf(record.events, seat.id) : [],
    sources: new Map(scenario.record.sources.map((source) => [source.id, source])),
  }
}

/**
 * Outcomes shown before the others: those of the forecast, then those whose range the record knows, `count` in all, in
 * the record's order.
 */
export function firstOutcomes(rows: readonly ReportedOutcome[], count: number): ReadonlySet<string> {
  const wanted = [...rows.filter((row) => row.forecast), ...rows.filter((row) => row.range), ...rows]
  return new Set([...new Set(wanted.map((row) => row.id))].slice(0, count))
}

/** Share of the repeated orders that were refused, 0..1; null when there was none to repeat. */
export function refusedShare(reruns: EnsembleResult): number | null {
  return reruns.commands.given > 0 ? reruns.commands.refused / reruns.commands.given : null
}
