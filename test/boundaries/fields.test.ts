import { expect, test } from 'vitest'
import { importsOf, resolved, sourcesUnder } from './sources'

/** Who may load the words of fields: they weigh more than any page but the author's may. */
const allowed = /^src\/(scenario\/fields\/|scenario\/publish\.ts$|author\/|cli\/)/

/** Who may load the publisher of schemas, which loads the words in its turn. */
const publishers = /^src\/cli\//

test('the words of fields are loaded by the author’s screen and the command line only', () => {
  const sources = sourcesUnder('src')
  const loading = (target: RegExp) =>
    sources
      .filter((source) => importsOf(source).some((imported) => target.test(resolved(source, imported) ?? '')))
      .map(({ path }) => path)
  const words = loading(/^src\/scenario\/fields(\/|$)/)
  expect(words).toContain('src/scenario/publish.ts')
  expect(words.filter((path) => !allowed.test(path))).toEqual([])
  expect(loading(/^src\/scenario\/publish$/).filter((path) => !publishers.test(path))).toEqual([])
})
