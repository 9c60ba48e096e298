import { expect, it } from 'vitest'
import { formatRough } from '../../src/model/number'
import { englishWords } from '../../src/model/paper/english'
import { unitWords } from '../../src/model/unitWords'

it('gives ends of doubt two digits, and keeps whole hundreds', () => {
  expect([0.0965, 0.999, 16.92, 175.3, 0].map((value) => formatRough('en', value))).toEqual([
    '0.097',
    '1',
    '17',
    '175',
    '0',
  ])
})

it('says a bare rate by the hour in words, and leaves other units as they are', () => {
  const { t } = englishWords()
  expect(['1/hour', 'hours', 'share'].map((unit) => unitWords(t, { unit }))).toEqual(['per hour', 'hours', 'share'])
})
