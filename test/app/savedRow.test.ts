import { expect, it } from 'vitest'
import { lessonRunId, markOf } from '../../src/app/routes/lessonRun'
import { savedRowOf } from '../../src/app/routes/savedRow'
import { emptyReflection } from '../../src/record/reflection'
import type { RunRecord } from '../../src/record/runRecord'
import { begun, engine } from '../classroom/lesson'

const { scenario } = engine
const lesson = begun()
lesson.do({ type: 'to-debrief' })
const given = lesson.room.recordFor('m1', 0)
if (!given) throw new Error('there is no run')
const row = (record: RunRecord) => savedRowOf({ id: 'run-a', record, savedAt: 5, desk: null }, scenario, 'en', [])

it('a kept run of a class is the reader’s own where they held its seat, and tells how far its debrief is', () => {
  const { held, ...unsaid } = given
  expect(row(given)).toMatchObject({ id: 'run-a', savedAt: 5, isOwn: true, over: true, observed: false, step: null })
  expect(row(given).seat).toBe(scenario.play.seats.find(({ id }) => id === held?.seat)?.name)
  expect(row(unsaid).isOwn).toBe(false)
  expect(row({ ...given, held: null }).isOwn).toBe(false)
  expect(row({ ...given, reflection: { ...emptyReflection, at: 'memory' } })).toMatchObject({ isOwn: true, step: 2 })
})

it('a kept run of no class is the reader’s own', () => {
  const { held: _held, hands: _hands, ...alone } = given
  expect(row({ ...alone, hour: 3 })).toMatchObject({ isOwn: true, over: false })
  expect(row({ ...alone, observed: true })).toMatchObject({ isOwn: true, observed: true })
})

it('a run that another pass of this browser opened is told to be of whoever came before', () => {
  const id = lessonRunId('s', 0, markOf(given, 'first pass'))
  const isBefore = (token: string) =>
    savedRowOf({ id, record: given, savedAt: 5, desk: null }, scenario, 'en', [{ session: 's', role: 'member', token }])
      .isBefore
  expect([isBefore('first pass'), isBefore('second pass')]).toEqual([false, true])
})
