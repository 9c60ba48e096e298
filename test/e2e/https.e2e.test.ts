import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Created } from '../../src/classroom/frames'
import { freePort } from '../../tools/freePort.mjs'
import { findNginx, startNginx } from '../../tools/nginx.mjs'
import { aClass } from '../server/classroom'
import { type ServerProcess, startProcess } from '../server/serverProcess'
import { openPage } from './browser'
import { browser, browserForFile } from './opened'
import { ofTheProduct, patient } from './playing'

// A school's server with HTTPS: the built server behind nginx with the example file, its lines for TLS included.

const tls = (name: string) => join(import.meta.dirname, 'tls', `${name}.pem`)
const data = join(tmpdir(), `https-${process.pid}`)
const key = 'a-key-of-this-school'
const options = { ignoreHTTPSErrors: true }

let server: ServerProcess
let proxy: { readonly url: string; stop(): Promise<void> }

browserForFile()

describe.skipIf(!findNginx())('behind nginx with HTTPS', () => {
  beforeAll(async () => {
    server = await startProcess(['--trust-proxy', '--data', data], { CLASSROOM_KEY: key })
    proxy = await startNginx({
      port: await freePort(),
      ports: [server.port],
      tls: { key: tls('key'), certificate: tls('certificate') },
    })
  })
  afterAll(async () => {
    await proxy?.stop()
    await server?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  it('a student joins by a WebSocket, and stays with one process by a cookie', async () => {
    const { page, problems } = await openPage(browser, options)
    patient(page)
    const sockets: string[] = []
    page.on('websocket', (socket) => sockets.push(socket.url()))
    const begun = await page.request.post(`${proxy.url}api/sessions`, {
      data: aClass,
      headers: { authorization: `Bearer ${key}` },
    })
    expect(begun.status()).toBe(201)
    const { code } = (await begun.json()) as Created
    await page.goto(`${proxy.url}#/join/${code}`)
    await page.getByRole('button', { name: 'Join a team' }).click()
    await page.getByRole('heading', { name: 'You are in' }).waitFor()
    await expect.poll(() => sockets).toContainEqual(expect.stringMatching(/^wss:\/\/127\.0\.0\.1:/))
    expect(await page.context().cookies()).toMatchObject([{ name: 'way', httpOnly: true, sameSite: 'Strict' }])
    const first = await page.request.get(proxy.url)
    expect(first.headers()).toMatchObject({ 'cross-origin-opener-policy': 'same-origin' })
    expect((await page.request.get(`${proxy.url}metrics`)).status()).toBe(404)
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
  })
})
