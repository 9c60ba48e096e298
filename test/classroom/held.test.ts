import { describe, expect, it } from 'vitest'
import type { TeamKey } from '../../src/classroom/events'
import { begun, engine, seats, testClass } from './lesson'
import { student } from './shown'

const [first, second, third] = seats
const key = (seat: string, world = 0): TeamKey => ({ world, seat })
const windows = engine.scenario.play.plans.find(({ id }) => id === 'twenty')?.windows.length ?? 0

describe('the seat that somebody held in play', () => {
  it('is the one that they had as the last window closed, wherever the teacher puts them afterwards', () => {
    const lesson = testClass({ seeds: [11, 12] })
    for (const member of ['m1', 'm2', 'm3', 'm4']) lesson.join(member)
    lesson.do({ type: 'next' })
    const forecast = engine.scenario.play.forecast.map(({ outcome }) => ({ outcome, low: 1, best: 2, high: 3 }))
    lesson.must('m1', { type: 'forecast', forecast })
    lesson.do({ type: 'next' })
    expect(student(lesson, 'm1')).not.toHaveProperty('held')
    const own = student(lesson, 'm1').team?.key ?? key('')
    const other = own.world === 0 ? 1 : 0
    lesson.do({ type: 'to-debrief' })
    for (const to of [key(third, own.world), key(second, other), null]) {
      lesson.do({ type: 'move', member: 'm1', team: to })
      expect(student(lesson, 'm1').team?.key ?? null).toEqual(to)
      expect(student(lesson, 'm1').held).toEqual({ key: own, forecast, expected: true })
      expect(lesson.room.recordFor('m1', own.world)).toEqual({
        ...lesson.room.record(own.world, own.seat),
        held: { seat: own.seat, here: true, expected: true },
      })
      expect(lesson.room.recordFor('m1', other)).toEqual({
        ...lesson.room.record(other),
        held: { seat: own.seat, here: false, expected: true },
      })
    }
    expect(lesson.room.record(0)).not.toHaveProperty('held')
  })

  const heldBy = (lesson: ReturnType<typeof begun>, member: string) => {
    const { held } = student(lesson, member)
    return held?.key.seat ?? null
  }

  it('is the last of those that they had while windows were open', () => {
    const lesson = begun({}, ['m1', 'm2', 'm3'])
    lesson.join('watching', true)
    lesson.join('out', true)
    lesson.join('in', true)
    lesson.do({ type: 'move', member: 'm1', team: key(third) })
    lesson.do({ type: 'move', member: 'out', team: key(second) })
    lesson.do({ type: 'next' })
    lesson.do({ type: 'move', member: 'out', team: null })
    lesson.do({ type: 'move', member: 'in', team: key(first) })
    lesson.join('late')
    const late = student(lesson, 'late').team?.key.seat
    lesson.do({ type: 'to-debrief' })
    lesson.join('too-late')
    lesson.do({ type: 'move', member: 'watching', team: key(first) })
    const held = (member: string) => heldBy(lesson, member)
    expect([held('m1'), held('out'), held('in'), held('late')]).toEqual([third, second, first, late])
    expect([held('watching'), held('too-late')]).toEqual([null, null])
    expect(lesson.room.recordFor('watching', 0)).toMatchObject({ held: null })
    // Play goes on: who plays now, has played.
    lesson.do({ type: 'step-back' })
    lesson.do({ type: 'to-debrief' })
    expect([held('watching'), held('m1')]).toEqual([first, third])
  })

  it('tells whether they were of its team as that locked what it expected', () => {
    const lesson = testClass()
    for (const member of ['m1', 'm2', 'm3']) lesson.join(member)
    lesson.do({ type: 'next' })
    lesson.away.add('not-yet')
    lesson.join('not-yet')
    lesson.do({ type: 'move', member: 'not-yet', team: key(first) })
    const forecast = engine.scenario.play.forecast.map(({ outcome }) => ({ outcome, low: 1, best: 2, high: 3 }))
    lesson.must('m1', { type: 'forecast', forecast })
    lesson.away.delete('not-yet')
    lesson.do({ type: 'next' })
    lesson.join('late')
    for (const member of ['late', 'm2']) lesson.do({ type: 'move', member, team: key(first) })
    // The second team locks none, and the third its own in the first window.
    lesson.must('m3', { type: 'forecast', forecast })
    lesson.do({ type: 'move', member: 'm3', team: key(second) })
    lesson.do({ type: 'next' })
    lesson.do({ type: 'move', member: 'm3', team: key(third) })
    lesson.do({ type: 'to-debrief' })
    const expected = (member: string) => [
      student(lesson, member).held?.expected,
      lesson.room.recordFor(member, 0)?.held?.expected,
    ]
    expect([expected('m1'), expected('m3')]).toEqual([
      [true, true],
      [true, true],
    ])
    for (const member of ['late', 'm2', 'not-yet']) expect([member, expected(member)]).toEqual([member, [false, false]])
    lesson.do({ type: 'step-back' })
    lesson.do({ type: 'move', member: 'm1', team: key(second) })
    lesson.do({ type: 'to-debrief' })
    expect(expected('m1')).toEqual([false, false])
  })

  it('is none for who came to it after play alone', () => {
    const lesson = testClass()
    lesson.join('m1')
    lesson.away.add('never')
    lesson.join('never')
    for (let n = 0; n < 2; n += 1) lesson.do({ type: 'next' })
    lesson.do({ type: 'pause' })
    lesson.pass(6)
    lesson.do({ type: 'to-debrief' })
    lesson.away.delete('never')
    lesson.pass(0)
    expect(student(lesson, 'never').team).not.toBeNull()
    expect([heldBy(lesson, 'never'), heldBy(lesson, 'm1')]).toEqual([null, first])
  })

  it('is the one whose role was read where no window ever opened', () => {
    const lesson = testClass()
    lesson.join('m1')
    lesson.join('watching', true)
    lesson.do({ type: 'next' })
    lesson.do({ type: 'to-debrief' })
    lesson.do({ type: 'move', member: 'm1', team: key(second) })
    expect([heldBy(lesson, 'm1'), heldBy(lesson, 'watching')]).toEqual([first, null])
  })

  it('makes a world one that somebody sat in, also where nobody is left there', () => {
    const lesson = begun({ seeds: [11, 12] }, ['m1', 'm2', 'm3', 'm4'])
    for (let window = 0; window < windows; window += 1) lesson.do({ type: 'next' })
    for (const member of ['m1', 'm2', 'm3', 'm4']) lesson.do({ type: 'move', member, team: key(first) })
    expect(student(lesson, 'm1').seated).toEqual([0, 1])
  })
})
