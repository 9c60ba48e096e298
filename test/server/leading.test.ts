import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { TeacherView } from '../../src/classroom/views'
import { dayOf } from '../../src/server/http/opening'
import { compareWithReplay, type SessionFile } from '../../src/server/replay'
import { createScenarios } from '../../src/server/scenarios'
import { root } from '../boundaries/sources'
import { aClass, asProjector, asTeacher, connect, create, http, student, teacherKey } from './classroom'
import { begin, classroomForFile, led, room, withClassroom } from './opened'

classroomForFile()

interface Token {
  readonly session: string
  readonly token: string
}

test("a new token for the projector takes the old one back, and nobody else's", async () => {
  const made = await create(room.url)
  const path = `api/sessions/${made.session}/projector`
  const asked = async () => (await http<Token>(room.url, path, { body: {}, token: made.token })).body.token
  const teacher = await asTeacher(room.url, made)
  const anna = await student(room.url, made.code)
  const first = await asked()
  const old = await asProjector(room.url, first)
  const gone = new Promise((resolve) => old.socket.once('disconnect', resolve))
  const second = await asked()
  await gone
  await expect(asProjector(room.url, first)).rejects.toMatchObject({ data: { code: 'bad-token' } })
  expect((await (await asProjector(room.url, second)).until(() => true)).students).toBe(1)
  expect(await anna.command({ type: 'say', text: 'still here' })).toMatchObject({ ok: true })
  expect(await teacher.command({ type: 'next' })).toMatchObject({ ok: true })
})

test('a first token for the projector is made only where there is none: none is taken back unasked', async () => {
  const made = await create(room.url)
  const path = `api/sessions/${made.session}/projector`
  const asked = (body: object) => http<Token>(room.url, path, { body, token: made.token })
  const first = await asked({ first: true })
  expect(first.status).toBe(201)
  const shown = await asProjector(room.url, first.body.token)
  await shown.until(() => true)
  const refused = await asked({ first: true })
  expect([refused.status, refused.body.fault]).toEqual([409, { code: 'taken' }])
  expect(shown.socket.connected).toBe(true)
  await (await asProjector(room.url, first.body.token)).until(() => true)
  // Asked for, it goes as before.
  const second = await asked({ first: false })
  await expect(asProjector(room.url, first.body.token)).rejects.toMatchObject({ data: { code: 'bad-token' } })
  await (await asProjector(room.url, second.body.token)).until(() => true)
  // A request without a body goes as it did.
  expect((await http(room.url, path, { method: 'POST', token: made.token })).status).toBe(201)
  for (const body of [{ first: 'yes' }, { more: true }]) expect((await asked(body)).status).toBe(400)
})

test('who lost the token of a class finds it on this machine or with the key, and leads on with a new one', async () => {
  await withClassroom({}, async (own) => {
    const made = await create(own.url, { title: 'Class 8a' })
    await create(own.url, { title: 'Class 8b' })
    const elsewhere = { headers: { 'x-forwarded-for': '10.0.0.1' } }
    const path = `api/sessions/${made.session}/teacher`
    for (const token of [undefined, 'a-wrong-key-of-some-length', made.token]) {
      const asked = { ...elsewhere, ...(token ? { token } : {}) }
      expect((await http(own.url, 'api/sessions', asked)).status).toBe(401)
      expect((await http(own.url, path, { body: {}, ...asked })).status).toBe(401)
    }
    const { body } = await http<{ sessions: { id: string }[] }>(own.url, 'api/sessions', {
      token: teacherKey,
      ...elsewhere,
    })
    expect(body.sessions).toHaveLength(2)
    expect(body.sessions.find(({ id }) => id === made.session)).toEqual({
      id: made.session,
      title: 'Class 8a',
      created: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      deleteOn: dayOf(Date.now(), 30),
    })
    expect(JSON.stringify(body)).not.toContain(made.code)
    const lead = await asTeacher(own.url, made)
    const gone = new Promise((resolve) => lead.socket.once('disconnect', resolve))
    const anna = await student(own.url, made.code)
    const renewed = await http<Token>(own.url, path, { body: {} })
    expect(renewed).toMatchObject({ status: 201, body: { session: made.session } })
    await gone
    await expect(connect(own.url, made.token)).rejects.toMatchObject({ data: { code: 'bad-token' } })
    const again = await connect<TeacherView>(own.url, renewed.body.token)
    expect(await again.command({ type: 'next' })).toMatchObject({ ok: true })
    expect(anna.socket.connected).toBe(true)
    expect((await http(own.url, 'api/sessions/nothing/teacher', { body: {} })).status).toBe(404)
    // As a page of another site can send it without asking.
    expect((await http(own.url, path, { method: 'POST' })).status).toBe(400)
    expect(own.logged()).not.toContain('Class 8a')
  })
})

test('an export during play holds the log and the runs of one moment', async () => {
  const engine = await createScenarios(join(root, 'dist')).engine(aClass.scenario)
  if (!engine) throw new Error('no scenario')
  await withClassroom({}, async (own) => {
    const { made, teacher } = await led(own.url)
    await student(own.url, made.code)
    await begin(teacher)
    // Something happens each time before the store is asked for the log.
    const { read } = own.store
    let closed = 0
    own.store.read = async (...asked) => {
      closed += 1
      expect(await teacher.command({ type: 'close-window' })).toMatchObject({ ok: true })
      return read(...asked)
    }
    const file = await http<SessionFile>(own.url, `api/sessions/${made.session}/export`, { token: made.token })
    own.store.read = read
    expect(closed).toBeGreaterThan(0)
    const last = file.body.log.at(-1)?.seq ?? 0
    expect((await own.store.read(made.session)).length).toBeGreaterThan(last)
    const compared = compareWithReplay(engine, file.body)
    expect(compared).toMatchObject({ worlds: 1, mismatches: [] })
  })
})
