import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type ClassroomInfo, type Created, createRequest, joinRequest, projectorRequest } from '../../classroom/frames'
import type { Buckets } from '../buckets'
import { fault } from '../faults'
import type { Answer } from '../host/answer'
import type { Question } from '../host/question'
import type { Log } from '../log'
import type { ClassStore, Pass } from '../store/store'
import { good, isUnplayable } from './answers'
import { bodyOf, idOf, isLocal, passOf, requireKey, sendFile, take } from './asking'
import { momentOf } from './exporting'
import type { Joins } from './joins'
import { firstProjectorToken, renewToken, serveLeading } from './leading'
import type { Opening } from './opening'

export interface Api {
  readonly store: ClassStore
  readonly key: string
  /** Whether the key is needed from this machine too. */
  readonly strict: boolean
  readonly log: Log
  readonly rates: Readonly<Record<'wrongTokens' | 'creations' | 'heavy', Buckets>>
  readonly joins: Joins
  readonly opening: Opening
  ask(session: string, question: Question): Promise<Answer>
  /** Ends the connections of one role of a session. */
  cut(session: string, role: Pass['role']): void
  /** Deletes a session that can't be asked. */
  remove(session: string): Promise<void>
  /** Addresses that students can be given, the best guess first; `port` is that of the request's own address. */
  addresses(request: FastifyRequest): readonly string[]
}

const worldParams = z.object({ world: z.string().regex(/^\d{1,2}$/) })
const runQuery = z.object({ held: z.string().optional() })

/** The classroom over HTTP; what it takes and gives is told in `classroom/frames.ts` and `docs/security.md`. */
export function serveApi(app: FastifyInstance, api: Api): void {
  const { store, rates, joins } = api
  const keyNeeded = (request: FastifyRequest): boolean => api.strict || !isLocal(request)
  const sessionOf = async (request: FastifyRequest, roles: readonly Pass['role'][]): Promise<Pass> => {
    const id = idOf(request)
    if (id === null) throw fault('bad-token')
    const pass = await passOf(request, store, rates.wrongTokens, id)
    if (!roles.includes(pass.role)) throw fault('bad-token')
    return pass
  }
  const requireTeacher = (request: FastifyRequest): void =>
    requireKey(request, api.key, keyNeeded(request), rates.wrongTokens)

  app.get(
    '/api/classroom',
    async (request): Promise<ClassroomInfo> => ({
      classroom: true,
      needsKey: keyNeeded(request),
      addresses: api.addresses(request),
    }),
  )

  app.post('/api/sessions', async (request, reply) => {
    requireTeacher(request)
    const asked = bodyOf(createRequest, request)
    take(rates.creations, request.ip)
    const { until, ...created } = await api.opening.create(asked)
    joins.expect(request.ip, created.code, until)
    return reply.code(201).send(created satisfies Created)
  })

  app.post('/api/join', async (request, reply) =>
    reply.code(201).send(await joins.join(request.ip, bodyOf(joinRequest, request))),
  )

  serveLeading(app, { store, log: api.log, heavy: rates.heavy, requireTeacher, cut: api.cut })

  app.post('/api/sessions/:id/code', async (request) => {
    const { session } = await sessionOf(request, ['teacher'])
    take(rates.heavy, session)
    const made = await api.opening.newCode(session)
    joins.expect(request.ip, made.code, made.until)
    return made
  })

  app.post('/api/sessions/:id/projector', async (request, reply) => {
    const { session } = await sessionOf(request, ['teacher'])
    const asked = bodyOf(projectorRequest.nullish(), request)
    take(rates.heavy, session)
    const token = asked?.first ? await firstProjectorToken(api, session) : await renewToken(api, session, 'projector')
    return reply.code(201).send({ session, token })
  })

  app.get('/api/sessions/:id/export', async (request, reply) => {
    const { session } = await sessionOf(request, ['teacher'])
    take(rates.heavy, session)
    const row = await store.session(session)
    if (!row) throw fault('no-session')
    const { id, createdAt, deleteOn } = row
    const { log, runs } = await momentOf(store, (question) => api.ask(session, question), session)
    return sendFile(reply, `class-${id}.json`, {
      format: 'without-hindsight-class-1',
      session: { id, createdAt, deleteOn },
      log,
      runs,
    })
  })

  app.delete('/api/sessions/:id', async (request, reply) => {
    const { session } = await sessionOf(request, ['teacher'])
    const answer = await api.ask(session, { kind: 'remove' })
    if (isUnplayable(answer)) await api.remove(session)
    else good(answer)
    return reply.code(204).send()
  })

  app.get('/api/sessions/:id/runs/:world', async (request, reply) => {
    const pass = await sessionOf(request, ['teacher', 'member'])
    take(rates.heavy, pass.member ?? pass.session)
    const params = worldParams.safeParse(request.params)
    if (!params.success) throw fault('not-here')
    const world = Number(params.data.world)
    const answer = good(await api.ask(pass.session, { kind: 'record', world, member: pass.member }))
    if (!('record' in answer)) throw fault('not-here')
    const { held, ...run } = answer.record
    // Only who asks for it can read it: pages of before take no run that says more than they know of.
    const isAsked = held !== undefined && runQuery.safeParse(request.query).data?.held !== undefined
    return sendFile(reply, `run-${pass.session}-${world}.json`, isAsked ? { ...run, held } : run)
  })
}
