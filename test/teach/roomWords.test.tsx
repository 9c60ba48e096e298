import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { LessonView, ProjectorView, PublicStatus } from '../../src/classroom/views'
import { seatNow } from '../../src/teach/seatNow'
import { classSeat } from '../../src/ui/i18n/en/classSeat'
import { teachProjector } from '../../src/ui/i18n/en/teachProjector'
import { startI18n } from '../../src/ui/i18n/index'
import { addTexts } from '../../src/ui/i18n/late'
import { engine, testClass } from '../classroom/lesson'
import { asking, student } from '../classroom/shown'

let parts: typeof import('../../src/teach/projector/ProjectorCode') &
  typeof import('../../src/teach/projector/ProjectorBoard') &
  typeof import('../../src/teach/student/SeatsNow')

// Pages listen to the window's address as they are loaded.
beforeAll(async () => {
  vi.stubGlobal('window', new EventTarget())
  parts = {
    ...(await import('../../src/teach/projector/ProjectorCode')),
    ...(await import('../../src/teach/projector/ProjectorBoard')),
    ...(await import('../../src/teach/student/SeatsNow')),
  }
  startI18n('en')
  addTexts('classSeat', classSeat)
  addTexts('teachProjector', teachProjector)
})
afterAll(() => {
  vi.unstubAllGlobals()
})

it('an observer is told of a seat what the projector shows: while a window waits for the teacher, that it reads', () => {
  const lesson = testClass({ halts: true })
  for (const member of ['m1', 'm2']) lesson.join(member)
  lesson.join('watcher', true)
  const told = () => {
    const { lesson: shown, teams = [] } = student(lesson, 'watcher')
    const beside = renderToStaticMarkup(<parts.SeatsNow scenario={engine.scenario} lesson={shown} teams={teams} />)
    const projector = renderToStaticMarkup(
      <parts.ProjectorBoard scenario={engine.scenario} view={lesson.room.projector(asking(lesson))} />,
    )
    return [
      [...beside.matchAll(/class="note">([^<]*)</g)].map(([, word]) => word),
      [...projector.matchAll(/<\/svg><span>([^<]*)</g)].map(([, word]) => word),
    ]
  }
  lesson.do({ type: 'next' })
  const policy = 'played by the model'
  expect(told()).toEqual([
    ['reading', 'reading', policy],
    ['Not yet', 'Not yet'],
  ])
  lesson.do({ type: 'next' })
  lesson.must('m1', { type: 'submit', done: true })
  expect(told()).toEqual([
    ['submitted', 'deciding', policy],
    ['Done', 'Not yet'],
  ])
  lesson.do({ type: 'close-window' })
  expect(told()).toEqual([
    ['reading', 'reading', policy],
    ['Reading', 'Reading'],
  ])
})

it('with one device the room decides for every seat that it plays', () => {
  const { lesson } = testClass({ mode: 'one-device' }).room.projector(asking(testClass()))
  const words = (['thinking', 'submitted', 'policy'] satisfies PublicStatus[]).map((status) => seatNow(status, lesson))
  expect(words).toEqual(['room', 'room', 'policy'])
})

it('a projector without a code says whether the lobby is locked or the code has run out', () => {
  const view = testClass().room.projector(asking(testClass()))
  const page = (over: Partial<LessonView>) => {
    const shown: ProjectorView = { ...view, lesson: { ...view.lesson, ...over } }
    return renderToStaticMarkup(<parts.Lobby base="http://class.test/" session="s1" view={shown} />)
  }
  expect(page({ code: null, locked: true })).toContain('The lobby is locked')
  const over = page({ code: null, locked: false })
  expect(over).not.toContain('locked')
  expect(over).toContain('The code has run out')
  expect(over).toContain('Ask your teacher for the new one.')
  expect(page({ code: 'ACDEFG', locked: true })).toContain('The lobby is locked')
  const inPlay = (over: Partial<LessonView>) => {
    const lesson = { ...view.lesson, phase: { name: 'window', window: 1 }, ...over } satisfies LessonView
    return renderToStaticMarkup(<parts.CodeInPlay base="http://class.test/" session="s1" view={{ ...view, lesson }} />)
  }
  expect(inPlay({ code: 'ACDEFG', locked: false })).toContain('ACD EFG')
  expect(inPlay({ code: null, locked: false })).toContain('The code has run out: ask your teacher for the new one')
  expect(inPlay({ code: null, locked: true })).toBe('')
  expect(inPlay({ code: null, locked: false, mode: 'one-device' })).toBe('')
})
