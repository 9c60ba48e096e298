import { createServer } from 'node:http'
import type { AddressInfo, Socket as RawSocket } from 'node:net'
import { Server } from 'socket.io'
import { expect, it } from 'vitest'
import { livePath } from '../../src/classroom/frames'
import { connect } from '../../src/teach/link/socket'

/** What a school's filter does to a WebSocket, beside refusing it at once. */
const filters = {
  'never answers': () => undefined,
  'takes and then cuts': (socket: RawSocket) => {
    socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')
  },
} as const

it.each(Object.entries(filters))('polls where something on the way %s what asks for a WebSocket', async (_, filter) => {
  const http = createServer()
  const io = new Server(http, { path: livePath, transports: ['polling'], allowUpgrades: false })
  const held: RawSocket[] = []
  http.removeAllListeners('upgrade').on('upgrade', (_request, socket: RawSocket) => {
    held.push(socket)
    filter(socket)
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`
  const socket = connect({ base, token: 'token', role: 'member' })
  socket.io.timeout(200)
  try {
    await new Promise<void>((resolve) => socket.once('connect', resolve).connect())
    expect(held.length).toBeGreaterThan(0)
    expect(socket.io.engine.transport.name).toBe('polling')
  } finally {
    socket.disconnect()
    for (const one of held) one.destroy()
    await io.close()
  }
})
