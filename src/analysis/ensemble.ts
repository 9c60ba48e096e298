import type { Engine } from '../sim/index'
import { seedOfRun } from '../sim/random/stream'
import { drawnParameters } from './drawn'
import { createFigures } from './figures'
import { gather } from './gather'
import { playRun, type RunFigures } from './oneRun'
import type { EnsembleResult, EnsembleSetup } from './types'

/** Courses kept for drawing unless the setup says otherwise. */
const defaultDraws = 50

/**
 * Plays an ensemble run by run and yields the number of runs done after each, so that a worker can answer, report and
 * stop between two runs; returns the result. Run `i` has the seed `seedOfRun(setup.seed, i)`, whatever ran before it.
 * `now` gives milliseconds, for the time it took. Throws a RangeError unless `setup.runs` is a positive integer.
 */
export function* ensembleSteps(
  engine: Engine,
  setup: EnsembleSetup,
  now: () => number = Date.now,
): Generator<number, EnsembleResult, void> {
  if (!Number.isInteger(setup.runs) || setup.runs < 1) throw new RangeError('an ensemble needs at least one run')
  const began = now()
  const figures = createFigures(engine.scenario)
  const drawn = setup.draws ?? defaultDraws
  const parameters = drawnParameters(engine.scenario, setup.structure)
  const runs: RunFigures[] = []
  for (let index = 0; index < setup.runs; index++) {
    runs.push(playRun(engine, figures, setup, seedOfRun(setup.seed, index), parameters, index < drawn))
    yield runs.length
  }
  return gather(engine.scenario, figures, runs, (now() - began) / 1000)
}

/**
 * Plays an ensemble in one go. `onProgress` hears the runs done after each; when `shouldStop` answers true, it ends
 * early with null. A worker that must stay responsive steps through `ensembleSteps` instead.
 */
export function runEnsemble(
  engine: Engine,
  setup: EnsembleSetup,
  onProgress?: (done: number, of: number) => void,
  shouldStop?: () => boolean,
): EnsembleResult | null {
  const steps = ensembleSteps(engine, setup)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    onProgress?.(step.value, setup.runs)
    if (shouldStop?.()) return null
  }
}
