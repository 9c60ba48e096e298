import type { Inflate } from '../scenario/inflate'

/** Packed bytes given to the unpacker at a time: they make eight million at most. */
const step = 8192
/** Steps after which the page gets to do something else. */
const stepsInOneGo = 64

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
    for (let at = 0, steps = 1; at < packed.length; at += step, steps += 1) {
      await writer.write(packed.slice(at, at + step))
      if (steps % stepsInOneGo === 0) await otherWork()
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
    const why = unpacked > most ? 'too-long' : isGiven ? 'cut' : 'damaged'
    await Promise.allSettled([writer.abort(error), reader.cancel(error)])
    return { ok: false, why }
  }
  return { ok: true, bytes: joined(chunks, unpacked) }
}

/** Not by a promise: those are all kept before the page may draw or hear anything. */
const otherWork = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
