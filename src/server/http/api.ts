import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type ClassroomInfo, createRequest, type Joined, joinRequest } from '../../classroom/frames'
import type { Buckets } from '../buckets'
import type { Caps } from '../caps'
import { Faulty, fault, tooMany } from '../faults'
import type { Answer } from '../host/answer'
import type { Question } from '../host/question'
import { hashed, newId, newToken, plainCode } from '../secrets'
import type { ClassStore, Pass } from '../store/store'
import { bodyOf, isLocal, passOf, requireKey, sendFile, take } from './asking'
import type { Opening } from './opening'

export interface Api {
  readonly store: ClassStore
  readonly caps: Caps
  readonly key: string
  /** Whether the key is needed from this machine too. */
  readonly strict: boolean
  readonly rates: Readonly<
    Record<'wrongCodes' | 'allWrongCodes' | 'wrongTokens' | 'joins' | 'creations' | 'heavy', Buckets>
  >
  readonly opening: Opening
  now(): number
  ask(session: string, question: Question): Promise<Answer>
  /** Deletes a session that can't be asked. */
  remove(session: string): Promise<void>
  /** Addresses that students can be given, the best guess first; `port` is that of the request's own address. */
  addresses(request: FastifyRequest): readonly string[]
}

const sessionParams = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/) })
const runParams = z.strictObject({
  id: sessionParams.shape.id,
  world: z.string().regex(/^\d{1,2}$/),
})

/** What a session said, or its refusal as an error. */
function good<A extends Answer>(answer: A): Extract<A, { ok: true }> {
  if (answer.ok) return answer as Extract<A, { ok: true }>
  if ('fault' in answer) throw new Faulty(answer.fault)
  const { code } = answer.refusal
  throw fault(code === 'full' || code === 'locked' ? code : 'not-yet')
}

/** Whether a session was begun with a scenario that is not here, or not as it was. */
const isUnplayable = (answer: Answer): boolean => !answer.ok && 'fault' in answer && answer.fault.code === 'not-here'

/** The classroom over HTTP; what it takes and gives is told in `classroom/frames.ts` and `docs/security.md`. */
export function serveApi(app: FastifyInstance, api: Api): void {
  const { store, rates } = api
  const keyNeeded = (request: FastifyRequest): boolean => api.strict || !isLocal(request)
  const sessionOf = async (request: FastifyRequest, roles: readonly Pass['role'][]): Promise<Pass> => {
    const params = sessionParams.safeParse({ id: (request.params as { id?: unknown }).id })
    if (!params.success) throw fault('bad-token')
    const pass = await passOf(request, store, rates.wrongTokens, params.data.id)
    if (!roles.includes(pass.role)) throw fault('bad-token')
    return pass
  }

  app.get(
    '/api/classroom',
    async (request): Promise<ClassroomInfo> => ({
      classroom: true,
      needsKey: keyNeeded(request),
      addresses: api.addresses(request),
    }),
  )

  app.post('/api/sessions', async (request, reply) => {
    requireKey(request, api.key, keyNeeded(request), rates.wrongTokens)
    const asked = bodyOf(createRequest, request)
    take(rates.creations, request.ip)
    return reply.code(201).send(await api.opening.create(asked))
  })

  app.post('/api/join', async (request, reply) => {
    const asked = bodyOf(joinRequest, request)
    // A wrong code costs, a right one does not: a class behind one address joins at one time.
    const retryAfter = Math.max(rates.wrongCodes.wait(request.ip), rates.allWrongCodes.wait(''))
    if (retryAfter > 0) throw tooMany(retryAfter)
    take(rates.joins, request.ip)
    const code = plainCode(asked.code)
    const row = code === null ? null : await store.byCode(hashed(code), api.now())
    if (!row) {
      rates.wrongCodes.spend(request.ip)
      rates.allWrongCodes.spend('')
      throw fault('bad-code')
    }
    const member = newId()
    const token = newToken()
    good(await api.ask(row.id, { kind: 'admit', member, observer: asked.observer }))
    await store.addPass(hashed(token), { session: row.id, role: 'member', member })
    return reply.code(201).send({ session: row.id, token, member } satisfies Joined)
  })

  app.post('/api/sessions/:id/code', async (request) => {
    const { session } = await sessionOf(request, ['teacher'])
    take(rates.heavy, session)
    return api.opening.newCode(session)
  })

  app.post('/api/sessions/:id/projector', async (request, reply) => {
    const { session } = await sessionOf(request, ['teacher'])
    take(rates.heavy, session)
    const token = newToken()
    await store.addPass(hashed(token), { session, role: 'projector', member: null })
    return reply.code(201).send({ session, token })
  })

  app.get('/api/sessions/:id/export', async (request, reply) => {
    const { session } = await sessionOf(request, ['teacher'])
    take(rates.heavy, session)
    const answer = await api.ask(session, { kind: 'records' })
    // A session that this product can't play any more still gives its log.
    const runs = isUnplayable(answer) ? [] : good(answer)
    const row = await store.session(session)
    if (!row) throw fault('no-session')
    const { id, createdAt, deleteOn } = row
    const log = await store.read(session)
    return sendFile(reply, `class-${id}.json`, {
      format: 'without-hindsight-class-1',
      session: { id, createdAt, deleteOn },
      log,
      runs: 'records' in runs ? runs.records : [],
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
    const params = runParams.safeParse(request.params)
    if (!params.success) throw fault('not-here')
    const world = Number(params.data.world)
    const answer = good(await api.ask(pass.session, { kind: 'record', world, member: pass.member }))
    if (!('record' in answer)) throw fault('not-here')
    return sendFile(reply, `run-${pass.session}-${world}.json`, answer.record)
  })
}
