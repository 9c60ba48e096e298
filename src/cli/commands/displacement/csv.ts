import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../../../scenario/displacement'
import { Failure } from '../../scenarioFolder'

/** Lines of a file of comma-separated values, with where they stand. Lines that begin with # are left out. */
export interface Row {
  readonly where: string
  readonly cells: readonly string[]
}

/** Folders inside a case's folder in which its files may stand. */
const inside = ['.', 'input_csv', 'source_data', 'refugee_data', 'input_csv/refugee_data']

/** Path of the first of the names that is there. */
export function findFile(folder: string, names: readonly string[]): string | null {
  for (const name of names) {
    for (const part of inside) {
      const path = join(folder, part, name)
      if (existsSync(path)) return path
    }
  }
  return null
}

/** Lines of a file. With `header` the first line is kept too, its # removed. */
export function readRows(path: string, header = false): Row[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  return lines.flatMap((line, index) => {
    const first = header && index === 0
    if (line.trim() === '' || (!first && line.startsWith('#'))) return []
    return [{ where: `${path} line ${index + 1}`, cells: cellsOf(first ? line.replace(/^#/, '') : line) }]
  })
}

function cellsOf(line: string): string[] {
  const cells: string[] = []
  for (const match of line.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(,|$)/g)) {
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2]).trim())
    if (match[3] === '') break
  }
  return cells
}

/** A number in a cell; `usual` where the cell is empty or missing. */
export function numberIn({ where, cells }: Row, column: number, usual: number | null): number {
  const cell = cells[column] ?? ''
  const value = Number(cell)
  if (cell === '' && usual !== null) return usual
  if (cell === '' || !Number.isFinite(value))
    throw new Failure(`${where}: "${cell}" in column ${column + 1} is no number`)
  return value
}

/** A date with the year first or last, as YYYY-MM-DD. */
export function dateIn(cell: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/](\d{2})[-/](\d{2})/.exec(cell) ?? []
  if (year !== undefined) return `${year}-${month}-${day}`
  const [, last, middle, first] = /^(\d{2})[-/](\d{2})[-/](\d{4})$/.exec(cell) ?? []
  return first === undefined ? null : `${first}-${middle}-${last}`
}

/** `[day, people]` from lines of date and count, days ascending; what lies before day 0 leads to a figure on day 0. */
export function readFigures(path: string, start: string): [number, number][] {
  const all = readRows(path).flatMap((row): [number, number][] => {
    const date = dateIn(row.cells[0] ?? '')
    if (date !== null) return [[dayOf(start, date), Math.round(numberIn(row, 1, null))]]
    if (/\d/.test(row.cells[0] ?? ''))
      throw new Failure(`${row.where}: "${row.cells[0]}" is no date as YYYY-MM-DD or DD-MM-YYYY`)
    return []
  })
  const byDay = new Map(all.sort((a, b) => a[0] - b[0]))
  const figures = [...byDay]
  const before = figures.filter(([day]) => day < 0).at(-1)
  const after = figures.filter(([day]) => day >= 0)
  if (!before || after[0]?.[0] === 0) return after
  const next = after[0] ?? before
  const slope = next === before ? 0 : (next[1] - before[1]) / (next[0] - before[0])
  return [[0, Math.round(before[1] - slope * before[0])], ...after]
}
