import { createContext } from 'react'
import type { Scenario } from '../scenario/scenario'
import type { RecordSource } from '../scenario/schema/record'

/** The record's sources by id. */
export function sourcesById(scenario: Scenario): ReadonlyMap<string, RecordSource> {
  return new Map(scenario.record.sources.map((source) => [source.id, source]))
}

/**
 * The day on which the reader stands, as 2010-06-11: a source's title is told only where it was surely written before, since
 * others may tell what followed. `any`: play is over. Null: nothing is played.
 */
export const DayOfReader = createContext<string | 'any' | null>(null)

const dated = /^\d{4}(?:-\d{2}){0,2}$/

/** Whether a source was surely written before a day. Its own date may be a month, a year, words or none. */
export function isWrittenBefore({ date }: Pick<RecordSource, 'date'>, day: string): boolean {
  return date !== null && dated.test(date) && date < day.slice(0, date.length)
}
