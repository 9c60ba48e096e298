import { deflateRawSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { textOf, unzipPackage } from '../../../src/scenario/package/zip'
import { inflate } from '../../../src/session/inflate'
import { archiveOf, type Entry, textEntry, tinyBlocks, zeros } from '../../hostileZip'

const scenario = textEntry('scenario.json', '{}')

/** Files that are taken out of an archive that holds a sound one besides, and what is told of the others. */
async function taken(...entries: readonly Entry[]) {
  const found = await unzipPackage(archiveOf([scenario, ...entries]), inflate)
  if (!found.ok) throw new Error(found.code)
  return {
    files: Object.keys(found.files),
    told: found.refused.map(({ file, code }) => `${file} ${code}`),
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

/** How many unpackers were made since. */
function countUnpackers(): () => number {
  let made = 0
  class Counted extends DecompressionStream {
    constructor(...of: ConstructorParameters<typeof DecompressionStream>) {
      super(...of)
      made += 1
    }
  }
  vi.stubGlobal('DecompressionStream', Counted)
  return () => made
}

describe('an archive that means harm', () => {
  it('of gigabytes, stated: nothing of it is unpacked', async () => {
    const bomb = { name: 'record.json', packed: zeros(3000), size: 3_000_000_000 }
    expect(await taken(bomb)).toEqual({ files: ['scenario.json'], told: ['record.json too-large'] })
  })

  it('of gigabytes that it does not state: the work ends with what it states', async () => {
    const bomb = { name: 'record.json', packed: zeros(3000), size: 1000 }
    expect(await taken(bomb)).toEqual({ files: ['scenario.json'], told: ['record.json damaged'] })
  })

  it('that lists the same bytes hundreds of times: they are unpacked no more often than the archive is long', async () => {
    const packed = zeros(40)
    const many = Array.from({ length: 590 }, (_, n) => ({
      name: `texts/en/t${n}.md`,
      packed,
      size: 60_000,
      isSame: n > 0,
    }))
    const made = countUnpackers()
    const { files, told } = await taken(...many)
    expect(made()).toBeLessThan(10)
    expect(files).toEqual(['scenario.json'])
    expect(told).toHaveLength(100)
    expect(told.every((words) => words.endsWith(' damaged'))).toBe(true)
  })

  it('of many that hold far more than they state: none of them is taken', async () => {
    const packed = zeros(40)
    const many = Array.from({ length: 590 }, (_, n) => ({ name: `texts/en/t${n}.md`, packed, size: 60_000 }))
    const { files, told } = await taken(...many)
    expect(files).toEqual(['scenario.json'])
    expect(told).toHaveLength(100)
    expect(told.every((words) => words.endsWith(' damaged'))).toBe(true)
  })

  /** Stored blocks of no bytes: five bytes each that bring out nothing. */
  const idle = (blocks: number) => Buffer.alloc(5 * blocks, Buffer.from([0, 0, 0, 0xff, 0xff]))
  const short = deflateRawSync(Buffer.from('0123456789'))

  it.each([
    ['garbage behind a short stream', Buffer.concat([short, Buffer.alloc(9_000_000, 7)]), 10, 1],
    ['blocks of nothing', Buffer.concat([idle(1_800_000), short]), 10, 1],
    [
      'garbage behind a short stream, as large as it states',
      Buffer.concat([short, Buffer.alloc(9_000_000, 7)]),
      9e6,
      2,
    ],
    ['blocks of nothing, as large as it states', Buffer.concat([idle(1_800_000), short]), 9e6, 2],
  ])('of %s', async (_, packed, size, most) => {
    const made = countUnpackers()
    expect(await taken({ name: 'record.json', packed, size })).toEqual({
      files: ['scenario.json'],
      told: ['record.json damaged'],
    })
    // One for the sound file.
    expect(made()).toBe(most)
  })

  it('made so that each of its bytes costs an unpacker as much as possible: it is taken like any other', async () => {
    const packed = tinyBlocks(80_000)
    const found = await unzipPackage(archiveOf([{ name: 'record.json', packed, size: 24 * 80_000 }]), inflate)
    expect(found.ok && textOf(found.files['record.json']) === 'a'.repeat(24 * 80_000)).toBe(true)
  })

  it('but bytes that do not get smaller, and stored in the largest blocks, are taken', async () => {
    // A series without a pattern: packed, it is a little larger than before.
    let state = 1
    const noise = Buffer.alloc(700_000).map(() => {
      state = (state * 48_271) % 2_147_483_647
      return state & 255
    })
    for (const level of [0, 1, 9]) {
      const packed = deflateRawSync(noise, { level })
      expect(packed.length).toBeGreaterThan(noise.length)
      expect((await taken({ name: 'a.md', packed, size: noise.length })).told).toEqual([])
    }
    expect((await taken({ name: 'a.md', packed: deflateRawSync(Buffer.alloc(0)), size: 0 })).told).toEqual([])
    expect((await taken({ name: 'a.md', packed: Buffer.alloc(0), size: 0 })).told).toEqual([])
  })

  it('of another archive: that one is a file like others, and is not opened', async () => {
    const inner = archiveOf([{ name: 'record.json', packed: zeros(900), size: 900_000_000 }])
    const nested = { name: 'texts/more.zip', packed: inner, size: inner.length, method: 0 }
    expect(await taken(nested)).toEqual({ files: ['scenario.json', 'texts/more.zip'], told: [] })
  })

  it.each([
    '../../scenario.json',
    '/etc/passwd',
    'texts/../../../x',
    'C:\\windows\\x',
    '__proto__',
    'texts/constructor/x',
    'prototype',
  ])('with a file named %s', async (name) => {
    const { files, told } = await taken(textEntry(name, 'x'))
    expect(files).toEqual(['scenario.json'])
    expect(told).toEqual([`${name} bad-path`])
  })

  it('of files that can’t be unpacked: the others are taken', async () => {
    const { files, told } = await taken(
      { ...textEntry('a.md', 'secret'), flags: 2049 },
      { ...textEntry('b.md', 'x'), method: 93 },
      { name: 'c.md', packed: Buffer.from('no deflate at all'), size: 40 },
      { name: 'd.md', packed: Buffer.from('as it is'), size: 500, method: 0 },
      { ...textEntry('e.md', 'longer'), size: 600 },
    )
    expect(files).toEqual(['scenario.json'])
    expect(told).toEqual(['a.md locked', 'b.md locked', 'c.md damaged', 'd.md damaged', 'e.md damaged'])
  })

  it('whose list of contents leads out of it, or breaks off', async () => {
    const bytes = archiveOf([scenario, textEntry('a.md', 'words')])
    const at = bytes.lastIndexOf('PK\x01\x02')
    const astray = Buffer.from(bytes)
    astray.writeUInt32LE(0xffff_fff0, at + 42)
    const found = await unzipPackage(astray, inflate)
    expect(found).toMatchObject({ ok: true, refused: [{ file: 'a.md', code: 'damaged' }] })
    const cut = Buffer.from(bytes)
    cut.writeUInt32LE(0, at)
    const rest = await unzipPackage(cut, inflate)
    expect(rest.ok && Object.keys(rest.files)).toEqual(['scenario.json'])
    const nowhere = Buffer.from(bytes)
    nowhere.writeUInt32LE(0xffff_fff0, nowhere.length - 6)
    expect(await unzipPackage(nowhere, inflate)).toEqual({ ok: false, code: 'not-a-zip' })
  })
})

it('reads sizes that are too wide for their fields, as some programs always write them', async () => {
  const bytes = archiveOf([textEntry('scenario.json', '{"a": 1}')])
  const at = bytes.lastIndexOf('PK\x01\x02')
  const [packedSize, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeUInt32LE(size, 4)
  extra.writeUInt32LE(packedSize, 12)
  const entry = Buffer.from(bytes.subarray(at, -22))
  entry.writeUInt32LE(0xffff_ffff, 20)
  entry.writeUInt32LE(0xffff_ffff, 24)
  entry.writeUInt16LE(extra.length, 30)
  const end = Buffer.from(bytes.subarray(-22))
  end.writeUInt32LE(entry.length + extra.length, 12)
  const found = await unzipPackage(Buffer.concat([bytes.subarray(0, at), entry, extra, end]), inflate)
  expect(found.ok && textOf(found.files['scenario.json'])).toBe('{"a": 1}')
})
