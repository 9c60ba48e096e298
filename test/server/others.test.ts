import { createServer, type Server as HttpServer } from 'node:http'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { Server } from 'socket.io'
import { io as browser } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { livePath } from '../../src/classroom/frames'
import { calmed } from '../../src/server/calmRedis'
import { amongOthersTimes } from '../../src/server/host/host'
import type { LiveServer } from '../../src/server/live/live'
import { createLog } from '../../src/server/log'
import { among, type Others, trimViews, viewStream } from '../../src/server/others'
import { startServer } from '../../src/server/server'
import { openStore } from '../../src/server/store/open'
import { freePort } from '../../tools/freePort.mjs'
import { findNginx, startNginx } from '../../tools/nginx.mjs'
import { findRedis, startRedis } from '../../tools/redis.mjs'
import { root } from '../boundaries/sources'
import {
  http as ask,
  closeConnections,
  connect,
  create,
  joinBy,
  newFolder,
  removeFolders,
  student,
  teacherKey,
} from './classroom'
import { led } from './opened'
import { startStickyProxy } from './stickyProxy'

/** A network that can be cut. `pass`: told that a token is looked up, which waits for what it gives. */
interface Cut {
  isCut: boolean
  pass?: () => Promise<unknown>
}

describe.skipIf(findRedis() === null)('the way to other processes over Redis', () => {
  let redis: Awaited<ReturnType<typeof startRedis>>
  let http: HttpServer
  let io: LiveServer
  let others: Others
  let hand: Redis
  const lines: string[] = []
  const unhandled: unknown[] = []
  const note = (error: unknown): void => {
    unhandled.push(error)
  }
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(async () => redis?.stop())
  beforeEach(async () => {
    lines.length = 0
    process.on('unhandledRejection', note)
    hand = new Redis(redis.url)
    others = await among(redis.url, createLog('error', { write: (text) => lines.push(text) }))
    http = createServer()
    io = new Server(http)
    others.adapt(io)
  })
  afterEach(async () => {
    await io.close()
    await others.bus.close()
    await others.close()
    hand.disconnect()
    process.off('unhandledRejection', note)
    expect(unhandled.splice(0)).toEqual([])
  })
  const view = (n: number): void => {
    io.to('somewhere').emit('view', { n })
  }
  const length = (): Promise<number> => hand.xlen(viewStream)

  /** Two processes, as far as they can tell, on one store and one Redis. */
  const two = async (now?: () => number, cut: Cut = { isCut: false }) => {
    const whole = await openStore(join(newFolder(), 'classroom.db'))
    const log = createLog('error', { write: (text) => lines.push(text) })
    const begin = async (isFirst: boolean) => {
      const way = await among(redis.url, log)
      const within = async <T>(work: () => Promise<T>): Promise<T> => {
        if (isFirst && cut.isCut) throw new Error('the network is gone')
        return work()
      }
      const pass = async (hash: string) => {
        const found = await within(() => whole.pass(hash))
        if (isFirst) await cut.pass?.()
        return found
      }
      const store = { ...whole, ping: () => within(whole.ping), pass }
      const server = await startServer({
        store,
        bus: way.bus,
        adapt: way.adapt,
        pingOthers: () => within(way.ping),
        log,
        dist: join(root, 'dist'),
        key: teacherKey,
        strict: false,
        times: amongOthersTimes,
        port: 0,
        host: '127.0.0.1',
        address: null,
        trustProxy: false,
        ...(now ? { now } : {}),
      })
      const close = async () => {
        await server.close()
        await way.close()
      }
      return { url: `http://127.0.0.1:${server.port}/`, port: server.port, close }
    }
    return [await begin(true), await begin(false)]
  }

  it('goes on, and says so, while Redis answers errors to everything that is sent', async () => {
    // Until the adapter listens.
    await expect.poll(() => hand.pubsub('CHANNELS', 'classroom#*')).not.toEqual([])
    await hand.acl('SETUSER', 'default', '-publish', '-xadd', '-xread', '-xtrim')
    io.serverSideEmit('rollCall', 'a-session')
    view(1)
    await expect.poll(() => lines.join('')).toContain('redis failed')
    expect(JSON.parse(lines[0])).toMatchObject({ level: 'error', msg: 'redis failed' })
    await hand.acl('SETUSER', 'default', '+@all')
    view(2)
    await expect.poll(length).toBeGreaterThan(0)
  })

  it('is not ended by connections that break with commands on their way', async () => {
    for (let round = 0; round < 5; round += 1) {
      io.serverSideEmit('rollCall', 'a-session')
      view(round)
      await hand.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')
      await hand.call('CLIENT', 'KILL', 'TYPE', 'pubsub')
    }
    view(5)
    await expect.poll(length).toBeGreaterThan(0)
  })

  it('keeps a few thousand views at the most, old ones for seconds, and none when nobody is left', async () => {
    for (let n = 0; n < 10_000; n += 1) view(n)
    // The adapter's own words to the others go the same way.
    const last = async (): Promise<string> => JSON.stringify(await hand.xrevrange(viewStream, '+', '-', 'COUNT', 20))
    await expect.poll(last, { timeout: 60_000 }).toContain('9999')
    expect(await length()).toBeLessThanOrEqual(4200)
    await trimViews(hand, Date.now() + 1000)
    expect(await length()).toBe(0)
    view(1)
    await expect.poll(length).toBe(1)
    await trimViews(hand, 0)
    expect(await hand.pttl(viewStream)).toBeGreaterThan(0)
    expect(await hand.pttl(viewStream)).toBeLessThanOrEqual(60_000)
  })

  it('cuts old views by the clock of Redis, however far ahead this machine’s is', async () => {
    view(271_828)
    const all = async (): Promise<string> => JSON.stringify(await hand.xrange(viewStream, '-', '+'))
    await expect.poll(all).toContain('271828')
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] })
    await hand.persist(viewStream)
    // It trims as it begins, and then says how long the stream may last.
    const ahead = await among(redis.url, createLog('error', { write: (text) => lines.push(text) }))
    try {
      await expect.poll(() => hand.pttl(viewStream)).toBeGreaterThan(0)
      expect(await all()).toContain('271828')
    } finally {
      vi.useRealTimers()
      await ahead.bus.close()
      await ahead.close()
    }
  })

  it('says once what fails, to whoever asked too', async () => {
    const told = vi.fn()
    const own = calmed(new Redis(redis.url), told)
    const other = own.duplicate()
    await hand.set('a-text', 'x')
    await expect(own.incr('a-text')).rejects.toThrow(/integer/)
    await expect(other.incr('a-text')).rejects.toThrow(/integer/)
    expect(told).toHaveBeenCalledTimes(2)
    own.disconnect()
    other.disconnect()
  })

  it('sends a view again that Redis lost on its way to the process of a browser', async () => {
    const [writer, other] = await two()
    try {
      const { made, teacher } = await led(writer.url)
      await teacher.command({ type: 'next' })
      const far = await student(other.url, made.code)
      await far.until(({ lesson }) => lesson.phase.name === 'brief')
      const before = far.views()
      lines.length = 0
      await hand.acl('SETUSER', 'default', '-xadd')
      await teacher.command({ type: 'pause' })
      await teacher.until(({ lesson }) => lesson.clock.paused)
      await expect.poll(() => lines.join('')).toContain('redis failed')
      expect(far.views()).toBe(before)
      await hand.acl('SETUSER', 'default', '+@all')
      // Nothing else happens in the class.
      await far.until(({ lesson }) => lesson.clock.paused)
      expect(far.views()).toBeGreaterThan(before)
    } finally {
      closeConnections()
      await Promise.all([writer.close(), other.close()])
      removeFolders()
    }
  })

  it('lets a class in at one process whose browsers connect to the other', async () => {
    // Time stands still, so that no rate is made good by waiting.
    const at = Date.now()
    const [one, other] = await two(() => at)
    try {
      // A machine that is cut off says nothing: browsers must miss it soon enough to be served elsewhere within ten seconds. But a slow line
      // has to carry a whole class's views before it carries a ping.
      const text = await (await fetch(`${one.url}live/?EIO=4&transport=polling`)).text()
      const { pingInterval, pingTimeout } = JSON.parse(text.slice(1)) as { pingInterval: number; pingTimeout: number }
      expect(pingInterval + pingTimeout).toBeLessThanOrEqual(8000)
      expect(pingTimeout).toBeGreaterThanOrEqual(6000)
      const { code } = await create(one.url)
      for (let n = 0; n < 15; n += 1) {
        const { token } = await joinBy(one.url, code)
        const far = await connect(other.url, token)
        await far.until(() => true)
      }
    } finally {
      closeConnections()
      await Promise.all([one.close(), other.close()])
      removeFolders()
    }
  })

  it('sends browsers to other processes while it is cut off from all that they share, and takes them in again', async () => {
    const cut: Cut = { isCut: false }
    const [one, other] = await two(undefined, cut)
    const ports = [one.port, other.port]
    const proxy = findNginx() ? await startNginx({ port: await freePort(), ports }) : await startStickyProxy(ports)
    const soon = { timeout: 30_000 }
    const connections = async (): Promise<number> => {
      const { text } = (await ask<{ text: string }>(one.url, 'metrics')).body
      return Number(/^classroom_connections (\d+)$/m.exec(text)?.[1])
    }
    try {
      const { code } = await create(other.url)
      const { token } = await joinBy(one.url, code)
      const far = await connect(one.url, token, { reconnection: true })
      const ends: string[] = []
      far.socket.on('disconnect', (reason) => ends.push(reason))
      const refused: unknown[] = []
      far.socket.io.on('reconnect_error', (error) => refused.push(error))
      // A student who can only poll, and whom the proxy sends to this process: where to is chance.
      const stuck = async (n: number): Promise<Awaited<ReturnType<typeof connect>>> => {
        const { token } = await joinBy(proxy.url, code)
        const polling = { transports: ['polling'], reconnection: true, cookie: `way=way-${n}` } as const
        const it = await connect(proxy.url, token, polling)
        return (await connections()) > 1 ? it : stuck(n + 1)
      }
      const polls = await stuck(0)
      // Another has sent its token as the network goes, and the answer comes later.
      let answer = (): void => undefined
      const answered = new Promise<void>((resolve) => {
        answer = resolve
      })
      const asked = vi.fn(() => answered)
      cut.pass = asked
      const options = {
        path: livePath,
        auth: { token },
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
      }
      const late = browser(one.url, options)
      await expect.poll(() => asked.mock.calls.length, soon).toBe(1)
      const fate = new Promise<string>((resolve) => {
        late.on('connect', () => resolve('let in'))
        late.io.on('close', resolve)
      })

      const seen = polls.views()
      cut.isCut = true
      await expect.poll(() => ends, soon).toEqual(['transport close'])
      await expect.poll(() => refused.length, soon).toBeGreaterThan(0)
      // A proxy asks the next where nothing takes the connection, also what it would not send twice.
      await expect(fetch(`${one.url}health`)).rejects.toThrow()
      expect(lines.join('')).toContain('neither store nor Redis answers')
      answer()
      expect(await fate).toBe('transport close')
      await expect.poll(() => polls.socket.connected, soon).toBe(true)
      await expect.poll(() => polls.views(), soon).toBeGreaterThan(seen)
      const joined = Array.from({ length: 8 }, (_, n) =>
        ask(proxy.url, 'api/join', { body: { code, observer: false }, headers: { cookie: `way=way-${n}` } }),
      )
      expect((await Promise.all(joined)).map(({ status }) => status)).toEqual(Array(8).fill(201))

      cut.isCut = false
      await expect.poll(() => far.socket.connected, soon).toBe(true)
      expect((await ask(one.url, 'health')).body).toEqual({ ok: true })
      // It is with its own process again.
      await expect.poll(connections, soon).toBe(2)

      // And it can be stopped while it is away.
      cut.isCut = true
      await expect.poll(() => fetch(`${one.url}health`).catch(() => 'refused'), soon).toBe('refused')
    } finally {
      closeConnections()
      await proxy.stop()
      await Promise.all([one.close(), other.close()])
      removeFolders()
    }
  })

  it('rejects where no Redis answers, or not to this password, and says which and why, without the password', async () => {
    const silent = createLog('fatal', { write: () => true })
    await expect(among('redis://:secret@127.0.0.1:1', silent)).rejects.toThrow(
      /^The Redis of the classroom, redis:\/\/127\.0\.0\.1:1, can't be used: connect ECONNREFUSED/,
    )
    const { host } = new URL(redis.url)
    const wrong = await among(`redis://:secret@${host}`, silent).catch((error: unknown) => String(error))
    expect(wrong).toContain(`redis://${host}, can't be used: WRONGPASS`)
    expect(wrong).not.toContain('secret')
  })
})
