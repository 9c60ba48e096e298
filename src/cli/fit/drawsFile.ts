import type { Prior } from '../../analysis/fit/prior'
import { chanceOf } from '../../analysis/fit/summary'
import type { Draws } from '../../scenario/schema/fit'
import { rulesVersion } from '../../sim/index'
import type { FitState } from './state'

/** Draws that a scenario keeps for each structure. */
const kept = 100
/** Digits that are kept of a value: far fewer than the fit can tell apart would need, so that files stay small. */
const digits = 4

/** The draws of finished fits, thinned evenly to what a scenario keeps. `date` is a day such as 2026-11-24. */
export function drawsOf(finished: readonly { readonly state: FitState; readonly prior: Prior }[], date: string): Draws {
  const [{ settings }] = finished.map(({ state }) => state)
  return {
    made: {
      date,
      rules: rulesVersion,
      seed: settings.seed,
      population: settings.population,
      generations: Math.max(...finished.map(({ state }) => state.population.generation)),
      runs: finished.reduce((sum, { state }) => sum + state.population.runs, 0),
    },
    structures: finished.map(({ state, prior }) => {
      const { particles, tolerance } = state.population
      const count = Math.min(kept, particles.length)
      const chosen = Array.from({ length: count }, (_, i) => particles[Math.floor((i * particles.length) / count)])
      const byValues = new Map<string, { weight: number; values: number[] }>()
      for (const { point } of chosen) {
        const values = prior.names.map((_, index) => Number(prior.value(index, point[index]).toPrecision(digits)))
        const key = values.join(' ')
        const there = byValues.get(key)
        if (there) there.weight += 1
        else byValues.set(key, { weight: 1, values })
      }
      return {
        structure: state.structure,
        parameters: [...prior.names],
        tolerance: Number(tolerance.toPrecision(digits)),
        chance: Number(chanceOf(prior, state.population).toPrecision(digits)),
        draws: [...byValues.values()].map(({ weight, values }) => ({
          weight: Number((weight / count).toPrecision(digits)),
          values,
        })),
      }
    }),
  }
}
