import { describe, expect, it } from 'vitest'
import { limits } from '../../src/classroom/limits'
import { replay } from '../../src/record/replay'
import { begun, engine, openOption, seats, testClass } from './lesson'
import { card, lastProposal, order, student, takes, teacher } from './shown'

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
