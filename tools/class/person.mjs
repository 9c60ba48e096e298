import { randomBytes } from 'node:crypto'
import { io } from 'socket.io-client'

/** Milliseconds: until a connection is tried again, at least and at most; until an unanswered command is sent again. */
const retryFrom = 80
const retryTo = 400
const resendAfter = 4000

/**
 * Somebody's browser, as far as the server sees it: keeps its connection, sends commands with ids of their own, and sends them again
 * until they are answered.
 */
export class Person {
  view = null
  seat = null
  seq = 0
  ended = null
  /** Commands that wait for an answer, by id. */
  pending = new Map()
  /** Commands that were taken: {id, type, seq, sentAt, ackedAt, seenAt}. */
  taken = []
  /** Codes of what was refused. */
  refused = []
  /** How often a connection was made. */
  connections = 0
  /** Bytes that were sent to it, without the frames' own headers. */
  bytes = 0
  #unseen = []
  #views = []
  #socket = null
  #closed = false
  #retry = null
  #watch = null

  /**
   * @param {{ addresses: string[], token: string, random: () => number, transports?: string[], first?: number, onAck?: (command) => void }} options
   *   `addresses`: processes of the server; another one is tried where one does not answer, as a proxy does.
   */
  constructor({ addresses, token, random, transports = ['websocket'], first = 0, onAck }) {
    Object.assign(this, { addresses, token, random, transports, at: first, onAck })
  }

  /** Resolves with the first view. */
  async open() {
    this.#watch = setInterval(() => this.#resend(), resendAfter / 4)
    await new Promise((resolve) => {
      this.firstView = resolve
      this.#connect()
    })
  }

  get connected() {
    return this.#socket?.connected ?? false
  }

  get address() {
    return this.addresses[this.at % this.addresses.length]
  }

  close() {
    this.#closed = true
    clearInterval(this.#watch)
    clearTimeout(this.#retry)
    this.#socket?.disconnect()
  }

  /** Sends a command. */
  send(command) {
    const sent = {
      id: randomBytes(9).toString('base64url'),
      command,
      type: command.type,
      sentAt: performance.now(),
      lastSent: 0,
      ackedAt: null,
      seenAt: null,
      seq: null,
    }
    this.pending.set(sent.id, sent)
    this.#put(sent)
    return sent
  }

  /** Tells that something is being written, never what. */
  present(draft) {
    if (this.connected) this.#socket.emit('presence', { draft }, () => undefined)
  }

  #connect() {
    if (this.#closed || this.ended) return
    const socket = io(this.address, {
      path: '/live',
      auth: { token: this.token },
      transports: this.transports,
      reconnection: false,
      forceNew: true,
      timeout: 5000,
    })
    this.#socket = socket
    socket.io.engine.on('packet', ({ data }) => {
      if (typeof data === 'string') this.bytes += Buffer.byteLength(data)
    })
    const again = () => {
      if (this.#socket !== socket || this.#closed) return
      socket.removeAllListeners()
      socket.disconnect()
      this.at += 1
      clearTimeout(this.#retry)
      this.#retry = setTimeout(() => this.#connect(), retryFrom + this.random() * (retryTo - retryFrom))
    }
    socket.on('connect', () => {
      this.connections += 1
      for (const sent of this.pending.values()) this.#put(sent)
    })
    socket.on('connect_error', again)
    socket.on('disconnect', again)
    socket.on('ended', (frame) => {
      this.ended = frame.why
    })
    socket.on('view', (frame) => this.#see(frame))
  }

  #put(sent) {
    if (!this.connected) return
    const socket = this.#socket
    sent.lastSent = performance.now()
    socket.emit('command', { id: sent.id, command: sent.command }, (ack) => this.#answered(sent, ack))
  }

  #resend() {
    const now = performance.now()
    for (const sent of this.pending.values()) if (now - sent.lastSent > resendAfter) this.#put(sent)
  }

  #answered(sent, ack) {
    if (!this.pending.has(sent.id)) return
    const { fault } = ack
    if (!ack.ok && fault && (fault.code === 'too-busy' || fault.code === 'too-many')) {
      this.refused.push(fault.code)
      const wait = fault.code === 'too-many' ? fault.retryAfter * 1000 : retryTo
      setTimeout(() => this.pending.has(sent.id) && this.#put(sent), wait)
      return
    }
    this.pending.delete(sent.id)
    if (!ack.ok) {
      this.refused.push(fault?.code ?? ack.refusal.code)
      return
    }
    sent.seq = ack.seq
    sent.ackedAt = performance.now()
    this.taken.push(sent)
    const seen = this.#views.find(({ seq }) => seq >= ack.seq)
    if (seen) sent.seenAt = seen.at
    else this.#unseen.push(sent)
    this.onAck?.(sent)
  }

  #see(frame) {
    const now = performance.now()
    this.seq = frame.seq
    this.view = frame.view
    if (frame.seat !== undefined) this.seat = frame.seat
    this.#views.push({ seq: frame.seq, at: now })
    if (this.#views.length > 40) this.#views.shift()
    if (this.#unseen.length > 0) {
      for (const sent of this.#unseen) if (frame.seq >= sent.seq) sent.seenAt = now
      this.#unseen = this.#unseen.filter(({ seenAt }) => seenAt === null)
    }
    this.firstView?.()
  }
}

/** Milliseconds from sending a command until its sender saw what it did and knew that it is kept; null where that never came. */
export const echoOf = ({ sentAt, ackedAt, seenAt }) => (seenAt === null ? null : Math.max(seenAt, ackedAt) - sentAt)
