import { describe, expect, it } from 'vitest'
import { createFigures } from '../../src/analysis/figures'
import { playRun } from '../../src/analysis/oneRun'
import { playedSeats, setupAt, setupFor, stretchesOf } from '../../src/record/hands'
import { readLink, writeLink } from '../../src/record/link'
import { createLog, endOfRun } from '../../src/record/log'
import { parseRecord, readRecord } from '../../src/record/parse'
import { createPlayback, lineOf } from '../../src/record/playback'
import { replay } from '../../src/record/replay'
import type { Hand, RunRecord } from '../../src/record/runRecord'
import { writeRecord } from '../../src/record/write'
import { createAuthority } from '../../src/session/authority'
import { inflate } from '../../src/session/inflate'
import { createEngine } from '../../src/sim/engine'
import { smallScenario } from '../scenario/small'

const engine = createEngine(smallScenario())
const seats = engine.scenario.play.seats.map(({ id }) => id)
const head = { seed: 7, policy: 'record', seat: seats[0], plan: 'short', forecast: [] } as const

const gave = (hour: number, kept: number, seat: string, by: Hand['by'] = 'team'): Hand => ({ hour, kept, seat, by })

describe('stretches', () => {
  it('are one for a run that one seat plays, and two for one begun in the middle', () => {
    expect(stretchesOf(head)).toEqual([{ from: 0, setup: { seed: 7, policy: 'record', played: [seats[0]] } }])
    expect(stretchesOf({ ...head, from: 9 }).map(({ from, setup }) => [from, setup.played])).toEqual([
      [0, []],
      [9, [seats[0]]],
    ])
    expect(stretchesOf({ ...head, observed: true })[0].setup.played).toEqual([])
  })

  it('follow the hands of a class, those of one moment as one', () => {
    const hands = [gave(0, 0, 'a'), gave(0, 0, 'b'), gave(6, 2, 'a', 'policy'), gave(6, 3, 'c'), gave(9, 3, 'a')]
    const stretches = stretchesOf({ ...head, hands })
    expect(stretches.map(({ from, kept, setup }) => [from, kept ?? 0, setup.played])).toEqual([
      [0, 0, ['a', 'b']],
      [6, 2, ['b']],
      [6, 3, ['b', 'c']],
      [9, 3, ['b', 'c', 'a']],
    ])
    expect(setupAt(stretches, 8).played).toEqual(['b', 'c'])
    expect(setupFor(stretches, 1, 6).played).toEqual(['a', 'b'])
    expect(setupFor(stretches, 2, 6).played).toEqual(['b'])
    expect(playedSeats({ ...head, hands })).toEqual(['a', 'b', 'c'])
  })

  it('leave every seat to the policy until one is taken', () => {
    expect(stretchesOf({ ...head, hands: [] }).map(({ setup }) => setup.played)).toEqual([[]])
    expect(stretchesOf({ ...head, hands: [gave(4, 0, 'a')] }).map(({ from, setup }) => [from, setup.played])).toEqual([
      [0, []],
      [4, ['a']],
    ])
  })
})

/** A run in which a seat is played, then left to the policy within an hour after its last order, then taken again. */
function classRun(): RunRecord {
  const hands = [gave(0, 0, 'council'), gave(10, 2, 'council', 'policy'), gave(20, 2, 'council')]
  const log = createLog(engine.scenario, { ...head, seat: 'council', hands })
  const stretches = stretchesOf({ ...head, hands })
  const state = engine.start(setupAt(stretches, 0))
  const options = new Map([
    [4, 'ask-help'],
    [10, 'curfew'],
    [20, 'lift-curfew'],
  ])
  let given = 0
  log.hash(0, engine.hash(state))
  while (state.hour < endOfRun(engine.scenario)) {
    const option = options.get(state.hour)
    if (option) {
      const setup = setupFor(stretches, given, state.hour)
      const command = { type: 'decide', seat: 'council', option, reason: 'So it was agreed.' } as const
      const reply = engine.decide(state, setup, command)
      if (reply.ok) {
        for (const event of reply.events) engine.apply(state, setup, event)
        log.command(state.hour, command, reply.events)
        given++
      }
    }
    log.passed(engine.advance(state, setupAt(stretches, state.hour)))
  }
  log.hash(state.hour, engine.hash(state))
  expect(given).toBe(3)
  return log.record(state.hour)
}

describe('a class’s run', () => {
  const record = classRun()

  it('replays event for event and hash for hash, also through a file and its text', () => {
    const read = parseRecord(JSON.stringify(record))
    if (!read.ok) throw new Error(JSON.stringify(read))
    const again = replay(engine, read.record, { verify: true })
    expect(again).toMatchObject({ from: 'commands', difference: null, checked: { commands: 3, hashes: 2 } })
  })

  it('plays back the same at its end', () => {
    const playback = createPlayback(engine, lineOf(record))
    expect(playback.refused).toEqual([])
    expect(engine.hash(playback.at(playback.endOfHour(playback.end)))).toBe(record.hashes.at(-1)?.hash)
  })

  it('is repeated in an ensemble with its own hands: under its own seed and values nothing differs', () => {
    const figures = createFigures(engine.scenario)
    const setup = { runs: 1, seed: 7, policy: 'record', seat: 'council', commands: record.commands } as const
    const run = (hands?: readonly Hand[]) =>
      playRun(engine, figures, { ...setup, ...(hands ? { hands } : {}) }, 7, () => undefined, false)
    expect(run(record.hands).refused).toBe(0)
    expect(run([]).refused).toBe(3)
    const playback = createPlayback(engine, lineOf(record))
    expect(run(record.hands).byPlace).toEqual(figures.byPlace(playback.at(playback.endOfHour(playback.end))))
  })

  it('goes into a link and out of it', () => {
    const written = writeLink(record, null)
    if (!written.ok) throw new Error(JSON.stringify(written))
    const read = readLink(written.data)
    if (!read.ok) throw new Error(JSON.stringify(read))
    expect(read.record.hands).toEqual(record.hands)
  })

  it('says in its file which seat the reader held, wherever it goes on from there, and in no link', async () => {
    for (const held of [
      { seat: 'council', here: true, expected: true },
      { seat: 'council', here: false, expected: false },
      null,
    ]) {
      const own = { ...record, held }
      const read = await readRecord(writeRecord(own).bytes, inflate)
      if (!read.ok) throw new Error(JSON.stringify(read))
      expect(read.record.held).toEqual(held)
      const authority = createAuthority(engine)
      expect(authority.restore(read.record)).toMatchObject({ ok: true })
      expect(authority.record().held).toEqual(held)
      // A link is for others.
      expect(writeLink(own, null)).toEqual(writeLink(record, null))
    }
    const authority = createAuthority(engine)
    authority.restore(record)
    expect(authority.record()).not.toHaveProperty('held')
  })

  it('is refused where what the reader held is no seat, or one that is not there', () => {
    const seat = 'council'
    for (const held of [
      3,
      'council',
      {},
      { seat },
      { seat, here: 1, expected: true },
      { seat, here: true, expected: 1 },
      { seat: 'A', here: true, expected: true },
      { seat, here: true, expected: true, by: 'x' },
    ]) {
      expect([held, parseRecord(JSON.stringify({ ...record, held })).ok]).toEqual([held, false])
    }
    const unlike = { code: 'no-seat', seat: 'nobody' }
    expect(replay(engine, { ...record, held: { seat: 'nobody', here: false, expected: false } })).toMatchObject({
      unlike,
    })
  })

  it('is refused where a hand names a seat that is not there, or goes back in time', () => {
    const wrong = { ...record, hands: [gave(0, 0, 'nobody')] }
    expect(replay(engine, wrong)).toMatchObject({ from: 'events', unlike: { code: 'no-seat', seat: 'nobody' } })
    const back = { ...record, hands: [gave(5, 0, 'council'), gave(4, 0, 'council', 'policy')] }
    expect(parseRecord(JSON.stringify(back))).toMatchObject({ ok: false })
  })
})
