import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import type { Created, Joined } from '../../src/classroom/frames'
import { limits } from '../../src/classroom/limits'
import type { StudentView, TeacherView } from '../../src/classroom/views'
import {
  aClass,
  asTeacher,
  type Classroom,
  closeConnections,
  connect,
  create,
  http,
  logOf,
  openClassroom,
  removeFolders,
  teacherKey,
  types,
} from './classroom'
import { withClassroom } from './opened'

/*
 * How a class gets in from one address, and how one of it is kept from taking every seat.
 */

let room: Classroom
let now: number
beforeEach(async () => {
  now = Date.now()
  room = await openClassroom({ now: () => now, trustProxy: true })
})
afterEach(async () => {
  closeConnections()
  await room.close()
})
afterAll(removeFolders)

const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
/** A class whose teacher is somewhere else than its students. */
const made = async (): Promise<Created> =>
  (await http<Created>(room.url, 'api/sessions', { body: aClass, token: teacherKey, ...from('10.0.0.99') })).body
const join = (code: string, more: { client?: string; observer?: boolean; address?: string } = {}) => {
  const { client, observer = false, address = '10.0.0.1' } = more
  return http<Joined>(room.url, 'api/join', {
    body: { code, observer, ...(client === undefined ? {} : { client }) },
    ...from(address),
  })
}
const joined = async (session: string): Promise<number> =>
  types(await logOf(room.store, session)).filter((type) => type === 'joined').length

test('forty students behind one address mistype three times each, and all get in as they connect', async () => {
  const { session, code } = await made()
  for (let n = 0; n < 120; n += 1) expect((await join('AAAAAA')).body.fault?.code).toBe('bad-code')
  for (let n = 0; n < 40; n += 1) {
    const { status, body } = await join(code)
    expect(status).toBe(201)
    await connect(room.url, body.token)
  }
  expect(await joined(session)).toBe(40)
})

test('a joining whose answer was lost is answered again, for a minute', async () => {
  const { session, code, token } = await made()
  const client = 'chance-of-a-browser'
  const [one, other] = await Promise.all([join(code, { client }), join(code, { client })])
  expect(one.status).toBe(201)
  expect(other.body).toEqual(one.body)
  now += 30_000
  expect((await join(code, { client, address: '10.0.0.2' })).body).toEqual(one.body)
  expect(await joined(session)).toBe(1)
  // Whoever asks for something else asks for something else, in another session too.
  const observer = await join(code, { client, observer: true })
  const elsewhere = await join((await made()).code, { client })
  expect(new Set([one, observer, elsewhere].map(({ body }) => body.token)).size).toBe(3)
  const teacher = await asTeacher(room.url, { token })
  await teacher.command({ type: 'kick', member: one.body.member })
  const again = await join(code, { client })
  expect(again.status).toBe(201)
  expect(again.body.member).not.toBe(one.body.member)
  now += 61_000
  expect((await join(code, { client })).body.member).not.toBe(again.body.member)
  for (const wrong of ['short', 'with spaces in it, and more', 'x'.repeat(65)])
    expect((await join(code, { client: wrong })).status).toBe(400)
})

test('ten at one time who do not connect, then one a second; whoever connects holds up nobody', async () => {
  const { session, code } = await made()
  const told = await Promise.all(Array.from({ length: 60 }, () => join(code)))
  expect(told.filter(({ status }) => status === 201)).toHaveLength(10)
  expect(told.find(({ status }) => status === 429)?.body.fault).toEqual({ code: 'too-many', retryAfter: 1 })
  now += 1000
  expect([(await join(code)).status, (await join(code)).status]).toEqual([201, 429])
  // Elsewhere they are others, and another class is another.
  expect((await join(code, { address: '10.0.0.2' })).status).toBe(201)
  expect((await join((await made()).code)).status).toBe(201)
  const sat = told.find(({ status }) => status === 201)?.body.token
  const seat = await connect(room.url, sat)
  expect([(await join(code)).status, (await join(code)).status]).toEqual([201, 429])
  // Once, however often it connects.
  seat.close()
  await connect(room.url, sat)
  expect((await join(code)).status).toBe(429)
  expect(await joined(session)).toBe(13)
})

test('as many in an hour as a class and a half; whoever is not let in does not count', async () => {
  const { code, token } = await made()
  const teacher = await asTeacher(room.url, { token })
  await teacher.command({ type: 'lock-lobby', locked: true })
  for (let n = 0; n < 90; n += 1) expect((await join(code)).status).toBe(409)
  await teacher.command({ type: 'lock-lobby', locked: false })
  const member = async () => (await join(code)).body.member
  for (let n = 0; n < 80; n += 1) {
    now += 1000
    await teacher.command({ type: 'kick', member: await member() })
  }
  // Those of the first seconds have come back meanwhile.
  now += 1000
  expect((await join(code)).status).toBe(201)
  now += 1000
  expect((await join(code)).body.fault).toMatchObject({ code: 'too-many' })
})

test('a class whose teacher is at the same address is let in whatever else is tried from there', async () => {
  await withClassroom({ caps: { wrongCodes: { burst: 1, perSecond: 0.001 } } }, async (own) => {
    const { code, session, token } = await create(own.url)
    const attempt = async (typed: string) =>
      (await http(own.url, 'api/join', { body: { code: typed, observer: false } })).status
    expect([await attempt('AAAAAA'), await attempt('CCCCCC'), await attempt(code)]).toEqual([404, 429, 201])
    const next = await http<{ code: string }>(own.url, `api/sessions/${session}/code`, { body: {}, token })
    expect([await attempt(code), await attempt(next.body.code)]).toEqual([404, 201])
  })
})

test('a seat whose browser never connects is free after five minutes, and its own again once it does', async () => {
  const { session, code, token } = await made()
  const teacher = await asTeacher(room.url, { token })
  const late = (await join(code)).body
  const there = await connect(room.url, (await join(code)).body.token)
  await there.until(() => true)
  now += 6 * 60_000
  // Whatever is asked shows what is due; without a change of the clock its timer would.
  await teacher.command({ type: 'lock-lobby', locked: true })
  const seated = ({ teams }: TeacherView) => teams.flatMap(({ members }) => members).length
  await teacher.until((view) => seated(view) === 1)
  // Who is not in the lobby does not come in through a locked one.
  const turned = await connect(room.url, late.token)
  expect(await turned.ended).toEqual({ why: 'locked' })
  await teacher.command({ type: 'lock-lobby', locked: false })
  const back = await connect<StudentView>(room.url, late.token)
  await back.until(({ me, team }) => me.member === late.member && team !== null)
  await teacher.until((view) => seated(view) === 2)
  expect(types(await logOf(room.store, session)).filter((type) => /here|let-go|back/.test(type))).toEqual([
    'first-here',
    'let-go',
    'came-back',
  ])
})

test('a log of before connections were written down: whoever connects after the start keeps the seat', async () => {
  const { session, code, token } = await made()
  const [anna, bek] = [(await join(code)).body, (await join(code)).body]
  await room.close()
  now += 24 * 3_600_000
  room = await openClassroom({ now: () => now, trustProxy: true, data: room.data })
  const teacher = await asTeacher(room.url, { token })
  const seats = ({ teams }: TeacherView) => teams.flatMap(({ members }) => members.map(({ member }) => member))
  expect(seats(await teacher.until(() => true))).toEqual([anna.member, bek.member])
  await connect(room.url, anna.token)
  await teacher.until(({ teams }) => teams.some(({ members }) => members.some(({ here }) => here)))
  // The other has five minutes as well, from the start on, and no more.
  now += limits.seatHeld
  await teacher.command({ type: 'lock-lobby', locked: false })
  expect(seats(await teacher.until(({ letGo }) => letGo.length > 0))).toEqual([anna.member])
  expect(types(await logOf(room.store, session)).filter((type) => /here|let-go|back/.test(type))).toEqual([
    'first-here',
    'let-go',
  ])
})

test('who comes too late to a class that is full hears so, and keeps what lets them in', async () => {
  const { code, token } = await made()
  const teacher = await asTeacher(room.url, { token })
  const late = (await join(code)).body
  now += 6 * 60_000
  await teacher.command({ type: 'lock-lobby', locked: false })
  for (let n = 0; n < limits.members; n += 1) {
    expect((await join(code, { address: `10.0.1.${n}` })).status).toBe(201)
  }
  const turned = await connect(room.url, late.token)
  expect(await turned.ended).toEqual({ why: 'full' })
  const gone = (await teacher.until(({ teams: [first] }) => first?.members.length > 0)).teams[0].members[0].member
  await teacher.command({ type: 'kick', member: gone })
  const back = await connect<StudentView>(room.url, late.token)
  await back.until(({ me }) => me.member === late.member)
})

test('who comes too late to a class that is over hears that, also after the end', async () => {
  const { code, token } = await made()
  const teacher = await asTeacher(room.url, { token })
  const late = (await join(code)).body
  now += 6 * 60_000
  for (const type of ['to-debrief', 'next', 'next']) await teacher.command({ type })
  const turned = await connect(room.url, late.token)
  expect(await turned.ended).toEqual({ why: 'late' })
})

test('who comes too late hears so also when too much was to be done as they came', async () => {
  const own = await openClassroom({ now: () => now, caps: { waiting: 1 } })
  const append = own.store.append
  let go = (): void => {}
  // One thing at a time: what comes while something else is done is asked for again.
  const until = async <T>(ask: () => Promise<{ readonly status: number; readonly body: T }>): Promise<T> => {
    for (;;) {
      const { status, body } = await ask()
      if (status < 300) return body
      expect(status).toBe(503)
    }
  }
  try {
    const { code, token } = await create(own.url)
    const teacher = await asTeacher(own.url, { token })
    const late = await until(() => http<Joined>(own.url, 'api/join', { body: { code, observer: false } }))
    now += 6 * 60_000
    await until(async () => {
      const ack = await teacher.command({ type: 'lock-lobby', locked: true })
      return { status: ack.ok ? 200 : 503, body: ack }
    })
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    const begun = new Promise<void>((resolve) => {
      own.store.append = async (...args) => {
        resolve()
        await held
        return append(...args)
      }
    })
    const answer = teacher.command({ type: 'next' })
    await begun
    const turned = await connect(own.url, late.token)
    // It was taken in by then: what this connection asks comes after that it is here.
    expect(await turned.send('presence', { draft: null })).toBeDefined()
    go()
    await answer
    expect(await turned.ended).toEqual({ why: 'locked' })
  } finally {
    go()
    own.store.append = append
    await own.close()
  }
})
