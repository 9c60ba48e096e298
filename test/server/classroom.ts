import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import type { ClassEvent, StoredEvent } from '../../src/classroom/events'
import {
  type Ack,
  type Created,
  type CreateRequest,
  type EndedFrame,
  type Joined,
  livePath,
  type ServerFault,
} from '../../src/classroom/frames'
import type { ProjectorView, StudentView, TeacherView } from '../../src/classroom/views'
import { localBus } from '../../src/server/bus/local'
import type { Caps } from '../../src/server/caps'
import { aloneTimes } from '../../src/server/host/host'
import { createLog } from '../../src/server/log'
import { startServer } from '../../src/server/server'
import { openStore } from '../../src/server/store/open'
import type { ClassStore } from '../../src/server/store/store'
import { root } from '../boundaries/sources'

export const teacherKey = 'a-key-for-these-tests'

/** A line of the server's log, as it was written. */
export interface LogLine {
  readonly level: string
  readonly msg: string
  readonly code?: string
  readonly where?: string
  readonly session?: string
  readonly count?: number
}

export interface Classroom {
  readonly url: string
  readonly data: string
  readonly store: ClassStore
  readonly log: LogLine[]
  /** Everything that was logged, as text. */
  logged(): string
  /** Refusals since the last time this was asked. */
  refusals(): (readonly [code: string, where: string])[]
  deleteDue(): Promise<void>
  /** Stops the server; keeps the data for another one. */
  close(): Promise<void>
}

export interface ClassroomSetup {
  readonly data?: string
  readonly caps?: Partial<Caps>
  readonly now?: () => number
  /** The store's clock alone: the server is not told of it, as on a machine whose own clock is wrong. */
  readonly storeNow?: () => number
  /** How often the store's clock can't be read, from the start on. */
  readonly clockFails?: number
  readonly strict?: boolean
  readonly trustProxy?: boolean
  readonly dist?: string
  readonly key?: string
}

const folders: string[] = []

/** A folder that goes with the tests. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'classroom-'))
  folders.push(folder)
  return folder
}

/** Deletes what `newFolder` made. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** The server of this process on a free port of the loopback, over an embedded store in a folder. */
export async function openClassroom(setup: ClassroomSetup = {}): Promise<Classroom> {
  const data = setup.data ?? newFolder()
  const log: LogLine[] = []
  const texts: string[] = []
  const sink = {
    write: (text: string) => {
      texts.push(text)
      log.push(JSON.parse(text) as LogLine)
    },
  }
  const whole = await openStore(join(data, 'classroom.db'), setup.storeNow ?? setup.now)
  let fails = setup.clockFails ?? 0
  const clock = async (): Promise<number> => {
    if (fails === 0) return whole.clock()
    fails -= 1
    throw new Error('the connection broke')
  }
  const store = { ...whole, clock }
  const server = await startServer({
    store,
    bus: localBus('alone'),
    log: createLog('info', sink),
    dist: setup.dist ?? join(root, 'dist'),
    key: setup.key ?? teacherKey,
    strict: setup.strict ?? false,
    times: aloneTimes,
    port: 0,
    host: '127.0.0.1',
    address: null,
    trustProxy: setup.trustProxy ?? false,
    ...(setup.caps ? { caps: setup.caps } : {}),
    ...(setup.now ? { now: setup.now } : {}),
  })
  let told = 0
  return {
    url: `http://127.0.0.1:${server.port}/`,
    data,
    store,
    log,
    logged: () => texts.join(''),
    refusals: () => {
      const fresh = log.slice(told)
      told = log.length
      return fresh.filter(({ msg }) => msg === 'refused').map(({ code = '', where = '' }) => [code, where] as const)
    },
    deleteDue: server.deleteDue,
    close: server.close,
  }
}

export const aClass: CreateRequest = {
  title: 'Class 9b',
  scenario: 'osh-2010',
  plan: 'lesson-45',
  policy: 'record',
  mode: 'teams',
  worlds: 1,
  deleteOn: null,
}

export interface Told<T> {
  readonly status: number
  readonly body: T & { readonly fault?: ServerFault }
  readonly headers: Headers
}

/** A request with JSON both ways. */
export async function http<T>(
  url: string,
  path: string,
  asked: {
    readonly method?: string
    readonly token?: string
    readonly body?: unknown
    readonly headers?: Record<string, string>
  } = {},
): Promise<Told<T>> {
  const response = await fetch(new URL(path, url), {
    method: asked.method ?? (asked.body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(asked.token ? { authorization: `Bearer ${asked.token}` } : {}),
      ...asked.headers,
    },
    ...(asked.body === undefined
      ? {}
      : { body: typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body) }),
  })
  const text = await response.text()
  const body = text === '' ? {} : /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : { text }
  return { status: response.status, body, headers: response.headers }
}

export const create = async (url: string, request: Partial<CreateRequest> = {}): Promise<Created> =>
  (await http<Created>(url, 'api/sessions', { body: { ...aClass, ...request } })).body

export const joinBy = async (url: string, code: string, observer = false): Promise<Joined> =>
  (await http<Joined>(url, 'api/join', { body: { code, observer } })).body

/** A browser's connection, as far as the server can tell. */
export interface Connected<V> {
  readonly socket: Socket
  /** How many views came. */
  readonly views: () => number
  /** Frames as they came. */
  readonly frames: { readonly seq: number; readonly view: object; readonly seat?: unknown }[]
  /** The first view, past or to come, of which this holds. */
  until(holds: (view: V) => boolean): Promise<V>
  command(command: object, id?: string): Promise<Ack>
  send(event: string, frame: unknown): Promise<Ack>
  readonly ended: Promise<EndedFrame>
  close(): void
}

let commands = 0
export function commandId(): string {
  commands += 1
  return `command-${commands}-x`
}

export interface ConnectOptions {
  readonly transports?: readonly ('polling' | 'websocket')[]
  readonly reconnection?: boolean
  /** Keeps cookies for as long as it stays connected. */
  readonly cookies?: boolean
  /** Sends this cookie with everything, as a browser does that has it already. */
  readonly cookie?: string
}

const open: Socket[] = []

/** Resolves when it is let in; rejects with the server's reason. */
export function connect<V = StudentView>(
  url: string,
  token: unknown,
  { transports = ['websocket'], reconnection = false, cookies = false, cookie }: ConnectOptions = {},
): Promise<Connected<V>> {
  const socket = io(url, {
    path: livePath,
    auth: { token },
    transports: [...transports],
    forceNew: true,
    reconnection,
    reconnectionDelay: 50,
    reconnectionDelayMax: 300,
    withCredentials: cookies,
    ...(cookie ? { extraHeaders: { cookie } } : {}),
  })
  open.push(socket)
  const frames: Connected<V>['frames'] = []
  const waiting = new Set<() => void>()
  let seat: unknown
  const whole = (frame: Connected<V>['frames'][number]): V =>
    ('seat' in frame || seat !== undefined ? { ...frame.view, seat } : frame.view) as V
  let last: V | null = null
  socket.on('view', (frame) => {
    frames.push(frame)
    if ('seat' in frame) seat = frame.seat
    last = whole(frame)
    for (const look of [...waiting]) look()
  })
  const ended = new Promise<EndedFrame>((resolve) => socket.on('ended', resolve))
  const send = (event: string, frame: unknown): Promise<Ack> =>
    new Promise((resolve) => socket.emit(event, frame, resolve))
  const connected: Connected<V> = {
    socket,
    frames,
    views: () => frames.length,
    until: (holds) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!last || !holds(last)) return
          waiting.delete(look)
          resolve(last)
        }
        waiting.add(look)
        look()
      }),
    send,
    command: (command, id = commandId()) => send('command', { id, command }),
    ended,
    close: () => socket.close(),
  }
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(connected))
    socket.once('connect_error', (error: Error & { data?: unknown }) => {
      if (!reconnection) reject(Object.assign(new Error(error.message), { data: error.data }))
    })
  })
}

/** Closes every connection that `connect` made. */
export function closeConnections(): void {
  for (const socket of open.splice(0)) socket.close()
}

export const asTeacher = (url: string, { token }: { readonly token: string }, options?: ConnectOptions) =>
  connect<TeacherView>(url, token, options)
export const asProjector = (url: string, token: string) => connect<ProjectorView>(url, token)

/** A student of a session, joined and connected, with its first view. */
export async function student(url: string, code: string, options?: ConnectOptions) {
  const joined = await joinBy(url, code)
  const connection = await connect<StudentView>(url, joined.token, options)
  const view = await connection.until(() => true)
  return { ...connection, ...joined, first: view }
}

/** The log of a session as JSON, to compare. */
export const logOf = async (store: ClassStore, session: string): Promise<readonly StoredEvent[]> => store.read(session)

export const types = (log: readonly StoredEvent[]): ClassEvent['type'][] => log.map(({ event }) => event.type)
