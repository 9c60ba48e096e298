import { describe, expect, it } from 'vitest'
import type { Work } from '../../src/classroom/events'
import { memberFrame, teacherFrame } from '../../src/classroom/frames'
import { limits } from '../../src/classroom/limits'
import { begun, engine, seats, testClass } from './lesson'
import { asking, student, teacher } from './shown'

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

  it('is that of the team whose seat was held last in play, wherever its author was put since', () => {
    const lesson = begun({ seeds: [11, 12] }, ['m1', 'm2', 'm3'])
    const key = (member: string) => student(lesson, member).team?.key ?? null
    lesson.do({ type: 'move', member: 'm3', team: { world: 1, seat: seats[2] } })
    const [own, second, third] = ['m1', 'm2', 'm3'].map(key)
    lesson.do({ type: 'move', member: 'm2', team: null })
    lesson.join('watcher', true)
    const members = () => teacher(lesson).teams.flatMap(({ members: all }) => all)
    const held = () => [...members(), ...teacher(lesson).observers].map((one) => [one.member, one.held])
    // In play it is for nobody to see that somebody had another seat before.
    expect(held().every(([, seat]) => seat === undefined)).toBe(true)
    lesson.do({ type: 'to-debrief' })
    const elsewhere = { world: 1, seat: seats[1] }
    lesson.do({ type: 'move', member: 'm1', team: elsewhere })
    lesson.do({ type: 'move', member: 'watcher', team: elsewhere })
    for (const member of ['m1', 'm2', 'm3', 'watcher']) lesson.must(member, handIn())
    expect(teacher(lesson).handedIn.map(({ member, team }) => [member, team])).toEqual([
      ['m1', own],
      ['m2', second],
      ['m3', third],
      ['watcher', elsewhere],
    ])
    // The lists of the teacher's page say so where it is another than they have.
    expect(new Map(held() as [string, unknown][])).toEqual(
      new Map<string, unknown>([
        ['m1', own],
        ['m2', second],
        ['m3', undefined],
        ['watcher', undefined],
      ]),
    )
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
