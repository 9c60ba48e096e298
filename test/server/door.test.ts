import { Agent, createServer, get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { Door } from '../../src/server/live/door'
import { createLog } from '../../src/server/log'

it('takes no connection while it is shut, answers what had begun, and opens where it stood once the port is free', async () => {
  const asked: ServerResponse[] = []
  const http = createServer((_, response) => void asked.push(response))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const lines: string[] = []
  const door = new Door(http, createLog('error', { write: (text) => lines.push(text) }))
  const soon = { timeout: 30_000 }
  const kept = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (): Promise<{ readonly text: string; readonly ended: Promise<unknown> }> =>
    new Promise((resolve, reject) => {
      const request = get({ host: '127.0.0.1', port, agent: kept }, (answer) => {
        let text = ''
        const ended = new Promise((done) => answer.socket.once('close', done))
        answer.on('data', (part) => {
          text += part
        })
        answer.on('end', () => resolve({ text, ended }))
      })
      request.on('error', reject)
    })
  const taken = createServer()
  try {
    const begun = ask()
    await expect.poll(() => asked.length, soon).toBe(1)
    door.shut()
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
    asked[0].end('begun')
    const { text, ended } = await begun
    expect(text).toBe('begun')
    await ended
    await expect(ask()).rejects.toThrow('ECONNREFUSED')

    await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve))
    door.open()
    await expect.poll(() => lines.join(''), soon).toContain('listening again failed')
    taken.close()
    await expect.poll(() => http.listening, soon).toBe(true)
    const again = ask()
    await expect.poll(() => asked.length, soon).toBe(2)
    asked[1].end('again')
    expect((await again).text).toBe('again')
    expect(http.listenerCount('error')).toBe(0)
  } finally {
    door.rest()
    kept.destroy()
    taken.close()
    http.closeAllConnections()
    http.close()
  }
})
