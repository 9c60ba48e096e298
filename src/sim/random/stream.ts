/**
 * Keyed random numbers. Every draw is a pure function of seed, purpose, subject (place, cell, actor), hour and
 * number of the draw, so that one more draw somewhere shifts nothing elsewhere. 32-bit integer mixing only: the same
 * bits in every engine. Mixing constants are those of MurmurHash3's finaliser (public domain, A. Appleby).
 */
function mix(value: number): number {
  let h = value | 0
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** 32-bit key of a name, stable across runs and engines (FNV-1a over UTF-16 code units, then mixed). */
export function keyOf(name: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  return mix(h)
}

/** Key of a purpose of drawing, such as `harm.deaths`. Call once, at module level. */
export function purposeOf(name: string): number {
  return keyOf(`purpose:${name}`)
}

/** 32 random bits, signed, of a draw. `subject` is a key of a name, `hour` the tick, `n` the number of the draw. */
export function bits(seed: number, purpose: number, subject: number, hour: number, n: number): number {
  return mix(streamAt(seed, purpose, subject, hour) + Math.imul(n + 1, drawStep))
}

const drawStep = 0x27d4eb2f
const hourStep = 0x85ebca77

/** What the draws of one stream and hour have in common, for `uniformIn`. */
export function streamAt(seed: number, purpose: number, subject: number, hour: number): number {
  return (baseOf(seed, purpose, subject) + Math.imul(hour + 1, hourStep)) | 0
}

function baseOf(seed: number, purpose: number, subject: number): number {
  return mix(((seed | 0) ^ purpose) + Math.imul(subject, 0x9e3779b1))
}

/**
 * Streams of one purpose for a list of subjects. What a stream has in common at all hours is worked out once for a run,
 * so that single draws of many subjects cost half.
 */
export class Streams {
  private seed = -1
  private readonly bases: Int32Array

  constructor(
    private readonly purpose: number,
    private readonly subjects: Int32Array,
  ) {
    this.bases = new Int32Array(subjects.length)
  }

  /** The same as `streamAt` for the subject of a number. Seeds are not negative. */
  at(seed: number, index: number, hour: number): number {
    if (seed !== this.seed) this.begin(seed)
    return (this.bases[index] + Math.imul(hour + 1, hourStep)) | 0
  }

  private begin(seed: number): void {
    this.seed = seed
    for (let i = 0; i < this.bases.length; i++) this.bases[i] = baseOf(seed, this.purpose, this.subjects[i])
  }
}

/** The same as `uniform` for a stream and hour from `streamAt`: for many draws of one. */
export function uniformIn(stream: number, n: number): number {
  return (mix(stream + Math.imul(n + 1, drawStep)) >>> 0) / 4_294_967_296
}

/** A number in [0, 1) with 32 random bits. */
export function uniform(seed: number, purpose: number, subject: number, hour: number, n: number): number {
  return (bits(seed, purpose, subject, hour, n) >>> 0) / 4_294_967_296
}

/**
 * The k-th of several numbers in [0, 1) from one draw, spread evenly (steps of the golden ratio). For roundings of
 * parts of one flow, where independent luck would only add noise.
 */
export function stepped(u: number, k: number): number {
  const v = u + k * 0.6180339887498949
  return v - Math.floor(v)
}

/** Seed of run `index` of an ensemble: a non-negative 31-bit integer. */
export function seedOfRun(seed: number, index: number): number {
  return bits(seed, purposeOf('ensemble.run'), 0x5bd1e995, index, 0) >>> 1
}
