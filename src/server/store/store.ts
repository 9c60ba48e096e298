import type { ClassEvent, StoredEvent } from '../../classroom/events'

/** Whom a token lets in. Tokens are kept as hashes only. */
export interface Pass {
  readonly session: string
  readonly role: 'teacher' | 'member' | 'projector'
  /** Null for the teacher and the projector. */
  readonly member: string | null
}

/** What is known of a session beside its log. */
export interface SessionRow {
  readonly id: string
  /** SHA-256 of the join code in hexadecimal digits; null once the code has expired. */
  readonly codeHash: string | null
  /** Milliseconds since 1970 at which the code expires. */
  readonly codeUntil: number
  /** Last day on which it is kept, as YYYY-MM-DD. */
  readonly deleteOn: string
  readonly createdAt: number
}

/** The right to write to one session. `fence` rises with every change of hands; an append under an older one is refused. */
export interface Lease {
  readonly session: string
  readonly owner: string
  readonly fence: number
  /** Milliseconds since 1970, by the store's clock, until which it holds. */
  readonly until: number
}

export type Appended =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'seq-taken' | 'fenced' | 'no-session' }

/**
 * Where sessions are kept: an append-only log of events each, beside tokens and leases. One SQLite file by default, PostgreSQL by
 * one setting; both are held to the same tests. Whatever a method resolved to has been written through to the disk.
 */
export interface ClassStore {
  /** Makes a session with its first event (seq 1). Rejects where the id or the code is taken. */
  create(session: SessionRow, first: ClassEvent): Promise<void>
  /** Adds events as `after + 1`, `after + 2`, …: all of them or none. */
  append(session: string, after: number, events: readonly ClassEvent[], fence: number): Promise<Appended>
  /** Events with a number above `after`, in order, `most` of them at the most; empty for an unknown session. */
  read(session: string, after?: number, most?: number): Promise<readonly StoredEvent[]>
  session(id: string): Promise<SessionRow | null>
  /** The session whose code has this hash, while the code holds at `now`. */
  byCode(codeHash: string, now: number): Promise<SessionRow | null>
  setCode(session: string, codeHash: string | null, until: number): Promise<void>
  setDeleteOn(session: string, date: string): Promise<void>
  /** Every session, newest first. */
  sessions(): Promise<readonly SessionRow[]>
  /** Deletes a session: log, tokens, lease, everything. */
  remove(session: string): Promise<void>
  /** Deletes all sessions whose last day lies before `today` (YYYY-MM-DD). Gives their ids. */
  removeDue(today: string): Promise<readonly string[]>
  addPass(tokenHash: string, pass: Pass): Promise<void>
  /** Adds a token, and takes back all that its role had in its session, at one time. For the teacher and the projector. */
  replacePass(tokenHash: string, pass: Pass): Promise<void>
  /** Adds a token where its role has none in its session; gives whether it did. Of two that ask at one time both may. */
  addFirstPass(tokenHash: string, pass: Pass): Promise<boolean>
  pass(tokenHash: string): Promise<Pass | null>
  /** Takes the tokens of one member back. */
  revoke(session: string, member: string): Promise<void>
  /** Takes the right to write, or renews it, for `ttl` milliseconds; null while another owner's still holds. */
  lease(session: string, owner: string, ttl: number): Promise<Lease | null>
  /** Who holds the lease now; null where nobody does. */
  holder(session: string): Promise<Lease | null>
  release(session: string, owner: string): Promise<void>
  /** The store's clock, which is one for all processes: milliseconds since 1970. */
  clock(): Promise<number>
  /** Whether it is on this machine alone, and its clock this machine's. */
  readonly isHere: boolean
  /** Whether the store answers, for the health page. */
  ping(): Promise<void>
  close(): Promise<void>
}
