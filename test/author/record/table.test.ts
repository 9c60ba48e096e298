import fc from 'fast-check'
import papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/author/record/table/cells'
import { dateIn, orderOf } from '../../../src/author/record/table/dates'
import { type TableKind, tableShapes } from '../../../src/author/record/table/fields'
import { delimiters, fieldOf, guessedColumns, readGrid } from '../../../src/author/record/table/grid'
import { decimalsOf, numberIn } from '../../../src/author/record/table/numbers'
import { mannersOf, readRows } from '../../../src/author/record/table/rows'
import { clock as clockSchema } from '../../../src/scenario/schema/play'
import { event, outcome, series, source } from '../../../src/scenario/schema/record'

const clock = clockSchema.parse({
  start: '2031-04-04T18:00+00:00',
  zoneLabel: 'local',
  stepHours: 1,
  ticks: 66,
  tailTicks: 24,
})
const reading: Reading = {
  decimals: 'point',
  order: 'day',
  sources: new Map([
    ['log', 'log'],
    ['the log of the days, second edition', 'log'],
    ['letter', 'letter'],
  ]),
  words: new Map([['basis', new Map([['reported at the time', 'reported_at_the_time']])]]),
}

function read(
  text: string,
  kind: TableKind,
  over: Partial<Reading> = {},
  shared: Readonly<Record<string, string>> = {},
) {
  const grid = readGrid(papa, text, kind)
  const columns = guessedColumns(grid, kind)
  const rows = readRows(grid, { kind, columns, shared, reading: { ...reading, ...over }, clock, taken: [] })
  return { grid, columns, rows, entries: rows.map(({ entry }) => entry) }
}

const date = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.trim())
  .filter((text) => text.length > 0 && text.length <= 300 && !text.includes('\r'))
/** As a spreadsheet holds it: up to three decimals. */
const number = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => value / 1000)
const maybe = fc.option(number, { nil: null })
const sources = fc.subarray(['log', 'letter'], { minLength: 1 })
const confidence = fc.constantFrom('high', 'medium', 'low')
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
const ranged = fc
  .tuple(maybe, maybe)
  .map(([low, high]) => (low !== null && high !== null && low > high ? [high, low] : [low, high]))

const values = {
  points: fc.record({
    date,
    time: fc.option(words, { nil: null }),
    hour: maybe,
    value: maybe,
    range: ranged,
    what: words,
    basis: fc.constantFrom('reported_at_the_time', 'established_later', 'estimate'),
    sources,
    confidence,
  }),
  sources: fc.record({
    id,
    title: words,
    publisher: fc.oneof(words, fc.constant('')),
    date: fc.option(date, { nil: null }),
    citation: fc.oneof(words, fc.constant('')),
    kind: fc.constantFrom(...source.shape.kind.options),
    note: fc.oneof(words, fc.constant('')),
  }),
  timeline: fc.record({
    id,
    date,
    time: fc.option(
      words.filter((text) => !/^\d{1,2}:\d{2}$/.test(text)),
      { nil: null },
    ),
    hours: fc.option(
      fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]),
      { nil: null },
    ),
    place: words,
    actor: words,
    kind: fc.constantFrom(...event.shape.kind.options),
    summary: words,
    sources,
    confidence,
  }),
  outcomes: fc.record({
    id,
    label: words,
    value: maybe,
    unit: words,
    range: fc.option(
      fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]),
      { nil: null },
    ),
    note: fc.oneof(words, fc.constant('')),
    sources,
    confidence,
  }),
} satisfies Record<TableKind, fc.Arbitrary<Readonly<Record<string, unknown>>>>

/** A value as somebody writes it into a cell. */
function written(value: unknown, decimals: 'point' | 'comma', thousands: boolean): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join('; ')
  if (typeof value !== 'number') return String(value)
  const [whole, part = ''] = String(Math.abs(value)).split('.')
  const grouped = thousands ? whole.replace(/\B(?=(\d{3})+$)/g, decimals === 'point' ? ',' : '.') : whole
  return `${value < 0 ? '-' : ''}${grouped}${part && (decimals === 'point' ? '.' : ',')}${part}`
}

/** The columns of a table and the entry it should become, of the values of one row. */
function cellsOf(kind: TableKind, row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { range, hours, ...others } = row
  if (kind === 'timeline')
    return { ...others, from: (hours as number[] | null)?.[0], to: (hours as number[] | null)?.[1] }
  if (kind === 'sources') return others
  return { ...others, low: (range as number[] | null)?.[0], high: (range as number[] | null)?.[1] }
}

function entryOfRow(kind: TableKind, row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const cells = cellsOf(kind, row)
  const or = (value: unknown): unknown => (value === undefined ? null : value)
  switch (kind) {
    case 'points':
      return { ...cells, low: or(cells.low), high: or(cells.high) }
    case 'sources':
      return cells
    case 'timeline':
      return { ...cells, from: or(cells.from), to: or(cells.to), disputedBy: [] }
    case 'outcomes': {
      const { low: _, high: __, ...rest } = cells
      return { ...rest, range: row.range, alternatives: [], disputedBy: [], about: [], model: null }
    }
    default:
      return kind satisfies never
  }
}

describe.each(Object.keys(values) as TableKind[])('a table of %s', (kind) => {
  it('written with any mark between columns, and figures in either manner, reads back the same', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(values[kind] as fc.Arbitrary<Readonly<Record<string, unknown>>>, {
          minLength: 1,
          maxLength: 8,
          selector: (row) => row.id ?? row,
        }),
        fc.constantFrom(...delimiters),
        fc.constantFrom('point' as const, 'comma' as const),
        fc.boolean(),
        (rows, delimiter, decimals, thousands) => {
          const keys = Object.keys(cellsOf(kind, rows[0]))
          const lines = rows.map((row) => keys.map((key) => written(cellsOf(kind, row)[key], decimals, thousands)))
          const text = papa.unparse([keys, ...lines], { delimiter })
          const found = read(text, kind, { decimals })
          expect(found.grid.delimiter).toBe(delimiter)
          expect(found.columns).toEqual(keys)
          expect(found.rows.flatMap(({ faults }) => faults)).toEqual([])
          expect(found.entries).toEqual(rows.map((row) => entryOfRow(kind, row)))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('never throws, whatever the text is, and says of every row what it is or what is wrong', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.array(fc.oneof(fc.string(), fc.constantFrom('date', 'value', '"', '1,2', '2010-06-12')), { maxLength: 6 }),
        )
        .map((rows) => rows.map((row) => row.join(',')).join('\n')),
    )
    fc.assert(
      fc.property(text, (pasted) => {
        const { grid, rows } = read(pasted, kind)
        mannersOf(grid, { kind, columns: guessedColumns(grid, kind) })
        expect(rows).toHaveLength(grid.rows.length)
        for (const { entry, faults } of rows) expect(entry === null).toBe(faults.length > 0)
      }),
    )
  })

  it('makes entries that the schema takes', () => {
    const schema = { points: series.shape.points.element, sources: source, timeline: event, outcomes: outcome }[kind]
    fc.assert(
      fc.property(values[kind] as fc.Arbitrary<Readonly<Record<string, unknown>>>, (row) => {
        const keys = Object.keys(cellsOf(kind, row))
        const text = papa.unparse([keys, keys.map((key) => written(cellsOf(kind, row)[key], 'point', false))])
        const [entry] = read(text, kind).entries
        expect(schema.safeParse(entry).error?.issues ?? []).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

describe('a table as people paste it', () => {
  it('from a spreadsheet: tabs, words for dates, thousands, a title for a source, what is the same said once', () => {
    const text =
      'Day\tDeaths\tMax\tSource\n4 April 2031\t1,200\t1,500\tThe log of the days, second edition\n2031-04-05 14:00\t–\t\tlog; letter\n'
    const { entries } = read(
      text,
      'points',
      {},
      { what: 'Bodies counted', confidence: 'high', basis: 'Reported at the time' },
    )
    const shared = { what: 'Bodies counted', confidence: 'high', basis: 'reported_at_the_time', low: null }
    expect(entries).toEqual([
      { date: '2031-04-04', time: null, hour: null, value: 1200, high: 1500, sources: ['log'], ...shared },
      { date: '2031-04-05', time: '14:00', hour: 20, value: null, high: null, sources: ['log', 'letter'], ...shared },
    ])
  })

  it('without heads, with blank rows: rows keep the numbers that the spreadsheet has', () => {
    const { grid } = read('2031-04-04;12\n\n2031-04-05;ca. 40\n', 'points')
    expect(grid.hasHead).toBe(false)
    expect(grid.rows.map(({ number: row }) => row)).toEqual([1, 3])
    const rows = readRows(grid, { kind: 'points', columns: ['date', 'value'], shared: {}, reading, clock, taken: [] })
    expect(rows[1].faults).toEqual([{ row: 3, column: 1, field: 'value', cell: 'ca. 40', fault: { code: 'number' } }])
  })

  it('with what does not fit: each fault names its cell', () => {
    const text =
      'id,label,value,low,high,confidence,sources\na,A,1,5,2,high,log\na,B,1,,3,sure,nobody knows\nB C,,1,,,low,log\n'
    const { rows } = read(text, 'outcomes')
    expect(rows.map(({ faults }) => faults.map(({ field, fault }) => `${field} ${fault.code}`))).toEqual([
      ['high order'],
      ['sources source', 'confidence choice', 'low pair'],
      ['id id', 'label empty'],
    ])
  })

  it('with an hour that no clock can show: says so', () => {
    const told = (text: string, kind: TableKind) =>
      read(text, kind).rows[0].faults.map(({ field, fault }) => `${field} ${fault.code}`)
    const end = 'log,high\n'
    expect(told(`date,hour,sources,confidence,what,basis\n2031-04-04,3000000000,${end}`, 'points')).toEqual([
      'hour hour',
    ])
    expect(told(`date,from,to,sources,summary\n2031-04-04,-10001,100001,log,It began\n`, 'timeline')).toEqual([
      'from hour',
      'to hour',
    ])
  })

  it('with an id given twice, or that is there already; ids that are made avoid them', () => {
    const grid = readGrid(papa, 'id,title,publisher,date\npress-2031,A,,\npress-2031,B,,\n,C,Press,2031\n', 'sources')
    const columns = guessedColumns(grid, 'sources')
    const rows = readRows(grid, { kind: 'sources', columns, shared: {}, reading, clock, taken: [] })
    expect(rows.map(({ entry }) => entry?.id ?? null)).toEqual(['press-2031', null, 'press-2031-2'])
    expect(rows[1].faults[0].fault.code).toBe('taken')
    const elsewhere = new Set(['press-2031-2'])
    const apart = readRows(grid, { kind: 'sources', columns, shared: {}, reading, clock, taken: [], elsewhere })
    expect(apart[2].entry?.id).toBe('press-2031-3')
    const again = readRows(grid, { kind: 'sources', columns, shared: {}, reading, clock, taken: ['press-2031'] })
    expect(again[0].faults[0].fault.code).toBe('taken')
  })

  it('with a quotation mark that is never closed: says in which row', () => {
    expect(read('date,value\n2031-04-04,"12\n2031-04-05,3\n', 'points').grid.openQuote).toBe(2)
  })
})

describe('figures', () => {
  it.each([
    ['1,234.5', 1234.5, null],
    ['1.234,5', null, 1234.5],
    ['1 234', 1234, 1234],
    ['1’234', 1234, 1234],
    ['12,5', null, 12.5],
    ['1,234', 1234, 1.234],
    ['−3', -3, -3],
    ['.5', 0.5, null],
    ['1e3', 1000, 1000],
    ['ca. 40', null, null],
    ['40 dead', null, null],
    ['1,23,456', null, null],
    ['', null, null],
  ])('%s', (cell, point, comma) => {
    expect([numberIn(cell, 'point'), numberIn(cell, 'comma')]).toEqual([point, comma])
  })

  it('are asked about only where both manners read all of them differently', () => {
    expect(decimalsOf(['1,234', '12'])).toEqual({ is: 'either', example: '1,234', point: 1234, comma: 1.234 })
    expect(decimalsOf(['1,234', '0.5'])).toEqual({ is: 'known', decimals: 'point' })
    expect(decimalsOf(['1.234', '0,5'])).toEqual({ is: 'known', decimals: 'comma' })
    expect(decimalsOf(['12', '13'])).toEqual({ is: 'known', decimals: 'point' })
  })
})

describe('dates', () => {
  it.each([
    ['2010-06-12', '2010-06-12'],
    ['12.6.2010', '2010-06-12'],
    ['12/06/2010', '2010-06-12'],
    ['12 June 2010', '2010-06-12'],
    ['June 12, 2010', '2010-06-12'],
    ['2010-06-12T14:05:00+06:00', '2010-06-12'],
    ['31/02/2010', null],
    ['June 2010', null],
    ['yesterday', null],
  ])('%s', (cell, expected) => {
    expect(dateIn(cell, 'day')?.date ?? null).toBe(expected)
  })

  it('are asked about only where each can be read either way', () => {
    expect(orderOf(['10/06/2010'])).toEqual({
      is: 'either',
      example: '10/06/2010',
      day: '2010-06-10',
      month: '2010-10-06',
    })
    expect(orderOf(['10/06/2010', '13/06/2010'])).toEqual({ is: 'known', order: 'day' })
    expect(orderOf(['06/10/2010', '06/13/2010'])).toEqual({ is: 'known', order: 'month' })
    expect(orderOf(['2010-06-10'])).toEqual({ is: 'known', order: 'day' })
  })
})

describe('a table that is far too long', () => {
  it.each([150_000, 10_001])('is not read: %d rows', (count) => {
    const grid = readGrid(papa, `title\n${'x\n'.repeat(count)}`, 'sources')
    expect(grid).toMatchObject({ isTooLong: true, rows: [], head: ['title'] })
  })

  it('is read while some of it may still be left out', () => {
    const grid = readGrid(papa, `value\n${'x\n\n'.repeat(2000)}`, 'points')
    expect([grid.isTooLong, grid.rows.length]).toEqual([false, 2000])
  })
})

it('knows heads of columns by the field’s name and by words that people use', () => {
  expect(['Value', 'what_it_counts', 'MAX', 'Source', 'colour'].map((head) => fieldOf(head, 'points'))).toEqual([
    'value',
    'what',
    'high',
    'sources',
    null,
  ])
  for (const { fields } of Object.values(tableShapes)) {
    const used = fields.flatMap(({ key, also }) => [key, ...also])
    expect(
      used.filter((word, index) => used.indexOf(word) !== index && !fields.some(({ key }) => key === word)),
    ).toEqual([])
  }
})
