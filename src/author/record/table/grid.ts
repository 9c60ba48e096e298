import type PapaParse from 'papaparse'
import { dateIn } from './dates'
import { type TableKind, tableShapes } from './fields'
import { numberIn } from './numbers'

/** The library that reads tables; given from outside, as it is loaded only when a table is pasted. */
export type Papa = Pick<typeof PapaParse, 'parse'>

export const delimiters = ['\t', ';', ',', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** A table as it was pasted: cells as texts. */
export interface Grid {
  readonly delimiter: Delimiter
  /** Heads of the columns; empty words where there are none. */
  readonly head: readonly string[]
  readonly hasHead: boolean
  readonly rows: readonly GridRow[]
  /** Row in which a quotation mark is opened and never closed, as a spreadsheet counts; null where there is none. */
  readonly openQuote: number | null
  /** The table is far longer than its list may be: none of its rows is read. */
  readonly isTooLong: boolean
}

export interface GridRow {
  /** Number of the row as a spreadsheet counts, the head being row 1. */
  readonly number: number
  readonly cells: readonly string[]
}

/** The most characters of a table that are read. No more are taken in where it is pasted. */
export const mostCharacters = 4_000_000

/** A file that is larger than this is not even taken in: that many characters in three bytes each. */
export const mostTableBytes = 3 * mostCharacters

/** The most rows that are read of a table: some may be left out before the rest is taken. */
export const mostRows = (kind: TableKind): number => 2 * tableShapes[kind].most

/** What is told of a table rather than found out in it. */
export interface Asked {
  readonly delimiter?: Delimiter | undefined
  readonly hasHead?: boolean | undefined
}

/** Reads a text as a table. Never throws: whatever the text is, it has rows and cells. */
export function readGrid(papa: Papa, text: string, kind: TableKind, asked: Asked = {}): Grid {
  const plain = text.slice(0, mostCharacters).replace(/^\ufeff/, '')
  const delimiter = asked.delimiter ?? delimiterOf(papa, plain, kind)
  // With room for blank rows between the others.
  const { data, errors, meta } = parsed(papa, plain, delimiter, 2 * mostRows(kind) + 100)
  const all = data.map((cells, index): GridRow => ({ number: index + 1, cells }))
  const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const hasHead = asked.hasHead ?? (filled.length > 0 && looksLikeHead(filled[0].cells, filled[1]?.cells ?? [], kind))
  const rows = hasHead ? filled.slice(1) : filled
  const isTooLong = rows.length > mostRows(kind) || meta.truncated
  const columns = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const head = Array.from({ length: columns }, (_, index) => (hasHead ? (filled[0].cells[index] ?? '').trim() : ''))
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  const openQuote = open ? (open.row ?? 0) + 1 : null
  return { delimiter, head, hasHead, rows: isTooLong ? [] : rows, openQuote, isTooLong }
}

function parsed(papa: Papa, text: string, delimiter: Delimiter, preview: number) {
  return papa.parse<string[]>(text, { delimiter, header: false, skipEmptyLines: false, preview })
}

/** The mark between the columns: with it most heads are names of fields, and most rows are equally long. */
function delimiterOf(papa: Papa, text: string, kind: TableKind): Delimiter {
  const start = text.slice(0, 20_000)
  const score = (delimiter: Delimiter): number => {
    const rows = parsed(papa, start, delimiter, 0)
      .data.filter((row) => row.length > 1)
      .slice(0, 30)
    if (rows.length === 0) return 0
    const known = rows[0].filter((cell) => fieldOf(cell, kind) !== null).length
    const alike = rows.filter((row) => row.length === rows[0].length).length / rows.length
    return known * 100 + alike * 10 + Math.min(rows[0].length, 9) / 10
  }
  return [...delimiters].sort((a, b) => score(b) - score(a))[0]
}

/** Key of the field that a head of a column names; null where it names none. */
export function fieldOf(head: string, kind: TableKind): string | null {
  const word = head
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
  if (word === '') return null
  const { fields } = tableShapes[kind]
  const exact = fields.find(({ key }) => key === word)
  return (exact ?? fields.find(({ also }) => also.includes(word)))?.key ?? null
}

function looksLikeHead(first: readonly string[], second: readonly string[], kind: TableKind): boolean {
  if (first.some((cell) => fieldOf(cell, kind) !== null)) return true
  return !first.some(isFigure) && second.some(isFigure)
}

const isFigure = (cell: string): boolean =>
  numberIn(cell, 'point') !== null || numberIn(cell, 'comma') !== null || dateIn(cell, 'day') !== null

/** Which field each column fills, by the names of their heads: each field once, the first column that names it. */
export function guessedColumns(grid: Grid, kind: TableKind): readonly (string | null)[] {
  const used = new Set<string>()
  return grid.head.map((head) => {
    const key = fieldOf(head, kind)
    if (key === null || used.has(key)) return null
    used.add(key)
    return key
  })
}
