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

const typeOf = (command: unknown): unknown =>
  typeof command === 'object' && command !== null && 'type' in command ? command.type : null

interface Under {
  readonly pending: Pending
  readonly resolve: (ack: Ack) => void
  /** How often the box waited since this is in it, because nobody took what was sent. */
  retries: number
  state: 'new' | 'under-way' | 'not-taken'
  stop: () => void
}

/** Milliseconds after which something that was not taken is to be sent again; null where the answer is one. */
function passing(ack: Ack, retries: number): number | null {
  if (ack.ok || !('fault' in ack)) return null
  const { fault } = ack
  if (retries > (fault.code === 'not-here' ? mostNotHere : mostRetries)) return null
  // Nobody took it: the session may just be changing hands between processes, or its store be away.
  if (fault.code === 'not-here' || fault.code === 'too-busy') return retryAfter(retries)
  // What waited over such a time is sent all at once, and may be more than is taken at once.
  return fault.code === 'too-many' ? 1000 * fault.retryAfter : null
}

/**
 * Commands that were not acknowledged, oldest first. Each is sent until it is: after a reconnect, and when no answer comes. They are
 * taken in their order, since an older one may be what a younger rests on: nothing is sent beside one that is not answered yet, and
 * what nobody took has all others wait. With its answer, whatever it says, everything goes out at once.
 */
export class Outbox {
  private readonly under = new Map<string, Under>()
  private isOpen = false
  private stopWait: () => void = () => undefined
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
      this.under.set(pending.id, { pending, resolve, retries: 0, state: 'new', stop: () => undefined })
      if (!isKept) this.parts.keep(pending)
      if (this.isOpen && this.under.size === 1) this.sendAll()
      this.parts.onChange()
    })
  }

  /** The connection stands: everything that waits is sent, in its order; first the oldest alone, where it was sent before in vain. */
  open(): void {
    this.isOpen = true
    const { oldest } = this
    if (oldest && oldest.state !== 'new') this.send(oldest)
    else this.sendAll()
  }

  /** The connection is gone: what is under way waits for the next. */
  shut(): void {
    this.isOpen = false
    this.stopWait()
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

  private sendAll(): void {
    this.stopWait()
    for (const one of [...this.under.values()]) if (one.state !== 'under-way') this.send(one)
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
    const wait = passing(ack, one.retries + 1)
    if (wait === null) {
      this.settle(one, ack)
      if (isOldest) this.sendAll()
    } else if (one.state === 'under-way') {
      this.notTaken(one)
      // A younger one goes again with the answer of the oldest.
      if (isOldest) this.wait(wait)
    }
  }

  private notTaken(one: Under): void {
    one.stop()
    one.state = 'not-taken'
  }

  private wait(ms: number): void {
    for (const one of this.under.values()) one.retries += 1
    this.stopWait()
    this.stopWait = this.parts.later(ms, () => {
      if (this.oldest) this.send(this.oldest)
    })
  }

  private settle(one: Under, ack: Ack): void {
    one.stop()
    this.under.delete(one.pending.id)
    this.parts.drop(one.pending.id)
    one.resolve(ack)
    this.parts.onChange()
  }
}
