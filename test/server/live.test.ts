import { connect as connectSocket } from 'node:net'
import { expect, test } from 'vitest'
import type { LookAck } from '../../src/classroom/frames'
import { limits } from '../../src/classroom/limits'
import type { TeacherView } from '../../src/classroom/views'
import {
  asTeacher,
  closeConnections,
  connect,
  create,
  http,
  joinBy,
  logOf,
  openClassroom,
  student,
  types,
} from './classroom'
import { begin, classroomForFile, led, room, withClassroom } from './opened'
import { startProcess } from './serverProcess'

classroomForFile()

test('the teacher looks at what a seat sees; a seat that is not there is no seat', async () => {
  const { made, teacher } = await led(room.url)
  const anna = await student(room.url, made.code)
  await begin(teacher)
  const { seat } = await anna.until((view) => view.lesson.phase.name === 'window')
  const looked = (await teacher.send('look', { team: anna.first.team?.key })) as unknown as LookAck
  expect(looked).toEqual({ ok: true, view: seat })
  expect(await teacher.send('look', { team: { world: 7, seat: 'nobody' } })).toEqual({
    ok: false,
    fault: { code: 'not-here' },
  })
})

test('a lesson of its clock: a window whose time is over closes by itself', async () => {
  let now = Date.now()
  await withClassroom({ now: () => now }, async (own) => {
    const { made, teacher } = await led(own.url)
    await begin(teacher)
    await teacher.until(({ lesson }) => lesson.phase.name === 'window')
    now += 3_600_000
    // Anything that is asked sets the timer by the clock as it is; without a change of the clock it would have run out.
    await teacher.command({ type: 'lock-lobby', locked: true })
    await teacher.until(({ lesson }) => lesson.phase.name !== 'window' || lesson.phase.window > 0)
    expect(types(await logOf(own.store, made.session))).toContain('window-closed')
  })
})

test('connections of one student, of one session and of the server have an end', async () => {
  await withClassroom({ caps: { memberConnections: 2, sessionConnections: 4, connections: 5 } }, async (own) => {
    const made = await create(own.url)
    const anna = await joinBy(own.url, made.code)
    const refused = (code: string) => ({ data: { code } })
    await connect(own.url, anna.token)
    await connect(own.url, anna.token)
    await expect(connect(own.url, anna.token)).rejects.toMatchObject(refused('full'))
    await asTeacher(own.url, made)
    await asTeacher(own.url, made)
    await expect(asTeacher(own.url, made)).rejects.toMatchObject(refused('full'))
    const other = await create(own.url)
    await asTeacher(own.url, other)
    await expect(asTeacher(own.url, other)).rejects.toThrow('websocket error')
    expect(own.refusals()).toEqual([
      ['full', 'connect'],
      ['full', 'connect'],
      ['too-busy', 'connect'],
    ])
  })
})

test('a student who connects again and again is made to wait, and nobody else', async () => {
  await withClassroom({ caps: { memberConnects: { burst: 3, perSecond: 0.001 } } }, async (own) => {
    const made = await create(own.url)
    const [anna, bek] = [await joinBy(own.url, made.code), await joinBy(own.url, made.code)]
    for (let n = 0; n < 3; n += 1) (await connect(own.url, anna.token)).close()
    await expect(connect(own.url, anna.token)).rejects.toMatchObject({ data: { code: 'too-many' } })
    await connect(own.url, bek.token)
    for (let n = 0; n < 5; n += 1) (await asTeacher(own.url, made)).close()
  })
})

test('connections without a token count too', async () => {
  await withClassroom({ caps: { connections: 20 } }, async (own) => {
    const handshake = () => fetch(new URL('live/?EIO=4&transport=polling', own.url))
    const told = await Promise.all(Array.from({ length: 300 }, handshake))
    expect(told.filter(({ status }) => status === 200)).toHaveLength(20)
    expect(told.filter(({ status }) => status === 403)).toHaveLength(280)
    const refusals = own.refusals()
    expect(refusals).toHaveLength(280)
    expect(refusals[0]).toEqual(['too-busy', 'connect'])
  })
})

test('a session is full at its number of members', async () => {
  await withClassroom({ caps: { joinsAtOnce: { burst: 100, perSecond: 1 } } }, async (own) => {
    const made = await create(own.url)
    for (let n = 0; n < limits.members; n += 1)
      expect((await joinBy(own.url, made.code, n % 2 === 0)).member).toBeTruthy()
    expect(await http(own.url, 'api/join', { body: { code: made.code, observer: false } })).toMatchObject({
      status: 409,
      body: { fault: { code: 'full' } },
    })
  })
})

test('a client that takes nothing is sent only the newest, and is dropped when even that is too much', async () => {
  await withClassroom({ caps: { unsentUnits: 1000 } }, async (own) => {
    const { made, teacher } = await led(own.url)
    const deaf = await joinBy(own.url, made.code)
    const anna = await student(own.url, made.code)
    // Says who it is, and never asks for what there is for it.
    const path = 'live/?EIO=4&transport=polling'
    const greeting = await (await fetch(new URL(path, own.url))).text()
    const { sid } = JSON.parse(greeting.slice(1)) as { sid: string }
    const said = await fetch(new URL(`${path}&sid=${sid}`, own.url), {
      method: 'POST',
      body: `40${JSON.stringify({ token: deaf.token })}`,
    })
    expect(said.status).toBe(200)
    await teacher.until(({ teams }) => teams.flatMap(({ members }) => members).every(({ here }) => here))
    for (let n = 0; n < 12; n += 1) {
      await teacher.command({ type: 'lock-lobby', locked: n % 2 === 0 })
      await anna.until(({ lesson }) => lesson.locked === (n % 2 === 0))
    }
    await teacher.command({ type: 'next' })
    const gone = (view: TeacherView): boolean =>
      view.teams.some(({ members }) => members.some(({ member, here }) => member === deaf.member && !here))
    await teacher.until(gone)
    const dropped = own.log.find(({ msg }) => msg === 'slow client dropped')
    // The greeting and four views at the most were kept for it.
    expect(dropped?.count).toBeLessThanOrEqual(6)
    expect((await fetch(new URL(`${path}&sid=${sid}`, own.url))).status).toBe(400)
    expect(anna.socket.connected).toBe(true)
  })
})

test('a process that is told to stop finishes what it began, and its clients come back to the next one', async () => {
  const one = await openClassroom()
  const made = await create(one.url)
  const anna = await student(one.url, made.code)
  const acks = Array.from({ length: 15 }, (_, n) => anna.command({ type: 'say', text: `line ${n}` }))
  // Some of them are answered, others were never begun: none is half done.
  await acks[0]
  await one.close()
  const two = await openClassroom({ data: one.data })
  try {
    const kept = (await logOf(two.store, made.session)).flatMap(({ event }) =>
      event.type === 'said' ? event.text : [],
    )
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, n) => `line ${n}`))
    const answered = await Promise.all(acks.map((ack) => Promise.race([ack, Promise.resolve(null)])))
    for (const [n, ack] of answered.entries()) if (ack?.ok) expect(kept).toContain(`line ${n}`)
  } finally {
    await two.close()
  }
})

test('a process that is told to stop waits for nobody who never ends what they ask', { timeout: 30_000 }, async () => {
  const own = await openClassroom()
  const half = connectSocket(Number(new URL(own.url).port), '127.0.0.1')
  const cut = new Promise<void>((resolve) => half.once('close', () => resolve()))
  half.on('error', () => undefined)
  await new Promise<void>((resolve) => half.write('GET / HTTP/1.1\r\nHost: localhost\r\n', () => resolve()))
  // Taken in by then: the server answers in the order in which connections come.
  await http(own.url, 'health')
  await own.close()
  await cut
})

test('the built server says where it is and what the key is, stops on a signal, and is refused a folder in use', async () => {
  const { data } = room
  await expect(startProcess(['--data', data])).rejects.toThrow(/another classroom server has it open/)
  const built = await startProcess(['--data', `${data}/own`])
  expect(built.printed()).toMatch(/key.*: [a-z0-9]{20}\n/)
  const key = /: ([a-z0-9]{20})\n/.exec(built.printed())?.[1]
  expect((await http(built.url, 'health')).body).toEqual({ ok: true })
  const made = await create(built.url)
  const anna = await student(built.url, made.code)
  const left = new Promise((resolve) => anna.socket.once('disconnect', resolve))
  expect(await built.stop('SIGTERM')).toBe(0)
  expect(await left).toBe('transport close')
  const again = await startProcess(['--data', `${data}/own`])
  expect(again.printed()).toContain(key)
  expect((await connect(again.url, anna.token)).socket.connected).toBe(true)
  closeConnections()
  expect(await again.stop('SIGINT')).toBe(0)
})

test('the built server tells what is wrong with its options', async () => {
  await expect(startProcess(['--port', 'x'])).rejects.toThrow(/ended with 2[\s\S]*give a number[\s\S]*Use: npm start/)
})
