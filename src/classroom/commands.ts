import type { Forecast } from '../record/runRecord'
import type { Inject, Order, Phase, TeamKey, Work } from './events'

/**
 * What a student can ask. The member, its team, the hour and the time are the server's, never the client's. `window`: the one that
 * is meant, so that what was sent before a network was lost is not done in a later one; absent: whatever window is open.
 */
export type MemberCommand =
  | { readonly type: 'forecast'; readonly forecast: readonly Forecast[] }
  | { readonly type: 'propose'; readonly order: Unseated<Order>; readonly window?: number }
  | { readonly type: 'withdraw'; readonly proposal: string }
  | { readonly type: 'agree'; readonly proposal: string; readonly agrees: boolean }
  /** Gives the proposed order for the team; more than half of the members who are there must agree to it. */
  | { readonly type: 'give'; readonly proposal: string }
  | { readonly type: 'read'; readonly report: string }
  /** The team has done what it wants to do in this window, or takes that back. */
  | { readonly type: 'submit'; readonly done: boolean; readonly window?: number }
  | { readonly type: 'say'; readonly text: string }
  | { readonly type: 'open-talk'; readonly seats: readonly string[] }
  | { readonly type: 'talk-say'; readonly talk: string; readonly text: string }
  | { readonly type: 'report-line'; readonly line: string }
  | { readonly type: 'rename'; readonly nick: string }
  | { readonly type: 'leave' }
  | HandIn

/** Gives work to the teacher, in place of what was handed in before. `world`: whose run was looked back on. */
export interface HandIn {
  readonly type: 'hand-in'
  readonly world: number
  readonly work: Work
}

/**
 * What the teacher can ask. `after`, `window`: the part of the lesson that is meant, so that a press does nothing to the part after it
 * when the clock was faster; absent: whatever is on.
 */
export type TeacherCommand =
  | { readonly type: 'lock-lobby'; readonly locked: boolean }
  | { readonly type: 'rename-member'; readonly member: string; readonly nick: string }
  | { readonly type: 'kick'; readonly member: string }
  | { readonly type: 'move'; readonly member: string; readonly team: TeamKey | null }
  | { readonly type: 'mute'; readonly member: string; readonly muted: boolean }
  | { readonly type: 'add-world' }
  /**
   * Spreads all members over the seats anew, as evenly as it goes; only before play. `least`: so many in a team at least, for which
   * seats are left empty where need be; absent: one.
   */
  | { readonly type: 'assign'; readonly least?: number }
  | { readonly type: 'give-seat'; readonly team: TeamKey; readonly by: 'team' | 'policy' }
  /** On to what comes next: brief, first window, … debrief, exit ticket, end. */
  | { readonly type: 'next'; readonly after?: Phase['name'] }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'extend'; readonly minutes: number }
  | { readonly type: 'close-window'; readonly window?: number }
  /** `window`: the one that is gone back to. */
  | { readonly type: 'step-back'; readonly window?: number }
  /** Ends play before the last window: hours pass to the end with what was ordered by then, and the debrief begins. */
  | { readonly type: 'to-debrief' }
  | { readonly type: 'plan-inject'; readonly inject: Omit<Inject, 'id'> }
  | { readonly type: 'drop-inject'; readonly inject: string }
  | { readonly type: 'send-inject'; readonly inject: string }
  | { readonly type: 'hide-line'; readonly line: string; readonly hidden: boolean }
  | { readonly type: 'settle-report'; readonly line: string }
  | { readonly type: 'nudge'; readonly team: TeamKey }
  | { readonly type: 'delete-on'; readonly date: string }
  /** One-device mode: the order the room voted for, with the hands counted. */
  | {
      readonly type: 'vote'
      readonly team: TeamKey
      readonly order: Unseated<Order>
      readonly votes: readonly { readonly option: string; readonly count: number }[]
    }
  /** One-device mode: what the room wrote. */
  | HandIn

/** A command of the engine without the seat, which the server knows. */
export type Unseated<C> = C extends { readonly seat: string } ? Omit<C, 'seat'> : never

export type Actor = { readonly role: 'teacher' } | { readonly role: 'member'; readonly member: string }

export type ClassRefusalCode =
  | 'not-yours'
  | 'wrong-phase'
  | 'paused'
  | 'unknown-member'
  | 'unknown-team'
  | 'unknown-proposal'
  | 'unknown-talk'
  | 'unknown-line'
  | 'unknown-inject'
  | 'no-seat'
  | 'run-by-policy'
  | 'needs-agreement'
  | 'already-submitted'
  | 'muted'
  | 'full'
  | 'locked'
  | 'bad-name'
  | 'bad-date'
  | 'nothing-before'
  /** Students have a run already, with all that a seat may not know while it plays. */
  | 'runs-given'
  | 'worlds-full'
  | 'empty-text'
  | 'unknown-source'
  | 'bad-condition'
  | 'unknown-parameter'
  /** The engine refused the order: `engine` says why. */
  | 'refused'
