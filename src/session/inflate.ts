import type { Inflate } from '../scenario/inflate'

/** Most packed bytes given to the unpacker at a time, and fewest. */
const steps = { most: 8192, least: 256 }
/** What deflate makes of one byte at most. An unpacker can't be stopped before it has made all of a step. */
const mostOfOne = 1032
/** Milliseconds after which the page gets to do something else. */
const oneGo = 30

/** When the page last did something else, by `performance.now`: over all files, as an archive may have hundreds that are small. */
let since = 0

/**
 * Unpacks by the browser's own unpacker, while the page goes on. What an unpacker does for each block of a stream costs some
 * microseconds here; one written in JavaScript takes fifty times that, and a file may have millions of blocks.
 */
export const inflate: Inflate = async (format, packed, most) => {
  const { readable, writable } = new DecompressionStream(format)
  const reader = readable.getReader()
  const writer = writable.getWriter()
  const chunks: Uint8Array[] = []
  let unpacked = 0
  let isGiven = false
  const give = async (): Promise<void> => {
    for (let at = 0; at < packed.length; ) {
      await otherWork()
      // What the step before brought out may wait yet to be taken and counted, so that there can be twice as much as may come out.
      const step = Math.max(steps.least, Math.min(steps.most, Math.floor((most - unpacked) / mostOfOne)))
      await writer.write(packed.slice(at, at + step))
      at += step
    }
    isGiven = true
    await writer.close()
  }
  const take = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      unpacked += value.length
      if (unpacked > most) throw new Error('too long')
      chunks.push(value)
    }
  }
  try {
    await Promise.all([give(), take()])
  } catch (error) {
    const why = unpacked > most ? 'too-long' : isGiven && !isDataError(error) ? 'cut' : 'damaged'
    await Promise.allSettled([writer.abort(error), reader.cancel(error)])
    return { ok: false, why }
  }
  return { ok: true, bytes: joined(chunks, unpacked) }
}

/** Node's unpacker says which error it is, and may say so only after all was given; one of a browser tells it by when it comes. */
const isDataError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'Z_DATA_ERROR'

/**
 * Lets the page draw and hear, where it did not for a while. Not by a promise: those are all kept before it may; and not by a timer,
 * which a browser lets go off once in a second where its window is not looked at.
 */
async function otherWork(): Promise<void> {
  if (performance.now() - since < oneGo) return
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
  since = performance.now()
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
