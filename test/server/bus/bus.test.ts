import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bus, BusTimeout } from '../../../src/server/bus/bus'
import { localBus } from '../../../src/server/bus/local'
import { redisBus } from '../../../src/server/bus/redis'
import { findRedis, startRedis } from '../../../tools/redis.mjs'

/** A way to another port of this machine that can be shut, cutting what goes through, and opened again on the same port. */
async function passage(to: number): Promise<{ port: number; shut(): Promise<void>; open(): Promise<void> }> {
  const through = new Set<Socket>()
  let server: Server
  let port = 0
  const open = async (): Promise<void> => {
    server = createServer((near) => {
      const far = connect(to, '127.0.0.1')
      for (const [one, other] of [
        [near, far],
        [far, near],
      ]) {
        through.add(one)
        one.on('error', () => other.destroy())
        one.on('close', () => other.destroy())
        one.pipe(other)
      }
    }).listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }
  await open()
  return {
    port,
    open,
    async shut() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of through) socket.destroy()
      through.clear()
      await closed
    },
  }
}

describe('within one process', () => {
  it('asks its own answerer and nobody else', async () => {
    const bus = localBus('me')
    await expect(bus.ask('me', 's1', 'early', 10)).rejects.toThrow(BusTimeout)
    bus.answer(async (session, question) => ({ session, question }))
    expect(await bus.ask('me', 's1', { a: 1 }, 10)).toEqual({ session: 's1', question: { a: 1 } })
    await expect(bus.ask('you', 's1', {}, 10)).rejects.toThrow(BusTimeout)
    await bus.close()
    await expect(bus.ask('me', 's1', {}, 10)).rejects.toThrow(BusTimeout)
  })
})

describe.skipIf(findRedis() === null)('over Redis', () => {
  let redis: Awaited<ReturnType<typeof startRedis>>
  let all: Bus[] = []
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(async () => redis?.stop())
  afterEach(async () => {
    await Promise.all(all.map((bus) => bus.close()))
    all = []
  })
  const open = async (): Promise<Bus> => {
    const bus = await redisBus(redis.url)
    all.push(bus)
    return bus
  }
  const long = 20_000

  it('asks the one process that it means, many questions at once', async () => {
    const [one, two, three] = await Promise.all([open(), open(), open()])
    two.answer(async (session, question) => ({ by: 'two', session, question }))
    three.answer(async () => ({ by: 'three' }))
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => one.ask(two.self, `s${n}`, { n }, long)))
    expect(answers).toEqual(answers.map((_, n) => ({ by: 'two', session: `s${n}`, question: { n } })))
    expect(await two.ask(three.self, 's', 'ü„\u2028“', long)).toEqual({ by: 'three' })
    expect(await two.ask(two.self, 's', null, long)).toEqual({ by: 'two', session: 's', question: null })
  })

  it('rejects when nobody of that name is there, or does not answer in time, or fails', async () => {
    const [one, two] = await Promise.all([open(), open()])
    await expect(one.ask('gone', 's', {}, 150)).rejects.toThrow(BusTimeout)
    two.answer(() => new Promise(() => undefined))
    await expect(one.ask(two.self, 's', {}, 150)).rejects.toThrow(BusTimeout)
    two.answer(async () => {
      throw new Error('private')
    })
    await expect(one.ask(two.self, 's', {}, long)).rejects.toThrow(/failed to answer/)
  })

  it('rejects what waits when it closes', async () => {
    const [one, two] = await Promise.all([open(), open()])
    const heard = new Promise<void>((resolve) =>
      two.answer(() => {
        resolve()
        return new Promise(() => undefined)
      }),
    )
    const asked = expect(one.ask(two.self, 's', {}, long)).rejects.toThrow(BusTimeout)
    await heard
    await one.close()
    await asked
    await expect(one.ask(two.self, 's', {}, long)).rejects.toThrow(BusTimeout)
  })

  it('is not troubled by what has no form', async () => {
    const faults: unknown[] = []
    const bus = await redisBus(redis.url, (error) => faults.push(error), 'named')
    all.push(bus)
    bus.answer(async () => 'well')
    const stranger = new Redis(redis.url)
    const channel = 'without-hindsight:classroom:named'
    for (const text of ['', '{', '{"kind":"ask"}', '{"kind":"answer","id":"unknown","ok":true,"body":1}'])
      await stranger.publish(channel, text)
    stranger.disconnect()
    expect(await bus.ask('named', 's', {}, long)).toBe('well')
    expect(faults).toHaveLength(3)
  })

  it('asks a question once, and goes on after Redis cut every connection', async () => {
    const [one, two] = await Promise.all([open(), open()])
    let asked = 0
    two.answer(async () => ++asked)
    const killer = new Redis(redis.url)
    for (let round = 1; round <= 5; round++) {
      await killer.call('CLIENT', 'KILL', 'TYPE', 'pubsub')
      await killer.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')
      // The first may be lost with the connection: then it rejects, and was taken at most once.
      let answer: unknown = null
      while (answer === null) {
        const before = asked
        answer = await one.ask(two.self, 's', {}, 500).catch((error) => {
          expect(error).toBeInstanceOf(BusTimeout)
          expect(asked - before).toBeLessThanOrEqual(1)
          return null
        })
      }
      expect(answer).toBe(asked)
    }
    killer.disconnect()
  })

  it('comes back with a Redis that was away', async () => {
    const way = await passage(Number(new URL(redis.url).port))
    const address = new URL(redis.url)
    address.port = String(way.port)
    const bus = await redisBus(address.href)
    all.push(bus)
    bus.answer(async () => 'here')
    expect(await bus.ask(bus.self, 's', {}, long)).toBe('here')
    await way.shut()
    await expect(bus.ask(bus.self, 's', {}, 200)).rejects.toThrow(BusTimeout)
    // Asked while it is away, answered once it is back.
    const asked = bus.ask(bus.self, 's', {}, long)
    await way.open()
    expect(await asked).toBe('here')
    await bus.close()
    await way.shut()
  })

  it('rejects where no Redis answers', async () => {
    await expect(redisBus('redis://127.0.0.1:1')).rejects.toThrow()
  })
})
