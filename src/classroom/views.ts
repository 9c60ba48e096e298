import type { Forecast } from '../record/runRecord'
import type { SeatView } from '../sim/index'
import type { Inject, Order, Phase, TeamKey, Work } from './events'

/** The lesson's clock. While it is paused `left` stands still; `until` is in milliseconds since 1970 by the server's clock. */
export interface ClockView {
  readonly until: number | null
  /** Milliseconds left when it was paused; null while it runs, or where nothing is timed. */
  readonly left: number | null
  readonly paused: boolean
  /** It is paused as a halt between two windows: the teacher opens the next. */
  readonly held: boolean
  /** The server's time when this was said, so that a client's wrong clock does no harm. */
  readonly now: number
}

/** What everybody of a session may know. */
export interface LessonView {
  readonly session: string
  readonly title: string
  readonly scenario: string
  readonly plan: string
  readonly mode: 'teams' | 'one-device'
  readonly phase: Phase
  readonly clock: ClockView
  readonly worlds: number
  readonly locked: boolean
  readonly code: string | null
  readonly deleteOn: string
}

export interface LineView {
  readonly id: string
  readonly at: number
  /** Seat that speaks, in a talk; the own one in a team's discussion. */
  readonly seat: string
  readonly nick: string
  /** Null where the teacher hid it. */
  readonly text: string | null
  readonly mine: boolean
  readonly reported: boolean
}

export interface ProposalView {
  readonly id: string
  readonly nick: string
  readonly mine: boolean
  readonly order: Order
  /** Nicknames of those who agree, who proposed it among them. */
  readonly agree: readonly string[]
  readonly iAgree: boolean
  /** How many must agree before it can be given. */
  readonly needed: number
}

export interface TalkView {
  readonly id: string
  readonly seats: readonly string[]
  readonly lines: readonly LineView[]
}

/** What a team has together, beside what its seat sees of the world. */
export interface TeamView {
  readonly key: TeamKey
  readonly name: string
  readonly members: readonly { readonly nick: string; readonly here: boolean; readonly me: boolean }[]
  readonly by: 'team' | 'policy'
  readonly submitted: boolean
  /** Whether it chose to wait in this window; its other orders stand in the seat's view. */
  readonly waited?: boolean
  readonly forecast: readonly Forecast[] | null
  readonly proposals: readonly ProposalView[]
  readonly lines: readonly LineView[]
  readonly talks: readonly TalkView[]
  /** Seats that can be talked with, and those that no team plays now. */
  readonly others: readonly string[]
  readonly empty: readonly string[]
  /** How often the teacher nudged, so that a new one is seen. */
  readonly nudges: number
}

/** What one student's browser gets. `seat` and `team` are null for an observer before the debrief, and in the lobby. */
export interface StudentView {
  readonly lesson: LessonView
  readonly me: {
    readonly member: string
    readonly nick: string
    readonly muted: boolean
    /** What this student handed in last, and when; absent before. */
    readonly handedIn?: { readonly at: number; readonly world: number; readonly work: Work }
  }
  readonly team: TeamView | null
  /**
   * After play: the seat that this student held last in it, with what its team expected; null for who observed all of it. The teacher
   * may have put them into another team since. `expected`: whether they were of that team as it locked its forecast; absent where a
   * server of before does not tell.
   */
  readonly held?: {
    readonly key: TeamKey
    readonly forecast: readonly Forecast[] | null
    readonly expected?: boolean
  } | null
  readonly seat: SeatView | null
  /** Hour at which hours stand still next, for standing orders and the timeline. */
  readonly stopsAt: number | null
  readonly seed: number | null
  /** Worlds in which somebody has a seat, once their runs can be opened; the others were played by the policy alone. */
  readonly seated?: readonly number[]
  /** For somebody without a team: where the teams stand, as the projector shows it. */
  readonly teams?: readonly { readonly key: TeamKey; readonly status: PublicStatus }[]
}

export type TeamStatus = PublicStatus | 'idle' | 'disconnected'
/** What the room may know of a team: that somebody is idle, or has lost the connection, is for the teacher alone. */
export type PublicStatus = 'submitted' | 'thinking' | 'policy' | 'empty'

/** One team on the teacher's page. */
export interface TeamCard {
  readonly key: TeamKey
  readonly name: string
  readonly status: TeamStatus
  /** `held`, here and of observers: after play the seat that they held last in it, where it is another than they have now. */
  readonly members: readonly {
    readonly member: string
    readonly nick: string
    readonly here: boolean
    readonly muted: boolean
    readonly held?: TeamKey
  }[]
  /** Orders given in this window, newest last. */
  readonly given: readonly Order[]
  /** The proposal with most agreement that was not given yet. */
  readonly proposal: Order | null
  /** What somebody is writing on: the option, and how many words. */
  readonly draft: { readonly option: string | null; readonly words: number } | null
  /** Reasons of the orders given in this window, and their words. */
  readonly reasons: { readonly count: number; readonly words: number }
  readonly unread: number
  /** Milliseconds since 1970 of the last thing that a member did, and since when nobody is there. */
  readonly lastActive: number | null
  readonly lostAt: number | null
  readonly forecast: boolean
  /** After play: whether somebody held this seat in it, who may be elsewhere by now. */
  readonly played?: boolean
}

export interface TeacherTalk {
  readonly id: string
  readonly world: number
  readonly seats: readonly string[]
  readonly lines: readonly TeacherLine[]
}

export interface TeacherLine {
  readonly id: string
  readonly at: number
  readonly seat: string
  readonly member: string
  readonly nick: string
  readonly text: string
  readonly hidden: boolean
  readonly reported: boolean
}

/** Work that was handed in, on the teacher's page. */
export interface HandedInView {
  /** Null: the room's, on one device. */
  readonly member: string | null
  readonly nick: string | null
  readonly team: TeamKey | null
  readonly world: number
  readonly at: number
  readonly work: Work
}

/** Somebody whose browser never connected, so that the seat was given free; they come back by connecting. */
export interface LetGoView {
  readonly member: string
  readonly nick: string
  /** The seat that they had; null for an observer. */
  readonly team: TeamKey | null
  /** When it was given free, in milliseconds since 1970. */
  readonly at: number
}

export interface TeacherView {
  readonly lesson: LessonView
  readonly teams: readonly TeamCard[]
  readonly observers: readonly {
    readonly member: string
    readonly nick: string
    readonly here: boolean
    readonly held?: TeamKey
  }[]
  /** Those who went last first. */
  readonly letGo: readonly LetGoView[]
  /** Injects not yet sent, and those sent, oldest first. */
  readonly planned: readonly Inject[]
  readonly sent: readonly {
    readonly inject: Inject
    readonly worlds: readonly number[]
    readonly hour: number
    readonly at: number
  }[]
  readonly talks: readonly TeacherTalk[]
  /** Lines that students reported and nobody settled. */
  readonly reports: readonly { readonly line: TeacherLine; readonly where: TeamKey | string; readonly by: string }[]
  /** The last of each student, by those who began first. */
  readonly handedIn: readonly HandedInView[]
  readonly hours: readonly number[]
  /** The window that stepping back leads to; null where it does not go. */
  readonly back: number | null
  /** When the last event was kept. */
  readonly savedAt: number
}

/** What the projector shows: no names, no texts of students. */
export interface ProjectorView {
  readonly lesson: LessonView
  readonly students: number
  /** `forecast`: whether it has locked one. */
  readonly teams: readonly { readonly key: TeamKey; readonly status: PublicStatus; readonly forecast?: boolean }[]
  readonly hours: readonly number[]
}
