import type { FastifyInstance } from 'fastify'

/** The policy of every answer; the page carries the same one for static hosting (tools/vite-scenarios.mjs). */
export const contentPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

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
