import { expect, test } from 'vitest'
import { codeOnly, sourcesUnder } from './sources'

/** Where the figures that were kept out of the fit may be named: where they are read in, checked and reported on. */
const allowed = [
  'src/scenario/load.ts',
  'src/scenario/scenario.ts',
  'src/scenario/schema/',
  'src/scenario/check/',
  'src/analysis/validate/',
  'src/cli/commands/validate.ts',
  'src/cli/validationText.ts',
]

test('no code of the fit, nor anything it rests on, names the held-out figures', () => {
  const found = sourcesUnder('src')
    .filter(({ path }) => /^src\/(scenario|sim|record|analysis|cli|session)\//.test(path))
    .filter(({ path }) => !allowed.some((place) => path.startsWith(place)))
    .filter((source) => /heldOut|held-out/.test(codeOnly(source)))
    .map(({ path }) => path)
  expect(found).toEqual([])
})

test('no code of the fit imports validation', () => {
  const found = sourcesUnder('src')
    .filter(({ path }) =>
      /^src\/(analysis\/fit|cli\/fit)\/|^src\/cli\/commands\/fit\.ts$|^src\/analysis\/targets\.ts$/.test(path),
    )
    .filter((source) => /from '[^']*validate/.test(codeOnly(source)))
    .map(({ path }) => path)
  expect(found).toEqual([])
})
