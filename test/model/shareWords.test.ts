import { expect, it } from 'vitest'
import { englishWords } from '../../src/model/paper/english'
import { shareWords } from '../../src/model/shareWords'

it('gives a share with its interval, and never calls a small one nothing', () => {
  const { t, language } = englishWords()
  const words = (share: number, low: number, high: number): string => shareWords(t, language, { share, low, high })
  expect(words(0.46, 0.38, 0.56)).toBe('46 per cent (38 to 56)')
  expect(words(0.021, 0.018, 0.023)).toBe('2 per cent')
  expect(words(0.002, 0.001, 0.003)).toBe('less than 1 per cent')
  expect(words(0, 0, 0)).toBe('less than 1 per cent')
})
