import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Buckets } from '../buckets'
import { fault } from '../faults'
import type { Log } from '../log'
import { hashed, newToken } from '../secrets'
import type { ClassStore, Pass } from '../store/store'
import { bodyOf, idOf, take } from './asking'

/** How many classes are listed, the newest. */
const listed = 500

export interface Leading {
  readonly store: ClassStore
  readonly log: Log
  readonly heavy: Buckets
  /** Rejects whoever may not begin sessions here. */
  requireTeacher(request: FastifyRequest): void
  /** Ends the connections of one role of a session. */
  cut(session: string, role: Pass['role']): void
}

/** Answer to `GET /api/sessions`. */
export interface Listed {
  readonly sessions: readonly {
    readonly id: string
    readonly title: string
    /** A time as ISO 8601 has it, by UTC. */
    readonly created: string
    readonly deleteOn: string
  }[]
}

/** A token in place of those that the role had in this session; their connections end. */
export async function renewToken(
  { store, cut }: Pick<Leading, 'store' | 'cut'>,
  session: string,
  role: 'teacher' | 'projector',
): Promise<string> {
  const token = newToken()
  await store.replacePass(hashed(token), { session, role, member: null })
  cut(session, role)
  return token
}

/** The first token of the projector; rejects with `taken` where there is one, which goes on. */
export async function firstProjectorToken({ store }: Pick<Leading, 'store'>, session: string): Promise<string> {
  const token = newToken()
  if (await store.addFirstPass(hashed(token), { session, role: 'projector', member: null })) return token
  throw fault('taken')
}

/** For a leader whose browser lost its token: what classes there are, and a new token for one of them. */
export function serveLeading(app: FastifyInstance, leading: Leading): void {
  const { store, log, heavy } = leading

  app.get('/api/sessions', async (request): Promise<Listed> => {
    leading.requireTeacher(request)
    take(heavy, request.ip)
    const rows = (await store.sessions()).slice(0, listed)
    const sessions = await Promise.all(
      rows.map(async ({ id, createdAt, deleteOn }) => {
        const [first] = await store.read(id, 0, 1)
        const title = first?.event.type === 'opened' ? first.event.title : ''
        return { id, title, created: new Date(createdAt).toISOString(), deleteOn }
      }),
    )
    return { sessions }
  })

  app.post('/api/sessions/:id/teacher', async (request, reply) => {
    leading.requireTeacher(request)
    // A page of another site can't send JSON without asking.
    bodyOf(z.strictObject({}), request)
    take(heavy, request.ip)
    const row = await store.session(idOf(request) ?? '')
    if (!row) throw fault('no-session')
    const token = await renewToken(leading, row.id, 'teacher')
    log.info('teacher token made anew', { session: row.id })
    return reply.code(201).send({ session: row.id, token })
  })
}
