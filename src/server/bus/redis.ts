import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { z } from 'zod'
import { type Answerer, type Bus, BusTimeout } from './bus'

const made = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/)
/** What goes over Redis; the question and the answer themselves are checked by whoever gets them. */
const message = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), id: made, from: made, session: z.string().max(120), body: z.unknown() }),
  z.strictObject({ kind: z.literal('answer'), id: made, ok: z.boolean(), body: z.unknown() }),
])
type Message = z.infer<typeof message>

interface Waiting {
  readonly owner: string
  resolve(answer: unknown): void
  reject(error: Error): void
}

/** Where a process listens. A name is a process of this life: after a restart it is another. */
const channel = (process: string): string => `without-hindsight:classroom:${process}`
/** Milliseconds until a question that nobody heard is asked again: its owner may be about to connect again. */
const again = 100

/**
 * Questions and answers over Redis, each to the one channel of the process that it is for. Nothing is kept: a message that is lost
 * with a connection ends in a `BusTimeout`, and whoever asked asks again. A lost connection comes back by itself. Rejects where
 * Redis does not answer at first. `onFault` is told what goes wrong later.
 */
export async function redisBus(
  address: string,
  onFault: (error: unknown) => void = () => undefined,
  self = randomBytes(12).toString('hex'),
): Promise<Bus> {
  const options = {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: 5000,
    // What was not sent in its time is of no use later.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (times: number) => Math.min(50 * times, 1000),
  }
  const speaker = new Redis(address, options)
  const listener = new Redis(address, options)
  const waiting = new Map<string, Waiting>()
  let answerer: Answerer | null = null
  let closed = false
  // The library rejects with its own end alone; why, it tells before.
  let reason: unknown = null
  const fault = (error: unknown): void => {
    reason ??= error
    onFault(error)
  }
  for (const one of [speaker, listener]) one.on('error', fault)

  /** How many processes heard it; null where it is not known. */
  async function send(to: string, told: Message): Promise<number | null> {
    const text = JSON.stringify(told)
    if (speaker.status !== 'ready') return 0
    try {
      return await speaker.publish(channel(to), text)
    } catch {
      return null
    }
  }

  async function answerTo(asked: Extract<Message, { kind: 'ask' }>): Promise<void> {
    if (!answerer) return
    let told: Message
    try {
      told = { kind: 'answer', id: asked.id, ok: true, body: (await answerer(asked.session, asked.body)) ?? null }
    } catch (error) {
      onFault(error)
      told = { kind: 'answer', id: asked.id, ok: false, body: null }
    }
    await send(asked.from, told)
  }

  listener.on('message', (_, text) => {
    const parsed = message.safeParse(fromJson(text))
    if (!parsed.success) return onFault(new Error('a message of the bus has no form that is known'))
    const { data } = parsed
    if (data.kind === 'ask') {
      answerTo(data).catch(onFault)
      return
    }
    const asker = waiting.get(data.id)
    if (data.ok) asker?.resolve(data.body)
    else asker?.reject(new Error(`process ${asker.owner} failed to answer`))
  })

  try {
    await Promise.all([speaker.connect(), listener.connect()])
    // Renewed by the library with every new connection.
    await listener.subscribe(channel(self))
  } catch (error) {
    speaker.disconnect()
    listener.disconnect()
    const why = reason ?? error
    throw new Error(
      `The Redis of the classroom, ${shown(address)}, can't be used: ${why instanceof Error ? why.message : why}. Look whether it runs, whether it lets this machine in, and whether its password is right.`,
      { cause: error },
    )
  }

  return {
    self,
    ask(owner, session, question, ms) {
      if (closed) return Promise.reject(new BusTimeout(owner))
      const id = randomBytes(12).toString('hex')
      return new Promise((resolve, reject) => {
        let retry: NodeJS.Timeout | null = null
        const done = (): void => {
          waiting.delete(id)
          clearTimeout(end)
          if (retry) clearTimeout(retry)
        }
        const end = setTimeout(() => {
          done()
          reject(new BusTimeout(owner))
        }, ms)
        waiting.set(id, {
          owner,
          resolve(answer) {
            done()
            resolve(answer)
          },
          reject(error) {
            done()
            reject(error)
          },
        })
        const put = async (): Promise<void> => {
          const heard = await send(owner, { kind: 'ask', id, from: self, session, body: question ?? null })
          // Only what certainly nobody heard is said again: nothing is asked twice.
          if (heard === 0 && waiting.has(id)) retry = setTimeout(() => void put(), again)
        }
        void put()
      })
    },
    answer(one) {
      answerer = one
    },
    async close() {
      closed = true
      answerer = null
      for (const { owner, reject } of [...waiting.values()]) reject(new BusTimeout(owner))
      speaker.disconnect()
      listener.disconnect()
    },
  }
}

/** Without name and password. */
function shown(address: string): string {
  if (!URL.canParse(address)) return 'the one that was given'
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}`
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
