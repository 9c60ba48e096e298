import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort } from '../../tools/freePort.mjs'
import { findNginx, startNginx } from '../../tools/nginx.mjs'

// What nginx makes of docs/deploy/classroom.nginx.conf as machines behind it come and go. The servers here only say their names.

const ending: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})

interface Named {
  readonly port: number
  /** How many connections it was given so far. */
  connections(): number
  stop(): Promise<void>
}

/** A server that answers with its name, at this port. */
async function named(name: string, port = 0): Promise<Named> {
  const server: Server = createServer((_, response) => response.end(name))
  let connections = 0
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  ending.push(stop)
  return { port: (server.address() as AddressInfo).port, connections: () => connections, stop }
}

describe.skipIf(!findNginx())('nginx with the example file', () => {
  it('finds the one that is there, when one has come back and the other goes at once', async () => {
    const [first, second] = [await named('first'), await named('second')]
    const proxy = await startNginx({ port: await freePort(), ports: [first.port, second.port] })
    ending.push(proxy.stop)
    const ask = async (way: string): Promise<string> =>
      (await fetch(proxy.url, { headers: { cookie: `way=${way}` } })).text()

    const ways = Array.from({ length: 20 }, (_, n) => `way-${n}`)
    const before = await Promise.all(ways.map(ask))
    expect(new Set(before)).toEqual(new Set(['first', 'second']))

    // As processes are taken out one after another, each when the one before is back.
    await first.stop()
    expect(new Set(await Promise.all(ways.map(ask)))).toEqual(new Set(['second']))
    const back = await named('first', first.port)
    await second.stop()
    expect(new Set(await Promise.all(ways.map(ask)))).toEqual(new Set(['first']))
    // Each browser is with its own again, as soon as that is there.
    await named('second', second.port)
    expect(await Promise.all(ways.map(ask))).toEqual(before)

    // Who polls asks again and again, over a connection that is kept.
    const way = ways[before.indexOf('first')]
    const known = back.connections()
    for (let n = 0; n < 30; n += 1) expect(await ask(way)).toBe('first')
    expect(back.connections() - known).toBeLessThanOrEqual(1)
  })
})
