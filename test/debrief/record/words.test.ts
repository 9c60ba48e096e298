import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../../src/debrief/record/entries'
import { notePieces, statedTime } from '../../../src/debrief/record/stated'
import { beginning, dateWords, type RecordT, timeWords } from '../../../src/debrief/record/words'
import { createFormat } from '../../../src/ui/format'
import { loadByHand } from '../../realScenario'

const scenario = loadByHand()
const entries = entriesOf(scenario)
const format = createFormat('en', scenario.play.clock)
/** The key with what it is filled with: words are the language's. */
const t = ((key: string, values?: Record<string, string>) =>
  [key, ...Object.values(values ?? {})].join(' ')) as unknown as RecordT
const time = (id: string) => {
  const entry = entries.find((one) => one.id === id)
  if (!entry) throw new Error(`no entry ${id}`)
  return timeWords(entry, format, scenario.play.clock.zoneLabel, t)
}

describe('hours', () => {
  it('stand in the words of the record, with what was inferred from them', () => {
    expect(time('ev-2010-06-11-05')).toEqual({ said: 'day', inferred: 'time.between 08:00 20:00' })
    expect(time('ev-2010-06-12-08')).toEqual({ said: 'day to night', inferred: 'time.between 08:00 13 June, 06:00' })
    expect(time('ig-lethal')).toEqual({ said: 'late evening', inferred: 'time.between 20:00 00:00' })
  })

  it('are exact where a clock was read, in local time too where it was another country’s', () => {
    expect(time('ev-2010-06-10-01')).toEqual({ said: '22:00', inferred: null })
    expect(time('ev-2010-06-12-11')).toEqual({ said: '12:25', inferred: null })
    expect(time('ev-2010-06-10-03')).toEqual({ said: '22:50 (Tashkent)', inferred: 'time.zone 23:50 Osh time' })
    expect(time('ru-aid-food').inferred).toBe('time.zone 12:00 Osh time')
  })

  it('are said to be unknown where no source gives them', () => {
    expect(time('ev-2010-06-16-02')).toEqual({ said: 'time.unknown', inferred: null })
    expect(time('ev-2010-04-07-01')).toEqual({ said: 'time.unknown', inferred: null })
  })
})

describe('when something was decided', () => {
  it.each([
    ['2010-06-12, day', { date: '2010-06-12', time: 'day', note: null }],
    [
      '2010-06-12, late evening (volunteers, too)',
      { date: '2010-06-12', time: 'late evening', note: 'volunteers, too' },
    ],
    ['2010-07', { date: '2010-07', time: null, note: null }],
    ['from 2010-06-11', { date: '2010-06-11', time: null, note: 'from 2010-06-11' }],
    [
      '2010-06-10 to 2010-06-14; by some',
      { date: '2010-06-10', time: null, note: '2010-06-10 to 2010-06-14; by some' },
    ],
    ['in spring', { date: null, time: null, note: 'in spring' }],
  ])('is read from %s', (when, stated) => {
    expect(statedTime(when)).toEqual(stated)
  })

  it('loses no word of any choice of the scenario', () => {
    for (const { option } of scenario.actors.flatMap(({ options }) => options.map((option) => ({ option })))) {
      if (!option.documented) continue
      const { date, time: said, note } = statedTime(option.documented.when)
      expect(date, option.id).not.toBeNull()
      const isWhole = note === option.documented.when
      const kept = [isWhole ? null : date, said && `, ${said}`, note && (said ? ` (${note})` : note)]
      expect(kept.filter(Boolean).join('')).toBe(option.documented.when)
    }
  })

  it('names other entries and dates so that they can be shown as such', () => {
    expect(notePieces('as ev-1-a, on 2010-06-12 and in 2010-07', (id) => id === 'ev-1-a')).toEqual([
      { type: 'words', text: 'as ' },
      { type: 'entry', id: 'ev-1-a' },
      { type: 'words', text: ', on ' },
      { type: 'date', date: '2010-06-12' },
      { type: 'words', text: ' and in ' },
      { type: 'date', date: '2010-07' },
    ])
    expect(notePieces('round-the-clock', () => false).every(({ type }) => type === 'words')).toBe(true)
  })
})

it('dates are as exact as they are known, and beginnings end with a word', () => {
  expect([dateWords('en', '2010-06-12'), dateWords('en', '2010-07')]).toEqual(['12 June 2010', 'July 2010'])
  expect(beginning('One two three four', 10)).toBe('One two …')
  expect(beginning('Short', 10)).toBe('Short')
})
