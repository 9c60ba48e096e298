import { readArguments, UsageError } from '../../arguments'
import type { Output } from '../../output'
import { importCase } from './import'

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
