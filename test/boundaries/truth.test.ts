import { expect, test } from 'vitest'
import { codeOnly, sourcesUnder } from './sources'

/** Who may ask the engine for what no seat knows: what looks back on a run, never what plays one. */
const allowed = ['src/record/chronicle.ts', 'src/session/debriefHost.ts']

test('only what looks back asks for what the model had', () => {
  const asking = sourcesUnder('src').filter((source) => /\.truth\b|\btruthOf\(world/.test(codeOnly(source)))
  const others = asking.map(({ path }) => path).filter((path) => path !== 'src/sim/engine.ts')
  expect(others.filter((path) => path !== 'src/sim/view/truthOf.ts').sort()).toEqual(allowed)
})
