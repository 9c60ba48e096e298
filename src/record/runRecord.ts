import type { Command, PolicyName, SimEvent } from '../sim/index'
import type { Reflection } from './reflection'
import type { RunTree } from './tree'

/** A forecast, locked before the first hour: one figure for each question of the scenario. */
export interface Forecast {
  readonly outcome: string
  readonly low: number
  readonly best: number
  readonly high: number
}

export interface LoggedCommand {
  /** Hour at which it was given. */
  readonly hour: number
  readonly command: Command
}

/** From an hour on, a seat of a class's run is played by its team, or run by the policy. */
export interface Hand {
  readonly hour: number
  /** How many of all orders were given before, some of this very hour perhaps. */
  readonly kept: number
  readonly seat: string
  readonly by: 'team' | 'policy'
}

/** The seat that somebody held last in a lesson. */
export interface HeldSeat {
  readonly seat: string
  /** In the world whose run this is. */
  readonly here: boolean
  /** Whether they were of its team as that locked its forecast; false where it locked none. */
  readonly expected: boolean
}

/** One run on file. Replay needs nothing else but the scenario. Schema: `schema.ts`. */
export interface RunRecord {
  readonly format: 1
  readonly scenario: string
  readonly scenarioVersion: string
  readonly scenarioHash: string
  readonly rulesVersion: string
  readonly seed: number
  readonly policy: PolicyName
  readonly seat: string | null
  readonly plan: string | null
  /** True for an observer's run: `seat` was looked over the shoulder of, and run by the policy. */
  readonly observed?: boolean
  /** Hour from which the seat is played, in a run that was begun in the middle: the policy runs it before. 0 where absent. */
  readonly from?: number
  /**
   * A class's run: who played its seats, in order of hour; until a seat is named here, the policy runs it. `seat` is then only
   * the one that is looked back on first.
   */
  readonly hands?: readonly Hand[]
  /** Of a class's run, as somebody of the class got it: the seat that they held; null for an observer. Absent: nobody knows. */
  readonly held?: HeldSeat | null
  readonly hour: number
  /** How many windows of the plan were closed. Absent: the window at `hour`, if there is one, is open. */
  readonly windowsClosed?: number
  readonly forecast: readonly Forecast[]
  readonly commands: readonly LoggedCommand[]
  readonly events: readonly SimEvent[]
  /** State hash at the start (hour 0), at every window and at the end. */
  readonly hashes: readonly { readonly hour: number; readonly hash: string }[]
  /** What readers added: other ways in which the run might have gone on, notes, and which of them is the main line. */
  readonly branches: RunTree['branches']
  readonly notes?: RunTree['notes']
  readonly main?: string
  /** What was written in the debrief; absent before it. */
  readonly reflection?: Reflection
}
