import type { Bus } from '../bus/bus'
import { BusTimeout } from '../bus/bus'
import { Faulty, fault } from '../faults'
import { type Answer, answerFrom, isMoved, type Moved, moved } from './answer'
import { LiveSession, type Lost } from './liveSession'
import { type Question, question } from './question'
import type { Surroundings } from './surroundings'

export interface HostTimes {
  /** Milliseconds: how long a lease holds, how long another process is waited for, how long an asker is kept. */
  readonly lease: number
  readonly answer: number
  readonly patience: number
  /** After this long without anybody a session is let go. */
  readonly unused: number
}

/** One process over one file needs no quick change of hands: its leases are its own again after a restart. */
export const aloneTimes: HostTimes = { lease: 60_000, answer: 3000, patience: 9000, unused: 600_000 }
/** Of several processes one that died must be followed within seconds. */
export const amongOthersTimes: HostTimes = { lease: 4000, answer: 2000, patience: 9000, unused: 600_000 }

/** How often processes tell of their connections, and after how many such times their silence counts as an end. */
export const rollCallEvery = 2000
const silentFor = 3.5 * rollCallEvery
const retryAfter = 120
/** Sessions are looked after in so many turns, one after another: all at once they would hold up every command meanwhile. */
const turns = 10

/**
 * The sessions of this process. Whoever asks something of a session asks it here: the process that holds the session's lease answers,
 * this one or another. Where nobody holds it, this one takes it and builds the session from its log.
 */
export class Host {
  private readonly open = new Map<string, LiveSession>()
  private readonly opening = new Map<string, Promise<LiveSession | string>>()
  private readonly owners = new Map<string, { readonly owner: string; readonly until: number }>()
  private readonly timers: NodeJS.Timeout[]
  private stopping = false
  private turn = 0

  constructor(
    private readonly around: Surroundings,
    private readonly bus: Bus,
    private readonly times: HostTimes,
    /** Told when a session is written here no longer, so that its connections are told of elsewhere. */
    private readonly onMoved: (session: string) => void,
  ) {
    bus.answer((session, asked) => this.answerOthers(session, asked))
    const every = (ms: number, what: () => void): NodeJS.Timeout => setInterval(what, ms).unref()
    this.timers = [every(times.lease / 3, () => void this.renew()), every(rollCallEvery / turns, () => this.tick())]
  }

  get size(): number {
    return this.open.size
  }

  isHere(session: string): boolean {
    return this.open.has(session)
  }

  /** Asks a session. Never rejects for what is the asker's or the moment's fault: that is in the answer. */
  async ask(session: string, asked: Question): Promise<Answer> {
    const end = performance.now() + this.times.patience
    for (;;) {
      try {
        const place = await this.place(session)
        const answer =
          typeof place === 'string'
            ? answerFrom(await this.bus.ask(place, session, asked, this.times.answer))
            : await place.answer(asked)
        if (!isMoved(answer)) return answer
      } catch (error) {
        if (error instanceof Faulty) return { ok: false, fault: error.fault }
        if (!(error instanceof BusTimeout)) {
          this.around.log.error('a session failed', { session, error })
          return { ok: false, fault: { code: 'too-busy' } }
        }
      }
      this.owners.delete(session)
      if (this.stopping || performance.now() > end) return { ok: false, fault: { code: 'too-busy' } }
      await new Promise((resolve) => setTimeout(resolve, retryAfter))
    }
  }

  /** The clock that counts was put forward or back by so many milliseconds. */
  clockMoved(by: number): void {
    for (const session of this.open.values()) session.clockMoved(by)
  }

  /** Lets sessions go that are not in the store any more. */
  removed(sessions: readonly string[]): void {
    for (const id of sessions) {
      this.around.sender.endedAll(id, { why: 'deleted' })
      this.open.get(id)?.lose('deleted')
    }
  }

  /** Takes nothing new, finishes what was begun, gives every lease back. */
  async stop(): Promise<void> {
    this.stopping = true
    for (const timer of this.timers) clearInterval(timer)
    await Promise.all([...this.opening.values()].map((one) => one.catch(() => undefined)))
    const all = [...this.open.values()]
    await Promise.all(all.map((session) => session.drained()))
    for (const session of all) session.lose('stopping')
    await Promise.all(all.map(({ id }) => this.release(id)))
  }

  private async answerOthers(session: string, asked: unknown): Promise<Answer | Moved> {
    const parsed = question.safeParse(asked)
    const here = this.open.get(session)
    if (!parsed.success || !here || this.stopping) return moved
    try {
      return await here.answer(parsed.data)
    } catch (error) {
      if (error instanceof Faulty) return { ok: false, fault: error.fault }
      this.around.log.error('a session failed', { session, error })
      return { ok: false, fault: { code: 'too-busy' } }
    }
  }

  /** The session, if it is written here or can be; otherwise the name of the process that writes it. */
  private async place(session: string): Promise<LiveSession | string> {
    const begun = this.opening.get(session)
    if (begun) return begun
    const here = this.open.get(session)
    if (here) return here
    if (this.stopping) throw fault('too-busy')
    const known = this.owners.get(session)
    if (known && known.until > performance.now()) return known.owner
    const opening = this.take(session).finally(() => this.opening.delete(session))
    this.opening.set(session, opening)
    return opening
  }

  private async take(id: string): Promise<LiveSession | string> {
    const { store, self, caps, log } = this.around
    const row = await store.session(id)
    if (!row) throw fault('no-session')
    if (this.open.size >= caps.liveSessions) throw fault('too-busy')
    const lease = await store.lease(id, self, this.times.lease)
    if (!lease) {
      const holder = await store.holder(id)
      // Between the two questions it may have become free: the asker asks again.
      if (!holder) throw new BusTimeout('nobody')
      this.owners.set(id, { owner: holder.owner, until: performance.now() + this.times.lease / 2 })
      return holder.owner
    }
    try {
      const events = await store.read(id)
      const first = events[0]?.event
      const room = first?.type === 'opened' ? await this.around.room(first.scenario, id) : null
      if (!room) {
        log.error('the scenario of a session is not here', { session: id })
        throw fault('not-here')
      }
      const session = new LiveSession(id, room, row, lease, this.around, (gone, why) => this.lost(gone, why))
      this.open.set(id, session)
      try {
        await session.bring(events)
      } catch (error) {
        // Begun with another version of the scenario or of the rules: its log can be taken out and deleted, and no more.
        log.error('the log of a session does not fit this product', { session: id, error })
        throw fault('not-here')
      }
      await session.begin(events)
      if (session.isLost) throw new BusTimeout(self)
      log.info('session opened', { session: id, count: events.length })
      return session
    } catch (error) {
      // Not 'moved': those who are connected here would ask for it again at once, and so for ever.
      this.open.get(id)?.lose('idle')
      await this.release(id)
      throw error
    }
  }

  private lost(session: LiveSession, why: Lost): void {
    if (this.open.get(session.id) !== session) return
    this.open.delete(session.id)
    this.around.log.info('session let go', { session: session.id, code: why })
    if (why === 'moved' || why === 'store') this.onMoved(session.id)
    if (why === 'idle') void this.release(session.id)
  }

  private async release(session: string): Promise<void> {
    await this.around.store
      .release(session, this.around.self)
      .catch((error: unknown) => this.around.log.warn('a lease was not given back', { session, error }))
  }

  private async renew(): Promise<void> {
    await Promise.all(
      [...this.open.values()].map(async (session) => {
        try {
          const lease = await this.around.store.lease(session.id, this.around.self, this.times.lease)
          if (lease) session.renewed(lease)
          else session.lose('moved')
        } catch (error) {
          // Appends are refused once the lease is another's; until then the next renewal may come through.
          this.around.log.warn('a lease was not renewed', { session: session.id, error })
        }
      }),
    )
  }

  private tick(): void {
    const silentSince = this.around.now() - silentFor
    this.turn = (this.turn + 1) % turns
    for (const [place, session] of [...this.open.values()].entries()) {
      if (place % turns !== this.turn) continue
      session.tick(silentSince)
      if (this.around.elapsed() - session.lastUsed > this.times.unused) session.lose('idle')
    }
  }
}
