import { gzipSync, strToU8 } from 'fflate'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { runFaultInEnglish } from '../../src/record/faultTexts'
import { type ParsedRecord, parseRecord, readRecord } from '../../src/record/parse'
import { replay } from '../../src/record/replay'
import { recordText } from '../../src/record/write'
import { createAuthority } from '../../src/session/authority'
import { inflate } from '../../src/session/inflate'
import { createEngine } from '../../src/sim/engine'
import { smallScenario } from '../scenario/small'
import { mutations, seeded } from './mutate'

const engine = createEngine(smallScenario())
const each = 14
let text = ''

beforeAll(() => {
  const authority = createAuthority(engine)
  authority.begin({
    seat: 'council',
    plan: 'short',
    seed: 5,
    policy: 'adaptive',
    forecast: [{ outcome: 'deaths', low: 0, best: 3, high: 9 }],
  })
  authority.send({ type: 'decide', seat: 'council', option: 'curfew', reason: 'Unrest at the harbour.' })
  authority.send({ type: 'stand', seat: 'council', option: 'lift-curfew', until: 40, reason: 'When calm.' })
  authority.closeWindow()
  authority.advance(12)
  authority.send({ type: 'decide', seat: 'council', option: 'ask-help', reason: 'More is needed.' })
  // To the end: only then are the events in the record.
  for (let game = authority.closeWindow(); !game.over; game = authority.closeWindow()) authority.advance(1000)
  text = recordText({
    ...authority.record(),
    branches: [
      {
        id: 'b1',
        parent: null,
        from: 6,
        kept: 0,
        label: 'Earlier',
        note: '',
        folded: false,
        policy: 'record',
        played: [],
        changes: [{ drop: 'curfew' }],
        commands: [],
      },
    ],
    notes: [{ id: 'n1', branch: 'b1', hour: 7, order: null, text: 'Look here.' }],
    main: 'b1',
  })
})

afterEach(() => {
  expect('pwned' in globalThis).toBe(false)
  expect('polluted' in {}).toBe(false)
})

/** A file is refused with problems that say where and what, or it is a run that can be replayed or says why not. */
const expectHandled = (text: string, what: string): ParsedRecord => handled(parseRecord(text), what)
const expectBytesHandled = async (bytes: Uint8Array, what: string): Promise<ParsedRecord> =>
  handled(await readRecord(bytes, inflate), what)

function handled(parsed: ParsedRecord, what: string): ParsedRecord {
  if (!parsed.ok) {
    expect(parsed.faults.length, what).toBeGreaterThan(0)
    expect(parsed.faults.length, what).toBeLessThan(100)
    for (const { path, fault } of parsed.faults) {
      expect(typeof path, what).toBe('string')
      const words = runFaultInEnglish(fault)
      expect(words.length, `${what}: ${JSON.stringify(fault)}`).toBeGreaterThan(12)
      expect(words.length, what).toBeLessThan(1200)
    }
    return parsed
  }
  const again = replay(engine, parsed.record, { verify: true })
  if (again.from === 'events') expect(runFaultInEnglish(again.unlike).length, what).toBeGreaterThan(12)
  const authority = createAuthority(engine)
  const restored = authority.restore(parsed.record)
  if (restored.ok) expect(restored.game.view.hour, what).toBe(parsed.record.hour)
  else expect(runFaultInEnglish(restored.fault).length, what).toBeGreaterThan(12)
  return parsed
}

describe('malformed files of a run', () => {
  it('the sound file is read and replayed', () => {
    expect(expectHandled(text, 'sound').ok).toBe(true)
  })

  for (const [kind, mutate] of Object.entries(mutations)) {
    it(`${kind}: ${each} files`, () => {
      for (let seed = 0; seed < each; seed++) {
        const pick = seeded(seed + kind.length * 1000)
        expectHandled(mutate(text, pick), `${kind} ${seed}`)
      }
    })
  }

  it('unknown commands and events', () => {
    for (const type of ['attack', 'victory', '', 'constructor', '__proto__', 7, null]) {
      const record = JSON.parse(text)
      record.commands[0].command.type = type
      expect(expectHandled(JSON.stringify(record), `command ${type}`).ok).toBe(false)
      const other = JSON.parse(text)
      other.events[3].type = type
      expect(expectHandled(JSON.stringify(other), `event ${type}`).ok).toBe(false)
    }
  })

  it('hours and seeds at the edge', () => {
    for (const hour of [0, 13, 65, 66, 67, 100_000, 100_001, -1, 0.5]) {
      const record = JSON.parse(text)
      record.hour = hour
      record.commands = record.commands.filter((one: { hour: number }) => one.hour <= hour)
      record.events = []
      record.hashes = []
      record.branches = []
      expectHandled(JSON.stringify(record), `hour ${hour}`)
    }
    for (const seed of [0, 4_294_967_296, Number.MAX_SAFE_INTEGER]) {
      const record = { ...JSON.parse(text), seed, events: [], hashes: [] }
      expectHandled(JSON.stringify(record), `seed ${seed}`)
    }
  })

  it('packed files, damaged in every part', async () => {
    const packed = gzipSync(strToU8(text))
    expect((await expectBytesHandled(packed, 'packed')).ok).toBe(true)
    const pick = seeded(9)
    for (let seed = 0; seed < 40; seed++) {
      const damaged = packed.slice(0, seed % 2 === 0 ? packed.length : 3 + pick(packed.length - 3))
      for (let flips = pick(5); flips >= 0; flips--) damaged[2 + pick(damaged.length - 2)] ^= 1 << pick(8)
      await expectBytesHandled(damaged, `packed ${seed}`)
    }
    await expectBytesHandled(new Uint8Array([0x1f, 0x8b, 8]), 'a head only')
    await expectBytesHandled(gzipSync(gzipSync(strToU8(text))), 'packed twice')
  })

  it('bytes of anything', async () => {
    const pick = seeded(3)
    for (let length = 0; length < 40; length++) {
      await expectBytesHandled(
        Uint8Array.from({ length: length * 7 }, () => pick(256)),
        `bytes ${length}`,
      )
    }
  })
})
