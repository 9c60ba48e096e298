import { deflateSync, strToU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { longestLink, readLink, writeLink } from '../../src/record/link'
import { packLink } from '../../src/record/linkForm'
import { rebuild } from '../../src/record/rebuild'
import type { RunRecord } from '../../src/record/runRecord'
import type { Branch } from '../../src/record/tree'
import { createAuthority } from '../../src/session/authority'
import { createEngine } from '../../src/sim/engine'
import { smallScenario } from '../scenario/small'
import { mutations, seeded } from './mutate'

/* A run in a link is the run, or it is refused with a fault: nothing throws, nothing grows. */

const engine = createEngine(smallScenario())
const branch = (id: string, over: Partial<Branch> = {}): Branch => ({
  id,
  parent: null,
  from: 3,
  kept: 1,
  label: `What if? <b>“${id}”</b>`,
  note: 'Ничего',
  folded: true,
  policy: 'adaptive',
  played: ['council'],
  handBack: [{ seat: 'council', at: 20 }],
  changes: [{ drop: 'curfew' }, { add: 'curfew', at: 9 }, { shift: 'curfew', hours: -3 }],
  commands: [
    { hour: 3, command: { type: 'stand', seat: 'council', option: 'curfew', until: 30, reason: 'Then.' } },
    { hour: 8, command: { type: 'unstand', seat: 'council', option: 'curfew' } },
    { hour: 8, command: { type: 'wait', seat: 'council', reason: '' } },
  ],
  ...over,
})

let record: RunRecord
beforeAll(() => {
  const authority = createAuthority(engine)
  const forecast = [{ outcome: 'deaths', low: 1, best: 2, high: 3 }]
  authority.begin({ seat: 'council', plan: 'short', seed: 11, policy: 'record', forecast })
  authority.send({ type: 'decide', seat: 'council', option: 'curfew', reason: 'Now, said “all of us”.' })
  for (let window = 0; window < 3; window++) {
    authority.send({ type: 'wait', seat: 'council', reason: 'Too little is known.' })
    authority.closeWindow()
    authority.advance(100)
  }
  const branches = [
    branch('b1'),
    branch('b2'),
    branch('b3', { parent: 'b1', from: 3, played: [], handBack: undefined }),
  ]
  const note = { id: 'n1', branch: null, hour: 2, order: null, text: 'Only mine.' }
  record = { ...authority.record(), branches: branches.map(bare), notes: [note], main: 'b2' }
})
/** Without fields that are there in name only, which no file has. */
const bare = (one: Branch): Branch => JSON.parse(JSON.stringify(one)) as Branch
const written = (line: string | null, of = record): string => {
  const link = writeLink(of, line)
  if (!link.ok) throw new Error('too long')
  return link.data
}
/** Data of a link that holds some text, well packed. */
function sealed(text: string): string {
  const bytes = deflateSync(strToU8(text))
  let sum = 0x81_1c_9d_c5
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01_00_01_93)
  const check = Uint8Array.of(sum >>> 24, (sum >>> 16) & 0xff, (sum >>> 8) & 0xff, sum & 0xff)
  const base = (part: Uint8Array): string => Buffer.from(part).toString('base64url')
  return `1${base(check)}${base(bytes)}`
}

describe('a run in a link', () => {
  it('comes back whole once it is computed again, with the branches that lead to its line', () => {
    const data = written('b3')
    expect(data).toMatch(/^1[A-Za-z0-9_-]+$/)
    expect(data.length).toBeLessThan(1500)
    const read = readLink(data)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const rebuilt = rebuild(engine, read.record)
    const { notes: _notes, main: _main, ...rest } = record
    const path = record.branches.filter(({ id }) => id !== 'b2').map((one) => ({ ...one, folded: false }))
    expect(rebuilt).toEqual({ ok: true, record: { ...rest, branches: path } })
  })

  it('says the same thing the same way, and nothing of what was not shared', () => {
    expect(written('b1')).toBe(written('b1'))
    expect(JSON.stringify(packLink(record, []))).not.toContain('Only mine.')
    const own = readLink(written(null))
    expect(own.ok && own.record.branches).toEqual([])
  })

  it('is refused when it is too long, and says by how much', () => {
    const pick = seeded(4)
    const anything = (): string => Array.from({ length: 1500 }, () => String.fromCharCode(33 + pick(90))).join('')
    const commands = Array.from({ length: 8 }, () => ({
      hour: 0,
      command: { type: 'wait', seat: 'council', reason: anything() } as const,
    }))
    const link = writeLink({ ...record, commands }, null)
    expect(link).toMatchObject({ ok: false, most: longestLink })
    expect(link.ok ? 0 : link.characters).toBeGreaterThan(longestLink)
  })

  it('does not prove right when its hash, its seed or an order is another', () => {
    const other = (over: Partial<RunRecord>): unknown => {
      const read = readLink(written(null, { ...record, ...over }))
      return read.ok ? rebuild(engine, read.record) : read
    }
    const last = { hour: record.hour, hash: '0123456789abcdef' }
    expect(other({ hashes: [last] })).toMatchObject({ ok: false, fault: { code: 'state-differs' } })
    expect(other({ seed: 12 })).toMatchObject({ ok: false, fault: { code: 'state-differs' } })
    expect(other({ commands: [] })).toMatchObject({ ok: false, fault: { code: 'state-differs' } })
    expect(other({ rulesVersion: '0' })).toMatchObject({ ok: false, fault: { code: 'other-rules' } })
    expect(other({ scenarioHash: 'abcdef0123' })).toMatchObject({ ok: false, fault: { code: 'scenario-changed' } })
  })
})

describe('damaged and hostile links', () => {
  it('are refused with a fault, whichever character is lost or changed', () => {
    const data = written('b3')
    const pick = seeded(6)
    const digits = 'ABCxyz019-_ %=é'
    for (let at = 0; at < data.length; at++) {
      const digit = digits[pick(digits.length)]
      const damaged = [
        data.slice(0, at),
        data.slice(0, at) + data.slice(at + 1),
        data.slice(0, at) + digit + data.slice(at + 1),
      ]
      for (const one of damaged) if (one !== data) expect(readLink(one).ok, `${at}`).toBe(false)
    }
  })

  it.each([
    ['', 'link-damaged'],
    ['1', 'link-damaged'],
    ['2abc', 'link-other-version'],
    ['<script>', 'link-damaged'],
    ['1'.repeat(longestLink + 1), 'link-too-long'],
  ])('%.20s: %s', (data, code) => {
    const read = readLink(data)
    expect(read.ok ? null : read.faults[0].fault.code).toBe(code)
  })

  it('unpack no bomb', () => {
    const before = process.memoryUsage().heapUsed
    const bomb = sealed(`[${'1,'.repeat(2_000_000)}1]`)
    expect(bomb.length).toBeLessThan(longestLink)
    expect(readLink(bomb)).toMatchObject({ ok: false, faults: [{ fault: { code: 'link-damaged' } }] })
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(60_000_000)
  })

  const each = 40
  it.each(Object.entries(mutations))(`well packed, but %s: ${each} of them`, (kind, mutate) => {
    const text = JSON.stringify(packLink(record, record.branches.slice(0, 1)))
    for (let seed = 0; seed < each; seed++) {
      const data = sealed(mutate(text, seeded(seed + kind.length * 1000)))
      const read = readLink(data)
      if (!read.ok) {
        expect(read.faults.length).toBeGreaterThan(0)
        continue
      }
      // What passes is a record like any other, and is the run that it says or is refused.
      const rebuilt = rebuild(engine, read.record)
      if (rebuilt.ok) expect(rebuilt.record.hashes.at(-1)?.hash).toBe(read.record.hashes[0].hash)
    }
    expect(globalThis).not.toHaveProperty('pwned')
    expect({}).not.toHaveProperty('polluted')
  })
})
