import { useEffect, useMemo, useState } from 'react'
import { type DataPath, valueAt } from '../../../scenario/draft/draft'
import { fieldWords } from '../../../scenario/fields/index'
import { isObject } from '../../../scenario/shape/empty'
import { useForm, useMayEdit, useValue } from '../../forms/context'
import { idsOf } from '../../forms/freeId'
import { useClock } from '../../hours/useHours'
import type { Reading } from '../table/cells'
import { listPath, type TableKind, tableShapes } from '../table/fields'
import { type Asked, type Grid, guessedColumns, type Papa, readGrid } from '../table/grid'
import { mannersOf, readRows } from '../table/rows'

const file = 'record.json'
const noRows: Grid = { delimiter: '\t', head: [], hasHead: true, rows: [], openQuote: null, isTooLong: false }

/** What an author has said of a table so far. */
interface Said extends Asked {
  readonly text: string
  readonly columns: readonly (string | null)[] | null
  readonly shared: Readonly<Record<string, string>>
  readonly decimals: 'point' | 'comma' | null
  readonly order: 'day' | 'month' | null
  /** Cells that were mended, by `row/column` of the grid. */
  readonly mended: Readonly<Record<string, string>>
  /** Rows that stay out, by their number. */
  readonly out: readonly number[]
}

const nothingSaid: Said = { text: '', columns: null, shared: {}, decimals: null, order: null, mended: {}, out: [] }

/** Loads the library that reads tables. */
function usePapa(): { readonly papa: Papa | null; readonly fault: string | null } {
  const [papa, setPapa] = useState<Papa | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    let isHere = true
    import('papaparse').then(
      ({ default: library }) => isHere && setPapa(library),
      (error: unknown) => isHere && setFault(error instanceof Error ? error.message : String(error)),
    )
    return () => {
      isHere = false
    }
  }, [])
  return { papa, fault }
}

/** The reading of a pasted table: what it holds, what is still to be said, and what it would add. */
export function usePaste(kind: TableKind, series: number) {
  const { session } = useForm()
  const mayEdit = useMayEdit()
  const { papa, fault } = usePapa()
  const clock = useClock()
  const sources = useValue(file, ['sources'])
  const [said, setSaid] = useState(nothingSaid)
  const path: DataPath = listPath(kind, series)
  const list = useValue(file, path)
  const there: readonly unknown[] = useMemo(() => (Array.isArray(list) ? list : []), [list])

  const { text, delimiter, hasHead } = said
  const raw = useMemo(
    () => (papa && text.trim() !== '' ? readGrid(papa, text, kind, { delimiter, hasHead }) : noRows),
    [papa, text, delimiter, hasHead, kind],
  )
  const columns = useMemo(() => said.columns ?? guessedColumns(raw, kind), [said.columns, raw, kind])
  const grid = useMemo(() => withMended(raw, said.mended), [raw, said.mended])
  const manners = useMemo(() => mannersOf(grid, { kind, columns }), [grid, kind, columns])
  const reading = useMemo(
    (): Reading => ({
      decimals: said.decimals ?? (manners.decimals.is === 'known' ? manners.decimals.decimals : 'point'),
      order: said.order ?? (manners.order.is === 'known' ? manners.order.order : 'day'),
      sources: sourceIds(sources),
      words: choiceWords(kind),
    }),
    [said.decimals, said.order, manners, sources, kind],
  )
  const [way, setWay] = useState<'append' | 'replace'>('append')
  const rows = useMemo(
    () =>
      readRows(grid, {
        kind,
        columns,
        shared: said.shared,
        reading,
        clock,
        taken:
          way === 'append' ? there.flatMap((one) => (isObject(one) && typeof one.id === 'string' ? [one.id] : [])) : [],
        elsewhere: idsOf(session.standing().draft),
      }),
    [grid, kind, columns, said.shared, reading, clock, way, there, session],
  )
  const needed = tableShapes[kind].fields.filter((field) => field.isNeeded && !columns.includes(field.key))
  const kept = rows.filter(({ number }) => !said.out.includes(number))
  const faulty = kept.filter(({ faults }) => faults.length > 0)
  const entries = kept.flatMap(({ entry }) => (entry ? [entry] : []))
  const asksDecimals = manners.decimals.is === 'either' && said.decimals === null ? manners.decimals : null
  const asksOrder = manners.order.is === 'either' && said.order === null ? manners.order : null
  const total = entries.length + (way === 'append' ? there.length : 0)
  const { most } = tableShapes[kind]
  const isReady =
    mayEdit &&
    entries.length > 0 &&
    faulty.length === 0 &&
    needed.length === 0 &&
    !asksDecimals &&
    !asksOrder &&
    total <= most
  const commit = () => {
    const now = valueAt(session.standing().draft, file, path)
    const before: readonly unknown[] = way === 'append' && Array.isArray(now) ? now : []
    session.edit([{ do: 'set', file, path, value: [...before, ...entries] }])
    return { added: entries.length, left: grid.rows.filter(({ number }) => said.out.includes(number)), grid }
  }
  return {
    isReading: papa === null && fault === null,
    /** Why no table can be read; null where one can. */
    fault,
    said,
    say: (more: Partial<Said>) => setSaid((last) => ({ ...last, ...more })),
    /** Another text: what was said of the last one no longer holds. */
    write: (text: string) => setSaid((last) => ({ ...nothingSaid, shared: last.shared, text })),
    grid,
    columns,
    manners,
    reading,
    asksDecimals,
    asksOrder,
    needed,
    rows: kept,
    faulty,
    entries,
    way,
    setWay,
    there: there.length,
    total,
    most,
    mayEdit,
    isReady,
    commit,
  }
}

export type Paste = ReturnType<typeof usePaste>

function withMended(grid: Grid, mended: Readonly<Record<string, string>>): Grid {
  if (Object.keys(mended).length === 0) return grid
  const rows = grid.rows.map((row, index) => ({
    ...row,
    cells: Array.from(
      { length: Math.max(row.cells.length, grid.head.length) },
      (_, column) => mended[`${index}/${column}`] ?? row.cells[column] ?? '',
    ),
  }))
  return { ...grid, rows }
}

/** Sources by what a cell may call them: id or title, in lower case. */
function sourceIds(list: unknown): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  if (!Array.isArray(list)) return ids
  for (const one of list as readonly unknown[]) {
    if (!isObject(one) || typeof one.id !== 'string') continue
    if (typeof one.title === 'string' && !ids.has(one.title.toLowerCase())) ids.set(one.title.toLowerCase(), one.id)
  }
  for (const one of list as readonly unknown[]) {
    if (isObject(one) && typeof one.id === 'string') ids.set(one.id.toLowerCase(), one.id)
  }
  return ids
}

/** Choices by the words that forms show for them. */
function choiceWords(kind: TableKind): Reading['words'] {
  const { fields, object } = tableShapes[kind]
  return new Map(
    fields.map(({ key }) => {
      const choices = fieldWords(object, key)?.choices ?? {}
      return [key, new Map(Object.entries(choices).map(([value, word]) => [String(word).toLowerCase(), value]))]
    }),
  )
}
