import { expect, it } from 'vitest'
import { lengthenedAll } from '../../src/ui/i18n/long'
import { languages, resources } from '../../src/ui/i18n/resources'

const flat = (texts: object): string[] =>
  Object.values(texts).flatMap((one: string | object) => (typeof one === 'string' ? [one] : flat(one)))

it('makes every text 35 to 40 per cent longer and keeps what is put in', () => {
  const short = flat(resources.en)
  const long = flat(lengthenedAll(resources.en))
  expect(long).toHaveLength(short.length)
  const names = (text: string) => text.match(/\{\{\w+\}\}/g) ?? []
  expect(long.map(names)).toEqual(short.map(names))
  const letters = (texts: string[]) => texts.join('').replace(/\{\{\w+\}\}|\s/g, '').length
  const ratio = letters(long) / letters(short)
  expect(ratio).toBeGreaterThan(1.35)
  expect(ratio).toBeLessThan(1.4)
})

it('is no language that a reader could choose', () => {
  expect(languages).not.toContain('en-XA')
})
