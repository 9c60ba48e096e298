import { describe, expect, it } from 'vitest'
import type { Parts } from '../../../src/analysis/parts'
import { spreadOf } from '../../../src/analysis/quantiles'
import { mayBeNothing, overlapName, partsState, shareName } from '../../../src/debrief/choice/shares'
import type { ChoiceResult } from '../../../src/session/debriefApi'

describe('a share in words', () => {
  it.each([
    [0, 'nothing'],
    [0.019, 'nothing'],
    [0.05, 'twentieth'],
    [0.1, 'tenth'],
    [0.2, 'fifth'],
    [0.25, 'quarter'],
    [0.33, 'third'],
    [0.4, 'twoFifths'],
    [0.5, 'half'],
    [0.6, 'threeFifths'],
    [0.67, 'twoThirds'],
    [0.75, 'threeQuarters'],
    [0.8, 'fourFifths'],
    [0.9, 'nineTenths'],
    [0.97, 'all'],
    [1, 'all'],
  ])('%d is %s', (share, name) => expect(shareName(share)).toBe(name))

  it('says of a share within two errors of nothing that it may be none', () => {
    expect(mayBeNothing({ share: 0.1, error: 0.06 })).toBe(true)
    expect(mayBeNothing({ share: 0.1, error: 0.04 })).toBe(false)
    expect(mayBeNothing({ share: 0, error: null })).toBe(false)
  })
})

describe('an overlap in words', () => {
  it.each([
    [0, 'none'],
    [0.2, 'little'],
    [0.5, 'half'],
    [0.8, 'most'],
    [0.9, 'all'],
    [1, 'all'],
  ])('%d is %s', (overlap, name) => expect(overlapName(overlap)).toBe(name))
})

describe('what can be said of the parts', () => {
  const part = { share: 1 / 3, error: 0.1 }
  const parts: Parts = { variance: 4, choice: part, chance: part, doubt: part }
  const result = (first: number[], second: number[], known: Parts | null = null): ChoiceResult => ({
    runs: first.length,
    fitted: true,
    options: [first, second].map((values, index) => ({
      option: index === 0 ? 'curfew' : null,
      outcomes: { deaths: spreadOf(values) },
      missed: 0,
    })),
    parts: { deaths: known },
  })

  it('is the parts, once there are some', () => {
    expect(partsState(result([1, 2], [2, 3], parts), 'deaths', true)).toEqual({ is: 'known', parts })
  })

  it('is that nothing differs only when all runs are there', () => {
    expect(partsState(result([3, 3], [3, 3]), 'deaths', false)).toEqual({ is: 'few' })
    expect(partsState(result([3, 3], [3, 3]), 'deaths', true)).toEqual({ is: 'same' })
  })

  it('is that there are too few runs', () => {
    expect(partsState(result([3, 3], [3, 4]), 'deaths', true)).toEqual({ is: 'few' })
    expect(partsState(result([3], [3]), 'nothing-read', true)).toEqual({ is: 'few' })
  })
})
