import type { Ack } from '../../classroom/frames'

/** A command under way, with the id by which the server knows it when it comes twice. */
export interface Pending {
  readonly id: string
  readonly command: unknown
}

export interface OutboxParts {
  /** Puts one command on the wire, and gives its answer, if one comes. */
  readonly send: (pending: Pending, answered: (ack: Ack) => void) => void
  readonly onChange: () => void
  /** Keeps commands beyond the page; both may do nothing. */
  readonly keep: (pending: Pending) => void
  readonly drop: (id: string) => void
  /** Runs something after so many milliseconds; gives what stops it. */
  readonly later: (ms: number, run: () => void) => () => void
}

/** How long an answer may take on a standing connection until the command is sent again, in milliseconds. */
export const patience = 8_000
/** Until what nobody took is sent again: soon at first, since a session changes hands in seconds, then less often. */
const retryAfter = (retries: number): number => Math.min(1_000 * 2 ** (retries - 1), 4_000)
/** Two minutes and more, with the time that answers take: a database that is started anew takes no longer. */
const mostRetries = 32
/** A session that is not there: it changes hands, or this server can't read its log and never will. */
const mostNotHere = 8
/** So many are under way at one time: fewer than a server takes of one browser before it asks it to wait. */
const mostAtOnce = 30

const typeOf = (command: unknown): unknown =>
  typeof command === 'object' && command !== null && 'type' in command ? command.type : null

interface Under {
  readonly pending: Pending
  readonly resolve: (ack: Ack) => void
  /** How often the box waited since this is in it, because nobody took what was sent; and because the session was not there. */
  retries: number
  notHere: number
  state: 'new' | 'under-way' | 'not-taken'
  stop: () => void
}

/** Milliseconds after which something that was not taken is to be sent again; null where the answer is one. */
function passing(ack: Ack, { retries, notHere }: Under): number | null {
  if (ack.ok || !('fault' in ack)) return null
  const { fault } = ack
  if (fault.code === 'not-here' ? notHere >= mostNotHere : retries >= mostRetries) return null
  // Nobody took it: the session may just be changing hands between processes, or its store be away.
  if (fault.code === 'not-here' || fault.code === 'too-busy') return retryAfter(retries + notHere + 1)
  // What waited over such a time is sent all at once, and may be more than is taken at once.
  return fault.code === 'too-many' ? 1000 * fault.retryAfter : null
}

/**
 * Commands that were not acknowledged, oldest first. Each is sent until it is: after a reconnect, and when no answer comes. They are
 * sent in their order, since an older one may be what a younger rests on: a new one waits until those before it are answered, and what
 * nobody took has all others wait. With its answer, whatever it says, a lot goes out at once; one after the other from when the server
 * has said that this is too many, until nothing waits.
 */
export class Outbox {
  private readonly under = new Map<string, Under>()
  private isOpen = false
  private stopWait: () => void = () => undefined
  private isWaiting = false
  private isCareful = false
  private readonly parts: OutboxParts

  constructor(parts: OutboxParts) {
    this.parts = parts
  }

  get size(): number {
    return this.under.size
  }

  /** Whether a command of this type was not answered yet. */
  has(type: string): boolean {
    return [...this.under.values()].some(({ pending: { command } }) => typeOf(command) === type)
  }

  /** Resolves with the server's answer, however long that takes. */
  put(pending: Pending, isKept = false): Promise<Ack> {
    return new Promise((resolve) => {
      this.under.set(pending.id, { pending, resolve, retries: 0, notHere: 0, state: 'new', stop: () => undefined })
      if (!isKept) this.parts.keep(pending)
      if (this.isOpen && this.under.size === 1) this.sendNext()
      this.parts.onChange()
    })
  }

  /** The connection stands: everything that waits is sent, in its order; first the oldest alone, where it was sent before in vain. */
  open(): void {
    this.isOpen = true
    const { oldest } = this
    if (oldest && oldest.state !== 'new') this.send(oldest)
    else this.sendNext()
  }

  /** The connection is gone: what is under way waits for the next. */
  shut(): void {
    this.isOpen = false
    this.rest()
    for (const one of this.under.values()) if (one.state === 'under-way') this.notTaken(one)
  }

  /** Nothing will be sent any more: what waits is answered so. */
  end(ack: Ack): void {
    this.shut()
    for (const one of [...this.under.values()]) this.settle(one, ack)
  }

  private get oldest(): Under | undefined {
    return this.under.values().next().value
  }

  private sendNext(): void {
    if (this.isWaiting) return
    const next = [...this.under.values()].slice(0, this.isCareful ? 1 : mostAtOnce)
    for (const one of next) if (one.state !== 'under-way') this.send(one)
  }

  private send(one: Under): void {
    if (!this.isOpen) return
    one.stop()
    one.state = 'under-way'
    one.stop = this.parts.later(patience, () => {
      this.notTaken(one)
      if (one === this.oldest) this.send(one)
    })
    this.parts.send(one.pending, (ack) => this.answered(one, ack))
  }

  private answered(one: Under, ack: Ack): void {
    // A second answer, to what was sent twice.
    if (this.under.get(one.pending.id) !== one) return
    const isOldest = one === this.oldest
    const wait = passing(ack, one)
    if (wait === null) {
      this.settle(one, ack)
      if (isOldest) this.sendNext()
    } else if (one.state === 'under-way') {
      this.notTaken(one)
      const code = 'fault' in ack ? ack.fault.code : null
      if (code === 'too-many') this.isCareful = true
      if (isOldest) {
        // A server that asks for time takes one after the other: that they wait for it counts for none of the others.
        const waited = code === 'too-many' ? [one] : this.under.values()
        for (const each of waited) each[code === 'not-here' ? 'notHere' : 'retries'] += 1
        this.wait(wait)
      } else if (code === 'too-many' && !this.isWaiting) this.wait(wait)
      // Any other younger one goes again with the answer of the oldest.
    }
  }

  private notTaken(one: Under): void {
    one.stop()
    one.state = 'not-taken'
  }

  private wait(ms: number): void {
    this.rest()
    this.isWaiting = true
    this.stopWait = this.parts.later(ms, () => {
      this.isWaiting = false
      if (this.oldest && this.oldest.state !== 'under-way') this.send(this.oldest)
    })
  }

  private rest(): void {
    this.stopWait()
    this.isWaiting = false
  }

  private settle(one: Under, ack: Ack): void {
    one.stop()
    this.under.delete(one.pending.id)
    this.parts.drop(one.pending.id)
    if (this.under.size === 0) {
      this.rest()
      this.isCareful = false
    }
    one.resolve(ack)
    this.parts.onChange()
  }
}
