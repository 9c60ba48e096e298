import { describe, expect, it } from 'vitest'
import { begun, seats } from './lesson'
import { asking, student, takes, teacher } from './shown'

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
