import { availableParallelism } from 'node:os'
import { createFigures } from '../../analysis/figures'
import { gather } from '../../analysis/gather'
import { readArguments, UsageError } from '../arguments'
import type { Output } from '../output'
import type { Pool } from '../pool'
import { createProgress } from '../progress'
import { type Board, openBoard } from '../queue/board'
import { redisUrl } from '../queue/redis'
import { work } from '../queue/worker'
import { checkFiles, playable, readPackage, scenarioFolder } from '../scenarioFolder'
import { askedOf, ensembleSetup, report } from './ensemble'
import { finish, fitOne, fittingsOf, workFolder } from './fit'

/** How many runs, and how many points of a fit, a part has unless the number of parts is said. */
const usualRuns = 100
const usualPoints = 20

/** `queue`: the same ensembles and fits, played by workers on any number of machines that reach one Redis. */
export async function queue([name, ...rest]: readonly string[], output: Output): Promise<number> {
  switch (name) {
    case 'work': {
      const { options } = readArguments(rest, ['redis', 'workers'], null)
      return await work(redisUrl(options.redis), options.workers ?? availableParallelism(), output)
    }
    case 'ensemble':
      return await queueEnsemble(rest, output)
    case 'fit':
      return await queueFit(rest, output)
    default:
      throw new UsageError('give work, ensemble or fit')
  }
}

async function queueEnsemble(rest: readonly string[], output: Output): Promise<number> {
  const { target, options } = readArguments(
    rest,
    ['redis', 'shards', 'runs', 'seed', 'policy', 'json', 'values', 'out', 'csv', 'structure', 'set', 'quiet'],
    'a scenario',
  )
  const url = redisUrl(options.redis)
  const files = readPackage(scenarioFolder(target))
  const engine = playable(target, checkFiles(files))
  const setup = ensembleSetup(askedOf(engine, options))
  const { runs } = setup
  const shards = Math.min(runs, options.shards ?? Math.ceil(runs / usualRuns))
  const progress = createProgress(options.quiet)
  const began = performance.now()
  const board = await openBoard(url, files, options.quiet ? () => {} : output.err)
  const unwatch = closeOnSignal(board)
  let done = 0
  try {
    const parts = await Promise.all(
      Array.from({ length: shards }, async (_, index) => {
        const from = Math.floor((runs * index) / shards)
        const to = Math.floor((runs * (index + 1)) / shards)
        const label = `part ${index + 1} of ${shards} of ${engine.scenario.manifest.id}, runs ${from} to ${to - 1}`
        const part = await board.do({ kind: 'runs', setup, from, to }, label)
        done += part.length
        progress.tell(`${done} of ${runs} runs`)
        return part
      }),
    )
    progress.end()
    const seconds = (performance.now() - began) / 1000
    const result = gather(engine.scenario, createFigures(engine.scenario), parts.flat(), seconds)
    return report(engine.scenario, result, setup, options, output)
  } finally {
    progress.end()
    unwatch()
    await board.close()
  }
}

async function queueFit(rest: readonly string[], output: Output): Promise<number> {
  const { target, options } = readArguments(
    rest,
    ['redis', 'shards', 'seed', 'structure', 'population', 'generations', 'work', 'out', 'json', 'quiet'],
    'a scenario',
  )
  const url = redisUrl(options.redis)
  const files = readPackage(scenarioFolder(target))
  const engine = playable(target, checkFiles(files))
  const folder = workFolder(engine, options)
  const fittings = fittingsOf(engine, folder, options)
  const progress = createProgress(options.quiet)
  const board = await openBoard(url, files, options.quiet ? () => {} : output.err)
  const unwatch = closeOnSignal(board)
  const pointsOf = (size: number): number =>
    options.shards === undefined ? usualPoints : Math.max(1, Math.ceil(size / options.shards))
  try {
    // All structures at once: while the last part of a generation of one is awaited, workers have those of another.
    await Promise.all(
      fittings.map((one) => {
        const pool: Pool = {
          threads: 1,
          do: (job) =>
            board.do(job, `a part of generation ${one.state.population.generation + 1} of ${one.state.structure}`),
          close: () => {},
        }
        return fitOne(pool, engine, folder, one, progress, pointsOf)
      }),
    )
  } finally {
    progress.end()
    unwatch()
    await board.close()
  }
  return finish(engine, target, fittings, options, output)
}

/** On Ctrl+C, takes back what no worker has begun. Gives what ends that. */
function closeOnSignal(board: Board): () => void {
  const end = (): void => {
    void board.close().finally(() => process.exit(130))
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  return () => {
    process.off('SIGINT', end)
    process.off('SIGTERM', end)
  }
}
