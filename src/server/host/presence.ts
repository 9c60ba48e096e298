import type { TeamKey } from '../../classroom/events'
import type { Presence } from '../../classroom/room'
import type { Connection } from './question'

/** A connection at its process; `sent` is what it has been told, so that nothing is told twice. */
export interface Seated extends Connection {
  readonly process: string
  readonly sent: Sent
}

export interface Sent {
  /** The last view as text, without the time; null before the first. */
  text: string | null
  /** The seat's view that this connection has; undefined before the first. */
  seat: unknown
  lesson: number
  world: number
  team: number
  /** Number of the last view that was sent. Begins well above what its process has seen, so above any of whoever wrote the session before. */
  number: number
  /** What `number` was, and when, in milliseconds since 1970: by a later look that view must be there. */
  mark: { readonly number: number; readonly at: number }
  /** The team that its member is in; null for none, undefined before the first. */
  place: TeamKey | null | undefined
}

/** Milliseconds after which a view that the process of its connection has not seen is lost. */
const lostAfter = 1500

/** Who is there, by the connections that processes told of; lost with this process, and told anew by them. */
export class Attendance implements Presence {
  private readonly all = new Map<string, Seated>()
  private readonly counts = new Map<string, number>()
  private readonly active = new Map<string, number>()
  private readonly lost = new Map<string, number>()
  private readonly drafts = new Map<string, { readonly option: string | null; readonly words: number }>()
  private readonly told = new Map<string, number>()
  /** Rises with every change, so that views are made anew. */
  version = 0

  get connections(): Iterable<Seated> {
    return this.all.values()
  }

  get size(): number {
    return this.all.size
  }

  /** Takes one process's list as it is now. Gives those that are new. */
  here(process: string, connections: readonly Connection[], now: number): Seated[] {
    this.told.set(process, now)
    const named = new Set(connections.map(({ id }) => id))
    for (const one of [...this.all.values()]) if (one.process === process && !named.has(one.id)) this.gone(one.id, now)
    const fresh: Seated[] = []
    for (const connection of connections) {
      const known = this.all.get(connection.id)
      if (known) {
        sendLost(known.sent, connection.seen, now)
        continue
      }
      const seated = { ...connection, process, sent: nothingSent(connection.seen, now) }
      this.all.set(connection.id, seated)
      fresh.push(seated)
      const { member } = connection
      if (member === null) continue
      this.counts.set(member, (this.counts.get(member) ?? 0) + 1)
      this.lost.delete(member)
      this.active.set(member, now)
      this.version += 1
    }
    return fresh
  }

  gone(id: string, now: number): void {
    const connection = this.all.get(id)
    if (!connection) return
    this.all.delete(id)
    const { member } = connection
    if (member === null) return
    const left = (this.counts.get(member) ?? 1) - 1
    if (left > 0) this.counts.set(member, left)
    else {
      this.counts.delete(member)
      this.drafts.delete(member)
      this.lost.set(member, now)
      this.version += 1
    }
  }

  /** Other processes that have not told of themselves since `before` are gone with their connections. */
  forgetSilent(self: string, before: number, now: number): void {
    for (const [process, at] of [...this.told]) {
      if (process === self || at >= before) continue
      this.here(process, [], now)
      this.told.delete(process)
    }
  }

  /** The clock by which all this was told was put forward or back. What hangs on the time is told anew. */
  clockMoved(by: number): void {
    for (const times of [this.told, this.active, this.lost]) for (const [key, at] of times) times.set(key, at + by)
    for (const { sent } of this.all.values()) {
      sent.mark = { ...sent.mark, at: sent.mark.at + by }
      sent.text = null
    }
    this.version += 1
  }

  did(member: string, now: number): void {
    this.active.set(member, now)
  }

  write(member: string, draft: { readonly option: string | null; readonly words: number } | null, now: number): void {
    if (draft && this.counts.has(member)) this.drafts.set(member, draft)
    else this.drafts.delete(member)
    // Only the teacher's page shows what is being written, and that is made anew in any case.
    this.active.set(member, now)
  }

  isHere = (member: string): boolean => this.counts.has(member)
  lastActive = (member: string): number | null => this.active.get(member) ?? null
  lostAt = (member: string): number | null => this.lost.get(member) ?? null
  draft = (member: string): { readonly option: string | null; readonly words: number } | null =>
    this.drafts.get(member) ?? null
}

const nothing = { text: null, seat: undefined, lesson: -1, world: -1, team: -1 } as const
/** More views than are on their way to one connection, or lost on it, when another process takes a session up. */
const ahead = 1_000_000
const nothingSent = (seen: number | null, now: number): Sent => ({
  ...nothing,
  place: undefined,
  number: (seen ?? 0) + ahead,
  mark: { number: Number.NEGATIVE_INFINITY, at: now },
})

/** A view that was on its way for too long was lost between processes: then the connection is sent everything anew. */
function sendLost(sent: Sent, seen: number | null, now: number): void {
  if (now - sent.mark.at < lostAfter) return
  if ((seen ?? Number.NEGATIVE_INFINITY) < sent.mark.number) Object.assign(sent, nothing)
  sent.mark = { number: sent.number, at: now }
}
