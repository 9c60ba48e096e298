import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inflate } from '../../src/session/inflate'
import { zeros } from '../hostileZip'

/** Sizes of what was given to unpackers, in bytes. */
let given: number[] = []

beforeEach(() => {
  given = []
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** How many chunks the unpacker makes of what it is given at a time. */
const chunks = 8

/**
 * In place of the unpacker one that gives what it gets, in many chunks, and works at once, as a browser's does: nobody else gets a turn
 * by it.
 */
function unpackAtOnce(): void {
  class AtOnce extends TransformStream<Uint8Array, Uint8Array> {
    constructor() {
      super({
        transform: (chunk, out) => {
          given.push(chunk.length)
          const length = Math.ceil(chunk.length / chunks)
          for (let at = 0; at < chunk.length; at += length) out.enqueue(chunk.subarray(at, at + length))
        },
      })
    }
  }
  vi.stubGlobal('DecompressionStream', AtOnce)
}

let now = 0

/** A clock that goes on by so many milliseconds whenever it is read. It goes on from the one of the test before: none goes back. */
function clockBy(milliseconds: number): void {
  now = Math.max(now, performance.now())
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += milliseconds
    return now
  })
}

/** How many turns others get while something is done. */
async function turnsIn(work: () => Promise<void>): Promise<number> {
  let turns = 0
  const turn = (): void => {
    turns += 1
    waiting = setImmediate(turn)
  }
  let waiting = setImmediate(turn)
  await work()
  clearImmediate(waiting)
  return turns
}

it('lets the page go on between files, however small each is', async () => {
  unpackAtOnce()
  clockBy(1)
  const turns = await turnsIn(async () => {
    for (let file = 0; file < 600; file += 1) await inflate('deflate-raw', new Uint8Array(200), 1000)
  })
  expect(given).toHaveLength(600)
  expect(turns).toBeGreaterThanOrEqual(10)
})

it('lets the page go on within one large file', async () => {
  unpackAtOnce()
  clockBy(1)
  const size = 600 * 8192
  const turns = await turnsIn(async () => {
    expect(await inflate('deflate-raw', new Uint8Array(size), 2 * size * 1032)).toMatchObject({ ok: true })
  })
  expect(given).toHaveLength(600)
  expect(turns).toBeGreaterThanOrEqual(10)
})

it('gives an unpacker no more at a time than makes as much as may come out, or did before the last time; or a little', async () => {
  unpackAtOnce()
  expect(await inflate('deflate-raw', new Uint8Array(8000), 7300)).toEqual({ ok: false, why: 'too-long' })
  expect(Math.max(...given)).toBe(256)
  given = []
  const most = 12_000_000
  expect(await inflate('deflate-raw', new Uint8Array(most), most)).toMatchObject({ ok: true })
  let [before, left] = [most, most]
  for (const size of given) {
    expect(size * 1032).toBeLessThanOrEqual(Math.max(before, 256 * 1032))
    before = left
    left -= size
  }
  expect([left, given[0]]).toEqual([0, 8192])
})

it('says why it gives nothing', async () => {
  const packed = gzipSync(Buffer.alloc(50_000, 'abc'))
  const broken = Buffer.from(packed)
  broken[packed.length - 6] ^= 1
  expect(await inflate('gzip', packed, 50_000)).toMatchObject({ ok: true, bytes: { length: 50_000 } })
  expect(await inflate('gzip', packed, 49_999)).toEqual({ ok: false, why: 'too-long' })
  expect(await inflate('gzip', packed.subarray(0, -4), 50_000)).toEqual({ ok: false, why: 'cut' })
  expect(await inflate('gzip', broken, 50_000)).toEqual({ ok: false, why: 'damaged' })
  expect(await inflate('deflate-raw', zeros(40), 60_000)).toEqual({ ok: false, why: 'too-long' })
})
