import type { State } from './state'
import { withLists } from './travellers'

/** One 32-bit lane of a running hash (MurmurHash3 body and finaliser, public domain). */
function step(h: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51)
  k = (k << 15) | (k >>> 17)
  let r = h ^ Math.imul(k, 0x1b873593)
  r = (r << 13) | (r >>> 19)
  return (Math.imul(r, 5) + 0xe6546b64) | 0
}

function finish(h: number, length: number): number {
  let r = h ^ length
  r ^= r >>> 16
  r = Math.imul(r, 0x85ebca6b)
  r ^= r >>> 13
  r = Math.imul(r, 0xc2b2ae35)
  return (r ^ (r >>> 16)) >>> 0
}

const bytes = new DataView(new ArrayBuffer(8))

/** Two independent lanes over a canonical walk of a value: 64 bits in all. */
class Walk {
  private a = 0x2f0b4a27
  private b = 0x51c6d3e9
  private words = 0

  word(value: number): void {
    this.a = step(this.a, value)
    this.b = step(this.b, value ^ 0x5bd1e995)
    this.words++
  }

  /** The bits of a number; -0 counts as 0, and there is no NaN in a state. */
  number(value: number): void {
    bytes.setFloat64(0, value + 0)
    this.word(bytes.getInt32(0))
    this.word(bytes.getInt32(4))
  }

  text(value: string): void {
    this.word(value.length)
    for (let i = 0; i < value.length; i++) this.word(value.charCodeAt(i))
  }

  value(value: unknown): void {
    if (typeof value === 'number') this.number(value)
    else if (typeof value === 'string') this.text(value)
    else if (typeof value === 'boolean') this.word(value ? 1 : 2)
    else if (value === null || value === undefined) this.word(3)
    else if (value instanceof Float64Array) {
      this.word(value.length)
      for (const item of value) this.number(item)
    } else if (value instanceof Int32Array || value instanceof Int8Array) {
      this.word(value.length)
      for (const item of value) this.word(item)
    } else if (Array.isArray(value)) {
      this.word(value.length)
      for (const item of value) this.value(item)
    } else {
      const record = value as Record<string, unknown>
      for (const key of Object.keys(record).sort()) {
        this.text(key)
        this.value(record[key])
      }
    }
  }

  hex(): string {
    const part = (h: number): string => finish(h, this.words).toString(16).padStart(8, '0')
    return part(this.a) + part(this.b)
  }
}

/** 64-bit hash of the whole state in canonical order: fields by name, lists by index, numbers by their bits. */
export function hashState(state: State): string {
  const walk = new Walk()
  walk.value(withLists(state))
  return walk.hex()
}
