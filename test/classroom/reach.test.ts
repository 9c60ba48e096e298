import { expect, it } from 'vitest'
import { createRoom } from '../../src/classroom/createRoom'
import type { TeamKey } from '../../src/classroom/events'
import { begun, engine, openOption, type TestClass, testClass } from './lesson'

const members = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8']

/** A lesson in which students and the teacher do what can be done. */
function played(): TestClass {
  const lesson = testClass({ seeds: [11, 12] })
  for (const member of members) lesson.join(member)
  lesson.join('watcher', true)
  lesson.tell({ type: 'add-world' })
  lesson.tell({ type: 'move', member: 'm8', team: { world: 2, seat: teamOf(lesson, 'm1').seat } })
  lesson.do({ type: 'next' })
  lesson.ask('m1', {
    type: 'forecast',
    forecast: engine.scenario.play.forecast.map(({ outcome }) => ({ outcome, low: 1, best: 2, high: 3 })),
  })
  lesson.do({ type: 'next' })
  for (const member of members) acts(lesson, member)
  lesson.do({ type: 'nudge', team: teamOf(lesson, 'm2') })
  lesson.tell({ type: 'mute', member: 'm3', muted: true })
  lesson.tell({ type: 'pause' })
  lesson.tell({ type: 'resume' })
  lesson.tell({ type: 'extend', minutes: 2 })
  const { seat } = teamOf(lesson, 'm1')
  const inject = { seats: [seat], world: 0, from: 'a', title: 'b', text: 'c', sources: [], places: [] }
  lesson.do({ type: 'plan-inject', inject: { ...inject, when: { on: 'demand' } } })
  const planned = lesson.log.findLast(({ event }) => event.type === 'inject-planned')?.event
  if (planned?.type === 'inject-planned') {
    lesson.tell({ type: 'send-inject', inject: planned.inject.id })
    lesson.ask('m1', { type: 'read', report: planned.inject.id })
  }
  lesson.do({ type: 'close-window' })
  for (const member of members) acts(lesson, member)
  lesson.tell({ type: 'kick', member: 'm5' })
  lesson.tell({ type: 'give-seat', team: teamOf(lesson, 'm6'), by: 'policy' })
  lesson.ask('m7', { type: 'rename', nick: 'Somebody' })
  lesson.tell({ type: 'step-back' })
  lesson.do({ type: 'to-debrief' })
  lesson.do({ type: 'next' })
  for (const member of ['m1', 'm2', 'watcher']) {
    const ticket = { claim: `I am ${member}`, evidence: '', doubt: '' }
    lesson.must(member, { type: 'hand-in', world: 0, work: { ticket, trial: null } })
  }
  return lesson
}

function teamOf(lesson: TestClass, member: string): TeamKey {
  const key = lesson.room.student(member, lesson)?.team?.key
  if (!key) throw new Error(`${member} has no team`)
  return key
}

function acts(lesson: TestClass, member: string): void {
  const { world, seat } = teamOf(lesson, member)
  const view = () => lesson.room.student(member, lesson)
  lesson.ask(member, { type: 'say', text: `I am ${member}` })
  lesson.ask(member, { type: 'open-talk', seats: view()?.team?.others.slice(0, 1) ?? [] })
  const talk = view()?.team?.talks[0]?.id
  if (talk) lesson.ask(member, { type: 'talk-say', talk, text: 'hear me' })
  const line = view()?.team?.talks[0]?.lines[0]?.id
  if (line) {
    lesson.ask(member, { type: 'report-line', line })
    lesson.tell({ type: 'hide-line', line, hidden: true })
    lesson.tell({ type: 'settle-report', line })
  }
  const report = view()?.seat?.reports.find(({ read }) => !read)?.id
  if (report) lesson.ask(member, { type: 'read', report })
  lesson.ask(member, { type: 'propose', order: { type: 'wait', reason: 'not yet' } })
  lesson.ask(member, {
    type: 'propose',
    order: { type: 'decide', option: openOption(lesson, seat, world), reason: 'now' },
  })
  for (const { id } of view()?.team?.proposals ?? []) lesson.ask(member, { type: 'agree', proposal: id, agrees: true })
  const [first, last] = [view()?.team?.proposals[0], view()?.team?.proposals.at(-1)]
  if (last) lesson.ask(member, { type: 'give', proposal: last.id })
  if (first) lesson.ask(member, { type: 'withdraw', proposal: first.id })
  lesson.ask(member, { type: 'submit', done: true })
  lesson.ask(member, { type: 'submit', done: false })
}

it('tells by its numbers of every change in what a student of a team sees', () => {
  const { log, presence } = played()
  const room = createRoom(engine, 's1')
  const last = new Map<string, { readonly shown: string; readonly numbers: string }>()
  const now = log[0].event.at
  let skipped = 0
  const seen = new Set<string>()
  for (const stored of log) {
    room.apply(stored)
    for (const member of members) {
      const view = room.student(member, { now, presence })
      const key = view?.team?.key ?? null
      const { lesson, worlds } = room.versions
      const numbers = JSON.stringify([key, lesson, key && worlds[key.world], key && room.teamVersion(key)])
      const before = last.get(member)
      const shown = JSON.stringify(view)
      if (before?.numbers === numbers) {
        expect(shown, `${stored.event.type} changed what ${member} sees`).toBe(before.shown)
        skipped++
      }
      last.set(member, { shown, numbers })
    }
    seen.add(stored.event.type)
  }
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'said',
      'talk-said',
      'line-reported',
      'line-hidden',
      'proposed',
      'agreed',
      'ordered',
      'submitted',
      'inject-read',
      'handed-in',
    ]),
  )
  // Most of what happens concerns few.
  expect(skipped).toBeGreaterThan(log.length * 3)
})

it('leaves a team’s number alone when another team talks', () => {
  const lesson = begun()
  const [one, other] = [teamOf(lesson, 'm1'), teamOf(lesson, 'm2')]
  const numbers = (team: TeamKey) => [lesson.room.versions.lesson, lesson.room.teamVersion(team)]
  const before = numbers(other)
  const own = numbers(one)
  lesson.must('m1', { type: 'say', text: 'among us' })
  expect(numbers(other)).toEqual(before)
  expect(numbers(one)).not.toEqual(own)
})
