import type { EnsembleResult } from '../analysis/types'
import type { Additions } from '../record/additions'
import type { RestoreFault } from '../record/fault'
import type { Forecast, RunRecord } from '../record/runRecord'
import type { Scenario } from '../scenario/scenario'
import type { Command, PolicyName, Refusal, SeatView } from '../sim/index'

/** What screens may know of the simulation: types of views and commands, and the one limit of their own texts; never its code. */
export type { Forecast, RunRecord } from '../record/runRecord'
export { longestReason } from '../sim/command'
export type {
  ArrivedReport,
  CampKnowledge,
  Command,
  CrossingKnowledge,
  DecisionStatus,
  DrawnView,
  Estimate,
  ForceKnowledge,
  IndicatorReading,
  OfferedDecision,
  PlaceKnowledge,
  PolicyName,
  Refusal,
  SeatView,
  StreamKnowledge,
  TruthView,
} from '../sim/index'

/** A game in progress as a screen sees it: what one seat may see, and what it may ask. */
export interface GameSnapshot {
  readonly view: SeatView
  readonly seat: string
  readonly plan: string
  readonly seed: number
  readonly policy: PolicyName
  readonly forecast: readonly Forecast[]
  /** Index of the window that is open now, or null while hours pass or after the end. */
  readonly openWindow: number | null
  /** Index of the next window to open, or null after the last. */
  readonly nextWindow: number | null
  /** Hour at which the run stands still next: the next window, or the end. */
  readonly stopsAt: number
  readonly over: boolean
  /** True when nobody plays: the policy runs every seat and `seat` is only the one looked over the shoulder of. */
  readonly observed?: boolean
  /** Hour from which the seat is played, in a run that was begun in the middle. */
  readonly from?: number
}

export type Reply =
  | { readonly ok: true; readonly game: GameSnapshot }
  | { readonly ok: false; readonly refusal: Refusal; readonly game: GameSnapshot }

/** A run opened again, or why it can't be; then nothing has changed. */
export type Restored =
  | { readonly ok: true; readonly game: GameSnapshot }
  | { readonly ok: false; readonly fault: RestoreFault }

export interface NewGame {
  readonly seat: string
  readonly plan: string
  readonly seed: number
  readonly policy: PolicyName
  readonly forecast: readonly Forecast[]
  /** An observer's run: no seat is played, no window waits for decisions but each still opens, to be read. */
  readonly observed?: boolean
  /** Hour at which the run is begun in the middle: until then the policy runs every seat. A whole hour of play. */
  readonly from?: number
  /** Who played the seats of a class's run that is opened again. */
  readonly hands?: RunRecord['hands']
  /** Which seat of it the one who opens it held, where that is known. */
  readonly held?: RunRecord['held']
}

/**
 * The authority of one game; lives in a worker. The state never leaves it: screens get views, and after the end
 * the record of the run. `restore` replays a record to its hour; it must give exactly the same view.
 */
export interface GameAuthority {
  begin(game: NewGame): GameSnapshot
  restore(record: RunRecord): Restored
  send(command: Command): Reply
  /** Closes the open window; hours may then pass. */
  closeWindow(): GameSnapshot
  /** Lets hours pass, at most to `stopsAt`; a window opens when reached. Refused (no change) while a window is open. */
  advance(hours: number): GameSnapshot
  /** In an observer's run: turns to another seat's desk. Changes nothing in a played run, nor for an unknown seat. */
  look(seat: string): GameSnapshot
  /** The record so far, for saving and export; its events only after the end, since they hold what no seat may see. */
  record(): RunRecord
  /** Sets what readers added to the run; the record has it from then on. */
  annotate(additions: Additions): void
  /** After the end only: the run's own figures beside the record's outcomes. */
  result(): RunResult
}

/** What a finished run came to, in the keys of the record's outcomes, and its hourly course. */
export interface RunResult {
  readonly outcomes: Readonly<Record<string, number>>
  readonly course: readonly {
    readonly hour: number
    readonly deaths: number
    readonly announced: number
    readonly abroad: number
    readonly inside: number
    readonly buildings: number
  }[]
}

/** Work done beside the game, in a worker: re-runs of the same decisions. Progress in runs done; `cancel` stops it. */
export interface RerunJob {
  onProgress(listener: (done: number, of: number) => void): void
  readonly result: Promise<EnsembleResult | 'cancelled'>
  cancel(): void
}

/** What the screens need of a session; the app composes it. */
export interface SessionServices {
  readonly scenario: Scenario
  readonly authority: {
    [K in keyof GameAuthority]: (...args: Parameters<GameAuthority[K]>) => Promise<ReturnType<GameAuthority[K]>>
  }
  /** Re-runs under a structure of the model; the one that is played when none is named. */
  rerun(record: RunRecord, runs: number, structure?: string): RerunJob
}
