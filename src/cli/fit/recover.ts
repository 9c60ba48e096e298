import { isOver, noPopulation, type Population, usualSettings } from '../../analysis/fit/population'
import type { Prior } from '../../analysis/fit/prior'
import { recoveredOf, syntheticTargets, truthOf } from '../../analysis/fit/recovery'
import type { Target } from '../../scenario/schema/fit'
import { purposeOf, uniform } from '../../sim/random/stream'
import type { Pool } from '../pool'
import { distancesOf, meanRun, nextState, sizeOfNext } from './generation'
import type { FitState } from './state'

const seedPurpose = purposeOf('fit.synthetic')
/** A smaller fit than the real one: recovery asks whether intervals hold the truth, not how narrow they can get. */
const small = { population: 80, first: 6, generations: 45 }

/**
 * Fits synthetic cases whose parameters are known (points of the fit), each with the mean of as many runs as a point of the
 * fit has, and gives for each parameter the share of cases in which its 90 per cent interval held the truth. Well under 0.9
 * says that intervals are too narrow; where the data say nothing, they are as wide as the range and hold everything.
 */
export async function recover(
  pool: Pool,
  targets: readonly Target[],
  prior: Prior,
  fitted: Population,
  { sets, seed, onSet }: { readonly sets: number; readonly seed: number; readonly onSet: (done: number) => void },
): Promise<number[]> {
  const held = prior.names.map(() => 0)
  for (let set = 0; set < sets; set++) {
    const truth = truthOf(fitted, seed, set)
    const runSeed = Math.floor(uniform(seed, seedPurpose, set, 0, 0) * 2_147_483_647)
    const parameters = prior.valuesAt(truth)
    const seeds = Array.from({ length: usualSettings.repeats }, (_, run) => (runSeed + run) % 2_147_483_647)
    const runs = await pool.do({ kind: 'points', targets, points: seeds.map((own) => ({ seed: own, parameters })) })
    const synthetic = syntheticTargets(targets, meanRun(runs))
    let state: FitState = {
      structure: 'synthetic',
      basis: '',
      settings: { ...usualSettings, ...small, seed: runSeed },
      population: noPopulation,
    }
    while (!isOver(state.population)) {
      const distances = await distancesOf(pool, synthetic, prior, state, { from: 0, to: sizeOfNext(state) })
      state = nextState(state, prior, distances)
    }
    recoveredOf(state.population, truth).forEach((inside, index) => {
      if (inside) held[index]++
    })
    onSet(set + 1)
  }
  return held.map((count) => count / sets)
}
