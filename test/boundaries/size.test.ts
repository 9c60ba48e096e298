import { expect, test } from 'vitest'
import { codeOnly, sourcesUnder } from './sources'

test('no source file passes 400 lines', () => {
  const long = sourcesUnder('src', /\.(ts|tsx|css)$/)
    .map((source) => [source.path, source.text.split('\n').length] as const)
    .filter(([, lines]) => lines > 400)
  expect(long).toEqual([])
})

const isTypeTest = (path: string) => path.startsWith('test/') && path.endsWith('.types.ts')

test('no escape from the type system and no test left out', () => {
  const comments = /@ts-(ignore|expect-error|nocheck)/
  // Tests of types hold what must not compile: there the compiler faults an expected error that does not come.
  const inTypeTests = /@ts-(ignore|nocheck)/
  const escapes = /\bas any\b|:\s*any\b|<any>|\b(test|it|describe)(\.\w+)*\.(skip|only)\b/
  const found = [...sourcesUnder('src'), ...sourcesUnder('test')]
    .filter(
      (source) =>
        source.path !== 'test/boundaries/size.test.ts' &&
        ((isTypeTest(source.path) ? inTypeTests : comments).test(source.text) || escapes.test(codeOnly(source))),
    )
    .map((source) => source.path)
  expect(found).toEqual([])
})
