import { drawnParameters } from '../../analysis/drawn'
import type { Scenario } from '../../scenario/scenario'
import type { Target } from '../../scenario/schema/fit'
import { seedOfRun } from '../../sim/random/stream'
import { chunks, type Pool } from '../pool'

/** Work that a thread is given at a time. */
const atATime = 20

/**
 * The figures of each run of an ensemble under a structure of the scenario, one fitted draw a run. Runs in order, figures in
 * the order of the targets. `tell` hears how many runs are done.
 */
export async function valuesOf(
  pool: Pool,
  scenario: Scenario,
  targets: readonly Target[],
  structure: string,
  { runs, seed }: { readonly runs: number; readonly seed: number },
  tell: (done: number) => void,
): Promise<number[][]> {
  const drawn = drawnParameters(scenario, structure)
  const points = Array.from({ length: runs }, (_, index) => {
    const own = seedOfRun(seed, index)
    return { seed: own, parameters: drawn(own) }
  })
  let done = 0
  const parts = await Promise.all(
    chunks(runs, atATime).map(async ({ from, to }) => {
      const values = await pool.do({ kind: 'points', targets, points: points.slice(from, to) })
      done += values.length
      tell(done)
      return values
    }),
  )
  return parts.flat()
}
