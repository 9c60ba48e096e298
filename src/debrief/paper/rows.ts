import { compareWithRecord } from '../../analysis/compare'
import type { DebriefFile } from '../../record/debriefSchema'
import type { Scenario } from '../../scenario/scenario'
import { firstOutcomes, type ReportedOutcome } from '../report'

/** Outcomes that are drawn. */
const mostDrawn = 6

/** Outcomes of the record that the model computes and that have a figure, with the run's own and the forecast. */
export function rowsOf(scenario: Scenario, file: DebriefFile): ReportedOutcome[] {
  const figures = Object.fromEntries(file.outcomes.flatMap(({ id, run }) => (run === null ? [] : [[id, run]])))
  return compareWithRecord(scenario.record, figures, null)
    .filter(({ outcome, main, range }) => outcome.model && (main !== null || range !== null))
    .map((row) => ({ ...row, forecast: file.forecasts.find(({ outcome }) => outcome === row.id) ?? null }))
}

/** Those that are drawn; the forecast stands in its table, not in the drawing. */
export function drawnOf(rows: readonly ReportedOutcome[]): ReportedOutcome[] {
  const first = firstOutcomes(rows, mostDrawn)
  return rows.filter(({ id }) => first.has(id)).map((row) => ({ ...row, forecast: null }))
}
