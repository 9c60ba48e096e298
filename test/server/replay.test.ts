import { expect, it } from 'vitest'
import type { StoredEvent } from '../../src/classroom/events'
import type { RunRecord } from '../../src/record/runRecord'
import { compareWithReplay, type SessionFile } from '../../src/server/replay'
import { begun, engine, openOption, seats, type TestClass } from '../classroom/lesson'

/** A class of two worlds with orders in its first window, stepped back, with other orders there, to the debrief. */
function played(): TestClass {
  const lesson = begun({ seeds: [11, 12] }, ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'])
  const order = (): void => {
    for (const member of ['m1', 'm2', 'm3']) {
      const team = lesson.room.student(member, lesson)?.team
      if (!team) throw new Error('no team')
      const { world, seat } = team.key
      const option = openOption(lesson, seat, world)
      lesson.must(member, { type: 'propose', order: { type: 'decide', option, reason: 'since we think so' } })
      const proposal = lesson.room.student(member, lesson)?.team?.proposals.at(-1)?.id ?? ''
      lesson.must(member, { type: 'give', proposal })
    }
  }
  order()
  lesson.do({ type: 'close-window' })
  lesson.do({ type: 'step-back' })
  order()
  lesson.do({ type: 'close-window' })
  lesson.do({ type: 'to-debrief' })
  return lesson
}

const fileOf = ({ room, log }: TestClass): SessionFile => ({
  session: { id: 's1' },
  log,
  runs: room.versions.worlds.map((_, world) => JSON.parse(JSON.stringify(room.record(world))) as RunRecord),
})
const lesson = played()
const renumbered = (log: readonly StoredEvent[]): StoredEvent[] => log.map(({ event }, at) => ({ seq: at + 1, event }))

it('finds the same runs and states in a session’s log and in its runs’ commands', () => {
  const { worlds, hashes, mismatches } = compareWithReplay(engine, fileOf(lesson))
  expect(mismatches).toEqual([])
  expect(worlds).toBe(2)
  expect(hashes).toBeGreaterThan(2 * seats.length)
})

it('finds an order that the log lost', () => {
  const file = fileOf(lesson)
  const at = file.log.findLastIndex(({ event }) => event.type === 'ordered')
  const log = renumbered(file.log.filter((_, index) => index !== at))
  expect(compareWithReplay(engine, { ...file, log }).mismatches).not.toEqual([])
})

it('finds a hash that is another, and a run that is missing', () => {
  const file = fileOf(lesson)
  const [first, second] = file.runs
  const hashes = first.hashes.map((one, index) => (index === 1 ? { ...one, hash: '0' } : one))
  expect(compareWithReplay(engine, { ...file, runs: [{ ...first, hashes }, second] }).mismatches).toHaveLength(1)
  expect(compareWithReplay(engine, { ...file, runs: [first] }).mismatches).toEqual(['world 1: the server gave no run'])
  expect(compareWithReplay(engine, { ...file, runs: [first, second, second] }).mismatches).toHaveLength(1)
})

it('throws where the log has a gap', () => {
  const file = fileOf(lesson)
  const log = file.log.filter((_, index) => index !== 3)
  expect(() => compareWithReplay(engine, { ...file, log })).toThrow(/does not follow/)
})
