import type { ChoiceResult } from '../analysis/choice'
import type { DecisionMoment, StepKind } from '../analysis/happenings'
import type { RestoreFault, UnlikeFault } from '../record/fault'
import type { Gap } from '../record/gaps'
import type { RefusedCommand } from '../record/playback'
import type { Rebuilt } from '../record/rebuild'
import type { Course } from '../record/replay'
import type { RunRecord } from '../record/runRecord'
import type { RunTree } from '../record/tree'
import type { Scenario } from '../scenario/scenario'
import type { OfferedDecision, SeatView, SimEvent, TruthView } from '../sim/index'

export type { ChoiceResult, ChoiceSetup } from '../analysis/choice'
export type { DecisionMoment, StepKind } from '../analysis/happenings'
export type { Part, Parts } from '../analysis/parts'
export type { Gap, Range } from '../record/gaps'

/** A branch of the run by its id; null: the run as it was played. */
export type LineId = string | null

/** A moment of a line: an hour, and how many of all its orders were given by then; null: all of that hour and before. */
export interface Moment {
  readonly hour: number
  readonly given: number | null
}

/** Through whose eyes a run is looked at: a seat's, or those of the model, which knows everything. */
export type Eye = { readonly seat: string } | 'model'

export type Look = { readonly of: 'seat'; readonly view: SeatView } | { readonly of: 'model'; readonly view: TruthView }

/** Everything about a line but its moments. */
export interface LineSummary {
  /** Last hour of it. */
  readonly end: number
  readonly course: Course
  /** Of all seats, in the order in which they were taken. */
  readonly decisions: readonly DecisionMoment[]
  /** Everything that happened, but the figures of the hours, which are the course. */
  readonly events: readonly SimEvent[]
  /** Hours to step to, by kind. */
  readonly steps: Readonly<Record<StepKind, readonly number[]>>
  /** The record's outcomes as this line has them; null where it has not run to its end or can't be computed again. */
  readonly outcomes: Readonly<Record<string, number>> | null
  /** Orders that the line did not take: some of a branch that repeats what was given elsewhere. */
  readonly refused: readonly RefusedCommand[]
}

/**
 * What became of opening a record. `commands`: the run was computed again, and is what the record says. `events`: it was
 * made under other rules or on another version of the scenario; it is shown from its events, `unlike` says why, and branches
 * of it repeat its orders under today's rules.
 */
export type DebriefOpened =
  | { readonly ok: true; readonly from: 'commands' }
  | { readonly ok: true; readonly from: 'events'; readonly unlike: UnlikeFault }
  | { readonly ok: false; readonly fault: RestoreFault }

/**
 * A run looked back on; lives in a worker. Of a record that opened from its events the run as it was played has a summary
 * and, through the model's eyes, what its events tell of an hour; everything else that is asked of it is null. Branches of it
 * are computed where the scenario still has its seat. Throws a RangeError for a branch or a moment that is not there.
 */
export interface DebriefHost {
  /** Opens a record with the tree that it holds, in place of any before it. */
  open(scenario: Scenario, record: RunRecord): DebriefOpened
  /** A run that came without its events, computed: the record with them, once its hashes proved right. Opens nothing. */
  rebuild(scenario: Scenario, record: RunRecord): Rebuilt
  /** The tree from now on; lines that did not change stay computed. */
  setTree(tree: RunTree): void
  summary(line: LineId): LineSummary | null
  look(line: LineId, moment: Moment, eye: Eye): Look | null
  /**
   * Decisions of a seat at a moment under today's rules, which are those that a branch goes by. Of a record that opened from
   * its events they are those of its orders repeated; null where nothing can go on from it.
   */
  offers(line: LineId, moment: Moment, seat: string): readonly OfferedDecision[] | null
  /** What a seat did not know at a moment. The first question about a line takes longer: all its hours are gone through. */
  gaps(line: LineId, moment: Moment, seat: string): readonly Gap[] | null
}

/** A choice under way. `result` is null for a run that opened from its events; branches of it are played. */
export interface ChoiceJob {
  /** Hears what the runs so far come to, and how many they are. */
  onProgress(listener: (result: ChoiceResult, done: number, of: number) => void): void
  readonly result: Promise<ChoiceResult | 'cancelled' | null>
  cancel(): void
}
