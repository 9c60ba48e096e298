import type { Actor, MemberCommand, TeacherCommand } from '../../classroom/commands'
import type { ClassEvent, StoredEvent } from '../../classroom/events'
import type { Asking, Room } from '../../classroom/room'
import { Buckets } from '../buckets'
import { Faulty, fault, tooMany } from '../faults'
import { hashed } from '../secrets'
import type { Appended, Lease, SessionRow } from '../store/store'
import { type Answer, type Moved, moved } from './answer'
import { Attendance } from './presence'
import type { Connection, Question } from './question'
import { Serial } from './serial'
import { Showing } from './showing'
import type { Surroundings } from './surroundings'

/** Rounds of what is due by the clock in one go; a room that gives more is broken. */
const mostRounds = 1000
/** How long after a window's time its session may be taken up again as if nothing had been, in milliseconds. */
const longGone = 30_000
/** Milliseconds of a log that are taken in without letting others have their turn. */
const breath = 20
/** The longest time that a timer takes. */
const longestTimer = 2_000_000_000

/** Why a session is written here no longer. */
export type Lost = 'moved' | 'store' | 'deleted' | 'idle' | 'stopping'

/**
 * One session that this process writes: its room, its queue of commands, its clock, who is there and what they see. It ends with the
 * lease, whatever comes first: then nothing more is written or answered here, and whoever asked asks again.
 */
export class LiveSession {
  readonly attendance = new Attendance()
  private readonly queue: Serial
  private readonly showing: Showing
  private readonly rate: Buckets
  private readonly ownRate: Buckets
  /** Number of the last event of each command taken, by its cause. */
  private readonly causes = new Map<string, number>()
  private timer: NodeJS.Timeout | null = null
  private lost: Lost | null = null
  private isBrought = false
  /** When others last had their turn in what this session does at length. */
  private breathed = 0
  private codeUntil: number
  private readonly fence: number
  private takenUp: number
  /** When somebody last asked for something or was there, by time elapsed. */
  lastUsed: number

  constructor(
    readonly id: string,
    private readonly room: Room,
    row: SessionRow,
    lease: Lease,
    private readonly around: Surroundings,
    private readonly onLost: (session: LiveSession, why: Lost) => void,
  ) {
    this.fence = lease.fence
    // Under another key than it was made with, the code can't be told any more; it lets students in all the same.
    const known = row.codeHash !== null && hashed(around.code(id, row.codeUntil)) === row.codeHash
    this.codeUntil = known ? row.codeUntil : 0
    this.takenUp = around.now()
    this.lastUsed = around.elapsed()
    this.rate = new Buckets(around.caps.sessionCommands, around.elapsed)
    this.ownRate = new Buckets(around.caps.commands, around.elapsed)
    this.queue = new Serial(around.caps.waiting)
    this.showing = new Showing(room, this.attendance, around, () => this.board())
  }

  /** Takes the log in. Throws where it does not fit the scenario. */
  async bring(log: readonly StoredEvent[]): Promise<void> {
    this.breathed = performance.now()
    await this.takeIn(log)
    this.isBrought = true
  }

  /** Begins after its log was brought: does what has become due meanwhile, and asks who is there. */
  async begin(log: readonly StoredEvent[]): Promise<void> {
    const date = log.reduce<string | null>((last, { event }) => deletionDate(event) ?? last, null)
    if (date) await this.around.store.setDeleteOn(this.id, date)
    await this.queue.run(() => this.catchUp())
    this.around.sender.rollCall(this.id)
  }

  get isLost(): boolean {
    return this.lost !== null
  }

  /** The lease goes on. One that had lapsed is another: somebody else may have written meanwhile, and the log is read anew. */
  renewed(lease: Lease): void {
    if (lease.fence !== this.fence) this.lose('moved')
  }

  /** The clock that counts was put forward or back: nobody was away or idle for it, what is due is due by it, and all are told the time. */
  clockMoved(by: number): void {
    this.takenUp += by
    this.attendance.clockMoved(by)
    if (!this.isBrought) return
    this.setTimer()
    this.showing.soon(true)
  }

  /** Ends without waiting; commands that have begun fail at the store's fence or are finished. */
  lose(why: Lost): void {
    if (this.lost) return
    this.lost = why
    if (this.timer) clearTimeout(this.timer)
    this.showing.close()
    this.onLost(this, why)
  }

  /** Resolves when every command that was taken is answered. */
  drained(): Promise<void> {
    return this.queue.idle()
  }

  async answer(question: Question): Promise<Answer | Moved> {
    if (this.lost || !this.isBrought) return moved
    this.lastUsed = this.around.elapsed()
    switch (question.kind) {
      case 'member-command':
        return this.command({ role: 'member', member: question.member }, question.frame)
      case 'teacher-command':
        return this.command({ role: 'teacher' }, question.frame)
      case 'admit':
        return this.queue.run(() => this.admit(question.member, question.observer))
      case 'awaited':
        return { ok: true, awaited: this.room.awaited }
      case 'look': {
        await this.queue.idle()
        const view = this.room.look(question.team)
        return view ? { ok: true, view } : { ok: false, fault: { code: 'not-here' } }
      }
      case 'here':
        return this.here(question.process, question.connections)
      case 'draft':
        if (this.room.hasMember(question.member))
          this.attendance.write(question.member, question.draft, this.around.now())
        this.showing.soon()
        return this.done()
      case 'record':
        return this.queue.run(() => this.record(question.world, question.member))
      case 'records':
        return this.queue.run(async () => {
          const { worlds } = this.room.versions
          return { ok: true, records: worlds.flatMap((_, world) => this.room.record(world) ?? []) }
        })
      case 'code':
        this.codeUntil = question.until
        this.showing.soon(true)
        return this.done()
      case 'remove':
        return this.queue.run(() => this.remove())
    }
  }

  /** Forgets processes that told nothing for a while, and shows what changes with time alone. */
  tick(silentSince: number): void {
    this.attendance.forgetSilent(this.around.self, silentSince, this.around.now())
    if (this.attendance.size > 0) this.lastUsed = this.around.elapsed()
    this.showing.soon()
    // Those for whom there was no time when they connected.
    if (this.isBrought && !this.lost && this.hasLate())
      this.seatLate().catch((error: unknown) => {
        if (!(error instanceof Faulty)) this.fails(error)
      })
  }

  private async command(
    actor: Actor,
    frame: { readonly id: string; readonly command: MemberCommand | TeacherCommand },
  ): Promise<Answer | Moved> {
    const arrived = performance.now()
    const who = actor.role === 'member' ? actor.member : 'teacher'
    // Ids are their client's own: another's command of the same id is another command.
    const cause = `${who}:${frame.id}`
    // A student's own share first, however many connections they have: one of them can't use up what all have together.
    if (actor.role === 'member') {
      const retryAfter = this.ownRate.take(actor.member) || this.rate.take('')
      if (retryAfter > 0) throw tooMany(retryAfter)
    }
    return this.queue.run(async () => {
      if (this.lost) return moved
      const before = this.causes.get(cause)
      if (before !== undefined) return { ok: true, seq: before }
      if (actor.role === 'member') {
        if (!this.room.hasMember(actor.member)) return { ok: false, fault: { code: 'bad-token' } }
        this.attendance.did(actor.member, this.around.now())
      }
      const decided = this.room.decide(actor, frame.command, this.asking(cause))
      if (!decided.ok) return decided
      const answer = await this.write(decided.events)
      if ('moved' in answer) return answer
      if (decided.events.length > 0) this.causes.set(cause, this.room.seq)
      await this.doDue()
      this.around.metrics.command()
      this.showing.soon(true, arrived)
      return answer
    })
  }

  /** Takes in who is connected at a process. Somebody who comes late to a seat that was given free has it again, or hears why not. */
  private async here(process: string, connections: readonly Connection[]): Promise<Answer | Moved> {
    const fresh = this.attendance.here(process, connections, this.around.now())
    this.showing.soon()
    if (fresh.length > 0 || this.hasLate()) await this.seatLate()
    return this.lost ? moved : this.done()
  }

  /** Whether somebody is connected who was waited for, or whose seat was given free. */
  private hasLate(): boolean {
    const { attendance, room } = this
    return room.awaited.some(attendance.isHere) || [...attendance.connections].some((one) => this.isLetGo(one))
  }

  private async seatLate(): Promise<void> {
    await this.queue.run(() => this.doDue())
    if (this.lost) return
    for (const connection of [...this.attendance.connections]) {
      if (!this.isLetGo(connection)) continue
      const why = this.room.whyOut(connection.member ?? '')
      if (why) this.around.sender.ended(connection, { why })
    }
  }

  private isLetGo({ member }: Connection): boolean {
    return member !== null && this.room.isLetGo(member)
  }

  private async admit(member: string, observer: boolean): Promise<Answer | Moved> {
    if (this.lost) return moved
    if (this.room.hasMember(member)) return this.done()
    const decided = this.room.admit(member, observer, this.asking())
    return decided.ok ? this.write(decided.events) : decided
  }

  /** A run after play. That a student has one is written down before: from then on play can't go on. */
  private async record(world: number, member: string | null): Promise<Answer | Moved> {
    if (this.lost) return moved
    if (!['debrief', 'exit', 'ended'].includes(this.showing.phase())) return { ok: false, fault: { code: 'not-yet' } }
    if (member !== null && !this.room.hasMember(member)) return { ok: false, fault: { code: 'bad-token' } }
    if (member !== null && !this.room.runsGiven) {
      const written = await this.write([{ type: 'runs-given', at: this.around.now() }])
      if ('moved' in written) return written
    }
    const record = member === null ? this.room.record(world) : this.room.recordFor(member, world)
    return record ? { ok: true, record } : { ok: false, fault: { code: 'not-here' } }
  }

  private async remove(): Promise<Answer> {
    await this.around.store.remove(this.id)
    this.around.sender.endedAll(this.id, { why: 'deleted' })
    this.lose('deleted')
    return this.done()
  }

  /**
   * What became due while nobody wrote the session. A window whose time ran out long ago was not played: the school's computer was
   * off. Then the lesson stands paused, with a minute left for the teacher to go on or add time.
   */
  private async catchUp(): Promise<void> {
    const now = this.around.now()
    const due = this.room.closesAt()
    if (due !== null && now - due > longGone) {
      await this.write([
        { type: 'extended', at: now, until: now + 60_000 },
        { type: 'paused', at: now },
      ])
    }
    await this.doDue()
  }

  private async doDue(): Promise<void> {
    for (let round = 0; ; round += 1) {
      if (this.lost) return
      const events = this.room.due(this.asking())
      if (events.length === 0) break
      if (round === mostRounds) throw new Error('a session is never done with what is due')
      if ('moved' in (await this.write(events))) return
    }
    this.setTimer()
  }

  /** Keeps events, then takes them in; what was not kept has not happened. */
  private async write(events: readonly ClassEvent[]): Promise<Answer | Moved> {
    if (events.length === 0) return this.done()
    let appended: Appended
    try {
      appended = await this.around.store.append(this.id, this.room.seq, events, this.fence)
    } catch (error) {
      // Kept or not, nobody knows: the log says so when it is read anew, and the asker asks again by the command's id.
      this.around.log.error('append failed', { session: this.id, error })
      this.lose('store')
      return moved
    }
    if (!appended.ok) {
      this.around.log.warn('append refused', { session: this.id, code: appended.why })
      this.lose(appended.why === 'no-session' ? 'deleted' : 'moved')
      if (appended.why === 'no-session') throw fault('no-session')
      return moved
    }
    this.breathed = performance.now()
    try {
      const { seq } = this.room
      await this.takeIn(events.map((event, index) => ({ seq: seq + index + 1, event })))
    } catch (error) {
      // The log is ahead of the room: what was kept counts, and the room is built anew from it.
      this.lose('store')
      throw error
    }
    for (const event of events) await this.follow(event)
    this.setTimer()
    this.showing.soon()
    return this.done()
  }

  /**
   * Takes events in that were kept together. Days of several worlds pass in some: the other sessions of this process, and its leases,
   * get their turn in between, and nothing is shown before all of them are taken in.
   */
  private async takeIn(events: readonly StoredEvent[]): Promise<void> {
    this.showing.hold()
    try {
      for (const stored of events) {
        for (const _ of this.room.applying(stored)) await this.breathe()
        await this.breathe()
        if (stored.event.cause) this.causes.set(stored.event.cause, stored.seq)
      }
    } finally {
      this.showing.release()
    }
  }

  private async breathe(): Promise<void> {
    if (performance.now() - this.breathed < breath) return
    await new Promise((resolve) => setImmediate(resolve))
    this.breathed = performance.now()
  }

  /** What an event asks of the server itself. */
  private async follow(event: ClassEvent): Promise<void> {
    if (event.type === 'kicked' || event.type === 'left') {
      const why = event.type
      for (const connection of [...this.attendance.connections])
        if (connection.member === event.member) this.around.sender.ended(connection, { why })
      await this.around.store.revoke(this.id, event.member)
    }
    const date = event.type === 'opened' ? null : deletionDate(event)
    if (date) await this.around.store.setDeleteOn(this.id, date)
  }

  private setTimer(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    const next = this.lost ? null : this.room.nextDue(this.takenUp)
    if (next === null) return
    const wait = Math.min(longestTimer, Math.max(0, next - this.around.now()))
    this.timer = setTimeout(() => {
      this.queue.run(() => this.doDue()).catch((error: unknown) => this.fails(error))
    }, wait)
  }

  private fails(error: unknown): void {
    this.around.log.error('what was due failed', { session: this.id, error })
  }

  private asking(cause?: string): Asking {
    const { chance } = this.around
    return {
      now: this.around.now(),
      takenUp: this.takenUp,
      presence: this.attendance,
      chance,
      ...(cause ? { cause } : {}),
    }
  }

  private board(): { readonly session: string; readonly code: string | null } {
    const holds = this.codeUntil > this.around.now()
    return { session: this.id, code: holds ? this.around.code(this.id, this.codeUntil) : null }
  }

  private done(): Answer {
    return { ok: true, seq: this.room.seq }
  }
}

const deletionDate = (event: ClassEvent): string | null =>
  event.type === 'delete-on' ? event.date : event.type === 'opened' ? event.deleteOn : null
