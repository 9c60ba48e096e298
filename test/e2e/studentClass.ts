import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { io } from 'socket.io-client'
import type { TeacherCommand } from '../../src/classroom/commands'
import { type Ack, type Created, type CreateRequest, livePath } from '../../src/classroom/frames'
import type { TeacherView } from '../../src/classroom/views'

/** A teacher without a page: the same frames over the same socket. */
export interface BareTeacher {
  readonly session: string
  readonly code: string
  /** Sends a command; an Error where the classroom refuses. */
  command(command: TeacherCommand): Promise<void>
  /** Resolves with the first view of which this holds, the present one among them. */
  until(holds: (view: TeacherView) => boolean): Promise<TeacherView>
  /** Deletes the session with all that is kept of it. */
  remove(): Promise<void>
  close(): void
}

const plain: CreateRequest = {
  title: 'History, class 10b',
  scenario: 'osh-2010',
  plan: 'lesson-45',
  policy: 'record',
  mode: 'teams',
  worlds: 1,
  deleteOn: null,
}

export async function openTeacher(url: string, request: Partial<CreateRequest> = {}): Promise<BareTeacher> {
  const response = await fetch(new URL('api/sessions', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...plain, ...request }),
  })
  if (!response.ok) throw new Error(`no session: ${response.status} ${await response.text()}`)
  const { session, token, code } = (await response.json()) as Created
  const socket = io(new URL(url).origin, { path: livePath, auth: { token }, transports: ['websocket'], forceNew: true })
  let view: TeacherView | null = null
  const waiting = new Set<() => void>()
  socket.on('view', (frame: { view: TeacherView }) => {
    view = frame.view
    for (const look of [...waiting]) look()
  })
  let count = 0
  return {
    session,
    code,
    async command(command) {
      count += 1
      const ack = (await socket.emitWithAck('command', { id: `teacher-${count}`, command })) as Ack
      if (!ack.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(ack)}`)
    },
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          if (!view || !holds(view)) return
          waiting.delete(look)
          resolve(view)
        }
        waiting.add(look)
        look()
      }),
    async remove() {
      const gone = await fetch(new URL(`api/sessions/${session}`, url), {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      })
      if (!gone.ok) throw new Error(`not deleted: ${gone.status}`)
    },
    close: () => socket.disconnect(),
  }
}

/**
 * A way to the server that can be cut, as a network can: what stands breaks off, and nothing new gets through. Without `webSockets`
 * it breaks off whoever asks for one, as proxies of some schools do.
 */
export async function cuttableWay(
  url: string,
  { webSockets = true } = {},
): Promise<{
  readonly url: string
  cut(): void
  mend(): void
  close(): Promise<void>
}> {
  const { hostname, port } = new URL(url)
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(Number(port), hostname)
    if (!webSockets) {
      near.on('data', (part: Buffer) => {
        if (/^upgrade: *websocket/im.test(part.toString('latin1'))) near.destroy()
      })
    }
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo
  const drop = () => {
    for (const one of [...open]) one.destroy()
  }
  return {
    url: `http://127.0.0.1:${own}/`,
    cut() {
      isCut = true
      drop()
    },
    mend() {
      isCut = false
    },
    close: () =>
      new Promise((resolve) => {
        drop()
        server.close(() => resolve())
      }),
  }
}
