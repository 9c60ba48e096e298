import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MemberCommand, TeacherCommand } from '../../src/classroom/commands'
import { createRoom } from '../../src/classroom/createRoom'
import { limits } from '../../src/classroom/limits'
import { replay } from '../../src/record/replay'
import { canonicalJson } from '../../src/scenario/canonical'
import { beginning, begun, engine, opening, seats, type TestClass } from './lesson'
import { asking, order, teacher } from './shown'

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
