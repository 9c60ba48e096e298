import type { Server as HttpServer } from 'node:http'
import type { Socket as RawSocket } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { livePath, type SentView } from '../../classroom/frames'
import { limits } from '../../classroom/limits'
import { Buckets } from '../buckets'
import type { Caps } from '../caps'
import type { Host } from '../host/host'
import type { Connection } from '../host/question'
import type { Sender } from '../host/surroundings'
import type { Log } from '../log'
import type { Metrics } from '../metrics'
import { hashed, isToken } from '../secrets'
import type { ClassStore, Pass } from '../store/store'
import { Backlog } from './backlog'
import { Door } from './door'
import { frames, type Incoming } from './incoming'
import { Roll } from './roll'

/** What a browser may send, and what it is sent; see `classroom/frames.ts`. */
export type LiveServer = Server<Incoming, Outgoing, Between, Seat>
export type LiveSocket = Socket<Incoming, Outgoing, Between, Seat>

interface Seat {
  pass: Pass
  backlog: Backlog
}
interface Outgoing {
  view(frame: unknown): void
  ended(frame: { readonly why: string }): void
}
interface Between {
  rollCall(session: string): void
}

export interface LiveParts {
  readonly store: ClassStore
  readonly caps: Caps
  readonly metrics: Metrics
  readonly log: Log
  now(): number
  readonly self: string
  readonly wrongTokens: Buckets
  /** Told when a member's browser is let in. */
  connected(member: string): void
  readonly trustProxy: boolean
  /** Whether there may be other processes. */
  readonly amongOthers: boolean
}

/** How much larger than a frame a packet may be that is answered with a reason; a larger one ends the connection. */
const packetFactor = 4
const room = (session: string): string => `s:${session}`
/** Connections of one role of a session. */
const rolesRoom = (session: string, role: Pass['role']): string => `s:${session}:${role}`

/** Milliseconds. A school's proxy cuts what is silent for a minute. */
const alonePings = { pingInterval: 20_000, pingTimeout: 15_000 }
/**
 * Where there is another process to go to. A machine that lost its network says no goodbye, and a proxy keeps the connection to it:
 * after these two together a browser gives it up. With a second or two to connect anew it is served elsewhere within ten, or eleven
 * where it polls and the proxy tries the machine that is gone twice. Of the eight most go to the wait: over a school's slow line a ping
 * queues behind the views that a whole class gets as a window closes, and whoever is cut for that gets everything anew, over that line.
 */
const amongOthersPings = { pingInterval: 2000, pingTimeout: 6000 }

/** Milliseconds that connections have to hear that they end, before they are cut. */
const goodbye = 200

/** The browsers' connections of this process. */
export class Live {
  readonly io: LiveServer
  private readonly roll: Roll
  private readonly watch: NodeJS.Timeout
  private readonly connects: Buckets
  private readonly door: Door
  private host: Host | null = null
  private isAway = false
  /** Connections of the network, those among them that are in no other list yet: a handshake under way, half a request. */
  private readonly raw = new Set<RawSocket>()

  constructor(
    http: HttpServer,
    private readonly parts: LiveParts,
  ) {
    this.io = new Server(http, {
      path: livePath,
      serveClient: false,
      maxHttpBufferSize: packetFactor * limits.frame,
      ...(parts.amongOthers ? amongOthersPings : alonePings),
      connectTimeout: 15_000,
      transports: ['polling', 'websocket'],
      perMessageDeflate: false,
      httpCompression: { threshold: 4096 },
      allowEIO3: false,
      // Whoever has no token yet counts too.
      allowRequest: (request, answer) => {
        // Over a connection that the proxy has kept. Without an answer, so that it asks another process.
        if (this.isAway) return void request.socket.destroy()
        const isFull = this.io.engine.clientsCount >= parts.caps.connections
        answer(isFull ? 'too-busy' : null, !isFull)
      },
    })
    this.connects = new Buckets(parts.caps.memberConnects, parts.now)
    this.roll = new Roll(parts.self, (session, question) => this.theHost().ask(session, question))
    this.io.use((socket, next) => {
      this.letIn(socket).then(
        (code) => {
          if (!code) return next()
          this.refused(code.code, 'connect')
          next(Object.assign(new Error(code.code), { data: code }))
        },
        (error: unknown) => {
          parts.log.error('a connection failed', { error })
          next(Object.assign(new Error('too-busy'), { data: { code: 'too-busy' } }))
        },
      )
    })
    this.io.on('connection', (socket) => this.welcome(socket))
    this.io.on('rollCall', (session) => this.roll.tell(session))
    this.io.engine.on('connection_error', (error: { readonly code: number; readonly context?: unknown }) => {
      const isFull = (error.context as { message?: unknown } | undefined)?.message === 'too-busy'
      this.refused(isFull ? 'too-busy' : 'bad-frame', isFull ? 'connect' : `handshake-${error.code}`)
    })
    this.door = new Door(http, parts.log)
    http.on('connection', (socket: RawSocket) => {
      this.raw.add(socket)
      socket.once('close', () => this.raw.delete(socket))
    })
    this.watch = setInterval(() => this.dropSlow(), 1000).unref()
  }

  begin(host: Host): void {
    this.host = host
  }

  get connections(): number {
    return this.io.sockets.sockets.size
  }

  /** Tells who writes the sessions now of the connections here; to be called every `rollCallEvery` ms. */
  rollCall(): void {
    const host = this.theHost()
    for (const session of this.roll.sessions) if (!host.isHere(session)) this.roll.tell(session)
  }

  moved(session: string): void {
    this.roll.tell(session)
  }

  /** Sends browsers elsewhere, for as long as this process can do nothing for them, or takes them in again. */
  send(browsers: 'away' | 'here'): void {
    this.isAway = browsers === 'away'
    if (this.isAway) {
      // Also those that are just being let in, which stand in no other list yet.
      this.io.engine.close()
      this.door.shut()
    } else this.door.open()
  }

  /** Ends the connections of one role, here and in other processes: their token was taken back. */
  cut(session: string, role: Pass['role']): void {
    this.io.in(rolesRoom(session, role)).disconnectSockets(true)
  }

  readonly sender: Sender = {
    ready: ({ id, process }) => {
      const socket = process === this.parts.self ? this.io.sockets.sockets.get(id) : undefined
      return !socket || socket.data.backlog.packets < 4
    },
    view: ({ id, process }, frame) => {
      if (process === this.parts.self) this.io.sockets.sockets.get(id)?.emit('view', frame)
      else this.io.to(id).emit('view', frame)
    },
    ended: ({ id }, frame) => {
      this.io.to(id).emit('ended', frame)
      this.io.in(id).disconnectSockets(true)
    },
    endedAll: (session, frame) => {
      this.io.to(room(session)).emit('ended', frame)
      this.io.in(room(session)).disconnectSockets(true)
    },
    rollCall: (session) => {
      this.roll.tell(session)
      if (this.parts.amongOthers) this.io.serverSideEmit('rollCall', session)
    },
  }

  /**
   * Ends connections so that their browsers connect again by themselves, here or elsewhere. Who connects at this very moment, or sends a
   * request without an end, is not waited for.
   */
  async close(): Promise<void> {
    clearInterval(this.watch)
    this.door.rest()
    for (const socket of this.io.sockets.sockets.values()) socket.conn.close()
    const sweep = setInterval(() => {
      for (const socket of this.raw) socket.destroy()
    }, goodbye)
    try {
      await this.io.close()
    } finally {
      clearInterval(sweep)
    }
  }

  private theHost(): Host {
    if (!this.host) throw new Error('connections before there is a host')
    return this.host
  }

  private refused(code: string, where: string, pass?: Pass): void {
    this.parts.metrics.refused(code)
    this.parts.log.warn('refused', { code, where, ...(pass ? { session: pass.session, role: pass.role } : {}) })
  }

  /** Null, and the pass in `socket.data`; or why not. */
  private async letIn(socket: LiveSocket): Promise<{ readonly code: string; readonly retryAfter?: number } | null> {
    const { store, caps, wrongTokens } = this.parts
    const token: unknown = socket.handshake.auth.token
    const pass = isToken(token) ? await store.pass(hashed(token)) : null
    if (!pass) {
      // Only what fails is limited: a school has one address, and nobody guesses a token.
      const retryAfter = wrongTokens.take(this.addressOf(socket))
      return retryAfter > 0 ? { code: 'too-many', retryAfter } : { code: 'bad-token' }
    }
    // A network that comes and goes is let in again each time; whoever does nothing but connect is not.
    const wait = pass.member === null ? 0 : this.connects.take(pass.member)
    if (wait > 0) return { code: 'too-many', retryAfter: wait }
    const here = this.roll.of(pass.session)
    if (here.length >= caps.sessionConnections) return { code: 'full' }
    const own = here.filter(({ member }) => member !== null && member === pass.member)
    if (own.length >= caps.memberConnections) return { code: 'full' }
    socket.data.pass = pass
    socket.data.backlog = new Backlog(socket.conn)
    return null
  }

  /** Address of a client, for its rates alone: what the nearest proxy says, where there is one. */
  private addressOf({ handshake }: LiveSocket): string {
    const told = this.parts.trustProxy ? handshake.headers['x-forwarded-for'] : undefined
    const last = typeof told === 'string' ? told.split(',').at(-1)?.trim() : undefined
    return last || handshake.address
  }

  private welcome(socket: LiveSocket): void {
    const { pass } = socket.data
    const connection: Connection = { id: socket.id, role: pass.role, member: pass.member, seen: null }
    void socket.join([room(pass.session), rolesRoom(pass.session, pass.role)])
    // Also of what comes from another process.
    socket.onAnyOutgoing((event: string, frame: SentView) => {
      if (event === 'view') connection.seen = seenWith(connection.seen, frame)
    })
    if (pass.member !== null) this.parts.connected(pass.member)
    frames(socket, pass, {
      ask: (question) => this.theHost().ask(pass.session, question),
      refused: (code, where) => this.refused(code, where, pass),
      caps: this.parts.caps,
      now: this.parts.now,
    })
    socket.on('disconnect', (_, cause: unknown) => {
      if (isTooLarge(cause)) this.refused('too-large', 'connection', pass)
      this.roll.remove(pass.session, connection.id)
    })
    this.roll.add(pass.session, connection)
  }

  /** Drops clients that do not take what they are sent. They come back by themselves, and get only what is so by then. */
  private dropSlow(): void {
    const { caps, metrics, log } = this.parts
    for (const socket of this.io.sockets.sockets.values()) {
      const { backlog, pass } = socket.data
      if (backlog.packets <= caps.unsentFrames && backlog.units <= caps.unsentUnits) continue
      metrics.dropped()
      log.warn('slow client dropped', { session: pass.session, count: backlog.packets })
      socket.conn.close(true)
    }
  }
}

/** What a connection has seen without a gap, with one view more. A view that is whole makes good for all before it. */
export function seenWith(seen: number | null, frame: SentView): number | null {
  const isWhole = frame.role !== 'member' || frame.seat !== undefined
  return isWhole || frame.number - 1 === seen ? frame.number : seen
}

/** Whether a connection ended because of a packet that was too large: the library has only words for it, one for each transport. */
const isTooLarge = (cause: unknown): boolean =>
  cause instanceof Error && /payload (?:size exceeded|too large)/i.test(cause.message)
