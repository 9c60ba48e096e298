import type { DataPath } from '../../../scenario/draft/draft'
import { event, series, source } from '../../../scenario/schema/record'

/** What a table can be read into: points of a series, or one of the lists of the record. */
export type TableKind = 'points' | 'sources' | 'timeline' | 'outcomes'

/** How a cell is read. */
export type CellKind = 'text' | 'id' | 'date' | 'number' | 'hour' | 'figure' | 'choice' | 'sources'

export interface TableField {
  readonly key: string
  readonly cell: CellKind
  /** Whether a row makes no sense without it. */
  readonly isNeeded: boolean
  /** Whether it may be the same in every row, given once. */
  readonly isShared: boolean
  /** Other words that heads of columns use for it, in lower case. */
  readonly also: readonly string[]
  readonly choices: readonly string[]
  /** The most characters a text may have. */
  readonly most: number
}

export interface TableShape {
  readonly fields: readonly TableField[]
  /** Name of its object in the words of fields. */
  readonly object: string
  /** The most entries that its list may hold. */
  readonly most: number
}

interface More {
  readonly needed?: boolean
  readonly shared?: boolean
  readonly also?: readonly string[]
  readonly choices?: readonly string[]
  readonly most?: number
}

function field(key: string, cell: CellKind, more: More = {}): TableField {
  const { needed = false, shared = false, also = [], choices = [], most = 400 } = more
  return { key, cell, isNeeded: needed, isShared: shared, also, choices, most }
}

const cited = field('sources', 'sources', { shared: true, also: ['source', 'cited', 'reference', 'references'] })
const sure = field('confidence', 'choice', {
  shared: true,
  choices: event.shape.confidence.options,
  also: ['certainty', 'reliability'],
})
const day = (needed: boolean) => field('date', 'date', { needed, also: ['day', 'when', 'datum', 'published'] })
const clock = field('time', 'text', { also: ['time of day', 'part of the day'] })
const point = series.shape.points.element

export const tableShapes: Readonly<Record<TableKind, TableShape>> = {
  points: {
    object: 'series-point',
    most: 1000,
    fields: [
      day(true),
      clock,
      field('hour', 'hour', { also: ['hours'] }),
      field('value', 'number', {
        also: ['figure', 'number', 'count', 'total', 'amount', 'deaths', 'injured', 'persons'],
      }),
      field('low', 'number', { also: ['min', 'minimum', 'lower', 'from', 'low end'] }),
      field('high', 'number', { also: ['max', 'maximum', 'upper', 'to', 'high end'] }),
      field('what', 'text', { shared: true, also: ['what it counts', 'description', 'note', 'definition'] }),
      field('basis', 'choice', { shared: true, choices: point.shape.basis.options, also: ['known when'] }),
      cited,
      sure,
    ],
  },
  sources: {
    object: 'source',
    most: 5000,
    fields: [
      field('id', 'id', { also: ['key', 'citekey', 'short name'] }),
      field('title', 'text', { needed: true, most: 500, also: ['name', 'headline'] }),
      field('publisher', 'text', { shared: true, most: 300, also: ['published by', 'author', 'outlet', 'journal'] }),
      field('date', 'text', { most: 60, also: ['published', 'day', 'year', 'publication date'] }),
      field('citation', 'text', { most: 1000, also: ['url', 'link', 'address', 'doi', 'reference'] }),
      field('kind', 'choice', { shared: true, choices: source.shape.kind.options, also: ['type', 'sort'] }),
      field('note', 'text', { most: 1000, also: ['notes', 'comment', 'remarks'] }),
    ],
  },
  timeline: {
    object: 'event',
    most: 5000,
    fields: [
      field('id', 'id', { also: ['key'] }),
      day(true),
      clock,
      field('from', 'hour', { also: ['from hour', 'start'] }),
      field('to', 'hour', { also: ['to hour', 'end'] }),
      field('place', 'text', { shared: true, also: ['where', 'location'] }),
      field('actor', 'text', { shared: true, also: ['who', 'by'] }),
      field('kind', 'choice', { shared: true, choices: event.shape.kind.options, also: ['type', 'category'] }),
      field('summary', 'text', {
        needed: true,
        most: 4000,
        also: ['event', 'what', 'what happened', 'description', 'text'],
      }),
      cited,
      sure,
    ],
  },
  outcomes: {
    object: 'outcome',
    most: 300,
    fields: [
      field('id', 'id', { also: ['key'] }),
      field('label', 'text', { needed: true, also: ['name', 'title', 'outcome', 'what'] }),
      field('value', 'figure', { also: ['figure', 'number', 'count', 'finding'] }),
      field('unit', 'text', { shared: true, also: ['units', 'in'] }),
      field('low', 'number', { also: ['min', 'minimum', 'lower', 'low end'] }),
      field('high', 'number', { also: ['max', 'maximum', 'upper', 'high end'] }),
      cited,
      sure,
      field('note', 'text', { most: 1500, also: ['notes', 'comment', 'remarks'] }),
    ],
  },
}

/** Where the list of a kind stands in the record; of points, that of a series by its index. */
export function listPath(kind: TableKind, series: number): DataPath {
  return kind === 'points' ? ['series', series, 'points'] : [kind]
}
