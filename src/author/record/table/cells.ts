import { id as idSchema, recordHour } from '../../../scenario/schema/common'
import { type DateOrder, dateIn } from './dates'
import type { TableField } from './fields'
import { type Decimals, numberIn } from './numbers'

/** How the cells of a table are to be read. */
export interface Reading {
  readonly decimals: Decimals
  readonly order: DateOrder
  /** Sources of the record: id by id and by title, in lower case. */
  readonly sources: ReadonlyMap<string, string>
  /** Words of choices as forms show them, by field: value by its word in lower case. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** Why a cell can't be read. */
export type CellFault =
  | { readonly code: 'number' | 'hour' | 'date' | 'id' | 'empty' | 'source' }
  | { readonly code: 'choice'; readonly choices: readonly string[] }
  | { readonly code: 'long'; readonly most: number }

export type Cell =
  | { readonly ok: true; readonly value: unknown; readonly time?: string | null }
  | { readonly ok: false; readonly fault: CellFault }

const ok = (value: unknown): Cell => ({ ok: true, value })
const fault = (found: CellFault): Cell => ({ ok: false, fault: found })

/** What people write where there is no figure. */
const nothing = /^(?:|[-–—.…?]+|n\/?a|none|null|unknown|not known)$/i

/** Reads one cell for a field. An empty one is undefined, unless the field must be there. */
export function readCell(cell: string, field: TableField, reading: Reading): Cell {
  const text = cell.trim()
  const isFigure = field.cell === 'number' || field.cell === 'hour' || field.cell === 'figure'
  if (isFigure ? nothing.test(text) : text === '') return field.isNeeded ? fault({ code: 'empty' }) : ok(undefined)
  switch (field.cell) {
    case 'text':
      return text.length > field.most ? fault({ code: 'long', most: field.most }) : ok(text)
    case 'id':
      return idSchema.safeParse(text).success ? ok(text) : fault({ code: 'id' })
    case 'date': {
      const read = dateIn(text, reading.order)
      return read ? { ok: true, value: read.date, time: read.time } : fault({ code: 'date' })
    }
    case 'number': {
      const number = numberIn(text, reading.decimals)
      return number === null ? fault({ code: 'number' }) : ok(number)
    }
    case 'hour': {
      const number = numberIn(text, reading.decimals)
      if (number === null) return fault({ code: 'number' })
      return recordHour.safeParse(number).success ? ok(number) : fault({ code: 'hour' })
    }
    case 'figure':
      return ok(numberIn(text, reading.decimals) ?? text.slice(0, field.most))
    case 'choice': {
      const known = field.choices.find((one) => one === text.toLowerCase().replace(/\s+/g, '_'))
      const worded = known ?? reading.words.get(field.key)?.get(text.toLowerCase())
      return worded === undefined ? fault({ code: 'choice', choices: field.choices }) : ok(worded)
    }
    case 'sources':
      return sourcesIn(text, reading)
    default:
      return never(field.cell)
  }
}

/** Ids of sources in a cell: one title, or several ids or titles with a mark between them. */
function sourcesIn(text: string, { sources }: Reading): Cell {
  const known = (words: string): string | undefined => sources.get(words.trim().toLowerCase())
  const whole = known(text)
  if (whole !== undefined) return ok([whole])
  const parts = text
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const found = parts.flatMap((part): (string | null)[] => {
    const one = known(part)
    if (one !== undefined) return [one]
    return part
      .split(/[,\s]+/)
      .filter(Boolean)
      .map((word) => known(word) ?? (isId(word) && part === word ? word : null))
  })
  const ids = found.filter((one): one is string => one !== null)
  return ids.length === found.length && ids.length > 0 ? ok([...new Set(ids)]) : fault({ code: 'source' })
}

const isId = (word: string): boolean => idSchema.safeParse(word).success

function never(value: never): never {
  throw new TypeError(`unknown kind of cell ${String(value)}`)
}
