import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Draft } from '../../../src/scenario/draft/draft'
import { draftOf } from '../../../src/scenario/draft/files'
import { loadScenario } from '../../../src/scenario/load'
import type { PackageFiles, Scenario } from '../../../src/scenario/scenario'
import { root } from '../../boundaries/sources'

/** Files of a scenario that is in the box. */
function filesAt(name: string): PackageFiles {
  const folder = join(root, 'scenarios', name)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]
    }),
  )
}

export const draftAt = (name: string): Draft => draftOf(filesAt(name))

export function scenarioAt(name: string): Scenario {
  const loaded = loadScenario(filesAt(name))
  if (!loaded.ok) throw new Error(loaded.problems.map(({ reason }) => reason).join('; '))
  return loaded.scenario
}
