import type { Hand, LoggedCommand } from '../record/runRecord'
import type { ParameterValues, PolicyName, RunSetup } from '../sim/index'

/** Quantiles of one figure over the runs. `values` in order of run, for draws and dots. */
export interface Spread {
  readonly p5: number
  readonly p25: number
  readonly median: number
  readonly p75: number
  readonly p95: number
  readonly values: readonly number[]
}

export interface PlaceFigures {
  readonly deaths: Spread
  readonly injured: Spread
  readonly buildings: Spread
  readonly displaced: Spread
}

export interface EnsembleSetup {
  readonly runs: number
  /** Run i uses a seed derived from this one and i. */
  readonly seed: number
  readonly policy: PolicyName
  /** Commands of a player to repeat in every run; refused ones are counted. */
  readonly seat: string | null
  /** Hour from which the seat is played: the policy runs it before. 0 where absent. */
  readonly from?: number
  /** Who plays the seats of a class's run, in place of `seat` and `from`. */
  readonly hands?: readonly Hand[]
  readonly commands: readonly LoggedCommand[]
  /** How many of the first runs leave their course for drawing; 50 unless said. */
  readonly draws?: number
  /**
   * Under which structure parameters are drawn, one draw for each run; the scenario's first when left out, null for the
   * scenario's own values.
   */
  readonly structure?: string | null
  /** Parameters that every run has, over those drawn: an assumption that a reader changed. */
  readonly parameters?: ParameterValues
  /** Changes for tests of levers, as in the engine's setup. */
  readonly changes?: RunSetup['changes']
}

/** What an ensemble gives. Keys of `outcomes` are the record's outcome ids that have a model figure. */
export interface EnsembleResult {
  readonly runs: number
  readonly seconds: number
  readonly outcomes: Readonly<Record<string, Spread>>
  readonly byPlace: Readonly<Record<string, PlaceFigures>>
  readonly byProvince: Readonly<Record<string, PlaceFigures>>
  /** By day (index 0 = first day): quantiles at the end of each day. */
  readonly series: Readonly<
    Record<
      'deaths' | 'announced' | 'injured' | 'abroad' | 'inside' | 'buildings' | 'incidents',
      readonly DayQuantiles[]
    >
  >
  /** Hour at which mass violence ended, by run; null where there was none. */
  readonly violenceEnd: readonly (number | null)[]
  /** Commands repeated, and how many of them were refused, over all runs. */
  readonly commands: { readonly given: number; readonly refused: number }
  /** Courses of the first runs, to be drawn one by one: the hours read, then a list by run, each by those hours. */
  readonly draws?: {
    readonly hours: readonly number[]
    readonly deaths: readonly (readonly number[])[]
    readonly announced: readonly (readonly number[])[]
  }
}

export interface DayQuantiles {
  readonly day: number
  readonly date: string
  readonly hour: number
  readonly p5: number
  readonly p25: number
  readonly median: number
  readonly p75: number
  readonly p95: number
}
