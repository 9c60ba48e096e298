import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadScenario } from '../src/scenario/load'
import type { Scenario } from '../src/scenario/scenario'

const scenarios = join(dirname(fileURLToPath(import.meta.url)), '..', 'scenarios')

/** Every text file of a scenario package, by its path inside it. */
export function readPackage(id: string): Record<string, string> {
  const files: Record<string, string> = {}
  const walk = (folder: string, prefix: string): void => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) walk(path, `${prefix}${name}/`)
      else files[prefix + name] = readFileSync(path, 'utf8')
    }
  }
  walk(join(scenarios, id), '')
  return files
}

/** A scenario of the project, loaded and checked; a change of its files first, when one is given. */
export function loadReal(id = 'osh-2010', change: (files: Record<string, string>) => void = () => {}): Scenario {
  const files = readPackage(id)
  change(files)
  const result = loadScenario(files)
  if (!result.ok) {
    throw new Error(result.problems.map((problem) => `${problem.file} ${problem.path}: ${problem.reason}`).join('\n'))
  }
  return result.scenario
}

/** What a fit and its tests add to a scenario. */
const madeByFit = ['draws.json', 'validation.json', 'sensitivity.json'] as const

/** The same before any fit or report was made: its values as they were set by hand. */
export function loadByHand(id = 'osh-2010'): Scenario {
  return loadReal(id, (files) => {
    for (const name of madeByFit) delete files[name]
  })
}
