import { expect, test } from 'vitest'
import { sourcesUnder } from './sources'

test('no source file passes 400 lines', () => {
  const long = sourcesUnder('src')
    .map((source) => [source.path, source.text.split('\n').length] as const)
    .filter(([, lines]) => lines > 400)
  expect(long).toEqual([])
})

test('no escape from the type system and no test left out', () => {
  const pattern = /@ts-(ignore|expect-error|nocheck)|\bas any\b|:\s*any\b|<any>|\.(skip|only)\(/
  const found = [...sourcesUnder('src'), ...sourcesUnder('test')]
    .filter((source) => source.path !== 'test/boundaries/size.test.ts' && pattern.test(source.text))
    .map((source) => source.path)
  expect(found).toEqual([])
})
