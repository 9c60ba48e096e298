import type { Scenario } from '../scenario/scenario'
import type { RecordSource } from '../scenario/schema/record'

/** The record's sources by id. */
export function sourcesById(scenario: Scenario): ReadonlyMap<string, RecordSource> {
  return new Map(scenario.record.sources.map((source) => [source.id, source]))
}
