import { createAdapter } from '@socket.io/redis-streams-adapter'
import { Redis } from 'ioredis'
import type { Bus } from './bus/bus'
import { redisBus } from './bus/redis'
import type { LiveServer } from './live/live'
import type { Log } from './log'

export interface Others {
  readonly bus: Bus
  adapt(io: LiveServer): void
  close(): Promise<void>
}

/** The way to the other processes of the classroom, over Redis. Rejects where it does not answer. */
export async function among(address: string, log: Log): Promise<Others> {
  const redis = new Redis(address, { lazyConnect: true, maxRetriesPerRequest: null })
  redis.on('error', (error: unknown) => log.error('redis failed', { error }))
  await redis.connect()
  return {
    bus: await redisBus(address, (error) => log.error('redis failed', { error })),
    adapt: (io) => {
      io.adapter(createAdapter(redis, { streamName: 'classroom-views', channelPrefix: 'classroom', maxLen: 20_000 }))
    },
    close: async () => {
      redis.disconnect()
    },
  }
}
