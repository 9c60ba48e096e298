import { describe, expect, it } from 'vitest'
import { compareOutcome, compareWithRecord, standing } from '../../src/analysis/compare'
import { spreadOf } from '../../src/analysis/quantiles'
import { outcome, smallScenario } from './fixtures'

describe('a figure beside the record', () => {
  it.each([
    [79, 'below'],
    [80, 'inside'],
    [120, 'inside'],
    [121, 'above'],
  ] as const)('%d is %s', (value, where) => {
    expect(standing(value, [80, 120])).toBe(where)
  })

  it('has no place where no range is known', () => {
    expect(standing(5, null)).toBe('no-range')
  })

  it('keeps the three kinds of doubt apart', () => {
    const row = compareOutcome(
      outcome('a', { alternatives: [90, 90, 'up to 100', 118].map((value) => ({ value, what: 'w', sources: [] })) }),
      70,
      spreadOf([70, 85, 95, 130]),
    )
    expect(row.range).toEqual([80, 120])
    expect(row.rivals).toEqual([90, 118])
    expect(row.spread?.median).toBe(90)
    expect(row.runStands).toBe('below')
    expect(row.reruns).toEqual({ below: 1, inside: 2, above: 1 })
  })

  it('leaves unknown what is unknown', () => {
    const row = compareOutcome(outcome('a', { value: 'words', range: null }), null, null)
    expect(row).toMatchObject({ main: null, range: null, run: null, spread: null, reruns: null, runStands: 'no-range' })
  })

  it('takes a figure of the run only where the record names one of the model', () => {
    const rows = compareWithRecord(smallScenario().record, { deaths: 12, finding: 3 }, null)
    expect(rows.find((row) => row.id === 'deaths')?.run).toBe(12)
    expect(rows.find((row) => row.id === 'finding')?.run).toBeNull()
  })

  it('gives nothing that could be read as a score', () => {
    const keys = Object.keys(compareOutcome(outcome('a'), 1, spreadOf([1])))
    expect(keys.filter((key) => /score|grade|rank|error|good|bad/i.test(key))).toEqual([])
  })
})
