import { statSync } from 'node:fs'
import { createFigures } from '../../analysis/figures'
import { gather } from '../../analysis/gather'
import { type CommandOptions, readArguments, UsageError } from '../arguments'
import type { Output } from '../output'
import { engineOf, Failure } from '../scenarioFolder'
import { type EnsemblePart, ensembleBasis, ensembleSetup, readEnsemblePart, report } from './ensemble'
import { finish, fittingsOf, mergeFit } from './fit'

/**
 * `merge`: puts parts made with `--shard` together. Files are parts of an ensemble, wherever they were made; a folder is the
 * work folder of a fit, whose next generation is closed when all its parts are there.
 */
export async function merge(rest: readonly string[], output: Output): Promise<number> {
  const allowed = [
    'scenario',
    'json',
    'values',
    'out',
    'csv',
    'seed',
    'structure',
    'population',
    'generations',
    'shard',
  ] as const
  const { targets, options } = readArguments(
    rest,
    allowed,
    'the parts of an ensemble, or the work folder of a fit',
    200,
    true,
  )
  if (isFolder(targets[0])) {
    if (options.scenario === undefined) throw new UsageError('give --scenario, which is being fitted')
    if (!options.shard) throw new UsageError('give --shard n/n, in how many parts the work was cut')
    const engine = engineOf(options.scenario)
    const fittings = fittingsOf(engine, targets[0], options)
    const { moved, over } = mergeFit(fittings, targets[0], options.shard.of)
    if (over) return finish(engine, options.scenario, fittings, options, output)
    output.out(
      moved > 0 ? `${moved} structures moved on by a generation.` : 'Parts are missing: no structure moved on.',
    )
    return moved > 0 ? 0 : 1
  }
  return mergeEnsemble(targets.map(readEnsemblePart), options, output)
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    throw new Failure(`${path} is not there`)
  }
}

function mergeEnsemble(parts: readonly EnsemblePart[], options: CommandOptions, output: Output): number {
  const sorted = [...parts].sort((a, b) => a.from - b.from || a.runs.length - b.runs.length)
  const [first] = sorted
  const same = (part: EnsemblePart): string =>
    JSON.stringify([part.scenario, part.scenarioHash, part.basis, part.rules, part.asked])
  for (const part of sorted) if (same(part) !== same(first)) throw new Failure('these parts are of different ensembles')
  let next = 0
  for (const { from, runs } of sorted) {
    if (from !== next) throw new Failure(`run ${next} is ${from > next ? 'missing' : 'there twice'}`)
    next += runs.length
  }
  if (next !== first.asked.runs) throw new Failure(`runs ${next} to ${first.asked.runs - 1} are missing`)
  const engine = engineOf(options.scenario ?? first.scenario)
  if (engine.scenario.hash !== first.scenarioHash || ensembleBasis(engine.scenario) !== first.basis)
    throw new Failure('the parts were made with another version of the scenario')
  const seconds = sorted.reduce((sum, part) => sum + part.seconds, 0)
  const result = gather(
    engine.scenario,
    createFigures(engine.scenario),
    sorted.flatMap(({ runs }) => runs),
    seconds,
  )
  return report(engine.scenario, result, ensembleSetup(first.asked), options, output)
}
