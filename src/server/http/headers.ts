import type { FastifyInstance } from 'fastify'
import directives from './contentPolicy.json'

/** The policy of every answer: the page's own, which it carries for static hosting too, and what only a header can say. */
export const contentPolicy = [...directives, "frame-ancestors 'none'"].join('; ')

const always = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'x-dns-prefetch-control': 'off',
} as const

/** Puts the headers on every answer. What only HTTPS knows is left out over HTTP, where browsers complain of it. */
export function guardAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    reply.headers(always)
    if (request.protocol === 'https') reply.header('cross-origin-opener-policy', 'same-origin')
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}
