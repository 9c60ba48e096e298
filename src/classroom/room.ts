import type { RunRecord } from '../record/runRecord'
import type { Refusal, SeatView } from '../sim/index'
import type { Actor, ClassRefusalCode, MemberCommand, TeacherCommand } from './commands'
import type { ClassEvent, StoredEvent, TeamKey } from './events'
import type { ProjectorView, StudentView, TeacherView } from './views'

/** Who is there now: kept by the server beside the log, since it is lost with the connection. Times in milliseconds since 1970. */
export interface Presence {
  isHere(member: string): boolean
  lastActive(member: string): number | null
  lostAt(member: string): number | null
  draft(member: string): { readonly option: string | null; readonly words: number } | null
}

export interface ClassRefusal {
  readonly code: ClassRefusalCode
  /** What the engine said, with `refused`. */
  readonly engine?: Refusal
}

export type Decided =
  | { readonly ok: true; readonly events: readonly ClassEvent[] }
  | { readonly ok: false; readonly refusal: ClassRefusal }

/** What a decision needs from outside, so that the room itself has neither clock nor chance. */
export interface Asking {
  /** Milliseconds since 1970. */
  readonly now: number
  /** When this process took the session up, in milliseconds since 1970: nobody's connection is known from before. */
  readonly takenUp: number
  readonly presence: Presence
  /** A whole number from 0 to below `below`, that nobody can guess: the source of nicknames and seeds. */
  chance(below: number): number
  /** Id of the client's command, kept with its events. */
  readonly cause?: string
}

/**
 * One class session: its lesson and its worlds, built from the log alone. `decide`, `admit` and `due` change nothing; `apply` takes
 * stored events, in order, from the first ('opened') on. A session is the same wherever its log is applied.
 */
export interface Room {
  /** Number of the last event applied; 0 before the first. */
  readonly seq: number
  decide(actor: Actor, command: MemberCommand | TeacherCommand, asking: Asking): Decided
  /** Lets somebody in: a student, with a generated nickname, in the team with the fewest members, or as an observer. */
  admit(member: string, asObserver: boolean, asking: Asking): Decided
  /**
   * What is due by the clock, or by who is there: a window whose time is over, injects whose condition holds, seats of those who joined
   * and never came, and of those who came after all. Ask again until it gives nothing.
   */
  due(asking: Asking): readonly ClassEvent[]
  /** When `due` will have something by the clock; null: not before another command. `takenUp`: as in `Asking`. */
  nextDue(takenUp: number): number | null
  /** When the open window closes by the clock; null where none does. */
  closesAt(): number | null
  /** Throws an Error where an event does not follow on the last. */
  apply(stored: StoredEvent): void
  /**
   * The same in steps of at most one world, since days of twelve take long: others can have their turn in between. The event is taken in
   * when the last step is done, in their order; until then nobody is shown anything of this room.
   */
  applying(stored: StoredEvent): Iterable<void>
  hasMember(member: string): boolean
  /** Members whose browsers have not connected yet. */
  readonly awaited: readonly string[]
  /** Whether somebody's seat was given free because their browser never connected, and is not theirs again. */
  isLetGo(member: string): boolean
  /** Why somebody who was let go can't come back now; null where they can, and for everybody else. */
  whyOut(member: string): 'late' | 'locked' | 'full' | null
  /** Whether a student was given a run after play, which is written down (`runs-given`) before the first is. */
  readonly runsGiven: boolean
  teacher(asking: Pick<Asking, 'now' | 'presence'>): TeacherView
  /** Null for somebody who is not (or no longer) of this session. */
  student(member: string, asking: Pick<Asking, 'now' | 'presence'>): StudentView | null
  projector(asking: Pick<Asking, 'now' | 'presence'>): ProjectorView
  /** What one seat sees, for the teacher, on demand; null for a seat or world that is not there. */
  look(team: TeamKey): SeatView | null
  /** The run of one world so far, its events only once it is over; null for a world that is not there. `seat`: whose view comes first. */
  record(world: number, seat?: string): RunRecord | null
  /** The same as a member gets it: it says which seat they held in play, whose view comes first where it was of this world. */
  recordFor(member: string, world: number): RunRecord | null
  /** State hash of a world as it stands. */
  hash(world: number): string | null
  /**
   * Numbers that rise whenever what a student sees may have changed: `lesson` with what reaches everybody, `worlds` with what reaches
   * all teams of that world. A student of a team for whom these and `teamVersion` are the same sees the same, but for who is there.
   */
  readonly versions: { readonly lesson: number; readonly worlds: readonly number[] }
  /** Rises with what reaches this team alone: its talk, its proposals. */
  teamVersion(team: TeamKey): number
}
