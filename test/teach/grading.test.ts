import { expect, it } from 'vitest'
import type { Work } from '../../src/classroom/events'
import { classWorkOf, lessonOf } from '../../src/teach/grading/classWork'
import { workIn } from '../../src/teach/grading/fetchWork'
import { fileName } from '../../src/teach/grading/fileName'
import { workByTeam } from '../../src/teach/grading/workByTeam'
import { workAsCsv } from '../../src/teach/grading/workCsv'
import { readView } from '../../src/teach/link/incoming'
import { letterOf } from '../../src/teach/parts'
import { ownDecisions } from '../../src/ui/files/deedList'
import { begun, engine, openOption, seats, type TestClass, testClass } from '../classroom/lesson'
import { readCsv } from '../debrief/readCsv'

const { scenario } = engine
const words = { read: ['To be read first.'], assumption: ({ id }: { id: string }) => `about ${id}` }
const parameter = scenario.model.parameters[0].id

const work = (claim: string, trial: Work['trial'] = null): Work => ({
  ticket: { claim, evidence: 'the third report', doubt: '' },
  trial,
})
const workOf = (lesson: TestClass) => {
  const runs = lesson.room.versions.worlds.map((_, world) => lesson.room.record(world))
  return classWorkOf(scenario, lessonOf(scenario, lesson.log), runs, words)
}
const nickOf = (lesson: TestClass, member: string) => lesson.room.student(member, lesson)?.me.nick ?? ''

/** A lesson in two worlds, of which nobody sits in the second, up to the exit ticket. */
function played(): TestClass {
  const lesson = begun({ seeds: [11, 12] }, ['m1', 'm2'])
  const option = openOption(lesson, seats[0])
  lesson.must('m1', { type: 'propose', order: { type: 'decide', option, reason: '=HYPERLINK("x")' } })
  const proposal = lesson.room.student('m1', lesson)?.team?.proposals[0].id ?? ''
  lesson.must('m1', { type: 'give', proposal })
  lesson.join('m3')
  lesson.join('watcher', true)
  lesson.do({ type: 'to-debrief' })
  const trial = { conclusion: 'It stands.', parameter, stands: 'no', challenge: '-1 is no number of people.' } as const
  lesson.must('m1', { type: 'hand-in', world: 0, work: work('@first', trial) })
  lesson.must('m1', { type: 'hand-in', world: 0, work: work('+second\n<b>line</b>', trial) })
  lesson.must('watcher', { type: 'hand-in', world: 1, work: work('seen from outside') })
  return lesson
}

it('gathers by team what is graded: forecasts, own decisions with reasons, the last that each handed in', () => {
  const lesson = played()
  const { teams, others, class: of } = workOf(lesson)
  expect(of).toMatchObject({ title: 'Year 12', plan: 'twenty', mode: 'teams' })
  expect(teams.map(({ world, seat, students }) => [world, seat, students.length])).toEqual([
    ['A', seats[0], 1],
    ['A', seats[1], 1],
    ['A', seats[2], 1],
  ])
  const [first, second] = teams
  expect(first.decisions?.filter(({ by }) => by === 'player').map(({ reason }) => reason)).toEqual(['=HYPERLINK("x")'])
  expect(first.decisions?.every(({ own }) => own)).toBe(true)
  expect(first.students).toEqual([
    {
      nick: nickOf(lesson, 'm1'),
      handedIn: new Date(lesson.now).toISOString(),
      world: 'A',
      ticket: work('+second\n<b>line</b>').ticket,
      trial: {
        conclusion: 'It stands.',
        parameter,
        parameterText: `about ${parameter}`,
        stands: 'no',
        challenge: '-1 is no number of people.',
      },
    },
  ])
  expect(second.students).toMatchObject([{ nick: nickOf(lesson, 'm2'), handedIn: null, ticket: null }])
  expect(others).toMatchObject([
    { nick: nickOf(lesson, 'watcher'), world: 'B', ticket: { claim: 'seen from outside' } },
  ])
  // Nothing of what came of the runs, and no id of anybody.
  const text = JSON.stringify(workOf(lesson))
  expect(text).not.toContain('outcomes')
  expect(text).not.toContain('"m1"')
})

it('keeps work with the team it was handed in from, also of who was moved or taken out since', () => {
  const lesson = played()
  lesson.do({ type: 'move', member: 'm1', team: { world: 1, seat: seats[1] } })
  lesson.do({ type: 'kick', member: 'watcher' })
  lesson.do({ type: 'kick', member: 'm2' })
  const { teams, others } = workOf(lesson)
  expect(teams.map(({ world, seat, students }) => [world, seat, students.length])).toEqual([
    ['A', seats[0], 1],
    ['A', seats[2], 1],
  ])
  expect(others).toHaveLength(1)
})

it('has everybody with the team whose seat they held in play, also who was moved before handing in, or hands in nothing', () => {
  const lesson = played()
  const [first, third] = [nickOf(lesson, 'm1'), nickOf(lesson, 'm3')]
  const other = { world: 1, seat: seats[1] }
  for (const member of ['m1', 'm3', 'watcher']) lesson.do({ type: 'move', member, team: other })
  lesson.do({ type: 'move', member: 'm2', team: null })
  lesson.must('m1', { type: 'hand-in', world: 0, work: work('after the move') })
  const nicks = ({ teams, others }: ReturnType<typeof workOf>) => [
    ...teams.map(({ world, seat, students }) => [world, seat, ...students.map(({ nick }) => nick)]),
    others.map(({ nick }) => nick),
  ]
  const watcher = nickOf(lesson, 'watcher')
  expect(nicks(workOf(lesson))).toEqual([
    ['A', seats[0], first],
    ['A', seats[1], nickOf(lesson, 'm2')],
    ['A', seats[2], third],
    // What an observer handed in stays one's.
    [watcher],
  ])
  // The teacher's page has the same, those who have handed in nothing last.
  const frame = readView(JSON.parse(JSON.stringify({ role: 'teacher', seq: 1, view: lesson.room.teacher(lesson) })))
  if (frame?.role !== 'teacher') throw new Error('the page could not read it')
  const { groups, others } = workByTeam(frame.view)
  const page = groups.flatMap(({ card: { key }, done, open }) =>
    done.length + open.length === 0
      ? []
      : [[letterOf(key.world), key.seat, done.length, ...open.map(({ nick }) => nick)]],
  )
  expect(page).toEqual([
    ['A', seats[0], 1],
    ['A', seats[1], 0, nickOf(lesson, 'm2')],
    ['A', seats[2], 0, third],
  ])
  expect([others.done.map(({ nick }) => nick), others.open]).toEqual([[watcher], []])
})

it('reads a log in which nothing was handed in, as those of before are', () => {
  const lesson = begun()
  lesson.do({ type: 'to-debrief' })
  expect(
    workOf(lesson)
      .teams.flatMap(({ students }) => students)
      .every(({ handedIn }) => handedIn === null),
  ).toBe(true)
  expect(() => lessonOf(scenario, lesson.log.slice(1))).toThrow('begins with the opening')
})

it('says of a run that can’t be read that it could not, and not that nothing was decided', () => {
  const lesson = played()
  const work = classWorkOf(scenario, lessonOf(scenario, lesson.log), [], words)
  const [first] = work.teams
  expect([first.decisions, first.standingOrders, first.waits]).toEqual([null, null, null])
  // What was handed in stays.
  expect(first.students[0].ticket?.claim).toBe('+second\n<b>line</b>')
  const notes = readCsv(workAsCsv(scenario, work)).filter((row) => row[7] === 'decisions')
  expect(notes).toHaveLength(work.teams.length)
  expect(notes[0][8]).toBe('this world’s run could not be read')
  // As is one that is short of its end, whose events the classroom still holds back.
  const short = begun().room.record(0)
  expect(short?.events).toEqual([])
  expect(classWorkOf(scenario, lessonOf(scenario, lesson.log), [short], words).teams[0].decisions).toBeNull()
})

it('gathers nothing before the debrief, when no run has events, and tells that apart from a log it can’t read', async () => {
  const lesson = begun({ seeds: [11] }, ['m1'])
  const file = () => JSON.parse(JSON.stringify({ log: lesson.log, runs: [lesson.room.record(0)] }))
  expect(await workIn(file(), scenario, words)).toBe('early')
  lesson.do({ type: 'to-debrief' })
  expect(await workIn(file(), scenario, words)).toMatchObject({ kind: 'class-work', teams: [{ world: 'A' }] })
  lesson.do({ type: 'step-back' })
  expect(await workIn(file(), scenario, words)).toBe('early')
  expect(await workIn({ log: [], runs: [] }, scenario, words)).toBe('unreadable')
})

it('has nothing of what became of a decision or a standing order, in the data and in the table', () => {
  const lesson = played()
  const work = workOf(lesson)
  expect(work.teams[0].decisions?.length).toBeGreaterThan(0)
  expect(JSON.stringify(work)).not.toMatch(/"(fate|inForceAt|end|endHour)"/)
  const fields = new Set(readCsv(workAsCsv(scenario, work)).map((row) => row[7]))
  expect(fields.has('reason')).toBe(true)
  expect([fields.has('fate'), fields.has('end')]).toEqual([false, false])
  // A standing order that was carried out stands once, as the order.
  const [decision] = work.teams[0].decisions ?? []
  const order = { option: decision.option, label: decision.label, hour: 1, localTime: '', until: 9, reason: 'r' }
  const done = { ...decision, by: 'standing', hour: 4, own: true, fate: 'in-force', inForceAt: 4 } as const
  const carried = { ...order, end: 'carried-out', endHour: 4 } as const
  expect(ownDecisions({ decisions: [done], standingOrders: [carried] })).toEqual([])
})

it('tells the room’s apart, on one device', () => {
  const room = testClass({ mode: 'one-device' })
  room.do({ type: 'to-debrief' })
  room.do({ type: 'hand-in', world: 0, work: work('We say.') })
  expect(workOf(room)).toMatchObject({ teams: [], others: [{ nick: null, world: 'A', ticket: { claim: 'We say.' } }] })
})

it('is a table with the columns of one run’s debrief behind world, team, seat and student, and runs nothing', () => {
  const lesson = played()
  const rows = readCsv(workAsCsv(scenario, workOf(lesson)))
  const [heading] = rows
  expect(heading.join().replace('\ufeff', '')).toBe(
    'world,team,seat,student,table,id,label,field,value,unit,hour,local time,sources',
  )
  const nick = nickOf(lesson, 'm1')
  const cells = (table: string, field: string, student = nick) =>
    rows.filter((row) => row[3] === student && row[4] === table && row[7] === field).map((row) => row[8])
  expect(cells('reflection', 'claim')).toEqual(["'+second\n<b>line</b>"])
  expect(cells('reflection', 'trial: conclusion')).toEqual(['It stands.'])
  expect(cells('reflection', 'trial: challenge')).toEqual(["'-1 is no number of people."])
  expect(cells('own decision', 'reason', '')).toContain('\'=HYPERLINK("x")')
  expect(cells('student', 'handed in', nickOf(lesson, 'm2'))).toEqual(['no'])
  expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  expect(rows.every((row) => row.length === heading.length)).toBe(true)
})

it('makes a file name of any title', () => {
  expect(fileName('Year <i>12</i>')).toBe('year-i-12-i')
  expect(fileName('…')).toBe('class')
})
