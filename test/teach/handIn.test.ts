import { expect, it } from 'vitest'
import {
  isOfPass,
  isOfPassBefore,
  kindOfRun,
  lessonPrefix,
  lessonRunId,
  markOf,
  worldOfRun,
} from '../../src/app/routes/lessonRun'
import { limits } from '../../src/classroom/limits'
import type { StudentView, TeacherView } from '../../src/classroom/views'
import { deskOf, type LessonLink } from '../../src/teach/handIn/lessonLink'
import { stateWords } from '../../src/teach/handIn/stateWords'

const ticket = { claim: 'a claim', evidence: '', doubt: '' }
const work = { ticket, trial: null }
const parts = { state: 'connected', waits: () => false, command: async () => ({ ok: true, seq: 1 }) }
const lesson = { phase: { name: 'exit' } }

/** `held`: undefined as of a server that does not tell it. */
const student = (me: object = {}, team: number | null = 0, held?: StudentView['held']): LessonLink => {
  const key = team === null ? null : { key: { world: team, seat: 'a-seat' } }
  const view = { lesson, me: { nick: 'Heron', ...me }, team: key, held } as unknown as StudentView
  return { role: 'member', link: { ...parts, view } } as unknown as LessonLink
}
const room = (handedIn: readonly object[]): LessonLink => {
  const view = { lesson, handedIn } as unknown as TeacherView
  return { role: 'teacher', link: { ...parts, view } } as unknown as LessonLink
}

it('hands in from the run of one’s own world, of an observer from any', () => {
  expect(deskOf(student(), 0)).toMatchObject({ nick: 'Heron', phase: 'exit', handedIn: null, elsewhere: null })
  expect(deskOf(student(), 2)?.elsewhere).toBe(0)
  expect(deskOf(student({}, null), 2)?.elsewhere).toBeNull()
  // Put into another team since, what was handed in before can still be changed.
  const handedIn = { at: 5, world: 2, work }
  expect(deskOf(student({ handedIn }), 2)).toMatchObject({ elsewhere: null, handedIn: { at: 5 } })
})

it('hands in from the run of the world that was played, wherever the teacher put its author since', () => {
  const held = { key: { world: 2, seat: 'a-seat' }, forecast: null }
  expect([2, 0].map((world) => deskOf(student({}, 0, held), world)?.elsewhere)).toEqual([null, 2])
  expect([2, 0].map((world) => deskOf(student({}, null, held), world)?.elsewhere)).toEqual([null, 2])
  // Who observed all of play hands in from any, also where they have a team since.
  expect([2, 0].map((world) => deskOf(student({}, 0, null), world)?.elsewhere)).toEqual([null, null])
})

it('hands in for the room of a world from the teacher’s page, and takes no student’s for it', () => {
  const students = { member: 'm1', world: 0, at: 3, work }
  expect(deskOf(room([students]), 0)).toMatchObject({ nick: null, handedIn: null, elsewhere: null })
  const rooms = { member: null, world: 1, at: 4, work }
  expect(deskOf(room([students, rooms]), 0)?.handedIn).toBeNull()
  expect(deskOf(room([students, rooms]), 1)?.handedIn).toMatchObject({ at: 4 })
})

it('waits for the first view of a lesson', () => {
  expect(deskOf({ role: 'member', link: { ...parts, view: null } } as unknown as LessonLink, 0)).toBeNull()
})

it('knows by the name of a run of which lesson and world it is', () => {
  const own = lessonRunId('Ab-1_x', 11, '0f3a')
  expect([kindOfRun(own), worldOfRun(own), own.startsWith(lessonPrefix('Ab-1_x'))]).toEqual(['class', 11, true])
  const rooms = lessonRunId('Ab-1_x', 2, '', 'room')
  expect([kindOfRun(rooms), worldOfRun(rooms), rooms.startsWith(lessonPrefix('Ab-1_x', 'room'))]).toEqual([
    'room',
    2,
    true,
  ])
  expect([kindOfRun('run-1-2'), kindOfRun('classes-1')]).toEqual([null, null])
})

it('keeps what two students of one browser write about the same run apart, and finds it again for each', () => {
  const run = { hashes: [{ hour: 6, hash: '0123456789abcdef0123456789abcdef' }] }
  const [own, others, rooms] = [markOf(run, 'a pass'), markOf(run, 'another pass'), markOf(run)]
  expect(new Set([own, others, rooms]).size).toBe(3)
  expect(markOf(run, 'a pass')).toBe(own)
  expect(own).not.toContain('-')
  expect(worldOfRun(lessonRunId('Ab-1_x', 3, own))).toBe(3)
})

it('is handed in with the pass that opened the run, and not with another that the browser has since', () => {
  const run = { hashes: [{ hour: 6, hash: '0123456789abcdef0123456789abcdef' }] }
  const pass = (token: string, session = 'Ab-1_x', role: 'member' | 'teacher' = 'member') => ({ role, session, token })
  const [own, next] = [pass('a pass'), pass('another pass')]
  for (const hashes of [run.hashes, []]) {
    const name = lessonRunId('Ab-1_x', 3, markOf({ hashes }, own.token))
    expect([own, next, pass('a pass', 'Ab-2_x')].map((one) => isOfPass(name, one))).toEqual([true, false, false])
    // The first page tells it apart from the run of who has the seat now, as long as somebody has one.
    const lists = [[own], [next], [pass('a pass', 'Ab-2_x')], [pass('a pass', 'Ab-1_x', 'teacher')], []]
    expect(lists.map((list) => isOfPassBefore(name, list))).toEqual([false, true, false, false, false])
    // Runs of before tell no pass, and a room's tells none.
    for (const kind of ['class', 'room'] as const) {
      const unmarked = lessonRunId('Ab-1_x', 3, markOf({ hashes }), kind)
      expect([own, next, pass('a pass', 'Ab-2_x')].map((one) => isOfPass(unmarked, one))).toEqual([true, true, false])
      expect(isOfPassBefore(unmarked, [next])).toBe(false)
    }
  }
  expect(isOfPass('run-1-2', own)).toBe(false)
})

it('promises a teacher who hands in for the room nothing that holds for a student alone', () => {
  const desk = { state: 'connected', phase: 'exit', nick: null, isWaiting: false } as const
  const handedIn = { at: 5, world: 0, work }
  const state = { desk, world: 0, handedIn: null, isSame: false, isBlank: false, isKept: true }
  const key = (over: object, of: object = {}) => stateWords({ ...state, ...over, desk: { ...desk, ...of } }).key
  const both = (over: object, of: object = {}) => [key(over, of), key(over, { ...of, nick: 'Heron' })]
  // What waits on a teacher's page is gone with the page.
  expect(both({}, { isWaiting: true, state: 'lost' })).toEqual(['handIn.lostUnkept', 'handIn.lost'])
  expect(both({ handedIn })).toEqual(['handIn.roomChanged', 'handIn.changed'])
  expect(both({ handedIn, isSame: true })).toEqual(['handIn.roomDone', 'handIn.done'])
  expect(both({ handedIn }, { phase: 'ended' })).toEqual(['handIn.roomChangedOver', 'handIn.changedOver'])
  expect(both({}, { phase: 'ended' })).toEqual(['handIn.roomOver', 'handIn.over'])
  expect(both({}, { phase: 'window' })).toEqual(['handIn.early', 'handIn.early'])
  expect(stateWords({ ...state, handedIn: { ...handedIn, world: 2 } })).toEqual({
    key: 'handIn.other',
    world: 'C',
    most: limits.handIns,
  })
})
