import fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify'
import type { ServerFault } from '../../classroom/frames'
import { limits } from '../../classroom/limits'
import { Faulty, statusOf } from '../faults'
import type { Log } from '../log'
import type { Metrics } from '../metrics'
import { guardAnswers } from './headers'

/** Which door a request came to: the pattern of its route, never the address itself, which may hold anything. */
const doorOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none'

/** The HTTP server with what holds for every route: headers, sizes, errors that tell no more than their code. */
export function createApp({
  trustProxy,
  log,
  metrics,
}: {
  readonly trustProxy: boolean
  readonly log: Log
  readonly metrics: Metrics
}): FastifyInstance {
  const app: FastifyInstance = fastify({
    // Fastify's own lines hold addresses of clients.
    logger: false,
    // One proxy: what its client says of addresses before it counts for nothing.
    trustProxy: trustProxy ? (_: string, hop: number) => hop === 0 : false,
    bodyLimit: limits.frame,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 100 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  })
  // JSON alone: what a form or a page of another site can send without asking is refused.
  app.removeContentTypeParser('text/plain')
  guardAnswers(app)
  app.setErrorHandler((error: FastifyError | Faulty, request, reply) => {
    const told = faultOf(error)
    if (told) {
      metrics.refused(told.code)
      log.warn('refused', {
        code: told.code,
        where: doorOf(request),
        ...(told.code === 'bad-frame' ? { path: told.path } : {}),
      })
    } else log.error('a request failed', { where: doorOf(request), error })
    const fault: ServerFault = told ?? { code: 'too-busy' }
    if (fault.code === 'too-many') reply.header('retry-after', String(fault.retryAfter))
    return reply.code(told ? statusOf(told) : 500).send({ ok: false, fault })
  })
  return app
}

function faultOf(error: FastifyError | Faulty): ServerFault | null {
  if (error instanceof Faulty) return error.fault
  const { statusCode } = error
  if (statusCode === 413) return { code: 'too-large' }
  // A body that is no JSON, of another type, or with names that would reach into objects.
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return { code: 'bad-frame', path: '' }
  return null
}
