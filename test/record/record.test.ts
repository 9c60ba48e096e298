import { crc32 } from 'node:zlib'
import { gzipSync, strToU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { runFaultInEnglish } from '../../src/record/faultTexts'
import { createLog, endOfRun, hashHours } from '../../src/record/log'
import { checkRecord, parseRecord, readRecord } from '../../src/record/parse'
import { replay } from '../../src/record/replay'
import type { RunRecord } from '../../src/record/runRecord'
import { packedAbove, recordText, writeRecord } from '../../src/record/write'
import { canonicalJson } from '../../src/scenario/canonical'
import { createAuthority } from '../../src/session/authority'
import { inflate } from '../../src/session/inflate'
import { createEngine } from '../../src/sim/engine'
import { tinyBlocks } from '../hostileZip'
import { smallScenario } from '../scenario/small'

const engine = createEngine(smallScenario())
let record: RunRecord

beforeAll(() => {
  const authority = createAuthority(engine)
  authority.begin({ seat: 'council', plan: 'short', seed: 11, policy: 'record', forecast: [] })
  authority.send({ type: 'decide', seat: 'council', option: 'curfew', reason: '<script>alert(1)</script>' })
  for (let window = 0; window < 3; window++) {
    authority.closeWindow()
    authority.advance(100)
  }
  record = authority.record()
})

const changed = (change: (copy: { -readonly [K in keyof RunRecord]: RunRecord[K] }) => void): RunRecord => {
  const copy = structuredClone(record)
  change(copy)
  return copy
}

describe('writing and reading a run', () => {
  it('gives back what was written, and the same bytes for the same run', async () => {
    const { bytes, packed } = writeRecord(record)
    expect(packed).toBe(false)
    const read = await readRecord(bytes, inflate)
    expect(read).toEqual({ ok: true, record })
    expect(writeRecord(structuredClone(record)).bytes).toEqual(bytes)
    expect(recordText(record)).toBe(canonicalJson(JSON.parse(recordText(record))))
  })

  it('packs a long run, and reads it packed or not', async () => {
    const events = Array.from({ length: 40 }, () => record.events).flat()
    const long = changed((copy) => {
      copy.events = [...events].sort((a, b) => a.hour - b.hour)
    })
    expect(recordText(long).length).toBeGreaterThan(packedAbove)
    const { bytes, packed } = writeRecord(long)
    expect(packed).toBe(true)
    expect([...bytes.subarray(0, 2)]).toEqual([0x1f, 0x8b])
    expect(writeRecord(long).bytes).toEqual(bytes)
    expect(await readRecord(bytes, inflate)).toEqual({ ok: true, record: long })
    const cut = await readRecord(bytes.subarray(0, bytes.length - 30), inflate)
    // The unpacker notices, or what it gave breaks off in the middle.
    expect(cut.ok).toBe(false)
    if (!cut.ok) expect(runFaultInEnglish(cut.faults[0].fault)).toMatch(/cut off|damaged/)
  })

  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['an empty file', '', '', /empty/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), '', /not a whole file/],
    ['other JSON', '{"hello": "world"}', 'format', /no run/],
    ['a list', '[1, 2, 3]', 'format', /no run/],
    ['a later format', '{"format": 9}', 'format', /format 1/],
  ])('tells of %s', async (_what, input, path, reason) => {
    const read = typeof input === 'string' ? parseRecord(input) : await readRecord(input, inflate)
    if (read.ok) throw new Error('was read')
    expect(
      read.faults.some((one) => one.path === path && reason.test(runFaultInEnglish(one.fault))),
      JSON.stringify(read),
    ).toBe(true)
  })

  it('unpacks no bomb', async () => {
    const bomb = gzipSync(new Uint8Array(80_000_000))
    expect(bomb.length).toBeLessThan(200_000)
    expect(await readRecord(bomb, inflate)).toMatchObject({
      ok: false,
      faults: [{ fault: { code: 'unpacks-too-long' } }],
    })
    expect(await readRecord(gzipSync(strToU8('no run')), inflate)).toMatchObject({ ok: false })
  })

  it('reads a file that is packed to be slow like any other', async () => {
    const [head, end] = [gzipSync(new Uint8Array()), Buffer.alloc(8)]
    const blocks = 80_000
    end.writeUInt32LE(crc32('a'.repeat(24 * blocks)), 0)
    end.writeUInt32LE(24 * blocks, 4)
    const slow = Buffer.concat([head.subarray(0, 10), tinyBlocks(blocks), end])
    expect(await readRecord(slow, inflate)).toMatchObject({ ok: false, faults: [{ fault: { code: 'not-whole' } }] })
  })

  it.each<[string, object, string]>([
    ['an unknown event', { events: [{ hour: 1, type: 'victory' }] }, 'events[0].type'],
    [
      'an unknown command',
      { commands: [{ hour: 1, command: { type: 'attack', seat: 'council' } }] },
      'commands[0].command.type',
    ],
    ['a further name', { points: 3 }, 'points'],
    ['a seed that is none', { seed: 0.5 }, 'seed'],
    [
      'hours that go back',
      {
        hashes: [
          { hour: 5, hash: 'abcdef01' },
          { hour: 4, hash: 'abcdef01' },
        ],
      },
      'hashes[1].hour',
    ],
    ['an hour after its end', { hour: 3 }, 'events'],
    ['commands of nobody', { seat: null }, 'commands'],
  ])('tells the path of %s', (_what, over, path) => {
    const read = checkRecord({ ...record, ...over })
    if (read.ok) throw new Error('was read')
    expect(read.faults[0].path.startsWith(path), JSON.stringify(read.faults[0])).toBe(true)
    expect(runFaultInEnglish(read.faults[0].fault)).toMatch(/^[^{}]{20,}\.$/)
  })
})

describe('replaying a run', () => {
  it('finds every event and every hash again', () => {
    const again = replay(engine, record, { verify: true })
    if (again.from !== 'commands') throw new Error(again.unlike.code)
    expect(again.difference).toBeNull()
    expect(again.checked).toEqual({ commands: 1, events: record.events.length, hashes: 4 })
    expect(again.state.hour).toBe(66)
    expect(again.course).toHaveLength(66)
  })

  it.each<[string, (copy: { -readonly [K in keyof RunRecord]: RunRecord[K] }) => void, string, number]>([
    [
      'another seed',
      (copy) => {
        copy.seed = 12
      },
      'hash',
      0,
    ],
    [
      'a changed hash',
      (copy) => {
        copy.hashes = copy.hashes.map((one) => (one.hour === 36 ? { hour: 36, hash: 'abcdef01' } : one))
      },
      'hash',
      36,
    ],
    [
      'a dropped command',
      (copy) => {
        copy.commands = []
      },
      'event',
      0,
    ],
    [
      'a dropped event',
      (copy) => {
        copy.events = copy.events.slice(0, -1)
      },
      'event',
      66,
    ],
    [
      'a further event',
      (copy) => {
        copy.events = [...copy.events, { hour: 66, type: 'camp-full', camp: 'meadow' }]
      },
      'event',
      66,
    ],
    [
      'an order that is refused',
      (copy) => {
        copy.commands = [
          ...copy.commands,
          { hour: 40, command: { type: 'decide', seat: 'council', option: 'march', reason: '' } },
        ]
      },
      'command',
      40,
    ],
    [
      'an hour after the end',
      (copy) => {
        copy.hour = 90
      },
      'hour',
      66,
    ],
  ])('tells the first difference: %s', (_what, change, what, hour) => {
    const again = replay(engine, changed(change), { verify: true })
    if (again.from !== 'commands') throw new Error(again.unlike.code)
    expect(again.difference).toMatchObject({ what, hour })
  })

  it('plays a run of other rules or of a changed scenario back from its events, and says so', () => {
    const rules = replay(
      engine,
      changed((copy) => {
        copy.rulesVersion = '0'
      }),
      { verify: true },
    )
    expect(rules).toMatchObject({ from: 'events', unlike: { code: 'other-rules', made: '0' } })
    expect(rules.course).toHaveLength(66)
    const other = createEngine(
      smallScenario((parts) => {
        const cells = (parts['space.json'] as unknown as { cells: { people: number }[] }).cells
        cells[0].people = 5000
      }),
    )
    expect(replay(other, record)).toMatchObject({ from: 'events', unlike: { code: 'scenario-changed' } })
  })

  it('shows every state on the way', () => {
    const hours: number[] = []
    replay(engine, record, { observe: (state) => hours.push(state.hour) })
    expect(hours).toEqual(Array.from({ length: 67 }, (_, hour) => hour))
  })
})

describe('the log of a run', () => {
  it('keeps a record that later entries do not change', () => {
    const log = createLog(engine.scenario, { seed: 1, policy: 'record', seat: null, plan: null, forecast: [] })
    log.hash(0, 'abcdef01')
    log.hash(0, 'abcdef01')
    const early = log.record(0)
    log.passed([{ hour: 1, type: 'camp-full', camp: 'meadow' }])
    expect(early.events).toEqual([])
    expect(early.hashes).toHaveLength(1)
    expect(log.record(1).events).toHaveLength(1)
  })

  it('hashes at the start, the windows of the plan and the end; of the fullest plan when there is none', () => {
    expect([...hashHours(engine.scenario, { plan: 'late' })]).toEqual([0, 10, 66])
    expect([...hashHours(engine.scenario, { plan: null })]).toEqual([0, 12, 36, 66])
    expect(endOfRun(engine.scenario)).toBe(66)
  })
})
