import type { Socket } from 'socket.io-client'
import type { Phase, TeamKey } from '../../classroom/events'
import { type Ack, type LookAck, memberCommand, type ViewFrame } from '../../classroom/frames'
import type { ClockView, ProjectorView, StudentView, TeacherView } from '../../classroom/views'
import { readAck, readEnded, readFault, readLook, readView } from './incoming'
import type { Commands, EndedWhy, Link, LinkSetup, LinkState, PresenceFrame, Role, Views } from './link'
import { meantFor } from './meantFor'
import { Outbox } from './outbox'

type WireSocket = Pick<Socket, 'on' | 'emit' | 'connect' | 'disconnect' | 'active'>

const gone = { ok: false, fault: { code: 'no-session' } } as const
const nobody = { ok: false, fault: { code: 'not-here' } } as const
/** Until a connection that the server itself refused or ended is tried again, in milliseconds. */
const again = 2_000
const lookPatience = 8_000
/** Of so many views the quickest tells how the clocks stand: those before are of a time in which a clock may have been set. */
const quickestOf = 4

/** A `Link` over a socket. The socket is given, so that tests can speak in the server's place. */
export class Wire<R extends Role> implements Link<R> {
  state: LinkState = 'lost'
  view: Views[R] | null = null
  at = 0
  ended: EndedWhy | null = null
  private readonly setup: LinkSetup<R>
  private readonly newId: () => string
  private readonly listeners = new Set<() => void>()
  private readonly outbox: Outbox
  private socket: WireSocket | null = null
  private seat: StudentView['seat'] = null
  private seq = 0
  private isClosed = false
  /** How far the server's clock was ahead of this page's, by each of the latest views. */
  private ahead: readonly number[] = []
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(setup: LinkSetup<R>, newId: () => string) {
    this.setup = setup
    this.newId = newId
    // A teacher's order counts at the moment; a student's word is kept over a refresh.
    const passes = setup.role === 'member' ? setup.passes : undefined
    this.outbox = new Outbox({
      send: (pending, answered) => {
        this.socket?.emit('command', pending, (answer: unknown) => answered(readAck(answer)))
      },
      onChange: () => this.tell(),
      keep: (pending) => void passes?.keepPending(setup.token, pending).catch(() => undefined),
      drop: (id) => void passes?.dropPending(id).catch(() => undefined),
      later: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    })
  }

  get waiting(): number {
    return this.outbox.size
  }

  waits(type: Commands[R]['type']): boolean {
    return this.outbox.has(type)
  }

  /** Takes up what a page before this one did not get acknowledged. */
  async takeKept(): Promise<void> {
    if (this.setup.role !== 'member') return
    const kept = (await this.setup.passes?.pending(this.setup.token).catch(() => [])) ?? []
    for (const one of kept) {
      if (typeof one !== 'object' || one === null || !('id' in one && 'command' in one)) continue
      const { id, command } = one
      const read = memberCommand.safeParse(command)
      if (typeof id === 'string' && read.success) void this.outbox.put({ id, command: read.data }, true)
    }
  }

  attach(socket: WireSocket): void {
    this.socket = socket
    socket.on('connect', () => {
      this.state = 'connected'
      this.ahead = []
      this.outbox.open()
      this.tell()
    })
    socket.on('disconnect', (reason: string) => {
      this.lose()
      // A server that stops says so; the socket would not come back by itself.
      if (reason === 'io server disconnect') this.retry()
    })
    socket.on('connect_error', (error: Error & { data?: unknown }) => {
      const fault = readFault(error.data) ?? readFault({ code: error.message })
      if (fault?.code === 'bad-token' || fault?.code === 'no-session') return this.finish('refused')
      this.lose()
      if (!socket.active) this.retry()
    })
    socket.on('view', (frame: unknown) => this.take(readView(frame)))
    socket.on('ended', (frame: unknown) => {
      const read = readEnded(frame)
      if (read) this.finish(read.why)
    })
    socket.connect()
  }

  onView(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  command(command: Commands[R]): Promise<Ack> {
    if (this.state === 'ended' || this.isClosed) return Promise.resolve(gone)
    return this.outbox.put({ id: this.newId(), command: meantFor(this.phase(), command) })
  }

  presence(frame: PresenceFrame): void {
    if (this.state === 'connected') this.socket?.emit('presence', frame)
  }

  look(team: TeamKey): Promise<LookAck> {
    const { socket } = this
    if (this.state !== 'connected' || !socket) return Promise.resolve(nobody)
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(nobody), lookPatience)
      socket.emit('look', { team }, (answer: unknown) => {
        clearTimeout(timer)
        resolve(readLook(answer))
      })
    })
  }

  close(): void {
    this.isClosed = true
    clearTimeout(this.timer)
    this.outbox.shut()
    this.socket?.disconnect()
    this.listeners.clear()
  }

  private phase(): Phase | null {
    const view: TeacherView | StudentView | ProjectorView | null = this.view
    return view && 'lesson' in view ? view.lesson.phase : null
  }

  private take(frame: ViewFrame | null): void {
    if (!frame || frame.role !== this.setup.role || this.state === 'ended') return
    // A process that has just lost the session may still speak of what was before.
    if (frame.seq < this.seq) return
    this.seq = frame.seq
    if (frame.role === 'member') {
      if (frame.seat !== undefined) this.seat = frame.seat
      this.view = { ...frame.view, seat: this.seat } as Views[R]
    } else {
      this.view = frame.view as Views[R]
    }
    this.at = this.madeAt(frame.view.lesson.clock)
    this.tell()
  }

  /**
   * This browser's clock when a view was made. Some are held up on their way, between processes for seconds: how far is told by the
   * quickest of the latest, by time elapsed, since somebody may set this device's clock. After the server's was set, a few views tell.
   */
  private madeAt({ now }: ClockView): number {
    const ahead = now - performance.now()
    this.ahead = [...this.ahead, ahead].slice(-quickestOf)
    return Date.now() - (Math.max(...this.ahead) - ahead)
  }

  private lose(): void {
    if (this.state === 'ended') return
    this.state = 'lost'
    this.outbox.shut()
    this.tell()
  }

  private retry(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      if (!this.isClosed && this.state === 'lost') this.socket?.connect()
    }, again)
  }

  private finish(why: EndedWhy): void {
    if (this.state === 'ended') return
    this.state = 'ended'
    this.ended = why
    clearTimeout(this.timer)
    this.outbox.end(gone)
    this.socket?.disconnect()
    this.tell()
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener()
  }
}
