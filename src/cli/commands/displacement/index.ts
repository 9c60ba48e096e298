import { readArguments, UsageError } from '../../arguments'
import { readDisplacement } from '../../displacementFolder'
import type { Output } from '../../output'
import { tellProblems } from '../check'
import { displacementEnsemble } from './ensemble'
import { importCase } from './import'
import { displacementValidate } from './validate'

type Command = (rest: readonly string[], output: Output) => number | Promise<number>

/** Commands that do something else for a case of displacement; `main` sends them here when they name one. */
export const displacementCommands: Readonly<Record<string, Command>> = {
  ensemble: displacementEnsemble,
  validate: displacementValidate,
  check: displacementCheck,
}

function displacementCheck(rest: readonly string[], output: Output): number {
  const { target, options } = readArguments(rest, ['json'], 'the folder of a case of displacement')
  const { result } = readDisplacement(target)
  return tellProblems(result.ok ? result.case.id : null, result.problems, options.json, output)
}

/** `displacement import FOLDER --out FOLDER`: a published case of CSV files as a case of displacement. */
export function displacement(rest: readonly string[], output: Output): number {
  const [verb, ...more] = rest
  if (verb !== 'import') throw new UsageError(`"${verb ?? ''}" is nothing it does; use displacement import`)
  const { target, options } = readArguments(more, ['out'], 'a folder of CSV files')
  if (options.out === undefined) throw new UsageError('import needs --out, where the case is to be written')
  const { file, places, links } = importCase(target, options.out)
  output.out(`${places} places and ${links} links are in ${file}. Look at it with "check", then name its sources.`)
  return 0
}
