import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Encoding, listFiles, type ServedFile } from './files'

/** Serves the built product: every file by its path, the page for the folder itself, 404 for anything else. */
export function servePages(app: FastifyInstance, dist: string): void {
  const find = listFiles(dist)
  app.get('/*', async (request, reply) => {
    const path = pathOf(request)
    const file = path === null ? null : await find(path)
    if (file) return send(request, reply, file)
    // A folder's name without its slash, typed by hand: its page has only relative addresses.
    if (path !== null && (await find(`${path}/index.html`))) return reply.redirect(`/${path}/`)
    return reply.code(404).type('text/plain; charset=utf-8').send('There is nothing here.\n')
  })
}

function pathOf(request: FastifyRequest): string | null {
  try {
    const path = decodeURIComponent(request.url.split('?')[0]).replace(/^\//, '')
    return path === '' || path.endsWith('/') ? `${path}index.html` : path
  } catch {
    return null
  }
}

function encodingOf(request: FastifyRequest): Encoding {
  const accepted = request.headers['accept-encoding']
  const text = typeof accepted === 'string' ? accepted : ''
  const takes = (name: string): boolean => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(text)
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

async function send(request: FastifyRequest, reply: FastifyReply, file: ServedFile): Promise<FastifyReply> {
  reply
    .header('etag', file.etag)
    .header('vary', 'accept-encoding')
    .header('cache-control', file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send()
  reply.type(file.type)
  const range = rangeOf(request.headers.range)
  const { bytes, encoding } = await file.body(range ? 'identity' : encodingOf(request))
  if (encoding !== 'identity') return reply.header('content-encoding', encoding).send(bytes)
  reply.header('accept-ranges', 'bytes')
  if (!range) return reply.send(bytes)
  const { first, last } = range(bytes.length)
  if (first > last || first >= bytes.length)
    return reply.code(416).header('content-range', `bytes */${bytes.length}`).send()
  return reply
    .code(206)
    .header('content-range', `bytes ${first}-${last}/${bytes.length}`)
    .send(bytes.subarray(first, last + 1))
}

/** One range of bytes, as players of sounds ask for; null where all of it is asked for, or several. */
function rangeOf(header: string | undefined): ((length: number) => { first: number; last: number }) | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [, from, to] = match
  return (length) =>
    from === ''
      ? { first: Math.max(0, length - Number(to)), last: length - 1 }
      : { first: Number(from), last: to === '' ? length - 1 : Math.min(Number(to), length - 1) }
}
