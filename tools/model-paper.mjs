// npm run model-paper: writes model.md into each scenario's folder, made of the same words, formulas, parameters and
// reports as the model page. To be run after a fit, a report, or a change of a rule or its words.
// npm run model-paper -- SCENARIO … does it for some.
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from './fresh.mjs'
import { packScenario } from './vite-scenarios.mjs'

const load = async (path) =>
  (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module
const { loadScenario } = await load('src/scenario/load.ts')
const { makePaper } = await load('src/model/paper/paper.ts')
const { englishWords } = await load('src/model/paper/english.ts')

const folder = join(root, 'scenarios')
const wanted = process.argv.slice(2)
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'scenario.json')))
for (const name of wanted.length > 0 ? wanted : names) {
  const loaded = loadScenario(packScenario(join(folder, name)).files)
  if (!loaded.ok) {
    const [first] = loaded.problems.filter(({ severity }) => severity === 'blocks')
    console.error(`${name} can't be loaded: ${first?.file} ${first?.path}: ${first?.reason}`)
    process.exitCode = 1
    continue
  }
  const file = join(folder, name, 'model.md')
  writeFileSync(file, makePaper(loaded.scenario, englishWords()))
  console.log(`${file} written`)
}
