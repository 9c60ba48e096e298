import type { Scenario } from '../scenario/scenario'
import type { Lever } from '../scenario/schema/play'
import { countPairs, overlapOf, type PairCounts } from './pairs'
import type { Spread } from './types'
import { pairedResult } from './verdict'

/** The record's course, in which every seat follows the record, beside each alternative that the authors list. */
export interface AlternativesSetup {
  /** Runs of each, at the same seeds. */
  readonly runs: number
  readonly seed: number
  /** Account of the model from which parameters are drawn; the first when left out. */
  readonly structure?: string
}

/** What the runs so far come to. Alternatives stand in the authors' order, in no other: none of them is the best. */
export interface AlternativesResult {
  readonly runs: number
  /** Whether parameters were drawn from a fit. */
  readonly fitted: boolean
  /** By outcome, of the record's course; values in order of run. */
  readonly record: Readonly<Record<string, Spread>>
  readonly listed: readonly { readonly id: string; readonly outcomes: Readonly<Record<string, Spread>> }[]
}

/** An alternative beside the record's course, by one outcome. */
export interface Turning {
  readonly id: string
  readonly spread: Spread
  readonly pairs: PairCounts
  /** Share of both spreads that lies over one another, 0 to 1. */
  readonly overlap: number
}

export interface Turnings {
  /** Null where no alternative has a median there. */
  readonly lower: Turning | null
  readonly higher: Turning | null
  /** How many more of the list there are of each kind, and how many of which no difference can be told. */
  readonly others: { readonly lower: number; readonly higher: number; readonly untold: number }
}

/**
 * Alternatives that a debrief may show: the scenario's levers that consist of decisions alone, left out, moved or taken as
 * well, in the order in which the authors list them. Levers with raw effects are no decision of anybody, and those whose
 * sign is `same` are checks of the model.
 */
export function listedAlternatives({ levers }: Scenario): readonly Lever[] {
  return levers.filter(
    ({ change, sign }) => sign !== 'same' && change.length > 0 && change.every((one) => !('effect' in one)),
  )
}

/** How many runs are played: the record's course and each alternative. */
export function alternativesSize(scenario: Scenario, { runs }: AlternativesSetup): number {
  return runs * (1 + listedAlternatives(scenario).length)
}

/**
 * One alternative whose median is lower and one whose median is higher on an outcome. Lower means that the median of its
 * runs is, and that the pairs say so too: the interval of the median difference (`pairedResult`) lies wholly below nothing.
 * Of several the first in the authors' list is taken: to take the one that differs most would rank them, and say that it was
 * the one move that mattered. Null for an outcome that was not read, or before the first run.
 */
export function turningsOf(result: AlternativesResult, outcome: string): Turnings | null {
  const record = result.record[outcome]
  if (!record) return null
  const side = (spread: Spread): 'lower' | 'higher' | 'untold' => {
    for (const sign of ['lower', 'higher'] as const) {
      const isThere = sign === 'lower' ? spread.median < record.median : spread.median > record.median
      if (isThere && pairedResult({ sign, margin: 0 }, record.values, spread.values)?.verdict === 'stands') return sign
    }
    return 'untold'
  }
  const all = result.listed.map(({ id, outcomes }) => ({ id, spread: outcomes[outcome], on: side(outcomes[outcome]) }))
  const of = (wanted: 'lower' | 'higher' | 'untold'): typeof all => all.filter(({ on }) => on === wanted)
  const first = (wanted: 'lower' | 'higher'): Turning | null => {
    const [found] = of(wanted)
    if (!found) return null
    const { id, spread } = found
    return {
      id,
      spread,
      pairs: countPairs(record.values, spread.values),
      overlap: overlapOf(record.values, spread.values),
    }
  }
  return {
    lower: first('lower'),
    higher: first('higher'),
    others: {
      lower: Math.max(0, of('lower').length - 1),
      higher: Math.max(0, of('higher').length - 1),
      untold: of('untold').length,
    },
  }
}
