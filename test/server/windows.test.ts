import { afterAll, afterEach, expect, test } from 'vitest'
import type { RunRecord } from '../../src/record/runRecord'
import {
  asTeacher,
  closeConnections,
  connect,
  create,
  http,
  logOf,
  openClassroom,
  removeFolders,
  student,
  types,
} from './classroom'
import { begin, good, led } from './opened'

afterEach(closeConnections)
afterAll(removeFolders)

/** A clock that a test sets forward; timers go by the real one, so that nothing happens by itself. */
function clock() {
  const start = Date.now()
  let ahead = 0
  return { now: () => start + ahead, pass: (minutes: number) => (ahead += minutes * 60_000) }
}

test('injects that wait for a window, or for a condition, come as the teacher opens it', async () => {
  const room = await openClassroom()
  const { made, teacher } = await led(room.url, { scenario: 'tutorial', plan: 'slowly' })
  const anna = await student(room.url, made.code)
  const inject = {
    seats: [anna.first.team?.key.seat],
    world: null,
    from: 'Radio',
    title: 'With the window',
    text: 'Nobody answers.',
    sources: [],
    places: [],
  }
  good(await teacher.command({ type: 'plan-inject', inject: { ...inject, when: { on: 'window', window: 0 } } }))
  good(
    await teacher.command({
      type: 'plan-inject',
      inject: { ...inject, title: 'With the second', when: { on: 'window', window: 1 } },
    }),
  )
  await begin(teacher)
  const titles = (seat: { readonly reports: readonly { readonly title: string }[] } | null) =>
    seat?.reports.map(({ title }) => title) ?? []
  const first = await anna.until(({ seat }) => titles(seat).includes('With the window'))
  expect(titles(first.seat)).not.toContain('With the second')
  good(await teacher.command({ type: 'close-window' }))
  await anna.until(({ seat }) => titles(seat).includes('With the second'))
  await room.close()
})

test('once a student was given a run nobody steps back into play; until then the seed is told to nobody', async () => {
  const room = await openClassroom()
  const { made, teacher } = await led(room.url)
  const anna = await student(room.url, made.code)
  const run = (token: string) => http<{ record: RunRecord }>(room.url, `api/sessions/${made.session}/runs/0`, { token })
  good(await teacher.command({ type: 'to-debrief' }))
  expect((await anna.until(({ lesson }) => lesson.phase.name === 'debrief')).seed).toBeNull()
  // What the teacher looks at stops nothing.
  expect((await run(made.token)).status).toBe(200)
  expect((await run(anna.token)).status).toBe(200)
  expect(types(await logOf(room.store, made.session)).filter((type) => type === 'runs-given')).toHaveLength(1)
  expect(await teacher.command({ type: 'step-back' })).toMatchObject({ ok: false })
  await anna.until(({ seed }) => seed !== null)
  await room.close()
})

test('a window whose time ran out while the server was off was not played: the lesson stands paused', async () => {
  const time = clock()
  const before = await openClassroom({ now: time.now })
  const { made, teacher } = await led(before.url)
  await begin(teacher)
  await teacher.until(({ lesson }) => lesson.phase.name === 'window')
  await before.close()
  time.pass(60)
  const after = await openClassroom({ data: before.data, now: time.now })
  const again = await asTeacher(after.url, made)
  const view = await again.until(({ lesson }) => lesson.clock.paused)
  expect(view.lesson).toMatchObject({ phase: { name: 'window', window: 0 }, clock: { left: 60_000 } })
  good(await again.command({ type: 'resume' }))
  await again.until(({ lesson }) => !lesson.clock.paused)
  await after.close()
})

test('one student can’t use up what the class may ask, with however many connections', async () => {
  const room = await openClassroom({ caps: { sessionCommands: { burst: 60, perSecond: 1 } } })
  const made = await create(room.url)
  const [anna, bek] = [await student(room.url, made.code), await student(room.url, made.code)]
  const other = await connect(room.url, anna.token)
  const acks = await Promise.all(
    [anna, other].flatMap((one) => Array.from({ length: 40 }, () => one.command({ type: 'say', text: 'me' }))),
  )
  expect(acks.filter(({ ok }) => ok).length).toBeLessThanOrEqual(41)
  expect((await bek.command({ type: 'say', text: 'and I' })).ok).toBe(true)
  await room.close()
})
