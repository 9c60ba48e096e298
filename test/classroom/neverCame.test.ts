import { describe, expect, it } from 'vitest'
import { limits } from '../../src/classroom/limits'
import { beginning, seats, type TestClass, testClass } from './lesson'
import { asking, card, student, teacher } from './shown'

describe('a seat whose student never came', () => {
  const out = (lesson: TestClass) => lesson.log.filter(({ event }) => event.type === 'let-go')

  it('is free after five minutes, played by the policy, and theirs again when they come', () => {
    const lesson = testClass()
    lesson.away.add('m2')
    for (const member of ['m1', 'm2']) lesson.join(member)
    expect(lesson.room.nextDue(lesson.takenUp)).toBe(beginning + limits.seatHeld)
    lesson.do({ type: 'next' })
    lesson.pass(4)
    expect(card(lesson, seats[1]).status).toBe('disconnected')
    lesson.pass(1)
    expect(out(lesson)).toHaveLength(1)
    expect(lesson.room.nextDue(lesson.takenUp)).toBeNull()
    expect(lesson.room.student('m2', asking(lesson))).toBeNull()
    expect(lesson.room.isLetGo('m2')).toBe(true)
    expect(card(lesson, seats[1])).toMatchObject({ status: 'policy', members: [] })
    expect(lesson.ask('m2', { type: 'say', text: 'Hello?' })).toEqual({
      ok: false,
      refusal: { code: 'unknown-member' },
    })
    lesson.away.delete('m2')
    lesson.pass(0)
    expect(student(lesson, 'm2').team?.key.seat).toBe(seats[1])
    expect(card(lesson, seats[1]).status).toBe('thinking')
  })

  it('is listed for the teacher: who lost it and when, those who went last first, until they are back or out for good', () => {
    const lesson = testClass()
    for (const member of ['m2', 'm3', 'watcher']) lesson.away.add(member)
    for (const member of ['m1', 'm2', 'm3']) lesson.join(member)
    const nick = student(lesson, 'm2').me.nick
    lesson.pass(1)
    lesson.join('watcher', true)
    expect(teacher(lesson).letGo).toEqual([])
    lesson.pass(5)
    const at = beginning + limits.seatHeld
    expect(teacher(lesson).letGo).toMatchObject([
      { member: 'watcher', team: null, at: at + 60_000 },
      { member: 'm3', team: { world: 0, seat: seats[2] }, at: at + 60_000 },
      { member: 'm2', nick, team: { world: 0, seat: seats[1] }, at: at + 60_000 },
    ])
    lesson.do({ type: 'kick', member: 'm3' })
    lesson.away.delete('m2')
    lesson.pass(0)
    expect(teacher(lesson).letGo.map(({ member }) => member)).toEqual(['watcher'])
    // Students and the room are told nothing of it.
    for (const view of [student(lesson, 'm1'), lesson.room.projector(asking(lesson))])
      expect(JSON.stringify(view)).not.toContain('letGo')
  })

  it('is held anew for five minutes from when the session was taken up: nobody can connect before', () => {
    const lesson = testClass()
    lesson.away.add('m1')
    lesson.join('m1')
    lesson.takenUp = beginning + 4 * 60_000
    expect(lesson.room.nextDue(lesson.takenUp)).toBe(lesson.takenUp + limits.seatHeld)
    lesson.pass(8)
    expect(out(lesson)).toEqual([])
    lesson.pass(1)
    expect(out(lesson)).toHaveLength(1)
  })

  it('is kept for whoever was there once, however long they are gone', () => {
    const lesson = testClass()
    lesson.join('m1')
    lesson.away.add('m1')
    lesson.pass(600)
    expect(out(lesson)).toEqual([])
    expect(lesson.log.filter(({ event }) => event.type === 'first-here')).toHaveLength(1)
  })

  it('goes to somebody else where the class is full, until there is room again', () => {
    const lesson = testClass()
    lesson.away.add('late')
    lesson.join('late')
    for (let count = 1; count < limits.members; count += 1) lesson.join(`m${count}`)
    expect(lesson.join('one-more')).toEqual({ ok: false, refusal: { code: 'full' } })
    lesson.pass(5)
    expect(lesson.join('one-more').ok).toBe(true)
    lesson.away.delete('late')
    lesson.pass(0)
    expect(lesson.room.isLetGo('late')).toBe(true)
    lesson.do({ type: 'kick', member: 'm1' })
    expect(lesson.room.isLetGo('late')).toBe(false)
  })

  it('stays free while the lobby is locked, whoever comes, and is theirs once it is open again', () => {
    const lesson = testClass()
    lesson.away.add('late')
    for (const member of ['m1', 'late']) lesson.join(member)
    lesson.pass(5)
    lesson.do({ type: 'lock-lobby', locked: true })
    lesson.away.delete('late')
    lesson.pass(0)
    expect(lesson.room.isLetGo('late')).toBe(true)
    expect(lesson.room.whyOut('late')).toBe('locked')
    lesson.do({ type: 'lock-lobby', locked: false })
    expect(student(lesson, 'late').team?.key.seat).toBe(seats[1])
    expect(lesson.room.whyOut('late')).toBeNull()
  })

  it('is nobody’s after the end, and who comes then is told that it is over', () => {
    const lesson = testClass()
    lesson.away.add('late')
    lesson.join('late')
    lesson.pass(5)
    lesson.do({ type: 'to-debrief' })
    lesson.do({ type: 'next' })
    lesson.do({ type: 'next' })
    lesson.away.delete('late')
    lesson.pass(0)
    expect(lesson.room.whyOut('late')).toBe('late')
  })

  it('can be taken from them for good', () => {
    const lesson = testClass()
    lesson.away.add('late')
    lesson.join('late')
    lesson.pass(5)
    expect(lesson.tell({ type: 'mute', member: 'late', muted: true }).ok).toBe(false)
    lesson.do({ type: 'kick', member: 'late' })
    expect(lesson.tell({ type: 'kick', member: 'late' })).toEqual({ ok: false, refusal: { code: 'unknown-member' } })
    lesson.away.delete('late')
    lesson.pass(0)
    expect(lesson.room.isLetGo('late')).toBe(false)
    expect(lesson.room.hasMember('late')).toBe(false)
  })

  it('waits for so many and no more: who joined first of them is out for good', () => {
    const lesson = testClass()
    const joined = Array.from({ length: limits.letGo + 2 }, (_, count) => `late-${count}`)
    for (const member of joined) {
      lesson.away.add(member)
      lesson.join(member)
      lesson.pass(5)
    }
    expect(joined.filter(lesson.room.isLetGo)).toEqual(joined.slice(2))
    expect(lesson.log.filter(({ event }) => event.type === 'left').map(({ event }) => event)).toMatchObject([
      { member: 'late-0' },
      { member: 'late-1' },
    ])
  })
})
