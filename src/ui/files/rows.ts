import { localTime } from '../../scenario/clock'
import type { Scenario } from '../../scenario/scenario'
import { type Cell, csvFile } from './csv'

/** One figure or statement a line. Names of tables and fields are keys, the same in every language. */
export const csvHeading = ['table', 'id', 'label', 'field', 'value', 'unit', 'hour', 'local time', 'sources'] as const

export type Row = readonly [
  table: string,
  id: string,
  label: string,
  field: string,
  value: Cell,
  unit: string,
  hour: number | null,
  sources: readonly string[],
]

/** A cell of what may be no single figure: anything else as JSON. */
export const plain = (value: unknown): Cell =>
  typeof value === 'number' || typeof value === 'string' || value === null ? value : JSON.stringify(value)

/** A line of the first table: what is to be read before all else, and what the file is of. */
export const noteRow = (field: string, value: Cell): Row => ['note', '', '', field, value, '', null, []]

/** `2010-06-12 22:00` */
export function localWords({ play }: Pick<Scenario, 'play'>, hour: number): string {
  const { date, time } = localTime(play.clock, hour)
  return `${date} ${time}`
}

/** Cells of a row under `csvHeading`, with the local time of its hour and the sources as a reader cites them. */
export function cellsBy(scenario: Scenario): (row: Row) => Cell[] {
  const known = new Map(scenario.record.sources.map((source) => [source.id, source]))
  const cited = (ids: readonly string[]): string =>
    ids
      .map((id) => {
        const source = known.get(id)
        return source ? `${source.publisher}: ${source.title} (${source.date ?? 'undated'})` : id
      })
      .join('; ')
  return ([table, id, label, field, value, unit, hour, sources]) => [
    table,
    id,
    label,
    field,
    value,
    unit,
    hour,
    hour === null ? null : localWords(scenario, hour),
    cited(sources),
  ]
}

/** Rows as a file. */
export const rowsAsCsv = (scenario: Scenario, rows: readonly Row[]): string =>
  csvFile(csvHeading, rows.map(cellsBy(scenario)))
