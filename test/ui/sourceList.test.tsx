import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RecordSource } from '../../src/scenario/schema/record'
import { startI18n } from '../../src/ui/i18n/index'
import { SourceList } from '../../src/ui/parts/SourceList'
import { DayOfReader, isWrittenBefore } from '../../src/ui/sources'

const source = (id: string, date: string | null, publisher = `Paper ${id}`): RecordSource =>
  ({ id, date, publisher, title: `Title ${id}`, citation: `Title ${id}, 2010` }) as RecordSource

describe('a source is surely written before a day', () => {
  it.each([
    ['2010-06-10', true],
    ['2010-06-11', false],
    ['2010-06-12', false],
    ['2010-05', true],
    ['2010-06', false],
    ['2009', true],
    ['2010', false],
    ['', false],
    ['1 June 2009', false],
    [null, false],
  ])('of %s: %s', (date, is) => {
    expect(isWrittenBefore({ date } as RecordSource, '2010-06-11')).toBe(is)
  })
})

describe('sources beside what is decided', () => {
  beforeAll(() => startI18n('en'))
  const all = [
    source('a', '2010-06-03'),
    source('b', '2010-06-11'),
    source('c', '2011', 'Paper b'),
    source('d', null),
    source('e', '2010-08-17'),
    source('f', '2012'),
    source('g', '2011', ''),
    source('h', null, ''),
  ]
  const sources = new Map(all.map((one) => [one.id, one]))
  const shown = (day: string | null, ids: readonly string[]) =>
    renderToStaticMarkup(
      <DayOfReader value={day}>
        <SourceList ids={ids} sources={sources} />
      </DayOfReader>,
    )

  it('tell no title that may be of that day or later, and who wrote it, without saying that it was written later', () => {
    const html = shown('2010-06-11', ['a', 'b', 'c', 'd', 'e', 'f', 'gone'])
    expect(html.match(/Title \w\b/g)).toEqual(['Title a'])
    expect(html).toContain('Titles not shown yet: Paper b; Paper d (undated); Paper e, and 1 more.')
    expect(html).toContain(
      'may tell what followed, and are shown as soon as their day is past, at the latest after play.',
    )
    expect(html).not.toContain('ritten later')
    expect(html).toContain('<li>gone</li>')
    expect(shown('2010-06-12', ['b'])).toContain('Title b')
    expect(shown('2010-06-11', ['e'])).toContain('Title not shown yet: Paper e. It may tell what followed')
  })

  it('name one that has no publisher otherwise than by its citation, which holds the title', () => {
    const html = shown('2010-06-11', ['g', 'h'])
    expect(html).toContain('not shown yet: no publisher named; no publisher named (undated).')
    expect(html).not.toMatch(/Title [gh]/)
  })

  it('are told whole where nothing is played, and once play is over', () => {
    for (const day of [null, 'any']) {
      expect(shown(day, ['a', 'b', 'c', 'd']).match(/Title \w/g)).toHaveLength(4)
    }
  })
})
