import type { ParameterName } from '../scenario/parameters'
import type { Scenario } from '../scenario/scenario'
import type { Command, Refusal } from './command'
import type { SimEvent } from './event'
import type { Weighing } from './policy/weigh'
import type { State } from './state'
import type { SeatView, TruthView } from './view/seatView'

export type { Command, Refusal, RefusalCode } from './command'
export type { Why, WhyKey } from './decide/why'
export type { HourFigures, SimEvent, SimEventType } from './event'
export type { Weighing } from './policy/weigh'
export type { State } from './state'
export type * from './view/seatView'

/** Version of the rules; part of every run record. Raised when the same commands would give another run. */
export const rulesVersion = '3'

export type ParameterValues = Readonly<Partial<Record<ParameterName, number>>>

export type PolicyName = 'record' | 'adaptive' | 'wait'

/** How a run is set up. Seats listed in `played` wait for commands; the policy runs all others. */
export interface RunSetup {
  readonly seed: number
  readonly policy: PolicyName
  readonly played: readonly string[]
  /** Changes for tests of levers: the record's schedule shifted, dropped or added to, and effects at set hours. */
  readonly changes?: Scenario['levers'][number]['change']
  /**
   * Seats whose reports and readings are kept; all when absent. Ensembles that show no view name none: knowledge costs
   * time, and the course of a run does not depend on it, save for seats under the adaptive policy, which always read.
   */
  readonly readers?: readonly string[]
  /** Values of parameters in this run that differ from the scenario's: a draw of the fit, or a reader's assumption. */
  readonly parameters?: ParameterValues
  /** Leaves out the figures of each hour among the events, which cost time; for runs whose events nobody reads. */
  readonly silent?: boolean
}

/**
 * One engine for one scenario: everything derived from the scenario that does not change during a run.
 * Built once, shared by any number of runs.
 */
export interface Engine {
  readonly scenario: Scenario
  start(setup: RunSetup): State
  /** Checks a command. Gives events to apply, or a refusal. Changes nothing. */
  decide(
    state: State,
    setup: RunSetup,
    command: Command,
  ): { readonly ok: true; readonly events: readonly SimEvent[] } | { readonly ok: false; readonly refusal: Refusal }
  /** Applies an event of `decide` to the state, in place. */
  apply(state: State, setup: RunSetup, event: SimEvent): void
  /** Lets one hour pass, in place, policies of unplayed seats included. Gives the events of that hour. */
  advance(state: State, setup: RunSetup): SimEvent[]
  view(state: State, setup: RunSetup, seat: string): SeatView
  /** What the model had at this hour, for those who look back. It must never reach a seat in play. Changes nothing. */
  truth(state: State): TruthView
  /**
   * What an actor would weigh now, point by point, on what its first seat knows, those points left out where nothing can
   * be done. Changes nothing. The run must keep that seat's knowledge (see `readers`).
   */
  weigh(state: State, setup: RunSetup, actor: string): readonly Weighing[]
  /** Whether a condition of the scenario holds, by its id. An id that is not there never holds. Changes nothing. */
  holds(state: State, condition: string): boolean
  /** 64-bit hash of the whole state, hexadecimal. */
  hash(state: State): string
  clone(state: State): State
  /** Canonical JSON of a state and back. */
  save(state: State): string
  load(text: string): State
}
