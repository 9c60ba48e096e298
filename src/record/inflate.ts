import { type Gunzip, type Inflate, strFromU8 } from 'fflate'

/** Packed bytes unpacked at a time. They make 34 million at most, so that what unpacks to too much is found soon. */
const step = 32_768

/**
 * The text in packed bytes. `most` is in bytes; above it nothing is kept, and a step later the work ends. Never throws.
 *
 * @param Stream which form of packing
 */
export function unpackText(
  Stream: typeof Gunzip | typeof Inflate,
  bytes: Uint8Array,
  most: number,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: 'too-long' | 'damaged' | 'cut' } {
  const chunks: Uint8Array[] = []
  let total = 0
  let ended = false
  const stream = new Stream((chunk, final) => {
    total += chunk.length
    if (total <= most) chunks.push(chunk)
    if (final) ended = true
  })
  try {
    for (let at = 0; at < bytes.length; at += step) {
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length)
      if (total > most) return { ok: false, why: 'too-long' }
    }
  } catch {
    return { ok: false, why: 'damaged' }
  }
  if (!ended) return { ok: false, why: 'cut' }
  const whole = new Uint8Array(total)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return { ok: true, text: strFromU8(whole) }
}
