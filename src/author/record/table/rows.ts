import type { Clock } from '../../../scenario/schema/play'
import { type CellFault, type Reading, readCell } from './cells'
import { type OrderFound, orderOf } from './dates'
import { entryOf, type Taken } from './entries'
import { type TableKind, tableShapes } from './fields'
import type { Grid } from './grid'
import { type DecimalsFound, decimalsOf } from './numbers'

/** A cell that can't be read, or that does not fit with the rest of its row. */
export interface RowFault {
  readonly row: number
  /** Index of the column; -1 where it is the row as a whole. */
  readonly column: number
  readonly field: string
  readonly cell: string
  readonly fault: CellFault | { readonly code: 'taken' | 'order' | 'pair' }
}

export interface Row {
  /** As a spreadsheet counts. */
  readonly number: number
  /** Index in the grid. */
  readonly index: number
  readonly faults: readonly RowFault[]
  /** What is added to the record; null where something can't be read. */
  readonly entry: Readonly<Record<string, unknown>> | null
}

export interface Setup {
  readonly kind: TableKind
  /** Field of each column; null for columns that are left out. */
  readonly columns: readonly (string | null)[]
  /** What is the same in every row, by field. */
  readonly shared: Readonly<Record<string, string>>
  readonly reading: Reading
  readonly clock: Clock | null
  /** Ids that the record has already. */
  readonly taken: readonly string[]
  /** Ids of the rest of the draft: a row may give one of them, but none is made the same. */
  readonly elsewhere?: ReadonlySet<string>
}

/** Reads every row of a table. Never throws. */
export function readRows(grid: Grid, setup: Setup): readonly Row[] {
  const { fields } = tableShapes[setup.kind]
  const idColumn = setup.columns.indexOf('id')
  const given = idColumn < 0 ? [] : grid.rows.map(({ cells }) => (cells[idColumn] ?? '').trim())
  const taken: Taken = { ids: new Set(setup.taken), reserved: new Set([...given, ...(setup.elsewhere ?? [])]) }
  return grid.rows.map(({ number, cells }, index): Row => {
    const values: Record<string, unknown> = {}
    const faults: RowFault[] = []
    for (const field of fields) {
      const column = setup.columns.indexOf(field.key)
      const own = column < 0 ? '' : (cells[column] ?? '')
      const cell = own.trim() === '' ? (setup.shared[field.key] ?? own) : own
      const read = readCell(cell, field, setup.reading)
      if (!read.ok) faults.push({ row: number, column, field: field.key, cell, fault: read.fault })
      else {
        values[field.key] = read.value
        if (read.time !== undefined) values.clockTime = read.time
      }
    }
    faults.push(...together(values, number, setup, taken))
    return { number, index, faults, entry: faults.length > 0 ? null : entryOf(setup.kind, values, setup.clock, taken) }
  })
}

/** What is wrong with cells only beside one another. */
function together(values: Readonly<Record<string, unknown>>, row: number, setup: Setup, taken: Taken): RowFault[] {
  const at = (field: string, code: 'taken' | 'order' | 'pair'): RowFault => {
    const cell = values[field]
    return {
      row,
      column: setup.columns.indexOf(field),
      field,
      cell: cell === undefined ? '' : String(cell),
      fault: { code },
    }
  }
  const { id, low, high, from, to } = values
  const faults: RowFault[] = []
  if (typeof id === 'string' && taken.ids.has(id)) faults.push(at('id', 'taken'))
  if (typeof low === 'number' && typeof high === 'number' && low > high) faults.push(at('high', 'order'))
  if (typeof from === 'number' && typeof to === 'number' && from > to) faults.push(at('to', 'order'))
  if (setup.kind === 'outcomes' && (low === undefined) !== (high === undefined)) {
    faults.push(at(low === undefined ? 'low' : 'high', 'pair'))
  }
  return faults
}

/** Texts of the cells that are read as something of a kind. */
function cellsOf(grid: Grid, setup: Pick<Setup, 'kind' | 'columns'>, kinds: readonly string[]): string[] {
  const wanted = tableShapes[setup.kind].fields.filter(({ cell }) => kinds.includes(cell)).map(({ key }) => key)
  const columns = setup.columns.flatMap((key, index) => (key !== null && wanted.includes(key) ? [index] : []))
  return grid.rows.flatMap(({ cells }) => columns.map((column) => cells[column] ?? ''))
}

/** How the figures and dates of a table are written, as far as it tells itself. */
export function mannersOf(
  grid: Grid,
  setup: Pick<Setup, 'kind' | 'columns'>,
): { readonly decimals: DecimalsFound; readonly order: OrderFound } {
  return {
    decimals: decimalsOf(cellsOf(grid, setup, ['number', 'hour', 'figure'])),
    order: orderOf(cellsOf(grid, setup, ['date'])),
  }
}
