import { z } from 'zod'
import type { ClassroomInfo, Created, CreateRequest, Joined, JoinRequest, ServerFault } from '../../classroom/frames'
import { serverFault } from './incoming'

/** What a request came to nothing by: what the server said, or that there was no answer. `unreadable`: not a classroom's. */
export type HttpFault = ServerFault | { readonly code: 'unreachable' | 'unreadable' }
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: HttpFault }

const name = z.string().min(1).max(200)
const info = z.object({
  classroom: z.literal(true),
  needsKey: z.boolean(),
  addresses: z.array(z.url()).max(50),
}) satisfies z.ZodType<ClassroomInfo>
const created = z.object({ session: name, token: name, code: name }) satisfies z.ZodType<Created>
const joined = z.object({ session: name, token: name, member: name }) satisfies z.ZodType<Joined>
const faultBody = z.union([serverFault, z.object({ fault: serverFault }).transform(({ fault }) => fault)])

interface Asked {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: unknown
  readonly token?: string
}

/** Asks the classroom at `path` below the page's folder. Never rejects. */
async function ask<T>(
  base: string,
  path: string,
  read: (body: unknown) => T | null,
  asked: Asked = {},
): Promise<Answer<T>> {
  const { method = 'GET', body, token } = asked
  const response = await fetch(new URL(path, base), {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => null)
  if (!response) return { ok: false, fault: { code: 'unreachable' } }
  const given: unknown = response.status === 204 ? {} : await response.json().catch(() => null)
  if (!response.ok) return { ok: false, fault: faultBody.safeParse(given).data ?? { code: 'unreadable' } }
  const value = read(given)
  return value === null ? { ok: false, fault: { code: 'unreadable' } } : { ok: true, value }
}

const by =
  <T>(schema: z.ZodType<T>) =>
  (body: unknown): T | null =>
    schema.safeParse(body).data ?? null

/** A path below `api/sessions`, of an id that came in an address. */
const of = (session: string, rest = ''): string => `api/sessions/${encodeURIComponent(session)}${rest}`

export const askClassroom = (base: string) => ask(base, 'api/classroom', by(info))

/** Begins a session. `key`: the teacher's key, where the classroom wants one from this browser. */
export const createSession = (base: string, request: CreateRequest, key: string | null) =>
  ask(base, 'api/sessions', by(created), { method: 'POST', body: request, ...(key ? { token: key } : {}) })

export const joinSession = (base: string, request: JoinRequest) =>
  ask(base, 'api/join', by(joined), { method: 'POST', body: request })

/** A new join code in place of the old one. */
export const newCode = (base: string, session: string, token: string) =>
  ask(base, of(session, '/code'), by(z.object({ code: name })), { method: 'POST', body: {}, token })

/**
 * A token for the projector's window, which sees no name and no text of a student, in place of the one before; with `first` only where
 * there is none, and refused as `taken` else.
 */
export const projectorToken = (base: string, session: string, token: string, { first }: { readonly first: boolean }) =>
  ask(base, of(session, '/projector'), by(z.object({ token: name })), { method: 'POST', body: { first }, token })

/** Everything that is kept of a session, as it goes into a file. */
export const exportSession = (base: string, session: string, token: string) =>
  ask(base, of(session, '/export'), (body) => (typeof body === 'object' ? body : null), { token })

export const deleteSession = (base: string, session: string, token: string) =>
  ask(base, of(session), () => true, { method: 'DELETE', token })

/**
 * The run of one world as its record, unchecked: whoever opens it checks it as it would a file. `withHeld`: with the seat that the
 * student whose pass it is held.
 */
export const fetchRun = (base: string, session: string, world: number, token: string, withHeld = false) =>
  ask(
    base,
    of(session, `/runs/${world}${withHeld ? '?held' : ''}`),
    (body) => (typeof body === 'object' ? body : null),
    { token },
  )
