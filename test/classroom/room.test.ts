import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MemberCommand, TeacherCommand } from '../../src/classroom/commands'
import { createRoom } from '../../src/classroom/createRoom'
import type { Work } from '../../src/classroom/events'
import { memberFrame, teacherFrame } from '../../src/classroom/frames'
import { limits } from '../../src/classroom/limits'
import { replay } from '../../src/record/replay'
import { canonicalJson } from '../../src/scenario/canonical'
import { beginning, begun, engine, opening, openOption, seats, type TestClass, testClass } from './lesson'

const asking = (lesson: TestClass) => ({ now: lesson.now, presence: lesson.presence })
const student = (lesson: TestClass, member: string) => {
  const view = lesson.room.student(member, asking(lesson))
  if (!view) throw new Error(`${member} is not there`)
  return view
}
const teacher = (lesson: TestClass) => lesson.room.teacher(asking(lesson))
const card = (lesson: TestClass, seat: string, world = 0) => {
  const found = teacher(lesson).teams.find(({ key }) => key.seat === seat && key.world === world)
  if (!found) throw new Error(`no team ${seat}`)
  return found
}
/** Students of each world, observers aside. */
const inWorlds = (lesson: TestClass): number[] =>
  teacher(lesson).hours.map((_, world) =>
    teacher(lesson).teams.reduce((sum, { key, members }) => sum + (key.world === world ? members.length : 0), 0),
  )
const order = (option: string, reason = 'It is the least that can be done.') =>
  ({ type: 'propose', order: { type: 'decide', option, reason } }) as const
const lastProposal = (lesson: TestClass, member: string): string =>
  student(lesson, member).team?.proposals.at(-1)?.id ?? ''
/** Proposes and gives an open option, for a team of one. */
function takes(lesson: TestClass, member: string, option?: string): string {
  const seat = student(lesson, member).team?.key.seat ?? ''
  const taken = option ?? openOption(lesson, seat)
  lesson.must(member, order(taken))
  lesson.must(member, { type: 'give', proposal: lastProposal(lesson, member) })
  return taken
}

describe('joining', () => {
  it('gives nicknames and seats: each seat once, then again from the first', () => {
    const lesson = testClass()
    for (const member of ['m1', 'm2', 'm3', 'm4']) expect(lesson.join(member).ok).toBe(true)
    expect(['m1', 'm2', 'm3', 'm4'].map((one) => student(lesson, one).team?.key.seat)).toEqual([...seats, seats[0]])
    const nicks = ['m1', 'm2', 'm3', 'm4'].map((one) => student(lesson, one).me.nick)
    expect(new Set(nicks).size).toBe(4)
    expect(student(lesson, 'm4').team?.members.map(({ nick }) => nick)).toEqual([nicks[0], nicks[3]])
  })

  it('fills the worlds evenly, and gives whoever is alone in one company first', () => {
    const lesson = testClass({ seeds: [1, 2] })
    const counts: (readonly number[])[] = []
    for (let n = 0; n < 7; n++) {
      lesson.join(`m${n}`)
      counts.push(inWorlds(lesson))
    }
    expect(counts).toEqual([
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
      [3, 2],
      [3, 3],
      [4, 3],
    ])
    expect(teacher(lesson).teams.map(({ members }) => members.length)).toEqual([2, 1, 1, 1, 1, 1])
  })

  it('is refused when locked, ended or full, and after being sent away', () => {
    const lesson = testClass()
    lesson.do({ type: 'lock-lobby', locked: true })
    expect(lesson.join('m1')).toEqual({ ok: false, refusal: { code: 'locked' } })
    lesson.do({ type: 'lock-lobby', locked: false })
    for (let i = 0; i < 60; i++) expect(lesson.join(`n${i}`).ok).toBe(true)
    expect(lesson.join('m1')).toEqual({ ok: false, refusal: { code: 'full' } })
    lesson.do({ type: 'kick', member: 'n0' })
    expect(lesson.room.hasMember('n0')).toBe(false)
    expect(lesson.ask('n0', { type: 'say', text: 'I am back.' })).toEqual({
      ok: false,
      refusal: { code: 'unknown-member' },
    })
    expect(lesson.join('m1').ok).toBe(true)
  })

  it('keeps names in one line, apart from one another, and free of what can’t be seen', () => {
    const lesson = testClass()
    lesson.join('m1')
    lesson.join('m2')
    lesson.must('m1', { type: 'rename', nick: '  Old \n Owl ' })
    expect(student(lesson, 'm1').me.nick).toBe('Old Owl')
    for (const nick of ['old owl', '', '   ', 'x'.repeat(41), 'a\u202Eb', 'a\u200Bb', 'a\u0000']) {
      expect(lesson.ask('m2', { type: 'rename', nick })).toEqual({ ok: false, refusal: { code: 'bad-name' } })
    }
    lesson.must('m2', { type: 'rename', nick: '<b>Owl</b>' })
    expect(student(lesson, 'm2').me.nick).toBe('<b>Owl</b>')
  })

  it('spreads members anew before play, and leaves the seats that are over to the policy', () => {
    const lesson = testClass({ seeds: [1, 2] })
    lesson.join('m1')
    lesson.join('m2')
    lesson.do({ type: 'move', member: 'm2', team: { world: 1, seat: seats[2] } })
    expect(card(lesson, seats[1]).status).toBe('policy')
    expect(card(lesson, seats[2], 1).status).toBe('thinking')
    lesson.do({ type: 'assign' })
    expect(student(lesson, 'm2').team?.key).toEqual({ world: 0, seat: seats[1] })
    expect(card(lesson, seats[2], 1).status).toBe('policy')
    expect(card(lesson, seats[1]).status).toBe('thinking')
  })

  it('spreads them evenly over worlds, no team alone in its world where that can be', () => {
    const spread = (students: number, least: number, worlds = 2) => {
      const lesson = testClass({ seeds: Array.from({ length: worlds }, (_, world) => world + 1) })
      for (let n = 0; n < students; n++) {
        lesson.join(`m${n}`)
        lesson.do({ type: 'move', member: `m${n}`, team: { world: 0, seat: seats[0] } })
      }
      lesson.do({ type: 'assign', least })
      const teams = teacher(lesson).teams.filter(({ members }) => members.length > 0)
      for (const { by, members } of teams.map((one) => ({
        ...one,
        by: card(lesson, one.key.seat, one.key.world).status,
      }))) {
        expect(by).toBe('thinking')
        expect(members.length).toBeGreaterThanOrEqual(Math.min(least, students))
      }
      return inWorlds(lesson)
    }
    expect([1, 2, 3, 4, 5, 6, 7].map((students) => spread(students, 1))).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [2, 2],
      [3, 2],
      [3, 3],
      [4, 3],
    ])
    expect([4, 6, 7, 8, 9, 12].map((students) => spread(students, 2))).toEqual([
      [4, 0],
      [6, 0],
      [7, 0],
      [4, 4],
      [5, 4],
      [6, 6],
    ])
    expect(spread(13, 1, 4)).toEqual([4, 3, 3, 3])
  })

  it('lets nobody who comes late be alone in a world that the policy has played so far', () => {
    const lesson = begun({ seeds: [1, 2] }, ['m1', 'm2'])
    for (const member of ['m3', 'm4']) lesson.join(member)
    expect(inWorlds(lesson)).toEqual([4, 0])
    const both = begun({ seeds: [1, 2] }, ['m1', 'm2', 'm3', 'm4'])
    both.join('m5')
    both.join('m6')
    expect(inWorlds(both)).toEqual([3, 3])
  })

  it('spreads them over the seats that are open, where the teacher left others to the policy', () => {
    const lesson = testClass({ seeds: [1, 2] })
    for (const seat of seats.slice(1)) lesson.do({ type: 'give-seat', team: { world: 0, seat }, by: 'policy' })
    for (let n = 0; n < 3; n++) lesson.join(`m${n}`)
    lesson.do({ type: 'assign' })
    expect(inWorlds(lesson)).toEqual([1, 2])
    expect(seats.slice(1).map((seat) => card(lesson, seat).status)).toEqual(['policy', 'policy'])
  })

  it('spreads them in pairs, and leaves seats empty rather than somebody alone', () => {
    const lesson = testClass()
    for (const member of ['m1', 'm2', 'm3']) lesson.join(member)
    lesson.do({ type: 'assign', least: 2 })
    expect(['m1', 'm2', 'm3'].map((one) => student(lesson, one).team?.key.seat)).toEqual([seats[0], seats[0], seats[0]])
    expect(card(lesson, seats[1]).status).toBe('policy')
    lesson.join('m4')
    lesson.do({ type: 'assign', least: 2 })
    expect([seats[0], seats[1]].map((seat) => card(lesson, seat).members.length)).toEqual([2, 2])
    expect(card(lesson, seats[1]).status).toBe('thinking')
  })
})

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

describe('the lesson', () => {
  it('goes from lobby to end by the plan, windows closing by the clock', () => {
    const lesson = testClass()
    lesson.join('m1')
    const plan = engine.scenario.play.plans.find(({ id }) => id === 'twenty')
    const phases: string[] = []
    const note = (): void => {
      const { phase } = teacher(lesson).lesson
      phases.push(phase.name === 'window' ? `window ${phase.window}` : phase.name)
    }
    note()
    lesson.do({ type: 'next' })
    note()
    // Brief and debrief wait for the teacher.
    lesson.pass(60)
    note()
    lesson.do({ type: 'next' })
    for (let window = 0; window < (plan?.windows.length ?? 0); window++) {
      note()
      expect(teacher(lesson).hours).toEqual([plan?.windows[window].hour])
      lesson.pass((plan?.windowMinutes ?? 0) - 0.01)
      expect(teacher(lesson).hours).toEqual([plan?.windows[window].hour])
      lesson.pass(0.01)
    }
    note()
    lesson.do({ type: 'next' })
    note()
    lesson.do({ type: 'next' })
    note()
    const windows = plan?.windows.map((_, index) => `window ${index}`) ?? []
    expect(phases).toEqual(['lobby', 'brief', 'brief', ...windows, 'debrief', 'exit', 'ended'])
    expect(lesson.tell({ type: 'next' })).toEqual({ ok: false, refusal: { code: 'wrong-phase' } })
  })

  it('is paused, gone on with and made longer', () => {
    const lesson = begun()
    lesson.pass(1)
    lesson.do({ type: 'pause' })
    const { left } = teacher(lesson).lesson.clock
    lesson.pass(600)
    expect(teacher(lesson).lesson.clock).toMatchObject({ paused: true, until: null, left })
    expect(lesson.ask('m1', order(openOption(lesson, seats[0])))).toEqual({ ok: false, refusal: { code: 'paused' } })
    lesson.must('m1', { type: 'say', text: 'Meanwhile …' })
    lesson.do({ type: 'extend', minutes: 2 })
    expect(teacher(lesson).lesson.clock.left).toBe((left ?? 0) + 120_000)
    lesson.do({ type: 'resume' })
    expect(teacher(lesson).lesson.clock.until).toBe(lesson.now + (left ?? 0) + 120_000)
    lesson.do({ type: 'extend', minutes: 1 })
    expect(teacher(lesson).lesson.clock.until).toBe(lesson.now + (left ?? 0) + 180_000)
  })

  it('halts between windows where the teacher wants that: hours pass, and the next one opens at a press', () => {
    const lesson = begun({ halts: true })
    const { hour } = student(lesson, 'm1').seat ?? { hour: 0 }
    const time = (student(lesson, 'm1').lesson.clock.until ?? 0) - lesson.now
    expect(student(lesson, 'm1').lesson.clock).toMatchObject({ held: false, paused: false })
    lesson.pass(time / 60_000)
    const halted = student(lesson, 'm1')
    expect(halted.lesson.phase).toEqual({ name: 'window', window: 1 })
    expect(halted.lesson.clock).toMatchObject({ held: true, paused: true, left: time })
    expect(halted.seat?.hour).toBeGreaterThan(hour)
    expect(lesson.ask('m1', order(openOption(lesson, seats[0])))).toEqual({ ok: false, refusal: { code: 'paused' } })
    lesson.must('m1', { type: 'say', text: 'What now?' })
    lesson.pass(600)
    expect(student(lesson, 'm1').lesson.phase).toEqual({ name: 'window', window: 1 })
    lesson.do({ type: 'resume' })
    const open = student(lesson, 'm1').lesson.clock
    expect(open).toMatchObject({ held: false, paused: false, until: lesson.now + time })
    takes(lesson, 'm1')
    // Gone back to, a window halts too; after the last one nothing waits.
    lesson.do({ type: 'step-back' })
    expect(student(lesson, 'm1').lesson.clock).toMatchObject({ held: true, paused: true, left: time })
    lesson.do({ type: 'resume' })
    lesson.do({ type: 'to-debrief' })
    expect(student(lesson, 'm1').lesson.clock.held).toBe(false)
  })

  it('steps back one window: orders since count no more, and those before do', () => {
    const lesson = begun()
    const first = takes(lesson, 'm1')
    lesson.do({ type: 'close-window' })
    const at = lesson.room.hash(0)
    takes(lesson, 'm2')
    lesson.do({ type: 'close-window' })
    expect(teacher(lesson).lesson.phase).toEqual({ name: 'window', window: 2 })
    lesson.do({ type: 'step-back' })
    expect(lesson.room.hash(0)).toBe(at)
    expect(teacher(lesson).lesson.phase).toEqual({ name: 'window', window: 1 })
    expect(student(lesson, 'm1').seat?.taken.map(({ option }) => option)).toContain(first)
    lesson.do({ type: 'step-back' })
    expect(student(lesson, 'm1').seat?.taken).toEqual([])
    expect(lesson.tell({ type: 'step-back' })).toEqual({ ok: false, refusal: { code: 'nothing-before' } })
  })

  it('steps back from the debrief to the window that was left, until a student has a run', () => {
    const lesson = begun()
    lesson.do({ type: 'to-debrief' })
    expect(lesson.tell({ type: 'step-back', window: 3 })).toEqual({ ok: false, refusal: { code: 'wrong-phase' } })
    lesson.do({ type: 'step-back', window: 0 })
    expect(teacher(lesson).lesson.phase).toEqual({ name: 'window', window: 0 })
    lesson.do({ type: 'to-debrief' })
    lesson.giveRuns()
    expect(lesson.tell({ type: 'step-back' })).toEqual({ ok: false, refusal: { code: 'runs-given' } })
    const early = testClass()
    early.do({ type: 'to-debrief' })
    expect(early.tell({ type: 'step-back' })).toEqual({ ok: false, refusal: { code: 'nothing-before' } })
  })

  it('does to no later part what was meant for an earlier one', () => {
    const late = { ok: false, refusal: { code: 'wrong-phase' } }
    const lesson = begun()
    lesson.pass(3)
    expect(teacher(lesson).lesson.phase).toEqual({ name: 'window', window: 1 })
    expect(lesson.tell({ type: 'close-window', window: 0 })).toEqual(late)
    expect(lesson.tell({ type: 'next', after: 'brief' })).toEqual(late)
    expect(lesson.ask('m1', { type: 'submit', done: true, window: 0 })).toEqual(late)
    const proposal = { ...order(openOption(lesson, seats[0])), window: 0 }
    expect(lesson.ask('m1', proposal)).toEqual(late)
    expect(lesson.ask('m1', { ...proposal, window: 1 }).ok).toBe(true)
    lesson.must('m1', { type: 'submit', done: true, window: 1 })
    lesson.do({ type: 'close-window', window: 1 })
  })

  it('keeps a run in the bounds of its file, whoever comes, goes and reads', () => {
    const lesson = begun()
    const team = { world: 0, seat: seats[0] }
    const report = student(lesson, 'm1').seat?.reports[0].id ?? ''
    for (let round = 0; round < 40; round++) {
      lesson.do({ type: 'give-seat', team, by: 'policy' })
      expect(lesson.tell({ type: 'give-seat', team, by: 'policy' }).ok).toBe(false)
      lesson.do({ type: 'give-seat', team, by: 'team' })
      expect(lesson.ask('m1', { type: 'read', report }).ok).toBe(round === 0)
      lesson.join(`late-${round}`)
      lesson.must(`late-${round}`, { type: 'leave' })
    }
    const played = lesson.room.record(0)
    expect(played?.hands).toHaveLength(seats.length)
    expect(played?.commands).toHaveLength(1)
    const option = openOption(lesson, seats[1])
    for (let made = 0; made < limits.proposals; made++) {
      lesson.must('m2', order(option))
      lesson.must('m2', { type: 'withdraw', proposal: lastProposal(lesson, 'm2') })
    }
    expect(lesson.ask('m2', order(option))).toEqual({ ok: false, refusal: { code: 'full' } })
    lesson.do({ type: 'to-debrief' })
    const over = lesson.room.record(0)
    // After play reading, coming and going leave the run as it is.
    const late = student(lesson, 'm1').seat?.reports[0].id ?? ''
    expect(lesson.ask('m1', { type: 'read', report: late })).toEqual({ ok: false, refusal: { code: 'wrong-phase' } })
    lesson.join('m9')
    lesson.must('m2', { type: 'leave' })
    expect(lesson.tell({ type: 'give-seat', team, by: 'policy' })).toEqual({
      ok: false,
      refusal: { code: 'wrong-phase' },
    })
    expect(lesson.room.record(0)).toEqual(over)
  })

  it('leaves empty and deactivated seats to the policy and hands them back', () => {
    const lesson = begun({}, ['m1', 'm2'])
    expect(card(lesson, seats[2]).status).toBe('policy')
    lesson.do({ type: 'close-window' })
    lesson.join('m3')
    expect(student(lesson, 'm3').team).toMatchObject({ key: { seat: seats[2] }, by: 'team' })
    lesson.do({ type: 'give-seat', team: { world: 0, seat: seats[0] }, by: 'policy' })
    expect(lesson.ask('m1', order('x'))).toEqual({ ok: false, refusal: { code: 'run-by-policy' } })
    // Whoever comes now does not take a seat that the teacher took away.
    lesson.join('m4')
    expect(student(lesson, 'm4').team?.key.seat).toBe(seats[1])
    lesson.do({ type: 'close-window' })
    lesson.do({ type: 'give-seat', team: { world: 0, seat: seats[0] }, by: 'team' })
    takes(lesson, 'm1')
    lesson.must('m3', { type: 'leave' })
    expect(card(lesson, seats[2]).status).toBe('policy')
    lesson.do({ type: 'to-debrief' })
    const record = lesson.room.record(0)
    if (!record) throw new Error('no record')
    expect(record.hands?.map(({ hour, seat, by }) => [hour, seat, by]).slice(3)).toEqual([
      [14, seats[0], 'policy'],
      [26, seats[0], 'team'],
      [26, seats[2], 'policy'],
    ])
    expect(replay(engine, record, { verify: true })).toMatchObject({ from: 'commands', difference: null })
  })

  it('lets the room vote on one device', () => {
    const lesson = testClass({ mode: 'one-device' })
    lesson.join('m1')
    expect(student(lesson, 'm1').team).toBeNull()
    lesson.do({ type: 'give-seat', team: { world: 0, seat: seats[0] }, by: 'team' })
    lesson.do({ type: 'next' })
    lesson.do({ type: 'next' })
    const option = openOption(lesson, seats[0])
    const vote = {
      type: 'vote',
      team: { world: 0, seat: seats[0] },
      order: { type: 'decide', option, reason: 'Most hands were up.' },
      votes: [
        { option, count: 12 },
        { option: 'wait', count: 7 },
      ],
    } as const
    lesson.do(vote)
    expect(lesson.tell({ ...vote, team: { world: 0, seat: seats[1] } })).toEqual({
      ok: false,
      refusal: { code: 'run-by-policy' },
    })
    expect(lesson.room.look({ world: 0, seat: seats[0] })?.taken.map((one) => one.option)).toEqual([option])
  })
})

describe('injects', () => {
  const inject = (over = {}) => ({
    when: { on: 'demand' as const },
    seats: [seats[0]],
    world: null,
    from: 'Radio',
    title: 'Lines are down',
    text: 'Nobody answers the telephone.',
    sources: [] as string[],
    places: [] as string[],
    ...over,
  })
  const reports = (lesson: TestClass, member: string) =>
    student(lesson, member).seat?.reports.filter(({ id }) => id.startsWith('inject-')) ?? []

  it('are sent on demand to their seats, tagged invented, read by the team', () => {
    const lesson = begun()
    lesson.do({ type: 'plan-inject', inject: inject() })
    const { id } = teacher(lesson).planned[0]
    lesson.do({ type: 'send-inject', inject: id })
    expect(reports(lesson, 'm1')).toMatchObject([{ title: 'Lines are down', invented: true, read: false }])
    expect(reports(lesson, 'm2')).toEqual([])
    expect(lesson.ask('m2', { type: 'read', report: id })).toEqual({ ok: false, refusal: { code: 'unknown-inject' } })
    lesson.must('m1', { type: 'read', report: id })
    expect(reports(lesson, 'm1')[0].read).toBe(true)
    expect(teacher(lesson)).toMatchObject({ planned: [], sent: [{ inject: { id }, worlds: [0] }] })
    lesson.do({ type: 'to-debrief' })
    expect(lesson.room.record(0)?.notes?.[0].text).toContain('Nobody answers the telephone. [invented]')
  })

  it('come with their window, or in the worlds where their condition holds', () => {
    const lesson = begun({ seeds: [1, 2] })
    lesson.do({ type: 'plan-inject', inject: inject({ when: { on: 'window', window: 1 } }) })
    const known = engine.scenario.conditions.map(({ id }) => id)
    for (const condition of known) {
      lesson.do({ type: 'plan-inject', inject: inject({ title: condition, when: { on: 'condition', condition } }) })
    }
    expect(reports(lesson, 'm1').map(({ title }) => title)).not.toContain('Lines are down')
    lesson.do({ type: 'close-window' })
    expect(reports(lesson, 'm1').map(({ title }) => title)).toContain('Lines are down')
    const { planned, sent } = teacher(lesson)
    // Of all conditions of a scenario some hold by then and some don't.
    expect(planned.length).toBeGreaterThan(0)
    expect(sent.length).toBeGreaterThan(1)
    const twice = sent.flatMap(({ inject: { id }, worlds }) => worlds.map((world) => `${id} ${world}`))
    expect(new Set(twice).size).toBe(twice.length)
  })

  it('are refused with an unknown seat, source, place, condition or window, or without words', () => {
    const lesson = begun()
    const wrong = [
      { seats: ['nobody'] },
      { sources: ['nowhere'] },
      { places: ['nowhere'] },
      { when: { on: 'condition', condition: 'never' } },
      { when: { on: 'window', window: 99 } },
      { text: ' ' },
      { world: 5 },
    ]
    lesson.do({ type: 'close-window' })
    expect(lesson.tell({ type: 'plan-inject', inject: inject({ when: { on: 'window', window: 0 } }) }).ok).toBe(false)
    for (const over of wrong) expect(lesson.tell({ type: 'plan-inject', inject: inject(over) }).ok).toBe(false)
  })
})

describe('handing in', () => {
  const ticket = { claim: 'The order came late.', evidence: 'The third report.', doubt: '' }
  const work = (over: Partial<Work> = {}): Work => ({ ticket, trial: null, ...over })
  const handIn = (over: Partial<Work> = {}, world = 0) => ({ type: 'hand-in', world, work: work(over) }) as const
  const refused = (code: string) => ({ ok: false, refusal: { code } })

  it('is for the debrief and the exit ticket: kept for the teacher, replaced, shown to its author alone', () => {
    const lesson = begun()
    lesson.join('m4')
    expect(lesson.ask('m1', handIn())).toEqual(refused('wrong-phase'))
    lesson.do({ type: 'to-debrief' })
    lesson.must('m1', handIn({ ticket: { ...ticket, claim: '  <b>First</b> ' } }))
    lesson.must('m2', handIn())
    lesson.now += 60_000
    lesson.do({ type: 'next' })
    const parameter = engine.scenario.model.parameters[0].id
    const trial = { conclusion: 'It stands.', parameter, stands: 'no', challenge: '' } as const
    lesson.must('m1', handIn({ trial }))
    expect(teacher(lesson).handedIn).toMatchObject([
      { member: 'm1', nick: student(lesson, 'm1').me.nick, team: { world: 0, seat: seats[0] }, work: work({ trial }) },
      { member: 'm2', at: lesson.now - 60_000 },
    ])
    expect(student(lesson, 'm1').me.handedIn).toEqual({ at: lesson.now, world: 0, work: work({ trial }) })
    // Not even a member of the same team is shown it.
    expect(student(lesson, 'm4').team?.key).toEqual(student(lesson, 'm1').team?.key)
    for (const view of [student(lesson, 'm4'), lesson.room.projector(asking(lesson))]) {
      expect(JSON.stringify(view)).not.toContain('The order came late.')
    }
    lesson.do({ type: 'next' })
    expect(lesson.ask('m1', handIn())).toEqual(refused('wrong-phase'))
    expect(student(lesson, 'm1').me.handedIn?.work).toEqual(work({ trial }))
  })

  it('takes the same again without writing it down, and what is blank not at all', () => {
    const lesson = begun()
    lesson.do({ type: 'to-debrief' })
    lesson.must('m1', handIn())
    const { length } = lesson.log
    lesson.must('m1', handIn({ ticket: { ...ticket, claim: ` ${ticket.claim}\n` } }))
    expect(lesson.log).toHaveLength(length)
    // A slider that was moved is no critique.
    const parameter = engine.scenario.model.parameters[0].id
    const moved = { conclusion: ' ', parameter, stands: null, challenge: '' }
    const nothing = { claim: '', evidence: ' ', doubt: '' }
    expect(lesson.ask('m2', handIn({ ticket: nothing, trial: moved }))).toEqual(refused('empty-text'))
    lesson.must('m2', handIn({ trial: moved }))
    expect(student(lesson, 'm2').me.handedIn?.work.trial).toBeNull()
    const unknown = { ...moved, parameter: 'no-such-parameter', challenge: 'It is wrong.' }
    expect(lesson.ask('m2', handIn({ trial: unknown }))).toEqual(refused('unknown-parameter'))
    expect(lesson.ask('m2', handIn({}, 1))).toEqual(refused('unknown-team'))
  })

  it('is open to observers and to who is muted, not to who was taken out; and has an end', () => {
    const lesson = begun()
    lesson.join('watcher', true)
    lesson.do({ type: 'mute', member: 'm1', muted: true })
    lesson.do({ type: 'to-debrief' })
    lesson.must('m1', handIn())
    lesson.must('watcher', handIn())
    lesson.must('m3', handIn())
    lesson.do({ type: 'kick', member: 'm3' })
    expect(lesson.ask('m3', handIn({ ticket: { ...ticket, doubt: 'Was it?' } }))).toEqual(refused('unknown-member'))
    // What was handed in before stays.
    expect(teacher(lesson).handedIn.map(({ member, team }) => [member, team?.seat])).toEqual([
      ['m1', seats[0]],
      ['watcher', undefined],
      ['m3', seats[2]],
    ])
    for (let time = 0; time < 49; time++) lesson.must('m1', handIn({ ticket: { ...ticket, doubt: `${time}` } }))
    expect(lesson.ask('m1', handIn({ ticket: { ...ticket, doubt: 'again' } }))).toEqual(refused('full'))
  })

  it('is the teacher’s on one device, for the room, by world', () => {
    const lesson = begun()
    lesson.do({ type: 'to-debrief' })
    expect(lesson.tell(handIn())).toEqual(refused('not-yours'))
    const room = testClass({ mode: 'one-device', seeds: [1, 2] })
    room.do({ type: 'to-debrief' })
    room.do(handIn())
    room.do(handIn({ ticket: { ...ticket, claim: 'The other way.' } }, 1))
    room.do(handIn({ ticket: { ...ticket, claim: 'On second thoughts.' } }))
    expect(
      teacher(room).handedIn.map(({ member, nick, world, work }) => [member, nick, world, work.ticket.claim]),
    ).toEqual([
      [null, null, 0, 'On second thoughts.'],
      [null, null, 1, 'The other way.'],
    ])
  })

  it('can name every assumption of the model', () => {
    for (const { id } of engine.scenario.model.parameters) {
      const trial = { conclusion: '', parameter: id, stands: 'no', challenge: '' } as const
      const frame = { id: 'x'.repeat(8), command: handIn({ trial }) }
      for (const schema of [memberFrame, teacherFrame]) expect(schema.safeParse(frame).success, id).toBe(true)
    }
  })

  it('fits a frame in a script of three bytes a letter, at its longest', () => {
    const long = '\u0f40'.repeat(limits.work)
    const frame = {
      id: 'x'.repeat(40),
      command: handIn({
        ticket: { claim: long, evidence: long, doubt: long },
        trial: { conclusion: long, parameter: 'p'.repeat(80), stands: 'unsure', challenge: long },
      }),
    }
    expect(memberFrame.safeParse(frame).success).toBe(true)
    expect(Buffer.byteLength(JSON.stringify(frame))).toBeLessThanOrEqual(limits.frame)
    const longer = { ...frame, command: handIn({ ticket: { ...ticket, claim: `${long}x` } }) }
    expect(memberFrame.safeParse(longer).success).toBe(false)
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

describe('what is kept from whom', () => {
  it('shows no student the seed, another team, or anything of another seat before the debrief', () => {
    const lesson = begun({ seeds: [424242, 434343] })
    for (const member of ['m1', 'm2', 'm3']) takes(lesson, member)
    lesson.do({ type: 'close-window' })
    const view = student(lesson, 'm1')
    expect(view.seed).toBeNull()
    expect(view.seat).toEqual({ ...lesson.room.look({ world: 0, seat: seats[0] }) })
    expect(JSON.stringify(view)).not.toMatch(/424242|434343/)
    expect(JSON.stringify(lesson.room.projector(asking(lesson)))).not.toContain(view.me.nick)
    lesson.do({ type: 'to-debrief' })
    expect(student(lesson, 'm1').seed).toBeNull()
    lesson.giveRuns()
    expect(student(lesson, 'm1').seed).toBe(424242)
  })

  it('tells observers and the projector nothing of who is idle or has lost the connection', () => {
    const lesson = begun()
    lesson.join('watcher', true)
    lesson.away.add('m1')
    lesson.pass(2.5)
    expect(teacher(lesson).teams.map(({ status }) => status)).toEqual(['disconnected', 'idle', 'idle'])
    const seen = student(lesson, 'watcher').teams ?? []
    const shown = lesson.room.projector(asking(lesson)).teams
    for (const teams of [seen, shown]) expect(teams.map(({ status }) => status)).toEqual(Array(3).fill('thinking'))
  })

  it('has no events in a record before its world is over', () => {
    const lesson = begun()
    expect(lesson.room.record(0)?.events).toEqual([])
    lesson.do({ type: 'to-debrief' })
    expect(lesson.room.record(0)?.events.length).toBeGreaterThan(50)
    expect(lesson.room.record(3)).toBeNull()
  })
})

/** Commands at random, most of them sensible. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ who: fc.nat(3), what: fc.constant('propose' as const), n: fc.nat(8) }) },
  { weight: 4, arbitrary: fc.record({ who: fc.nat(3), what: fc.constant('give' as const), n: fc.nat(2) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      who: fc.nat(3),
      what: fc.constantFrom('agree', 'say', 'submit', 'read', 'leave', 'talk', 'hand-in' as const),
      n: fc.nat(3),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      who: fc.nat(3),
      what: fc.constantFrom('close', 'back', 'policy', 'team', 'join', 'pause', 'resume', 'move', 'pass' as const),
      n: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ who: fc.nat(3), what: fc.constant('debrief' as const), n: fc.nat(3) }) },
)

function play(lesson: TestClass, { who, what, n }: { who: number; what: string; n: number }): void {
  const member = `m${who + 1}`
  const view = lesson.room.student(member, asking(lesson))
  const team = view?.team
  const ask = (command: MemberCommand) => lesson.ask(member, command)
  const tell = (command: TeacherCommand) => lesson.tell(command)
  const key = { world: n % 2, seat: seats[who % seats.length] }
  switch (what) {
    case 'propose': {
      const offered = view?.seat?.decisions[n % (view.seat.decisions.length || 1)]
      if (offered) ask(order(offered.option))
      return
    }
    case 'give':
      ask({ type: 'give', proposal: team?.proposals[n]?.id ?? 'p-0' })
      return
    case 'agree':
      ask({ type: 'agree', proposal: team?.proposals[n]?.id ?? 'p-0', agrees: n % 2 === 0 })
      return
    case 'say':
      ask({ type: 'say', text: `line ${n}` })
      return
    case 'submit':
      ask({ type: 'submit', done: n % 2 === 0 })
      return
    case 'read':
      ask({ type: 'read', report: view?.seat?.reports[n]?.id ?? 'none' })
      return
    case 'leave':
      ask({ type: 'leave' })
      return
    case 'talk':
      ask({ type: 'open-talk', seats: [seats[n % seats.length]] })
      return
    case 'hand-in': {
      const ticket = { claim: `claim ${n}`, evidence: '', doubt: '' }
      ask({ type: 'hand-in', world: n % 2, work: { ticket, trial: null } })
      return
    }
    case 'debrief':
      tell({ type: 'to-debrief' })
      return
    case 'join':
      lesson.join(`m${who + 1}-${lesson.log.length}`)
      return
    case 'close':
      tell({ type: 'close-window' })
      return
    case 'back':
      tell({ type: 'step-back' })
      return
    case 'policy':
    case 'team':
      tell({ type: 'give-seat', team: key, by: what })
      return
    case 'move':
      tell({ type: 'move', member, team: key })
      return
    case 'pass':
      lesson.pass(n)
      return
    default:
      tell({ type: what === 'pause' ? 'pause' : 'resume' })
  }
}

describe('a session', () => {
  it('is built again from its log alone, and every world replays to its hash', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const lesson = begun({ seeds: [5, 6] }, ['m1', 'm2', 'm3', 'm4'])
        for (const one of steps) play(lesson, one)
        const again = createRoom(engine, 's1')
        for (const stored of lesson.log) again.apply(JSON.parse(JSON.stringify(stored)))
        const now = asking(lesson)
        expect(canonicalJson(again.teacher(now))).toBe(canonicalJson(teacher(lesson)))
        for (const member of ['m1', 'm2', 'm3', 'm4']) {
          expect(canonicalJson(again.student(member, now))).toBe(canonicalJson(lesson.room.student(member, now)))
        }
        for (const world of [0, 1]) {
          expect(again.hash(world)).toBe(lesson.room.hash(world))
          const record = lesson.room.record(world)
          if (!record) throw new Error('no record')
          const replayed = replay(engine, record, { verify: true })
          if (replayed.from !== 'commands') throw new Error(replayed.unlike.code)
          expect(replayed.difference).toBeNull()
          expect(engine.hash(replayed.state)).toBe(lesson.room.hash(world))
        }
      }),
      { numRuns: 60, seed: 20310110 },
    )
  })

  it('takes an event in world by world, so that others have their turn in between', () => {
    const lesson = begun({ seeds: Array.from({ length: limits.worlds }, (_, world) => world + 1) })
    lesson.do({ type: 'close-window' })
    lesson.do({ type: 'step-back' })
    const room = createRoom(engine, 's1')
    const steps = lesson.log.map((stored) => {
      const before = room.seq
      const count = [...room.applying(stored)].length
      expect([before, room.seq]).toEqual([stored.seq - 1, stored.seq])
      return [stored.event.type, count] as const
    })
    const long = new Map(steps.filter(([, count]) => count > 0))
    expect(long).toEqual(
      new Map([
        ['phase', limits.worlds],
        ['stepped-back', limits.worlds],
      ]),
    )
    for (let world = 0; world < limits.worlds; world += 1) expect(room.hash(world)).toBe(lesson.room.hash(world))
  })

  it('refuses a log that is damaged, or of another scenario or rules', () => {
    const room = createRoom(engine, 's1')
    expect(() => room.apply({ seq: 2, event: opening() })).toThrow('does not follow')
    expect(() => room.apply({ seq: 1, event: { type: 'paused', at: beginning } })).toThrow("begins with 'opened'")
    expect(() => room.apply({ seq: 1, event: opening({ scenarioHash: 'x' }) })).toThrow('not with this scenario')
    expect(() => room.apply({ seq: 1, event: opening({ rulesVersion: '0' }) })).toThrow('rules 0')
    expect(() => room.apply({ seq: 1, event: opening({ plan: 'none' }) })).toThrow('no plan none')
    room.apply({ seq: 1, event: opening() })
    const nobody = { type: 'kicked', at: beginning, member: 'm9' } as const
    expect(() => room.apply({ seq: 2, event: nobody })).toThrow('never joined')
  })
})
