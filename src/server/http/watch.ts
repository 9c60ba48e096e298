import type { FastifyInstance } from 'fastify'
import type { Buckets } from '../buckets'
import { fault } from '../faults'
import type { Metrics } from '../metrics'
import { sameSecret } from '../secrets'
import type { ClassStore } from '../store/store'
import { bearerOf, isLocal, requireKey } from './asking'

export interface Watched {
  readonly store: ClassStore
  readonly metrics: Metrics
  readonly key: string
  readonly wrongTokens: Buckets
  gauges(): { readonly sessions: number; readonly connections: number }
  isStopping(): boolean
}

/** Milliseconds that the store has to answer: whoever watches waits for some seconds. */
const patience = 2000

function within(ms: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = setTimeout(() => reject(new Error('no answer')), ms)
    work.then(resolve, reject).finally(() => clearTimeout(end))
  })
}

/** For those who run the server: whether it works, and figures without anything of anybody. */
export function serveWatch(app: FastifyInstance, watched: Watched): void {
  app.get('/health', async (_, reply) => {
    if (watched.isStopping()) return reply.code(503).send({ ok: false, code: 'stopping' })
    try {
      await within(patience, watched.store.ping())
      return { ok: true }
    } catch {
      return reply.code(503).send({ ok: false, code: 'store' })
    }
  })

  app.get('/metrics', async (request, reply) => {
    const given = bearerOf(request)
    if (!isLocal(request) || (given !== null && !sameSecret(given, watched.key))) {
      requireKey(request, watched.key, true, watched.wrongTokens)
    }
    if (watched.isStopping()) throw fault('too-busy')
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(watched.metrics.text(watched.gauges()))
  })
}
