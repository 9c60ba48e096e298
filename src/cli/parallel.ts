import { availableParallelism } from 'node:os'
import { createFigures } from '../analysis/figures'
import { gather } from '../analysis/gather'
import type { RunFigures } from '../analysis/oneRun'
import type { EnsembleResult, EnsembleSetup } from '../analysis/types'
import type { Engine } from '../sim/index'
import { chunks, createPool } from './pool'

/** Fewer runs than this are not worth starting threads for. */
const worthThreads = 60
/** Runs that a thread is given at a time. */
const runsAtATime = 40

/**
 * Plays runs `from` to `to` of an ensemble on several threads. Run `i` has the same seed and parameters whatever the number
 * of threads, so that the figures are the same.
 */
export async function playRunsInParallel(
  engine: Engine,
  setup: EnsembleSetup,
  { from, to }: { readonly from: number; readonly to: number },
  workers: number | undefined,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<RunFigures[]> {
  const of = to - from
  const wanted = workers ?? (of < worthThreads ? 1 : availableParallelism())
  const pool = createPool(engine, Math.min(wanted, Math.max(1, Math.ceil(of / runsAtATime))))
  let done = 0
  try {
    const parts = await Promise.all(
      chunks(of, runsAtATime, from).map(async (part) => {
        const runs = await pool.do({ kind: 'runs', setup, ...part })
        done += runs.length
        onProgress(done, of)
        return runs
      }),
    )
    return parts.flat()
  } finally {
    pool.close()
  }
}

/** Plays an ensemble on several threads; only `seconds` differs from an ensemble played in one. */
export async function runParallel(
  engine: Engine,
  setup: EnsembleSetup,
  workers?: number,
  onProgress?: (done: number, of: number) => void,
): Promise<EnsembleResult> {
  const began = performance.now()
  const runs = await playRunsInParallel(engine, setup, { from: 0, to: setup.runs }, workers, onProgress)
  return gather(engine.scenario, createFigures(engine.scenario), runs, (performance.now() - began) / 1000)
}
