import { describe, expect, it } from 'vitest'
import { limits } from '../../src/classroom/limits'
import { begun, engine, openOption, seats, testClass } from './lesson'
import { card, lastProposal, order, student, takes } from './shown'

describe('a team', () => {
  it('proposes, agrees and gives: more than half of those who are there must agree', () => {
    const lesson = begun({}, ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'])
    const team = ['m1', 'm4', 'm7']
    const option = openOption(lesson, seats[0])
    lesson.must('m1', order(option))
    const proposal = lastProposal(lesson, 'm4')
    expect(lesson.ask('m1', { type: 'give', proposal })).toEqual({ ok: false, refusal: { code: 'needs-agreement' } })
    expect(lesson.ask('m2', { type: 'give', proposal })).toEqual({ ok: false, refusal: { code: 'unknown-proposal' } })
    expect(student(lesson, 'm4').team?.proposals[0]).toMatchObject({ needed: 2, iAgree: false, mine: false })
    lesson.must('m4', { type: 'agree', proposal, agrees: true })
    lesson.must('m4', { type: 'agree', proposal, agrees: false })
    expect(lesson.ask('m1', { type: 'give', proposal }).ok).toBe(false)
    lesson.must('m4', { type: 'agree', proposal, agrees: true })
    lesson.must('m1', { type: 'give', proposal })
    for (const member of team) {
      expect(student(lesson, member).seat?.taken.map((one) => one.option)).toContain(option)
      expect(student(lesson, member).team?.proposals).toEqual([])
    }
    expect(card(lesson, seats[0])).toMatchObject({ reasons: { count: 1, words: 8 }, given: [{ option }] })
    // The teacher's page tells of this window alone.
    lesson.do({ type: 'close-window' })
    expect(card(lesson, seats[0])).toMatchObject({ reasons: { count: 0, words: 0 }, given: [] })
  })

  it('goes on with those who are there when somebody’s lid is closed', () => {
    const lesson = begun({}, ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'])
    lesson.away.add('m4').add('m7')
    takes(lesson, 'm1')
    expect(card(lesson, seats[0]).given).toHaveLength(1)
    lesson.away.add('m1')
    expect(card(lesson, seats[0])).toMatchObject({ status: 'disconnected', lostAt: lesson.now })
  })

  it('is idle when nobody who is there has done anything for two minutes', () => {
    const lesson = begun()
    lesson.must('m1', { type: 'say', text: 'Let us see.' })
    expect(card(lesson, seats[0]).status).toBe('thinking')
    lesson.pass(2)
    expect(card(lesson, seats[0]).status).toBe('idle')
  })

  it('submits, takes that back, and orders nothing in between', () => {
    const lesson = begun()
    lesson.must('m1', { type: 'submit', done: true })
    expect(card(lesson, seats[0]).status).toBe('submitted')
    expect(lesson.ask('m1', order(openOption(lesson, seats[0])))).toEqual({
      ok: false,
      refusal: { code: 'already-submitted' },
    })
    lesson.must('m1', { type: 'submit', done: false })
    takes(lesson, 'm1')
  })

  it('waits once in a window, whoever proposes it again', () => {
    const lesson = begun({}, ['m1', 'm2', 'm3', 'm4'])
    const wait = { type: 'propose', order: { type: 'wait', reason: 'We know too little.' } } as const
    lesson.must('m1', wait)
    lesson.must('m4', wait)
    const [first, second] = student(lesson, 'm1').team?.proposals ?? []
    for (const { id } of [first, second])
      for (const member of ['m1', 'm4']) lesson.must(member, { type: 'agree', proposal: id, agrees: true })
    lesson.must('m1', { type: 'give', proposal: first.id })
    const done = { ok: false, refusal: { code: 'already-submitted' } }
    expect(lesson.ask('m4', { type: 'give', proposal: second.id })).toEqual(done)
    expect(lesson.ask('m4', wait)).toEqual(done)
    lesson.do({ type: 'close-window' })
    lesson.must('m1', wait)
  })

  it('leaves room for what others propose, however much one of them does', () => {
    const lesson = begun({}, ['m1', 'm2', 'm3', 'm4'])
    const wait = { type: 'propose', order: { type: 'wait', reason: 'Again.' } } as const
    for (let count = 0; count < limits.ownProposals; count += 1) lesson.must('m1', wait)
    expect(lesson.ask('m1', wait)).toEqual({ ok: false, refusal: { code: 'full' } })
    lesson.must('m4', wait)
  })

  it('of one has all proposals of a team to itself', () => {
    const lesson = begun()
    const wait = { type: 'propose', order: { type: 'wait', reason: 'Again.' } } as const
    for (let count = 0; count < limits.proposals; count += 1) lesson.must('m1', wait)
    expect(lesson.ask('m1', wait)).toEqual({ ok: false, refusal: { code: 'full' } })
  })

  it('hears at once why an order is not possible', () => {
    const lesson = begun()
    const other = openOption(lesson, seats[1])
    expect(lesson.ask('m1', order(other))).toMatchObject({
      ok: false,
      refusal: { code: 'refused', engine: { code: 'not-your-option' } },
    })
    expect(lesson.ask('m1', order(openOption(lesson, seats[0]), '  '))).toEqual({
      ok: false,
      refusal: { code: 'empty-text' },
    })
  })

  it('locks its forecast once, before play, whole and in order', () => {
    const lesson = testClass()
    lesson.join('m1')
    const forecast = engine.scenario.play.forecast.map(({ outcome }) => ({ outcome, low: 1, best: 2, high: 3 }))
    expect(lesson.ask('m1', { type: 'forecast', forecast: forecast.slice(1) }).ok).toBe(false)
    const mad = forecast.map((one) => ({ ...one, low: 9 }))
    expect(lesson.ask('m1', { type: 'forecast', forecast: mad }).ok).toBe(false)
    lesson.must('m1', { type: 'forecast', forecast })
    expect(lesson.ask('m1', { type: 'forecast', forecast })).toEqual({
      ok: false,
      refusal: { code: 'already-submitted' },
    })
    lesson.do({ type: 'to-debrief' })
    expect(lesson.room.record(0, seats[0])?.forecast).toEqual(forecast)
  })
})
