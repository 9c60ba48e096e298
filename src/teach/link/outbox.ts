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
const retryAfter = 1_000
const mostRetries = 8

const typeOf = (command: unknown): unknown =>
  typeof command === 'object' && command !== null && 'type' in command ? command.type : null

interface Under {
  readonly pending: Pending
  readonly resolve: (ack: Ack) => void
  retries: number
  stop: () => void
}

/** Commands that were not acknowledged, oldest first. Each is sent until it is: after a reconnect, and when no answer comes. */
export class Outbox {
  private readonly under = new Map<string, Under>()
  private isOpen = false
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
      this.under.set(pending.id, { pending, resolve, retries: 0, stop: () => undefined })
      if (!isKept) this.parts.keep(pending)
      if (this.isOpen) this.send(pending.id)
      this.parts.onChange()
    })
  }

  /** The connection stands: everything that waits is sent, in its order. */
  open(): void {
    this.isOpen = true
    for (const id of [...this.under.keys()]) this.send(id)
  }

  /** The connection is gone: what is under way waits for the next. */
  shut(): void {
    this.isOpen = false
    for (const one of this.under.values()) one.stop()
  }

  /** Nothing will be sent any more: what waits is answered so. */
  end(ack: Ack): void {
    this.shut()
    for (const id of [...this.under.keys()]) this.settle(id, ack)
  }

  private send(id: string): void {
    const one = this.under.get(id)
    if (!one || !this.isOpen) return
    one.stop()
    one.stop = this.parts.later(patience, () => this.send(id))
    this.parts.send(one.pending, (ack) => this.answered(id, ack))
  }

  private answered(id: string, ack: Ack): void {
    const one = this.under.get(id)
    if (!one) return
    // Nobody took it: the session may just be changing hands between processes.
    const isPassing = !ack.ok && 'fault' in ack && (ack.fault.code === 'not-here' || ack.fault.code === 'too-busy')
    if (isPassing && one.retries < mostRetries) {
      one.retries += 1
      one.stop()
      one.stop = this.parts.later(retryAfter, () => this.send(id))
      return
    }
    this.settle(id, ack)
  }

  private settle(id: string, ack: Ack): void {
    const one = this.under.get(id)
    if (!one) return
    one.stop()
    this.under.delete(id)
    this.parts.drop(id)
    one.resolve(ack)
    this.parts.onChange()
  }
}
