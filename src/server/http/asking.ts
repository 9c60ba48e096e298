import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ZodType, z } from 'zod'
import { isLocalName, isLoopback } from '../addresses'
import type { Buckets } from '../buckets'
import { Faulty, fault, pathOf, tooMany } from '../faults'
import { hashed, isToken, sameSecret } from '../secrets'
import type { ClassStore, Pass } from '../store/store'

/** Takes one of a rate, or refuses with the time to wait. */
export function take(buckets: Buckets, key: string): void {
  const retryAfter = buckets.take(key)
  if (retryAfter > 0) throw tooMany(retryAfter)
}

/** What a request brings, by its schema. Rejects with `bad-frame`. */
export function bodyOf<T>(schema: ZodType<T>, request: FastifyRequest): T {
  const parsed = schema.safeParse(request.body)
  if (!parsed.success) throw new Faulty({ code: 'bad-frame', path: pathOf(parsed.error) })
  return parsed.data
}

const sessionParams = z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/) })

/** Id of a session in a request's address; null where it can't be one. */
export const idOf = (request: FastifyRequest): string | null => sessionParams.safeParse(request.params).data?.id ?? null

export function bearerOf(request: FastifyRequest): string | null {
  const match = /^Bearer ([\x21-\x7e]{1,200})$/.exec(request.headers.authorization ?? '')
  return match ? match[1] : null
}

/** Whose token a request brings, for this session. Rejects with `bad-token`, whether the session is there or not. */
export async function passOf(
  request: FastifyRequest,
  store: ClassStore,
  wrongTokens: Buckets,
  session: string,
): Promise<Pass> {
  const token = bearerOf(request)
  const pass = isToken(token) ? await store.pass(hashed(token)) : null
  // Whatever else came from there: a school has one address, and nobody guesses a token.
  if (pass && pass.session === session) return pass
  take(wrongTokens, request.ip)
  throw fault('bad-token')
}

/** Whether a request comes from this very machine, by no way around. */
export function isLocal(request: FastifyRequest): boolean {
  const { headers } = request
  const passedOn = headers.forwarded ?? headers['x-forwarded-for'] ?? headers['x-forwarded-host'] ?? headers.via
  return passedOn === undefined && isLoopback(request.socket.remoteAddress ?? '') && isLocalName(headers.host ?? '')
}

/** Rejects with `bad-key` where the teacher's key is needed and isn't there. */
export function requireKey(request: FastifyRequest, key: string, needed: boolean, wrongTokens: Buckets): void {
  const given = bearerOf(request)
  if (given !== null && sameSecret(given, key)) return
  if (!needed) return
  take(wrongTokens, request.ip)
  throw fault('bad-key')
}

/** Sends a large answer as JSON; the proxy or the client's own line shrinks it no further. */
export function sendFile(reply: FastifyReply, name: string, value: unknown): FastifyReply {
  return reply
    .type('application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(JSON.stringify(value))
}
