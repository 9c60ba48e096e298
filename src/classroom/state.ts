import type { Forecast } from '../record/runRecord'
import type { ClassEvent, Inject, Order, Phase, TeamKey, Work } from './events'

export interface Member {
  readonly id: string
  nick: string
  team: TeamKey | null
  /** The last seat that they had while a window was open; null before, and for who observed all of play. */
  held: TeamKey | null
  muted: boolean
  /** The teacher named them. */
  isNamed: boolean
  /** When they joined, in milliseconds since 1970. */
  readonly joined: number
  /** Their browser was connected once, or has asked for something. */
  wasHere: boolean
  /** Set when somebody is no longer of the session; what they said stays. Who was `let-go` comes back by connecting. */
  gone: 'kicked' | 'left' | 'let-go' | null
  /** When they went, in milliseconds since 1970; null while they are of the session. */
  goneAt: number | null
}

export interface Proposal {
  readonly id: string
  readonly member: string
  readonly order: Order
  readonly agree: Set<string>
}

/** A line of a team's discussion or of a talk. `seq` of the log tells lines apart in time. */
export interface Line {
  readonly id: string
  readonly at: number
  readonly member: string
  readonly seat: string
  readonly text: string
  readonly where: TeamKey | string
  hidden: boolean
  /** Who reported it, until the teacher settled that. */
  reportedBy: string | null
}

export interface Talk {
  readonly id: string
  readonly world: number
  readonly seats: readonly string[]
  readonly lines: Line[]
}

export interface Team {
  readonly key: TeamKey
  readonly name: string
  by: 'team' | 'policy'
  /** The teacher gave it to the policy: only the teacher hands it back. */
  isLeft: boolean
  forecast: readonly Forecast[] | null
  /** Members who were of it, and there, as it locked its forecast. */
  expectedBy: ReadonlySet<string>
  /** Not yet given, of this window. */
  proposals: Proposal[]
  /** Orders given in this window. */
  given: Order[]
  submitted: boolean
  /** How many proposals each member made in this window. */
  proposed: Map<string, number>
  /** Reasons of the orders given in this window, for the teacher: how many, and their words. */
  reasons: { count: number; words: number }
  readonly lines: Line[]
  readonly injectsRead: Set<string>
  nudges: number
}

export interface SentInject {
  readonly inject: Inject
  readonly worlds: readonly number[]
  readonly hour: number
  readonly at: number
}

/** What was handed in last by one student, or by the room (`member` null). */
export interface HandedIn {
  readonly member: string | null
  readonly team: TeamKey | null
  readonly world: number
  readonly at: number
  /** How often, this time among them. */
  readonly times: number
  readonly work: Work
}

type Opened = Extract<ClassEvent, { type: 'opened' }>

/** A lesson as its log tells it. `fold` alone changes it. */
export interface Lesson {
  readonly head: Opened
  /** Of each world. */
  readonly seeds: number[]
  deleteOn: string
  phase: Phase
  /** Since when this part, or the time after a pause, has run. */
  since: number
  until: number | null
  pausedAt: number | null
  /** The pause is a halt between two windows. */
  held: boolean
  locked: boolean
  /** The window that was open last; null before the first. */
  lastWindow: number | null
  runsGiven: boolean
  readonly members: Map<string, Member>
  /** By world, then by seat in the scenario's order. */
  readonly teams: Team[][]
  readonly talks: Talk[]
  readonly lines: Map<string, Line>
  planned: Inject[]
  readonly sent: SentInject[]
  /** By `workKey`. */
  readonly handedIn: Map<string, HandedIn>
  /** Counters of ids that are given to what is made. */
  made: number
  savedAt: number
}

export const isTeam = (one: TeamKey, other: TeamKey): boolean => one.world === other.world && one.seat === other.seat

/** The team that somebody's work is graded with: that of the seat they held last in play, wherever the teacher put them since. */
export const teamOfWork = ({ held, team }: Pick<Member, 'held' | 'team'>): TeamKey | null => held ?? team

/** Whose work it is: a student's, or the room's of one world. No id of a member has a space. */
export const workKey = (member: string | null, world: number): string => member ?? `room ${world}`

export function teamOf(lesson: Lesson, key: TeamKey): Team | null {
  return lesson.teams[key.world]?.find(({ key: own }) => own.seat === key.seat) ?? null
}

/** Those who are still of the session and of this team; observers for null. */
export function membersOf(lesson: Lesson, key: TeamKey | null): Member[] {
  return [...lesson.members.values()].filter(
    ({ team, gone }) => gone === null && (key === null ? team === null : team !== null && isTeam(team, key)),
  )
}

export function talkOf(lesson: Lesson, id: string): Talk | null {
  return lesson.talks.find((talk) => talk.id === id) ?? null
}
