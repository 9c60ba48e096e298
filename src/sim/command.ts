import type { Why } from './decide/why'

/** Longest reason that is kept, in UTF-16 code units. */
export const longestReason = 2000

/** What a seat can ask of the authority. The hour is the authority's, never the seat's. */
export type Command =
  /** Take a decision now. */
  | { readonly type: 'decide'; readonly seat: string; readonly option: string; readonly reason: string }
  /** Give a standing order: take the decision as soon as it becomes possible, until `until` (hour, exclusive). */
  | {
      readonly type: 'stand'
      readonly seat: string
      readonly option: string
      readonly until: number
      readonly reason: string
    }
  /** Take a standing order back. */
  | { readonly type: 'unstand'; readonly seat: string; readonly option: string }
  /** Wait, on purpose, with a reason. Logged like any decision. */
  | { readonly type: 'wait'; readonly seat: string; readonly reason: string }
  /** Open a report. Kept so that a debrief can show what was read, and when. */
  | { readonly type: 'read'; readonly seat: string; readonly report: string }

export type RefusalCode =
  | 'unknown-seat'
  | 'unknown-option'
  | 'unknown-report'
  | 'not-your-option'
  | 'not-played'
  | 'needs'
  | 'not-offered'
  | 'already-ordered'
  | 'reason-too-long'
  | 'bad-hour'
  | 'over'

/** Why a command was not carried out. A value, never an exception. */
export interface Refusal {
  readonly code: RefusalCode
  /** Path inside the command, such as `option`. */
  readonly path: string
  /** Plain words from the scenario or the engine. */
  readonly reason: string
  /** The same for screens, where the option itself is in question. */
  readonly why?: Why
  /** The condition that did not hold, with `needs`. */
  readonly condition?: string
}
