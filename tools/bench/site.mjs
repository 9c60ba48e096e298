import { createServer } from 'node:http'
import { extname } from 'node:path'
import { readBuilt } from './sizes.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
}

/**
 * Serves a built page from memory, packed by gzip, and keeps a list of what was asked for. Read once: a build that
 * happens meanwhile changes nothing.
 */
export async function serveBuilt(folder) {
  const files = readBuilt(folder)
  const sent = []
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname).slice(1)
    const file = files.get(address === '' ? 'index.html' : address)
    if (!file) {
      response.writeHead(404).end()
      return
    }
    sent.push({ path: file.path, bytes: file.bytes })
    response.writeHead(200, {
      'content-type': types[extname(file.path)] ?? 'application/octet-stream',
      'content-length': file.bytes,
      'cache-control': 'no-cache',
      ...(file.isPacked ? { 'content-encoding': 'gzip' } : {}),
    })
    response.end(file.body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    folder,
    url: `http://127.0.0.1:${server.address().port}/`,
    /** What was sent so far, each file as often as it was asked for: `{ path, bytes }`. */
    sent,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
