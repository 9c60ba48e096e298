import type { ExitTicket, TrialNote } from '../record/reflection'
import type { Forecast } from '../record/runRecord'
import type { Command, PolicyName } from '../sim/index'

/** A seat of one world: who plays it is a team. World numbers begin with 0. */
export interface TeamKey {
  readonly world: number
  readonly seat: string
}

/** What happens in the lesson at one time. A window is open in `window`, for every world in step. */
export type Phase =
  | { readonly name: 'lobby' }
  | { readonly name: 'brief' }
  | { readonly name: 'window'; readonly window: number }
  | { readonly name: 'debrief' }
  | { readonly name: 'exit' }
  | { readonly name: 'ended' }

/** When an inject reaches its seats: on demand, as a window opens, or as a window opens in which a condition holds. */
export type InjectWhen =
  | { readonly on: 'demand' }
  | { readonly on: 'window'; readonly window: number }
  | { readonly on: 'condition'; readonly condition: string }

/** A message that the teacher brings into the crisis. It has a source of the scenario, or it is tagged invented. */
export interface Inject {
  readonly id: string
  readonly when: InjectWhen
  /** Seats it reaches, in every world or in one. */
  readonly seats: readonly string[]
  readonly world: number | null
  readonly from: string
  readonly title: string
  readonly text: string
  /** Ids of sources; empty: invented. */
  readonly sources: readonly string[]
  readonly places: readonly string[]
}

/** What is written while looking back and handed in: the exit ticket, and the model on trial; null where nothing was said of it. */
export interface Work {
  readonly ticket: ExitTicket
  readonly trial: TrialNote | null
}

/** What is asked of a team: an order that its members speak about before it is given. */
export type Order = Extract<Command, { type: 'decide' | 'stand' | 'unstand' | 'wait' }>

/**
 * Everything that happened in a session, in order: the log, from which alone a session is built again. `at`: milliseconds since
 * 1970 by the server's clock. `cause`: id of the client's command that led to it, by which a command that is sent twice is known.
 */
export type ClassEvent = {
  readonly at: number
  readonly cause?: string
} & (
  | {
      readonly type: 'opened'
      readonly title: string
      readonly scenario: string
      readonly scenarioHash: string
      readonly rulesVersion: string
      readonly plan: string
      readonly policy: PolicyName
      /** `teams`: students on their own browsers. `one-device`: the room votes, the teacher's browser gives the orders. */
      readonly mode: 'teams' | 'one-device'
      /** One for each world. */
      readonly seeds: readonly number[]
      /** Date at whose end it is deleted, as YYYY-MM-DD. */
      readonly deleteOn: string
      /** Whether each window after the first waits for the teacher to open it. */
      readonly halts?: boolean
    }
  | { readonly type: 'world-added'; readonly seed: number }
  | { readonly type: 'delete-on'; readonly date: string }
  | { readonly type: 'lobby-locked'; readonly locked: boolean }
  /** `team` null: an observer. */
  | { readonly type: 'joined'; readonly member: string; readonly nick: string; readonly team: TeamKey | null }
  /** A member's browser is connected for the first time. */
  | { readonly type: 'first-here'; readonly member: string }
  /** A member's browser never connected: the seat is free, until it does after all and there is room (`came-back`). */
  | { readonly type: 'let-go'; readonly member: string }
  | { readonly type: 'came-back'; readonly member: string }
  | { readonly type: 'moved'; readonly member: string; readonly team: TeamKey | null }
  /** `byTeacher`: then the member can't change it any more. */
  | { readonly type: 'renamed'; readonly member: string; readonly nick: string; readonly byTeacher?: boolean }
  | { readonly type: 'kicked'; readonly member: string }
  | { readonly type: 'left'; readonly member: string }
  | { readonly type: 'muted'; readonly member: string; readonly muted: boolean }
  /** Who plays a seat from now on. `asked`: the teacher wanted it so; else a team came to be, or has nobody left. */
  | {
      readonly type: 'seat-given'
      readonly team: TeamKey
      readonly by: 'team' | 'policy'
      readonly asked: boolean
    }
  /** `until`: when its time is over; null where it has none. `held`: it begins paused, until the teacher opens it (`resumed`). */
  | { readonly type: 'phase'; readonly phase: Phase; readonly until: number | null; readonly held?: boolean }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed'; readonly until: number | null }
  | { readonly type: 'extended'; readonly until: number | null }
  /** The window is closed in every world, and hours pass to the next or to the end. */
  | { readonly type: 'window-closed'; readonly window: number; readonly why: 'time' | 'teacher' }
  /** Back to the opening of a window: what was ordered since counts no more. */
  | { readonly type: 'stepped-back'; readonly window: number }
  | {
      readonly type: 'forecast-locked'
      readonly team: TeamKey
      readonly member: string
      readonly forecast: readonly Forecast[]
    }
  | {
      readonly type: 'proposed'
      readonly team: TeamKey
      readonly id: string
      readonly member: string
      readonly order: Order
    }
  | { readonly type: 'proposal-withdrawn'; readonly team: TeamKey; readonly id: string }
  | {
      readonly type: 'agreed'
      readonly team: TeamKey
      readonly id: string
      readonly member: string
      readonly agrees: boolean
    }
  /** An order or a reading that the engine took. `proposal`: the one that became it. */
  | {
      readonly type: 'ordered'
      readonly team: TeamKey
      readonly member: string | null
      readonly hour: number
      readonly command: Command
      readonly proposal?: string
      /** In one-device mode: hands counted for each option, the waiting among them as `wait`. */
      readonly votes?: readonly { readonly option: string; readonly count: number }[]
    }
  | { readonly type: 'inject-read'; readonly team: TeamKey; readonly inject: string }
  | { readonly type: 'submitted'; readonly team: TeamKey; readonly member: string | null; readonly done: boolean }
  | {
      readonly type: 'said'
      readonly team: TeamKey
      readonly id: string
      readonly member: string
      readonly text: string
    }
  /** A private talk between seats of one world, which the teacher can read. */
  | {
      readonly type: 'talk-opened'
      readonly talk: string
      readonly world: number
      readonly seats: readonly string[]
      readonly by: string
    }
  | {
      readonly type: 'talk-said'
      readonly talk: string
      readonly id: string
      readonly seat: string
      readonly member: string
      readonly text: string
    }
  | { readonly type: 'line-hidden'; readonly line: string; readonly hidden: boolean }
  | { readonly type: 'line-reported'; readonly line: string; readonly by: string }
  | { readonly type: 'report-settled'; readonly line: string }
  | { readonly type: 'inject-planned'; readonly inject: Inject }
  | { readonly type: 'inject-dropped'; readonly inject: string }
  | { readonly type: 'inject-sent'; readonly inject: Inject; readonly worlds: readonly number[]; readonly hour: number }
  /** A student was given a run after play: from then on nobody plays on. */
  | { readonly type: 'runs-given' }
  | { readonly type: 'nudged'; readonly team: TeamKey }
  /**
   * Work for the teacher, in place of what the same student handed in before. `member` null: the room's, on one device. `team`: theirs
   * at that time; null for an observer and for the room. `world`: whose run was looked back on.
   */
  | {
      readonly type: 'handed-in'
      readonly member: string | null
      readonly team: TeamKey | null
      readonly world: number
      readonly work: Work
    }
)

export type ClassEventType = ClassEvent['type']

/** An event as the store keeps it: `seq` counts from 1 without a gap. */
export interface StoredEvent {
  readonly seq: number
  readonly event: ClassEvent
}
