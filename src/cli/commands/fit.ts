import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isOver, noPopulation, usualSettings } from '../../analysis/fit/population'
import { type Prior, priorOf } from '../../analysis/fit/prior'
import { chanceOf, summaryOf } from '../../analysis/fit/summary'
import type { Draws } from '../../scenario/schema/fit'
import { type Engine, rulesVersion } from '../../sim/index'
import { type CommandOptions, readArguments } from '../arguments'
import { drawsOf } from '../fit/drawsFile'
import { distancesOf, nextState, sizeOfNext } from '../fit/generation'
import { basisOf, type FitState, partPath, readPart, readState, stampOf, statePath, writeWhole } from '../fit/state'
import { type Output, table } from '../output'
import { createPool, type Pool } from '../pool'
import { createProgress, type Progress } from '../progress'
import { engineOf, Failure, scenarioFolder } from '../scenarioFolder'

/** A fit of one structure that is under way. */
export interface Fitting {
  readonly prior: Prior
  state: FitState
}

/**
 * `fit`: draws of the parameters of each structure that come near the figures the fit may look at. Goes on where it was
 * stopped; with `--shard`, does one share of the next generation and leaves it in the work folder for `merge`.
 */
export async function fit(rest: readonly string[], output: Output): Promise<number> {
  const allowed = [
    'seed',
    'structure',
    'population',
    'generations',
    'workers',
    'work',
    'shard',
    'out',
    'json',
    'quiet',
  ] as const
  const { target, options } = readArguments(rest, allowed, 'a scenario')
  const engine = engineOf(target)
  const folder = workFolder(engine, options)
  const fittings = fittingsOf(engine, folder, options)
  const pool = createPool(engine, options.workers)
  const progress = createProgress(options.quiet)
  try {
    if (options.shard) {
      for (const one of fittings) await doShare(pool, engine, folder, one, options.shard, output)
      return 0
    }
    for (const one of fittings) await fitOne(pool, engine, folder, one, progress)
  } finally {
    progress.end()
    pool.close()
  }
  return finish(engine, target, fittings, options, output)
}

/**
 * Fits one structure to the end, generation by generation, and keeps its state in the work folder after each.
 * `pointsAtATime`: how many points a job of the pool has.
 */
export async function fitOne(
  pool: Pool,
  engine: Engine,
  folder: string,
  one: Fitting,
  progress: Progress,
  pointsAtATime?: (size: number) => number,
): Promise<void> {
  const { targets } = fitOf(engine)
  while (!isOver(one.state.population)) {
    const size = sizeOfNext(one.state)
    const distances = await distancesOf(
      pool,
      targets,
      one.prior,
      one.state,
      { from: 0, to: size },
      pointsAtATime?.(size),
    )
    one.state = nextState(one.state, one.prior, distances)
    writeWhole(statePath(folder, one.state.structure), one.state)
    const { generation, tolerance, acceptance, runs } = one.state.population
    progress.tell(
      `${one.state.structure}: generation ${generation}, tolerance ${tolerance.toFixed(2)}, ${Math.round(acceptance * 100)} % of moves taken, ${runs} runs`,
    )
  }
}

function fitOf(engine: Engine): NonNullable<Engine['scenario']['fit']> {
  const { fit: found } = engine.scenario
  if (!found) throw new Failure('this scenario has no fit.json: nothing says what its model may be fitted to')
  return found
}

export function workFolder(engine: Engine, { work, seed }: CommandOptions): string {
  return work ?? join('.cache', 'fit', `${engine.scenario.manifest.id}-${seed}`)
}

/** The structures to be fitted, each where its work was left. */
export function fittingsOf(engine: Engine, folder: string, options: CommandOptions): Fitting[] {
  const { scenario } = engine
  const { parameters } = fitOf(engine)
  const settings = {
    ...usualSettings,
    seed: options.seed,
    ...(options.population === undefined ? {} : { population: options.population }),
    ...(options.generations === undefined ? {} : { generations: options.generations }),
  }
  const wanted = scenario.model.structures.filter(
    ({ id }) => options.structure === undefined || id === options.structure,
  )
  if (wanted.length === 0) throw new Failure(`this scenario has no structure "${options.structure ?? ''}" to fit`)
  return wanted.map((structure) => {
    const start = { structure: structure.id, basis: basisOf(scenario, structure.id), settings }
    const state = readState(folder, start) ?? { ...start, population: noPopulation }
    return { prior: priorOf(scenario.model, parameters, structure.hold), state }
  })
}

async function doShare(
  pool: Pool,
  engine: Engine,
  folder: string,
  { prior, state }: Fitting,
  shard: { index: number; of: number },
  output: Output,
): Promise<void> {
  if (isOver(state.population)) {
    output.out(`${state.structure}: done`)
    return
  }
  const size = sizeOfNext(state)
  const from = Math.floor((size * (shard.index - 1)) / shard.of)
  const to = Math.floor((size * shard.index) / shard.of)
  const generation = state.population.generation + 1
  const path = partPath(folder, state.structure, generation, shard)
  const stamp = stampOf(state)
  if (existsSync(path)) {
    if (readPart(path).stamp !== stamp) {
      throw new Failure(
        `${path} is a part of another fit: other seed, settings, rules or targets. Use another --work folder.`,
      )
    }
  } else {
    const distances = await distancesOf(pool, fitOf(engine).targets, prior, state, { from, to })
    writeWhole(path, { structure: state.structure, stamp, generation, from, distances })
  }
  output.out(`${state.structure}: generation ${generation}, part ${shard.index} of ${shard.of} in ${path}`)
}

/**
 * Puts the parts of the next generation of each structure together where all are there. Gives how many structures moved on,
 * and whether all are done.
 */
export function mergeFit(fittings: readonly Fitting[], folder: string, of: number): { moved: number; over: boolean } {
  let moved = 0
  for (const one of fittings) {
    if (isOver(one.state.population)) continue
    const generation = one.state.population.generation + 1
    const paths = Array.from({ length: of }, (_, i) =>
      partPath(folder, one.state.structure, generation, { index: i + 1, of }),
    )
    if (!paths.every((path) => existsSync(path))) continue
    const parts = paths.map(readPart).sort((a, b) => a.from - b.from)
    const stamp = stampOf(one.state)
    if (parts.some((part) => part.stamp !== stamp)) {
      throw new Failure(
        `parts of ${one.state.structure} in ${folder} belong to another fit: other seed, settings, rules or targets. Give merge the same options as fit, or remove them and do them again.`,
      )
    }
    const distances = parts.flatMap((part) => part.distances)
    if (distances.length !== sizeOfNext(one.state)) {
      throw new Failure(
        `parts of ${one.state.structure} in ${folder} have ${distances.length} runs instead of ${sizeOfNext(one.state)}`,
      )
    }
    one.state = nextState(one.state, one.prior, distances)
    writeWhole(statePath(folder, one.state.structure), one.state)
    moved++
  }
  return { moved, over: fittings.every(({ state }) => isOver(state.population)) }
}

/** Draws of one structure beside those of the others that are in the scenario already, in the scenario's order. */
function withOthers(engine: Engine, made: Draws['structures']): Draws['structures'] {
  const { draws, model } = engine.scenario
  if (draws && draws.made.rules !== rulesVersion) {
    throw new Failure('draws.json was made under other rules: fit all structures again')
  }
  return model.structures.flatMap(
    ({ id }) =>
      made.filter(({ structure }) => structure === id)[0] ??
      draws?.structures.find(({ structure }) => structure === id) ??
      [],
  )
}

/** Writes the draws and tells what came out. */
export function finish(
  engine: Engine,
  target: string,
  fittings: readonly Fitting[],
  options: CommandOptions,
  output: Output,
): number {
  const path = options.out ?? join(scenarioFolder(target), 'draws.json')
  const made = drawsOf(fittings, new Date().toISOString().slice(0, 10))
  const draws = options.structure === undefined ? made : { ...made, structures: withOthers(engine, made.structures) }
  writeWhole(path, draws)
  const summaries = fittings.map(({ prior, state }) => {
    const { generation: generations, runs, tolerance } = state.population
    const chance = chanceOf(prior, state.population)
    const parameters = summaryOf(prior, state.population, chance)
    return { structure: state.structure, generations, runs, tolerance, chance, parameters }
  })
  if (options.json) {
    output.out(
      JSON.stringify({ scenario: engine.scenario.manifest.id, seed: options.seed, out: path, structures: summaries }),
    )
    return 0
  }
  for (const one of summaries) {
    output.out(
      `\n${one.structure}: tolerance ${one.tolerance.toFixed(3)}, ${one.generations} generations, ${one.runs} runs; contraction by chance ${one.chance.toFixed(2)}\n`,
    )
    const rows = one.parameters.map(({ name, low, high, p5, median, p95, contraction, informed }) => [
      name,
      ...[low, high, p5, median, p95].map((value) => String(Number(value.toPrecision(3)))),
      contraction,
      informed ? '' : 'not informed',
    ])
    output.out(table(['parameter', 'from', 'to', 'p5', 'median', 'p95', 'contraction', ''], rows))
  }
  output.out(`\nDraws are in ${path}.`)
  return 0
}
