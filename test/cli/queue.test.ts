import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensembleSetup } from '../../src/cli/commands/ensemble'
import { main } from '../../src/cli/main'
import { openBoard } from '../../src/cli/queue/board'
import { order, resultOf } from '../../src/cli/queue/order'
import { prefix, queueName, redisUrl, shown } from '../../src/cli/queue/redis'
import { readPackage, scenarioFolder } from '../../src/cli/scenarioFolder'
import type { RunsJob } from '../../src/cli/work'
import { rulesVersion } from '../../src/sim/index'
import { startRedis } from '../../tools/redis.mjs'
import { writeFitScenario } from './fitScenario'

const built = fileURLToPath(new URL('../../dist-node/sim.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'queue-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A command of the built file in a process of its own, with what it has said so far. */
interface Started {
  readonly process: ChildProcess
  readonly ended: Promise<number | null>
  out: string
  err: string
  /** The first group of the first match in what the command prints, as soon as it is there; throws when it ends without. */
  says(pattern: RegExp): Promise<string>
}

const all: Started[] = []

function start(...argv: string[]): Started {
  const child = spawn(process.execPath, [built, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const one: Started = {
    process: child,
    ended,
    out: '',
    err: '',
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(one.out)
          if (!found) return
          child.stdout?.off('data', look)
          resolve(found[1])
        }
        child.stdout?.on('data', look)
        void ended.then((code) =>
          reject(new Error(`ended with ${code} and never said ${pattern}: ${one.out}${one.err}`)),
        )
        look()
      }),
  }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    one.out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    one.err += text
  })
  all.push(one)
  return one
}

/** What a command prints, once it has ended well. */
async function printed(...argv: string[]): Promise<string> {
  const one = start(...argv)
  expect(await one.ended, one.err).toBe(0)
  return one.out
}

const withoutTime = (text: string): string => JSON.stringify({ ...(JSON.parse(text) as object), seconds: 0 })

describe.skipIf(!existsSync(built))('workers at one Redis (built file)', () => {
  let url = ''
  let stop = async (): Promise<void> => {}
  let redis: Redis
  let queue: Queue

  const startWorker = async (): Promise<Started> => {
    const worker = start('queue', 'work', '--redis', url, '--workers', '1')
    await worker.says(/(waits for work)/)
    return worker
  }

  beforeAll(async () => {
    ;({ url, stop } = await startRedis())
    redis = new Redis(url, { maxRetriesPerRequest: null })
    queue = new Queue(queueName, { connection: redis, prefix })
  })

  afterAll(async () => {
    for (const one of all) if (one.process.exitCode === null) one.process.kill('SIGKILL')
    await Promise.all(all.map(({ ended }) => ended))
    await queue?.close()
    redis?.disconnect()
    await stop()
  })

  /** Tells a worker to end when it is done, which it does well. */
  async function dismissed(worker: Started): Promise<void> {
    worker.process.kill('SIGTERM')
    expect(await worker.ended, worker.err).toBe(0)
  }

  /** Kills a worker with a job in its hand, and tells which. Nothing is left of it but what stands in Redis. */
  async function killedInMidJob(workers: Started[]): Promise<string> {
    for (;;) {
      const [label, victim] = await Promise.any(
        workers.map(async (worker) => [await worker.says(/begins (.*)\n(?!has done)/), worker] as const),
      )
      victim.process.kill('SIGKILL')
      await victim.ended
      workers.splice(workers.indexOf(victim), 1)
      // It may have ended its job before the signal came. Only what is still in its hand was lost.
      const inHand = await queue.getActive()
      if (
        inHand.some(({ data, processedBy }) => data.label === label && victim.out.includes(`Worker ${processedBy} `))
      ) {
        return label
      }
      workers.push(await startWorker())
    }
  }

  it('play an ensemble with the figures of one machine, though one is killed in the middle of a job', async () => {
    const asked = ['osh-2010', '--runs', '240', '--seed', '3', '--values', '--json']
    const workers = await Promise.all([startWorker(), startWorker()])
    const put = start('queue', 'ensemble', ...asked, '--shards', '12', '--redis', url)
    const lost = await killedInMidJob(workers)
    const alone = printed('ensemble', ...asked)
    expect(await put.ended, put.err).toBe(0)
    expect(put.err).toContain(`The worker on ${lost} no longer answers: another one takes it over.`)
    expect(workers.some(({ out }) => out.includes(`has done ${lost}\n`))).toBe(true)
    expect(withoutTime(put.out)).toBe(withoutTime(await alone))
    for (const worker of workers) await dismissed(worker)
    // Nothing stays in Redis but the scenario, for the next.
    expect(await queue.getJobCounts('wait', 'active', 'completed', 'failed')).toEqual({
      wait: 0,
      active: 0,
      completed: 0,
      failed: 0,
    })
    expect(await redis.keys(`${prefix}:result:*`)).toEqual([])
  })

  it('fit every structure as one machine does, and go on from its work folder', async () => {
    const scenario = writeFitScenario(join(folder, 'scenario'), 50)
    const asked = [scenario, '--seed', '4', '--population', '40', '--generations', '3']
    const [plain, queued] = ['plain', 'queued'].map((name) => join(folder, name))
    const alone = printed('fit', ...asked, '--quiet', '--work', plain, '--out', `${plain}.json`)
    // The first generation on this machine, the others by the queue.
    await printed('fit', ...asked, '--quiet', '--work', queued, '--shard', '1/1')
    await printed('merge', queued, '--scenario', ...asked, '--shard', '1/1')
    const worker = await startWorker()
    await printed(
      'queue',
      'fit',
      ...asked,
      '--shards',
      '4',
      '--redis',
      url,
      '--work',
      queued,
      '--out',
      `${queued}.json`,
    )
    await alone
    const read = (path: string): Record<string, object> => JSON.parse(readFileSync(path, 'utf8'))
    expect(read(`${queued}.json`).structures).toEqual(read(`${plain}.json`).structures)
    for (const state of ['both.json', 'tired.json']) {
      expect(read(join(queued, state))).toEqual(read(join(plain, state)))
    }
    await dismissed(worker)
  })

  it('tell why work can’t be done, and go on with what can', async () => {
    const worker = await startWorker()
    const board = await openBoard(new URL(url), readPackage(scenarioFolder('osh-2010')), () => {})
    const runs = (structure: string | null): RunsJob => ({
      kind: 'runs',
      setup: ensembleSetup({ runs: 1, seed: 1, policy: 'record', values: false, structure }),
      from: 0,
      to: 1,
    })
    const found = await Promise.allSettled([board.do(runs('no-such'), 'the one'), board.do(runs(null), 'the other')])
    expect(found[0]).toMatchObject({
      reason: { message: expect.stringMatching(/^the one could not be done: "no-such"/) },
    })
    expect(found[1]).toMatchObject({ value: [{ given: 0 }] })
    await board.close()
    await expect.poll(() => worker.err.match(/could not do the one/g), { timeout: 60_000 }).toHaveLength(3)
    await queue.obliterate({ force: true })
    const setup = { runs: 1, seed: 1, policy: 'record', seat: null, commands: [], draws: 0 }
    const known = {
      rules: rulesVersion,
      files: 'a'.repeat(64),
      label: 'x',
      job: { kind: 'runs', setup, from: 0, to: 1 },
    }
    for (const data of [{ nonsense: 1 }, { ...known, rules: 'other' }, known]) {
      await queue.add('runs', data, { attempts: 3 })
    }
    const reasons = async (): Promise<(string | undefined)[]> =>
      (await queue.getFailed()).map(({ failedReason }) => failedReason)
    await expect.poll(reasons, { timeout: 60_000 }).toHaveLength(3)
    expect((await reasons()).sort()).toEqual([
      expect.stringContaining('no such work is known: rules'),
      expect.stringContaining('no such work is known: rules'),
      expect.stringMatching(/x: the files of the scenario are no longer in Redis/),
    ])
    await dismissed(worker)
  })

  it('are told when Redis is not there or lets nobody in, without its password', async () => {
    const wrong = url.replace(/:[0-9a-f]+@/, ':secret-0@')
    const shut = start('queue', 'ensemble', 'osh-2010', '--runs', '2', '--redis', wrong)
    expect(await shut.ended).toBe(1)
    expect(shut.err).toMatch(/^Redis at redis:\/\/127\.0\.0\.1:\d+ can't be used: WRONGPASS/)
    expect(shut.err).not.toContain('secret-0')
    const nowhere = start('queue', 'work', '--redis', 'redis://127.0.0.1:1')
    expect(await nowhere.ended).toBe(1)
    expect(nowhere.err).toContain('ECONNREFUSED')
  })
})

describe('what crosses the queue', () => {
  const setup = ensembleSetup({ runs: 4, seed: 1, policy: 'record', values: false })
  const job = { kind: 'runs', setup, from: 0, to: 2 } as const
  const places = [{ deaths: 1, injured: 2, buildings: 3, displaced: 4 }]
  const run = {
    outcomes: {},
    byPlace: places,
    byProvince: places,
    days: [],
    draw: null,
    violenceEnd: null,
    given: 0,
    refused: 0,
  }

  it('is checked on its way there', () => {
    const put = { rules: rulesVersion, files: 'a'.repeat(64), label: 'a part', job }
    expect(order.safeParse(JSON.parse(JSON.stringify(put))).success).toBe(true)
    for (const change of [
      { rules: 'other' },
      { files: '../a' },
      { job: { ...job, setup: { ...setup, seat: 'mayor' } } },
    ]) {
      expect(order.safeParse({ ...put, ...change }).success).toBe(false)
    }
  })

  it('is checked on its way back', () => {
    expect(resultOf(job, 'a part', [run, run])).toEqual([run, run])
    expect(() => resultOf(job, 'a part', [run])).toThrow('a part gave 1 results instead of 2')
    expect(() => resultOf(job, 'a part', [run, { ...run, given: null }])).toThrow('damaged at 1.given')
    const points = { kind: 'points', targets: [], points: [{ seed: 1 }] } as const
    expect(() => resultOf(points, 'a part', [[1, null]])).toThrow('damaged at 0.1')
  })

  it('goes to an address that is one, and is shown without its password', async () => {
    expect(shown(redisUrl('rediss://me:secret@host:6380/2'))).toBe('rediss://host:6380')
    for (const wrong of ['host:6379', 'http://host', 'redis://']) expect(() => redisUrl(wrong)).toThrow('redis://')
    const told: string[] = []
    const output = { out: (text: string) => told.push(text), err: (text: string) => told.push(text) }
    expect(await main(['queue', 'dance'], output)).toBe(2)
    expect(told.join()).toContain('give work, ensemble or fit')
  })
})
