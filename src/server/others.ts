import { createAdapter } from '@socket.io/redis-streams-adapter'
import { Redis } from 'ioredis'
import type { Bus } from './bus/bus'
import { redisBus } from './bus/redis'
import { calmed } from './calmRedis'
import type { LiveServer } from './live/live'
import type { Log } from './log'

export interface Others {
  readonly bus: Bus
  adapt(io: LiveServer): void
  /** Whether Redis answers; may take as long as it is away. */
  ping(): Promise<unknown>
  close(): Promise<void>
}

/** Where views wait in Redis until the processes have read them, which is within milliseconds. */
export const viewStream = 'classroom-views'
/** How many of them at the most, and milliseconds: how long one may lie there, how often is looked. */
const mostViews = 4000
const viewsLast = 30_000
const trimEvery = 10_000

/** The way to the other processes of the classroom, over Redis. Rejects where it does not answer. */
export async function among(address: string, log: Log): Promise<Others> {
  const onFault = atMostEach(1000, (error, count) => log.error('redis failed', { error, count }))
  const bus = await redisBus(address, onFault)
  const redis = calmed(new Redis(address, { maxRetriesPerRequest: null }), onFault)
  // Redis names what is added by its own clock; this machine's may be ahead, and would cut what nobody has read.
  const trim = async (): Promise<void> => {
    const time = await redis.time().catch(() => null)
    if (time) await trimViews(redis, 1000 * Number(time[0]) - viewsLast)
  }
  void trim()
  const trimming = setInterval(() => void trim(), trimEvery).unref()
  return {
    bus,
    adapt: (io) => {
      io.adapter(createAdapter(redis, { streamName: viewStream, channelPrefix: 'classroom', maxLen: mostViews }))
    },
    ping: () => redis.ping(),
    close: async () => {
      clearInterval(trimming)
      redis.disconnect()
    },
  }
}

/** Tells of the first failure at once, and of those within the next `ms` milliseconds by their number, with the next one. */
function atMostEach(ms: number, tell: (error: unknown, count: number) => void): (error: unknown) => void {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  return (error) => {
    count += 1
    if (performance.now() - last < ms) return
    tell(error, count)
    last = performance.now()
    count = 0
  }
}

/** Deletes the views of before `since`, in milliseconds since 1970; all of them soon after the last process is gone. */
export async function trimViews(redis: Redis, since: number): Promise<void> {
  // What Redis answers in place of a number is told by `calmed` already; a later turn trims the same.
  await redis.xtrim(viewStream, 'MINID', since).catch(() => undefined)
  await redis.pexpire(viewStream, 2 * viewsLast).catch(() => undefined)
}
