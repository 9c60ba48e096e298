import { describe, expect, it } from 'vitest'
import { begun, seats, testClass } from './lesson'
import { card, inWorlds, student, teacher } from './shown'

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
