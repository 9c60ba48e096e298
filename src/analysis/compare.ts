import type { HistoricalRecord, Outcome } from '../scenario/schema/record'
import type { Spread } from './types'

/** Where a figure lies against the record's range. A statement of place, never a score. */
export type Standing = 'below' | 'inside' | 'above' | 'no-range'

/** One outcome of the record beside a run and the spread of its re-runs. Three kinds of doubt stay apart (rule C18). */
export interface OutcomeComparison {
  readonly id: string
  readonly outcome: Outcome
  /** The record's main figure; null when it is not one number. */
  readonly main: number | null
  /** What the record's sources disagree on: the range, null when none is known, and the rival figures in numbers. */
  readonly range: readonly [number, number] | null
  readonly rivals: readonly number[]
  /** The run's own figure; null when the model does not compute this. */
  readonly run: number | null
  readonly runStands: Standing
  /** What the model's luck does; null until re-runs are there. */
  readonly spread: Spread | null
  /** Re-runs below, inside and above the record's range; null without a range or without re-runs. */
  readonly reruns: { readonly below: number; readonly inside: number; readonly above: number } | null
}

/** Where a figure lies against a range, its ends included. */
export function standing(value: number, range: readonly [number, number] | null): Standing {
  if (!range) return 'no-range'
  return value < range[0] ? 'below' : value > range[1] ? 'above' : 'inside'
}

function rivalsOf(outcome: Outcome): number[] {
  const numbers = outcome.alternatives.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** Sets one outcome beside a figure of a run and a spread. */
export function compareOutcome(outcome: Outcome, run: number | null, spread: Spread | null): OutcomeComparison {
  const range = outcome.range
  const count = (where: Standing): number =>
    spread ? spread.values.filter((value) => standing(value, range) === where).length : 0
  return {
    id: outcome.id,
    outcome,
    main: typeof outcome.value === 'number' ? outcome.value : null,
    range,
    rivals: rivalsOf(outcome),
    run,
    runStands: run === null ? 'no-range' : standing(run, range),
    spread,
    reruns: spread && range ? { below: count('below'), inside: count('inside'), above: count('above') } : null,
  }
}

/** All outcomes of the record, in its order, beside a run and, when it is there, an ensemble. */
export function compareWithRecord(
  record: HistoricalRecord,
  run: Readonly<Record<string, number>>,
  spreads: Readonly<Record<string, Spread>> | null,
): OutcomeComparison[] {
  return record.outcomes.map((outcome) =>
    compareOutcome(outcome, outcome.model ? (run[outcome.id] ?? null) : null, spreads?.[outcome.id] ?? null),
  )
}
