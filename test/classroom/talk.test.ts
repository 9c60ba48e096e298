import { describe, expect, it } from 'vitest'
import { teamPlays } from '../../src/classroom/teamPlays'
import { begun, openOption, seats, testClass } from './lesson'
import { asking, lastProposal, order, student, teacher } from './shown'

describe('talk', () => {
  it('stays in the team, and a private one between its seats; the teacher reads both', () => {
    const lesson = begun()
    lesson.must('m1', { type: 'say', text: '<i>To us</i>' })
    lesson.must('m1', { type: 'open-talk', seats: [seats[1]] })
    const talk = student(lesson, 'm2').team?.talks[0].id ?? ''
    lesson.must('m2', { type: 'talk-say', talk, text: 'Can you hear me?' })
    expect(student(lesson, 'm1').team?.talks[0].lines[0]).toMatchObject({ text: 'Can you hear me?', mine: false })
    const third = JSON.stringify(student(lesson, 'm3'))
    expect(third).not.toContain('hear me')
    expect(third).not.toContain('To us')
    expect(student(lesson, 'm1').team?.lines[0].text).toBe('<i>To us</i>')
    expect(lesson.ask('m3', { type: 'talk-say', talk, text: 'Me too' })).toEqual({
      ok: false,
      refusal: { code: 'unknown-talk' },
    })
    expect(JSON.stringify(teacher(lesson).talks)).toContain('Can you hear me?')
    expect(lesson.ask('m2', { type: 'open-talk', seats: [seats[0]] }).ok).toBe(false)
  })

  it('is muted, hidden and reported', () => {
    const lesson = begun()
    lesson.must('m1', { type: 'open-talk', seats: [seats[1]] })
    const talk = teacher(lesson).talks[0].id
    lesson.must('m1', { type: 'talk-say', talk, text: 'You are wrong.' })
    const line = teacher(lesson).talks[0].lines[0].id
    expect(lesson.ask('m3', { type: 'report-line', line })).toEqual({ ok: false, refusal: { code: 'unknown-line' } })
    lesson.must('m2', { type: 'report-line', line })
    // Whoever wrote the line is not told.
    expect(student(lesson, 'm1').team?.talks[0].lines[0].reported).toBe(false)
    expect(student(lesson, 'm2').team?.talks[0].lines[0].reported).toBe(true)
    expect(teacher(lesson).reports.map(({ where, by }) => [where, by])).toEqual([[talk, student(lesson, 'm2').me.nick]])
    lesson.do({ type: 'hide-line', line, hidden: true })
    lesson.do({ type: 'settle-report', line })
    expect(student(lesson, 'm2').team?.talks[0].lines[0].text).toBeNull()
    expect(teacher(lesson).reports).toEqual([])
    lesson.do({ type: 'mute', member: 'm1', muted: true })
    expect(lesson.ask('m1', { type: 'say', text: 'Hm.' })).toEqual({ ok: false, refusal: { code: 'muted' } })
    expect(lesson.ask('m1', { type: 'rename', nick: 'Look at me' })).toEqual({ ok: false, refusal: { code: 'muted' } })
    lesson.do({ type: 'rename-member', member: 'm2', nick: 'Grey Owl' })
    expect(lesson.ask('m2', { type: 'rename', nick: 'Me again' })).toEqual({
      ok: false,
      refusal: { code: 'not-yours' },
    })
  })
})

describe('a seat that no team plays', () => {
  const empty = (lesson: ReturnType<typeof testClass>) => student(lesson, 'm1').team?.empty

  it('keeps what was written to it for whoever takes it later', () => {
    const lesson = begun({}, ['m1'])
    lesson.must('m1', { type: 'open-talk', seats: [seats[1]] })
    lesson.must('m1', { type: 'talk-say', talk: teacher(lesson).talks[0].id, text: 'Is anybody there?' })
    lesson.join('late')
    expect(student(lesson, 'late').team?.key.seat).toBe(seats[1])
    expect(student(lesson, 'late').team?.talks[0].lines[0]).toMatchObject({ text: 'Is anybody there?', mine: false })
  })

  it('is named to the others, by the rule that the teacher’s page has', () => {
    const lesson = begun({}, ['m1', 'm2'])
    const team = { world: 0, seat: seats[1] }
    const named = (...others: readonly string[]) => {
      expect(empty(lesson)).toEqual(others)
      const { teams } = teacher(lesson)
      expect(teams.filter(({ status }) => !teamPlays(status)).map(({ key }) => key.seat)).toEqual(others)
      expect(lesson.room.projector(asking(lesson)).teams.filter(({ status }) => teamPlays(status))).toHaveLength(
        seats.length - others.length,
      )
    }
    named(seats[2])
    // Its students are there, but the policy decides: the teacher gave it the seat.
    lesson.do({ type: 'give-seat', team, by: 'policy' })
    named(seats[1], seats[2])
    lesson.do({ type: 'give-seat', team, by: 'team' })
    named(seats[2])
    lesson.do({ type: 'move', member: 'm2', team: { world: 0, seat: seats[2] } })
    named(seats[1])
    lesson.do({ type: 'kick', member: 'm2' })
    named(seats[1], seats[2])
  })

  it('is so from when its student is let go until they come back', () => {
    const lesson = testClass()
    lesson.away.add('m2')
    for (const member of ['m1', 'm2']) lesson.join(member)
    expect(empty(lesson)).toEqual([seats[2]])
    lesson.pass(5)
    expect(empty(lesson)).toEqual([seats[1], seats[2]])
    lesson.away.delete('m2')
    lesson.pass(0)
    expect(empty(lesson)).toEqual([seats[2]])
  })
})

describe('somebody who is muted', () => {
  it('writes no reason either, but agrees to what others propose, gives it, takes back and submits', () => {
    const lesson = begun({}, ['m1', 'm2', 'm3', 'm4'])
    expect(student(lesson, 'm4').team?.key).toEqual(student(lesson, 'm1').team?.key)
    lesson.must('m4', { type: 'propose', order: { type: 'wait', reason: 'We know too little.' } })
    const own = lastProposal(lesson, 'm4')
    lesson.do({ type: 'mute', member: 'm4', muted: true })
    const muted = { ok: false, refusal: { code: 'muted' } }
    const option = openOption(lesson, seats[0])
    expect(lesson.ask('m4', order(option))).toEqual(muted)
    expect(lesson.ask('m4', { type: 'propose', order: { type: 'wait', reason: 'Look here.' } })).toEqual(muted)
    expect(
      lesson.ask('m4', { type: 'propose', order: { type: 'stand', option, until: 90, reason: 'Look here.' } }),
    ).toEqual(muted)
    lesson.must('m4', { type: 'withdraw', proposal: own })
    lesson.must('m1', order(option))
    lesson.must('m4', { type: 'agree', proposal: lastProposal(lesson, 'm4'), agrees: true })
    lesson.must('m4', { type: 'give', proposal: lastProposal(lesson, 'm4') })
    lesson.must('m4', { type: 'submit', done: true })
    lesson.must('m4', { type: 'submit', done: false })
    // Who left would be somebody new, and not muted, by joining again.
    expect(lesson.ask('m4', { type: 'leave' })).toEqual(muted)
    lesson.do({ type: 'mute', member: 'm4', muted: false })
    lesson.must('m4', { type: 'propose', order: { type: 'wait', reason: 'We know too little.' } })
    lesson.must('m4', { type: 'leave' })
  })
})

describe('a long talk', () => {
  it('shows its newest lines, and an export has all', () => {
    const lesson = begun()
    for (let line = 0; line < 205; line++) lesson.must('m1', { type: 'say', text: `line ${line}` })
    const shown = student(lesson, 'm1').team?.lines ?? []
    expect(shown).toHaveLength(200)
    expect(shown.at(-1)?.text).toBe('line 204')
    expect(lesson.log.filter(({ event }) => event.type === 'said')).toHaveLength(205)
  })
})
