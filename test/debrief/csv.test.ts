import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell, csvFile } from '../../src/ui/files/csv'
import { readCsv as read } from './readCsv'

describe('a cell of a CSV file', () => {
  it.each([
    ['plain words', 'plain words'],
    ['a, b', '"a, b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    [null, ''],
    [12.5, '12.5'],
    [-3, '-3'],
    [Number.NaN, ''],
  ])('%j becomes %s', (cell, written) => {
    expect(csvCell(cell)).toBe(written)
  })

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '  =HYPERLINK("http://x")', '|calc', '%0A=1'])(
    'text that a spreadsheet could run is made harmless: %j',
    (text) => {
      expect(read(`${csvCell(text)}\r\n`)[0][0]).toBe(`'${text}`)
    },
  )

  it('comes back as it was, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' })), { maxLength: 8 }), (rows) => {
        const back = read(csvFile(['a', 'b'], rows).slice(1))
        const bare = (cell: string, was: string): string => (cell === `'${was}` ? was : cell)
        expect(back.slice(1).map((row, r) => row.map((cell, c) => bare(cell, rows[r][c])))).toEqual(rows)
        for (const cell of back.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/)
      }),
    )
  })

  it('begins with the mark that spreadsheets need', () => {
    expect(csvFile(['a'], [])).toBe('\ufeffa\r\n')
  })
})
