import { type DisplacementSetup, playDisplacement } from '../analysis/displacement/ensemble'
import { drawnParameters } from '../analysis/drawn'
import { createFigures } from '../analysis/figures'
import { playRun, type RunFigures } from '../analysis/oneRun'
import { outcomeReader } from '../analysis/sensitivity/outcomes'
import { playTargets, targetReader } from '../analysis/targets'
import type { EnsembleSetup } from '../analysis/types'
import type { Target } from '../scenario/schema/fit'
import type { DisplacementEngine, DisplacementFigures } from '../sim/displacement/course'
import type { Engine, ParameterValues } from '../sim/index'
import { seedOfRun } from '../sim/random/stream'

/** Runs `from` (included) to `to` (excluded) of an ensemble. */
export interface RunsJob {
  readonly kind: 'runs'
  readonly setup: EnsembleSetup
  readonly from: number
  readonly to: number
}

/** One run for each point, read at the targets. */
export interface PointsJob {
  readonly kind: 'points'
  readonly targets: readonly Target[]
  readonly points: readonly { readonly seed: number; readonly parameters?: ParameterValues | undefined }[]
}

/** One run for each point, read at outcomes of the record. */
export interface OutcomesJob {
  readonly kind: 'outcomes'
  readonly outcomes: readonly string[]
  readonly points: PointsJob['points']
}

/** Work that can be done in this thread, another one or on another machine, with the same result. */
export type Job = RunsJob | PointsJob | OutcomesJob
export type ResultOf<J extends Job> = J extends RunsJob
  ? RunFigures[]
  : J extends PointsJob | OutcomesJob
    ? number[][]
    : never

/** Does one job. */
export function doJob<J extends Job>(engine: Engine, job: J): ResultOf<J> {
  switch (job.kind) {
    case 'runs':
      return playRuns(engine, job) as ResultOf<J>
    case 'points': {
      const reader = targetReader(engine.scenario, job.targets)
      return job.points.map(({ seed, parameters }) => playTargets(engine, reader, seed, parameters)) as ResultOf<J>
    }
    case 'outcomes': {
      const reader = outcomeReader(engine.scenario, job.outcomes)
      return job.points.map(({ seed, parameters }) => playTargets(engine, reader, seed, parameters)) as ResultOf<J>
    }
    default: {
      const never: never = job
      return never
    }
  }
}

function playRuns(engine: Engine, { setup, from, to }: RunsJob): RunFigures[] {
  const figures = createFigures(engine.scenario)
  const parameters = drawnParameters(engine.scenario, setup.structure)
  const runs: RunFigures[] = []
  for (let index = from; index < to; index++) {
    runs.push(playRun(engine, figures, setup, seedOfRun(setup.seed, index), parameters, index < (setup.draws ?? 0)))
  }
  return runs
}

/** Runs `from` (included) to `to` (excluded) of a case of displacement. */
export interface DisplacementJob {
  readonly setup: DisplacementSetup
  readonly from: number
  readonly to: number
}

export function doDisplacementJob(engine: DisplacementEngine, job: DisplacementJob): DisplacementFigures[] {
  return playDisplacement(engine, job.setup, job.from, job.to)
}
