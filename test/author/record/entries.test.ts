import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportEntries } from '../../../src/author/hours/entries'
import { planEntries } from '../../../src/author/hours/useHours'
import { citedIn } from '../../../src/author/record/cited'
import { outcomeEntries, seriesEntries, timelineEntries } from '../../../src/author/record/entries'
import { groundsOf, parameterEntries } from '../../../src/author/record/parameters'
import { valueAt } from '../../../src/scenario/draft/draft'
import { draftAt } from '../hours/scenarios'

const clock = { start: '2031-04-04T18:00+00:00' }
const template = draftAt('template')

describe('the record as it is drawn', () => {
  it('is read as far as it can be, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const list of [value, [value], [{ points: value, range: value, alternatives: value, sources: value }]]) {
          expect(Array.isArray(seriesEntries(list, clock))).toBe(true)
          expect(Array.isArray(timelineEntries(list))).toBe(true)
          expect(Array.isArray(outcomeEntries(list))).toBe(true)
          expect(Array.isArray(parameterEntries(list))).toBe(true)
        }
      }),
    )
  })

  it('puts a point without an hour at noon of its day, and counts those that have no figure', () => {
    const [series] = seriesEntries(
      [
        {
          points: [
            { date: '2031-04-05', value: 3 },
            { date: '2031-04-04', hour: 2, low: 1, high: 4 },
            { date: 'soon', value: 1 },
            { date: '2031-04-05' },
          ],
        },
      ],
      clock,
    )
    expect(series.points.map(({ index, hour }) => [index, hour])).toEqual([
      [1, 2],
      [0, 18],
    ])
    expect(series).toMatchObject({ undrawn: 2, count: 4 })
  })

  it.each([3e9, 1e308, 100_001, -10_001])('has no hour where one lies as far outside as %d', (far) => {
    const [series] = seriesEntries([{ points: [{ date: '2031-04-05', hour: far, value: 3 }] }], clock)
    expect(series.points[0].hour).toBe(18)
    expect(
      timelineEntries([
        { from: far, to: far },
        { from: 2, to: far },
      ]),
    ).toMatchObject([
      { from: null, to: null },
      { from: 2, to: 2 },
    ])
    expect(planEntries([{ windows: [{ hour: far }, { hour: 6 }] }])[0].windows).toMatchObject([{ index: 1, hour: 6 }])
    expect(reportEntries([{ occasion: { at: far } }])[0].at).toBe(null)
  })

  it('counts every citation of a source, in data and in texts', () => {
    const cited = citedIn({
      'record.json': {
        kind: 'data',
        value: { timeline: [{ sources: ['a', 'b'] }, { sources: ['a'], disputedBy: [{ sources: ['c'] }] }] },
      },
      'texts/en/briefing.md': { kind: 'text', text: 'So it is said [a, c].' },
    })
    expect([...cited].sort()).toEqual([
      ['a', 3],
      ['b', 1],
      ['c', 2],
    ])
  })

  it('says of each parameter what it rests on', () => {
    const all = parameterEntries(valueAt(template, 'model.json', ['parameters']))
    expect(all.length).toBeGreaterThan(0)
    expect(all.every((one) => groundsOf(one) !== 'none')).toBe(true)
    expect(parameterEntries([{ sources: ['a'] }, { sources: [], assumption: true }, {}]).map(groundsOf)).toEqual([
      'grounded',
      'assumed',
      'none',
    ])
  })
})
