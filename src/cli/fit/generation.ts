import { distanceOf, weightsOf } from '../../analysis/fit/distance'
import { absorb, proposalsOf } from '../../analysis/fit/population'
import type { Prior } from '../../analysis/fit/prior'
import type { Target } from '../../scenario/schema/fit'
import { chunks, type Pool } from '../pool'
import type { FitState } from './state'

/** Points that a thread is given at a time, unless said. */
const usualPoints = 5

/** Distances of the points `from` to `to` of the next generation. */
export async function distancesOf(
  pool: Pool,
  targets: readonly Target[],
  prior: Prior,
  state: FitState,
  { from, to }: { readonly from: number; readonly to: number },
  pointsAtATime: number = usualPoints,
): Promise<number[]> {
  const weights = weightsOf(targets)
  const proposals = proposalsOf(state.settings, state.population, prior.size)
  const parts = await Promise.all(
    chunks(Math.min(to, proposals.length) - from, pointsAtATime, from).map((part) =>
      pool.do({
        kind: 'points',
        targets,
        points: proposals.slice(part.from, part.to).flatMap(({ point, seeds }) => {
          const parameters = prior.valuesAt(point)
          return seeds.map((seed) => ({ seed, parameters }))
        }),
      }),
    ),
  )
  const runs = parts.flat()
  // Every point of a generation has as many runs as the others.
  const each = proposals[from].seeds.length
  return Array.from({ length: runs.length / each }, (_, i) =>
    distanceOf(targets, weights, meanRun(runs.slice(i * each, (i + 1) * each))),
  )
}

/** The mean of each figure over some runs. */
export function meanRun(runs: readonly (readonly number[])[]): number[] {
  return runs[0].map((_, index) => runs.reduce((sum, run) => sum + run[index], 0) / runs.length)
}

/** How many points the next generation has. */
export function sizeOfNext(state: FitState): number {
  const { population, settings } = state
  return population.particles.length === 0 ? settings.population * settings.first : settings.population
}

/** The state after a generation. */
export function nextState(state: FitState, prior: Prior, distances: readonly number[]): FitState {
  const proposals = proposalsOf(state.settings, state.population, prior.size)
  return { ...state, population: absorb(state.settings, state.population, proposals, distances) }
}
