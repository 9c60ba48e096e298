import { dateOf } from '../../scenario/displacement'
import type { DisplacementEngine, DisplacementFigures } from '../../sim/displacement/course'
import { seedOfRun } from '../../sim/random/stream'
import { fiveQuantiles } from '../quantiles'

export interface DisplacementSetup {
  readonly runs: number
  readonly seed: number
  /** Each run with parameters drawn from the ranges of the case; otherwise with the values it sets. */
  readonly drawn: boolean
}

/** Quantiles over the runs at the end of a day. */
export interface DisplacementDay {
  readonly day: number
  readonly date: string
  readonly p5: number
  readonly p25: number
  readonly median: number
  readonly p75: number
  readonly p95: number
}

export interface DisplacementEnsemble {
  readonly runs: number
  readonly seconds: number
  readonly series: {
    readonly displaced: readonly DisplacementDay[]
    readonly waiting: readonly DisplacementDay[]
    readonly onTheWay: readonly DisplacementDay[]
    /** By id of each place where displaced people can stay. */
    readonly camps: Readonly<Record<string, readonly DisplacementDay[]>>
  }
  /** People whom the totals ask to leave and whom nobody is there for, on the worst day of the worst run. */
  readonly short: number
}

/** Runs `from` (included) to `to` (excluded); a run is the same whatever else is played. */
export function playDisplacement(
  engine: DisplacementEngine,
  { seed, drawn }: DisplacementSetup,
  from: number,
  to: number,
): DisplacementFigures[] {
  return Array.from({ length: to - from }, (_, n) => engine.play(seedOfRun(seed, from + n), drawn))
}

export function gatherDisplacement(
  { world }: DisplacementEngine,
  runs: readonly DisplacementFigures[],
  seconds: number,
): DisplacementEnsemble {
  const { item, days, destinations } = world
  const dates = Array.from({ length: days }, (_, day) => dateOf(item.clock.start, day))
  const series = (values: (run: DisplacementFigures) => Int32Array, first = 0): DisplacementDay[] =>
    dates.map((date, day) => ({ day, date, ...fiveQuantiles(runs.map((run) => values(run)[first + day])) }))
  return {
    runs: runs.length,
    seconds,
    series: {
      displaced: series((run) => run.displaced),
      waiting: series((run) => run.waiting),
      onTheWay: series((run) => run.onTheWay),
      camps: Object.fromEntries(
        destinations.map((place, i) => [item.places[place].id, series((run) => run.inside, i * days)]),
      ),
    },
    short: Math.max(...runs.map((run) => run.short)),
  }
}
