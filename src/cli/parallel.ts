import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { createFigures } from '../analysis/figures'
import { gather } from '../analysis/gather'
import { playRun, type RunFigures } from '../analysis/oneRun'
import type { EnsembleResult, EnsembleSetup } from '../analysis/types'
import type { Engine } from '../sim/index'
import { seedOfRun } from '../sim/random/stream'
import { engineOf } from './scenarioFolder'

interface Share {
  readonly kind: 'share-of-ensemble'
  readonly scenario: string
  readonly setup: EnsembleSetup
  readonly from: number
  readonly to: number
}

/** Fewer runs than this are not worth starting threads for. */
const worthThreads = 60

/** True where this file runs as a thread that was given a share of an ensemble. */
export function isShareOfEnsemble(): boolean {
  return !isMainThread && (workerData as Partial<Share> | null)?.kind === 'share-of-ensemble'
}

/** Plays the runs of this thread's share and hands them over. */
export function playShareOfEnsemble(): void {
  const { scenario, setup, from, to } = workerData as Share
  parentPort?.postMessage(playRuns(engineOf(scenario), setup, from, to))
}

function playRuns(engine: Engine, setup: EnsembleSetup, from: number, to: number): RunFigures[] {
  const figures = createFigures(engine.scenario)
  const runs: RunFigures[] = []
  for (let index = from; index < to; index++) {
    runs.push(playRun(engine, figures, setup, seedOfRun(setup.seed, index), index < (setup.draws ?? 0)))
  }
  return runs
}

/**
 * Plays an ensemble on several threads. Run `i` has the same seed whatever the number of threads, so that the figures
 * are the same; only `seconds` differs. Threads run the built file; from source everything is played in this one.
 */
export async function runParallel(
  engine: Engine,
  scenario: string,
  setup: EnsembleSetup,
  workers?: number,
): Promise<EnsembleResult> {
  const began = performance.now()
  const built = /\.mjs$/.test(new URL(import.meta.url).pathname)
  const wanted = workers ?? (setup.runs < worthThreads ? 1 : availableParallelism())
  const count = built ? Math.min(wanted, setup.runs) : 1
  const bounds = Array.from({ length: count + 1 }, (_, i) => Math.floor((setup.runs * i) / count))
  const shares = bounds.slice(1).map((to, i) => ({ from: bounds[i], to }))
  const own = shares.pop()
  const others = shares.map(({ from, to }) => playElsewhere({ kind: 'share-of-ensemble', scenario, setup, from, to }))
  const last = own ? playRuns(engine, setup, own.from, own.to) : []
  const runs = [...(await Promise.all(others)).flat(), ...last]
  return gather(engine.scenario, createFigures(engine.scenario), runs, (performance.now() - began) / 1000)
}

function playElsewhere(share: Share): Promise<RunFigures[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share })
    worker.once('message', (runs: RunFigures[]) => resolve(runs))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`a thread ended early (${code})`)))
  })
}
