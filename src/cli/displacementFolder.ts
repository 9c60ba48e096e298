import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type DisplacementResult, displacementFile, loadDisplacement } from '../scenario/displacement'
import { Failure, projectRoot } from './scenarioFolder'

const mostBytes = 32_000_000

/** The folder of a case of displacement, by its path or by its name under scenarios/ or examples/; null where it is none. */
export function displacementFolder(name: string): string | null {
  const root = projectRoot()
  const places = [resolve(name), resolve(root, name), join(root, 'scenarios', name), join(root, 'examples', name)]
  return places.find((folder) => existsSync(join(folder, displacementFile))) ?? null
}

/** Whether what follows a command's name is about a case of displacement: such a command is done by its own function. */
export function namesDisplacement(rest: readonly string[]): boolean {
  return rest.some((one) => one !== '' && !one.startsWith('-') && displacementFolder(one) !== null)
}

export interface ReadCase {
  readonly folder: string
  readonly result: DisplacementResult
}

export function readDisplacement(name: string): ReadCase {
  const folder = displacementFolder(name)
  if (folder === null) throw new Failure(`"${name}" is no case of displacement: there is no ${displacementFile} in it`)
  const file = join(folder, displacementFile)
  if (statSync(file).size > mostBytes) throw new Failure(`${file} holds more than ${mostBytes} bytes`)
  return { folder, result: loadDisplacement(readFileSync(file, 'utf8')) }
}

/** A case that can be played; otherwise a failure that tells the first problems with path and reason. */
export function caseOf(name: string): Extract<DisplacementResult, { ok: true }> {
  const { result } = readDisplacement(name)
  if (result.ok) return result
  const blocking = result.problems.filter((problem) => problem.severity === 'blocks')
  const first = blocking.slice(0, 5).map((one) => `  ${one.file} ${one.path}: ${one.reason}`)
  throw new Failure(`${name} can't be played (${blocking.length} problems block it; see "check"):\n${first.join('\n')}`)
}
