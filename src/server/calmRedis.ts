import type { Redis } from 'ioredis'

/** Milliseconds that reading rests after a failure: the adapter reads again at once, for as long as Redis refuses. */
const rest = 500
/** What the library sends by itself as it connects, and copes with where it fails. */
const greeting: ReadonlySet<string> = new Set(['hello', 'auth', 'client', 'info', 'select', 'readonly'])

/**
 * Makes a connection one of which no failed command is an unhandled rejection, nor of its duplicates: the adapter of Socket.IO sends
 * some that it never asks after. Each failure is told to `onFault` once; whoever waits for a command still gets its rejection.
 */
export function calmed(redis: Redis, onFault: (error: unknown) => void): Redis {
  const watched = new WeakSet<Promise<unknown>>()
  const send = redis.sendCommand.bind(redis)
  const duplicate = redis.duplicate.bind(redis)
  redis.on('error', onFault)
  redis.sendCommand = (...args) => {
    const answer = send(...args)
    const { name } = args[0]
    if (!(answer instanceof Promise) || greeting.has(name)) return answer
    // A command that waited for a connection is sent a second time.
    if (!watched.has(answer)) {
      watched.add(answer)
      answer.catch(onFault)
    }
    if (name !== 'xread') return answer
    return answer.catch(async (error: unknown) => {
      await new Promise((resolve) => setTimeout(resolve, rest).unref())
      throw error
    })
  }
  redis.duplicate = ((options) => calmed(duplicate(options), onFault)) as Redis['duplicate']
  return redis
}
