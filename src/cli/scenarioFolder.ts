import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadScenario } from '../scenario/load'
import type { LoadResult, PackageFiles, Problem, Scenario } from '../scenario/scenario'
import { engineProblems } from '../sim/check'
import { createEngine } from '../sim/engine'
import type { Engine } from '../sim/index'

/** Something that went wrong with what was asked for, told in one line; exit code 1. */
export class Failure extends Error {}

/** The project's folder: the nearest one above this file that holds scenarios. */
export function projectRoot(from: string = fileURLToPath(import.meta.url)): string {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'scenarios')) && existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) return process.cwd()
  }
}

/** Finds a scenario's folder by its path or, under scenarios/, by its id. */
export function scenarioFolder(name: string, root: string = projectRoot()): string {
  const places = [resolve(name), join(root, 'scenarios', name), resolve(root, name)]
  const found = places.find((folder) => existsSync(join(folder, 'scenario.json')))
  if (found) return found
  throw new Failure(`"${name}" is no scenario: neither a folder with a scenario.json nor a name under scenarios/`)
}

const mostBytes = 64_000_000

/** Reads the text files of a package: JSON, GeoJSON and Markdown, by their path inside the folder with forward slashes. */
export function readPackage(folder: string): PackageFiles {
  const files: Record<string, string> = {}
  let bytes = 0
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) visit(inside)
      else if (/\.(?:json|geojson|md)$/.test(entry.name)) {
        bytes += statSync(join(folder, inside)).size
        if (bytes > mostBytes) throw new Failure(`${folder} holds more than ${mostBytes} bytes: it is no scenario`)
        files[inside] = readFileSync(join(folder, inside), 'utf8')
      }
    }
  }
  visit('')
  return files
}

export interface Checked {
  readonly scenario: Scenario | null
  readonly engine: Engine | null
  readonly problems: readonly Problem[]
}

/** Loads a scenario and builds its engine, so that also what only the simulation can tell is among the problems. */
export function checkFolder(name: string): Checked & { readonly folder: string } {
  const folder = scenarioFolder(name)
  return { folder, ...checkFiles(readPackage(folder)) }
}

/** The same from the files of a package, wherever they come from. */
export function checkFiles(files: PackageFiles): Checked {
  const result: LoadResult = loadScenario(files)
  if (!result.ok) return { scenario: null, engine: null, problems: result.problems }
  const { scenario } = result
  const faults = engineProblems(scenario)
  const problems = [...result.problems, ...faults]
  return { scenario, engine: faults.length > 0 ? null : createEngine(scenario), problems }
}

/** The engine of a scenario that can be played; otherwise a failure that tells the first problems. */
export function engineOf(name: string): Engine {
  return playable(name, checkFolder(name))
}

/** The engine of what was checked; otherwise a failure that tells the first problems. */
export function playable(name: string, { engine, problems }: Checked): Engine {
  if (engine) return engine
  const blocking = problems.filter((problem) => problem.severity === 'blocks')
  const first = blocking.slice(0, 5).map((one) => `  ${one.file} ${one.path}: ${one.reason}`)
  throw new Failure(`${name} can't be played (${blocking.length} problems block it; see "check"):\n${first.join('\n')}`)
}
