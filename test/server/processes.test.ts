import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ack, Joined } from '../../src/classroom/frames'
import type { StudentView, TeacherView } from '../../src/classroom/views'
import { openStore } from '../../src/server/store/open'
import { freePort } from '../../tools/freePort.mjs'
import { findNginx, startNginx } from '../../tools/nginx.mjs'
import { startPostgres } from '../../tools/postgres.mjs'
import { startRedis } from '../../tools/redis.mjs'
import { aClass, closeConnections, connect, http, teacherKey } from './classroom'
import { begin, good } from './opened'
import { type ServerProcess, startProcess } from './serverProcess'
import { startStickyProxy } from './stickyProxy'

/*
 * Two processes of the built server on one Redis and one PostgreSQL, behind the proxy of docs/deploy/classroom.nginx.conf. Browsers
 * can only poll, so that every request must come to the process that knows its connection.
 */

type Stoppable = { readonly url: string; stop(): Promise<void> }

let redis: Stoppable
let postgres: Stoppable
let proxy: Stoppable
let processes: ServerProcess[] = []

beforeAll(async () => {
  ;[redis, postgres] = await Promise.all([startRedis(), startPostgres()])
  const env = { CLASSROOM_STORE: postgres.url, CLASSROOM_REDIS: redis.url, CLASSROOM_KEY: teacherKey }
  // One after the other: the first makes the tables.
  processes = [await startProcess(['--trust-proxy'], env), await startProcess(['--trust-proxy'], env)]
  const ports = processes.map(({ port }) => port)
  if (!findNginx()) console.log('No nginx is to be had here: a proxy of the test routes by the same rule.')
  proxy = findNginx() ? await startNginx({ port: await freePort(), ports }) : await startStickyProxy(ports)
})
afterAll(async () => {
  closeConnections()
  await proxy?.stop()
  await Promise.all(processes.map((one) => one.stop()))
  await Promise.all([redis?.stop(), postgres?.stop()])
})

const polling = { transports: ['polling'], reconnection: true, cookies: true } as const

/** Connections of a process, as it says on the machine itself. */
async function figure(one: ServerProcess, name: string): Promise<number> {
  const { text } = (await http<{ text: string }>(one.url, 'metrics', { token: teacherKey })).body
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1])
}

test('a class that can only poll, on two processes; one is killed, and all are served by the other', async () => {
  const created = await http<{ session: string; token: string; code: string }>(proxy.url, 'api/sessions', {
    body: aClass,
    token: teacherKey,
  })
  expect(created.status).toBe(201)
  const { session, token, code } = created.body
  const teacher = await connect<TeacherView>(proxy.url, token, polling)
  const students: (Joined & Awaited<ReturnType<typeof connect<StudentView>>>)[] = []
  // Where a browser goes is chance: until some are on either side.
  for (;;) {
    const { body } = await http<Joined>(proxy.url, 'api/join', { body: { code, observer: false } })
    students.push({ ...body, ...(await connect<StudentView>(proxy.url, body.token, polling)) })
    const counts = await Promise.all(processes.map((one) => figure(one, 'classroom_connections')))
    if (students.length >= 6 && counts.every((count) => count > 0)) break
    expect(students.length).toBeLessThan(50)
  }
  await teacher.until(
    ({ teams }) => teams.flatMap(({ members }) => members).filter(({ here }) => here).length === students.length,
  )
  await begin(teacher)
  await Promise.all(
    students.map((one) => one.until(({ lesson, seat }) => lesson.phase.name === 'window' && seat !== null)),
  )

  // Each speaks, and each is heard by its team and nobody else, wherever they are.
  const spoken = await Promise.all(students.map((one) => one.command({ type: 'say', text: `from ${one.member}` })))
  expect(new Set(spoken.map(good)).size).toBe(students.length)
  for (const one of students)
    await one.until(({ team }) => team?.lines.some(({ text }) => text === `from ${one.member}`) ?? false)

  // The process that writes the session goes, without a word.
  const writers = await Promise.all(processes.map((one) => figure(one, 'classroom_sessions')))
  expect([...writers].sort()).toEqual([0, 1])
  const gone = processes[writers.indexOf(1)]
  await gone.stop('SIGKILL')
  const again = students.map((one, index) => {
    const command = { id: `after-the-kill-${index}`, command: { type: 'say', text: `still here, ${index}` } }
    // As the product's own link does: sent until it is acknowledged, by the same id.
    const attempt = async (): Promise<Ack> => {
      const ack = (await one.socket
        .timeout(2000)
        .emitWithAck('command', command)
        .catch(() => null)) as Ack | null
      return ack?.ok ? ack : attempt()
    }
    return attempt()
  })
  await Promise.all(again)
  for (const [index, one] of students.entries())
    await one.until(({ team }) => team?.lines.some(({ text }) => text === `still here, ${index}`) ?? false)
  await teacher.until(
    ({ teams }) => teams.flatMap(({ members }) => members).filter(({ here }) => here).length === students.length,
  )

  const store = await openStore(postgres.url)
  const log = await store.read(session)
  await store.close()
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
  const said = log.flatMap(({ event }) => (event.type === 'said' ? [event.text] : []))
  expect(said.sort()).toEqual(students.flatMap((one, index) => [`from ${one.member}`, `still here, ${index}`]).sort())
})

test('a process whose Redis answers errors says so and stays', async () => {
  const env = { CLASSROOM_STORE: postgres.url, CLASSROOM_REDIS: redis.url, CLASSROOM_KEY: teacherKey }
  const one = await startProcess([], env)
  const hand = new Redis(redis.url)
  try {
    const { body } = await http<{ token: string }>(one.url, 'api/sessions', { body: aClass, token: teacherKey })
    await hand.acl('SETUSER', 'default', '-publish', '-xadd', '-xread')
    // The session opens with a call to all processes, and a token that is replaced ends connections in all of them.
    const teacher = await connect<TeacherView>(one.url, body.token)
    const { lesson } = await teacher.until(() => true)
    const path = `api/sessions/${lesson.session}/projector`
    expect((await http(one.url, path, { body: {}, token: body.token })).status).toBe(201)
    await expect.poll(() => one.printed()).toContain('redis failed')
    good(await teacher.command({ type: 'next' }))
    expect(one.child.exitCode).toBeNull()
    expect((await http(one.url, 'health')).body).toEqual({ ok: true })
  } finally {
    await hand.acl('SETUSER', 'default', '+@all')
    hand.disconnect()
    expect(await one.stop()).toBe(0)
  }
})

test('the figures stay on the machine', async () => {
  const live = processes.find(({ child }) => child.exitCode === null && child.signalCode === null)
  expect(live).toBeDefined()
  const through = await http(proxy.url, 'metrics')
  expect(through.status).toBeGreaterThanOrEqual(400)
})
