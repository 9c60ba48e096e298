import { createHash, randomBytes } from 'node:crypto'
import { request as ask, createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/*
 * What docs/deploy/classroom.nginx.conf does, where no nginx is to be had: a browser stays with one process by a cookie, and goes to
 * the next where that one is gone. Without WebSockets, since the test that needs it polls.
 */

const cookieOf = (request: IncomingMessage): string | null =>
  /(?:^|;\s*)way=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? null

export async function startStickyProxy(ports: readonly number[]): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const known = cookieOf(request)
    const way = known ?? randomBytes(16).toString('hex')
    const first = createHash('sha256').update(way).digest().readUInt32BE(0) % ports.length
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const forward = (turn: number): void => {
        const port = ports[(first + turn) % ports.length]
        const { method, url: path } = request
        const headers = { ...request.headers, 'x-forwarded-for': '127.0.0.9', 'x-forwarded-proto': 'http' }
        const onward = ask({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
          const cookie = known ? {} : { 'set-cookie': `way=${way}; Path=/; HttpOnly; SameSite=Strict` }
          response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...cookie })
          answer.pipe(response)
        })
        onward.on('error', () => {
          if (response.headersSent) response.destroy()
          else if (turn + 1 < ports.length) forward(turn + 1)
          else response.writeHead(502).end()
        })
        response.on('close', () => onward.destroy())
        onward.end(Buffer.concat(chunks))
      }
      forward(0)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
