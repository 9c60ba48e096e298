import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Redis } from 'ioredis'
import { rulesVersion } from '../../sim/index'
import { UsageError } from '../arguments'
import { Failure } from '../scenarioFolder'

/** Where everything of ours stands in Redis. */
export const prefix = 'without-hindsight'
/** Workers take only work for their own rules: others would give other figures. */
export const queueName = `rules-${rulesVersion}`

export const filesKey = (hash: string): string => `${prefix}:files:${hash}`
export const resultKey = (id: string): string => `${prefix}:result:${id}`

/** Seconds that a scenario's files stay after the last work on them was put. */
export const filesStay = 24 * 3600
/** Seconds that a result, or the trace of a job, stays where nobody fetches it. */
export const resultsStay = 3600

const largest = 1_000_000_000

/** Text for Redis, packed. */
export function pack(value: unknown): Promise<Buffer> {
  return promisify(gzip)(JSON.stringify(value), { level: 1 })
}

export async function unpack(packed: Buffer): Promise<unknown> {
  return JSON.parse((await promisify(gunzip)(packed, { maxOutputLength: largest })).toString('utf8'))
}

/** The address to be used; a password is better kept in REDIS_URL than on the command line, where others can read it. */
export function redisUrl(given: string | undefined): URL {
  const text = given ?? process.env.REDIS_URL
  if (!text) throw new UsageError('give --redis URL, such as redis://:PASSWORD@host:6379, or set REDIS_URL')
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') {
    throw new UsageError('--redis: give an address that begins with redis:// or rediss://')
  }
  return url
}

/** An address as it may be shown: without its password. */
export function shown({ protocol, host }: URL): string {
  return `${protocol}//${host}`
}

/** Connects, or throws a Failure when Redis does not answer. Once connected, it waits for Redis to come back. */
export async function openRedis(url: URL): Promise<Redis> {
  const { Redis } = await import('./library')
  let connected = false
  const redis = new Redis(url.href, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: 10_000,
    retryStrategy: (times) => (connected ? Math.min(200 * times, 5000) : null),
  })
  let fault = 'no answer'
  redis.on('error', (error) => {
    fault = error.message || fault
  })
  try {
    await redis.connect()
    await redis.ping()
    connected = true
    return redis
  } catch (error) {
    redis.disconnect()
    const reason = error instanceof Error && !/closed/i.test(error.message) ? error.message : fault
    throw new Failure(`Redis at ${shown(url)} can't be used: ${reason}`)
  }
}
