import { describe, expect, it } from 'vitest'
import { begun, engine, seats, type TestClass } from './lesson'
import { student, teacher } from './shown'

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
