import { availableParallelism } from 'node:os'
import type { DisplacementSetup } from '../../../analysis/displacement/ensemble'
import type { DisplacementEngine, DisplacementFigures } from '../../../sim/displacement/course'
import { chunks, createDisplacementPool } from '../../pool'
import { createProgress } from '../../progress'

/** Runs of a case unless `--runs` says otherwise. */
export const usualRuns = 50
/** Runs that a thread is given at a time. */
const runsAtATime = 5
/** Place-days, over all runs, that are not worth starting threads for. */
const worthThreads = 400_000

/** Plays the runs of an ensemble on several threads; the figures are the same on any number. */
export async function playRuns(
  engine: DisplacementEngine,
  setup: DisplacementSetup,
  workers: number | undefined,
  quiet: boolean,
): Promise<{ runs: DisplacementFigures[]; seconds: number }> {
  const began = performance.now()
  const { world } = engine
  const small = setup.runs * world.places * world.days < worthThreads
  const parts = chunks(setup.runs, runsAtATime)
  const pool = createDisplacementPool(engine, Math.min(workers ?? (small ? 1 : availableParallelism()), parts.length))
  const progress = createProgress(quiet || small)
  let done = 0
  try {
    const played = await Promise.all(
      parts.map(async ({ from, to }) => {
        const runs = await pool.do({ setup, from, to })
        done += runs.length
        progress.tell(`${done} of ${setup.runs} runs`)
        return runs
      }),
    )
    return { runs: played.flat(), seconds: (performance.now() - began) / 1000 }
  } finally {
    progress.end()
    pool.close()
  }
}
