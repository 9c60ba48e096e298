import { describe, expect, test } from 'vitest'
import {
  asProjector,
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
import { begin, classroomForFile, good, led, room } from './opened'

classroomForFile()

describe.each([['websocket'], ['polling']] as const)('over %s', (transport) => {
  test('a session is made, students join and speak, the teacher leads it into play', async () => {
    const { made, teacher } = await led(room.url, {}, { transports: [transport] })
    const [anna, bek] = await Promise.all([
      student(room.url, made.code, { transports: [transport] }),
      student(room.url, ` ${made.code.toLowerCase().slice(0, 3)} ${made.code.slice(3)} `, { transports: [transport] }),
    ])
    expect(anna.first.seat).toBeNull()
    expect(anna.first.me.nick).not.toBe(bek.first.me.nick)
    expect(anna.first.lesson).toMatchObject({ session: made.session, title: 'Class 9b', phase: { name: 'lobby' } })
    // The code is for those who lead.
    expect(anna.first.lesson.code).toBeNull()
    const lobby = await teacher.until(({ teams }) => teams.flatMap(({ members }) => members).length === 2)
    expect(lobby.lesson.code).toBe(made.code)

    await begin(teacher)
    const { seat, team } = await anna.until(({ lesson }) => lesson.phase.name === 'window')
    expect(seat?.seat).toBe(team?.key.seat)

    const seats = anna.frames.filter((frame) => frame.seat).length
    good(await anna.command({ type: 'say', text: 'What do we know?' }))
    const spoken = await anna.until(({ team }) => team?.lines.length === 1)
    expect(spoken.team?.lines[0]).toMatchObject({ text: 'What do we know?', mine: true })
    // What the seat sees did not change, and so is not sent again.
    expect(anna.frames.filter((frame) => frame.seat).length).toBe(seats)
    expect(spoken.seat).toEqual(seat)
  })
})

test('the projector has no name and no text of a student', async () => {
  const made = await create(room.url)
  const { body } = await http<{ token: string }>(room.url, `api/sessions/${made.session}/projector`, {
    method: 'POST',
    body: {},
    token: made.token,
  })
  const projector = await asProjector(room.url, body.token)
  const anna = await student(room.url, made.code)
  await anna.command({ type: 'say', text: 'nobody reads this aloud' })
  await projector.until(({ students }) => students === 1)
  const told = JSON.stringify(projector.frames)
  expect(told).not.toContain(anna.first.me.nick)
  expect(told).not.toContain('nobody reads')
  expect(told).toContain(made.code)
})

test('the projector has the code for as long as somebody can come in by it and it is drawn', async () => {
  const { made, teacher } = await led(room.url)
  const { body } = await http<{ token: string }>(room.url, `api/sessions/${made.session}/projector`, {
    method: 'POST',
    body: {},
    token: made.token,
  })
  const projector = await asProjector(room.url, body.token)
  const code = async (locked: boolean, name: string) =>
    (await projector.until(({ lesson }) => lesson.phase.name === name && lesson.locked === locked)).lesson.code
  expect(await code(false, 'lobby')).toBe(made.code)
  await teacher.command({ type: 'lock-lobby', locked: true })
  expect(await code(true, 'lobby')).toBeNull()
  await teacher.command({ type: 'lock-lobby', locked: false })
  await teacher.command({ type: 'next' })
  expect(await code(false, 'brief')).toBe(made.code)
  await teacher.command({ type: 'to-debrief' })
  expect(await code(false, 'debrief')).toBeNull()
})

test('a command that is sent again is answered as before and done once', async () => {
  const made = await create(room.url)
  const anna = await student(room.url, made.code)
  const bek = await student(room.url, made.code)
  const first = await anna.command({ type: 'say', text: 'once' }, 'the-same-id')
  expect(await anna.command({ type: 'say', text: 'once' }, 'the-same-id')).toEqual(first)
  const teacher = await asTeacher(room.url, made)
  // A command of several events is answered alike as well.
  const begun = await teacher.command({ type: 'next' }, 'the-next-part')
  expect(await teacher.command({ type: 'next' }, 'the-next-part')).toEqual(begun)
  const closing = await teacher.command({ type: 'to-debrief' }, 'to-the-debrief')
  expect(await teacher.command({ type: 'to-debrief' }, 'to-the-debrief')).toEqual(closing)
  // Another student's command may have that id too: it is another command.
  good(await bek.command({ type: 'say', text: 'mine' }, 'the-same-id'))
  const said = (await logOf(room.store, made.session)).flatMap(({ event }) => (event.type === 'said' ? event.text : []))
  expect(said).toEqual(['once', 'mine'])
})

test('twenty commands at one time are kept in the order of their answers, each once', async () => {
  const made = await create(room.url)
  const anna = await student(room.url, made.code)
  const acks = await Promise.all(Array.from({ length: 20 }, (_, n) => anna.command({ type: 'say', text: `line ${n}` })))
  const log = await logOf(room.store, made.session)
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
  for (const [n, ack] of acks.entries()) expect(log[good(ack) - 1].event).toMatchObject({ text: `line ${n}` })
})

test('who is there is seen at once, and a connection that is lost', async () => {
  const { made, teacher } = await led(room.url)
  const anna = await student(room.url, made.code)
  await teacher.until(({ teams }) => teams.some(({ members }) => members.some(({ here }) => here)))
  anna.close()
  const { teams } = await teacher.until((view) => view.teams.some(({ status }) => status === 'disconnected'))
  expect(teams.find(({ status }) => status === 'disconnected')?.lostAt).not.toBeNull()
  // The same token, the same member: a refresh loses no seat.
  const again = await connect(room.url, anna.token)
  expect((await again.until(() => true)).me).toEqual(anna.first.me)
  await teacher.until((view) => !view.teams.some(({ status }) => status === 'disconnected'))
})

test('a draft is shown as a count of words, never as text', async () => {
  const { made, teacher } = await led(room.url)
  const anna = await student(room.url, made.code)
  await anna.send('presence', { draft: { option: null, words: 7 } })
  const { teams } = await teacher.until((view) => view.teams.some(({ draft }) => draft?.words === 7))
  expect(teams.filter(({ draft }) => draft)).toHaveLength(1)
  expect(await anna.send('presence', { draft: { option: null, words: 7, text: 'secret' } })).toMatchObject({
    fault: { code: 'bad-frame', path: 'draft' },
  })
})

test('a kicked student is told so, and its token lets nobody in any more', async () => {
  const { made, teacher } = await led(room.url)
  const anna = await student(room.url, made.code)
  good(await teacher.command({ type: 'kick', member: anna.member }))
  expect(await anna.ended).toEqual({ why: 'kicked' })
  await expect(connect(room.url, anna.token)).rejects.toMatchObject({ data: { code: 'bad-token' } })
})

test('a locked lobby lets nobody in, an open one does again', async () => {
  const { made, teacher } = await led(room.url)
  good(await teacher.command({ type: 'lock-lobby', locked: true }))
  expect(await http(room.url, 'api/join', { body: { code: made.code, observer: false } })).toMatchObject({
    status: 409,
    body: { fault: { code: 'locked' } },
  })
  good(await teacher.command({ type: 'lock-lobby', locked: false }))
  expect((await joinBy(room.url, made.code)).session).toBe(made.session)
})

test('a new code ends the old one', async () => {
  const made = await create(room.url)
  const { body } = await http<{ code: string }>(room.url, `api/sessions/${made.session}/code`, {
    method: 'POST',
    body: {},
    token: made.token,
  })
  expect(body.code).not.toBe(made.code)
  expect((await http(room.url, 'api/join', { body: { code: made.code, observer: false } })).status).toBe(404)
  expect((await joinBy(room.url, body.code)).session).toBe(made.session)
})

test('a session that is deleted is gone, for everybody', async () => {
  const made = await create(room.url)
  const anna = await student(room.url, made.code)
  const deleted = await http(room.url, `api/sessions/${made.session}`, { method: 'DELETE', token: made.token })
  expect(deleted.status).toBe(204)
  expect(await anna.ended).toEqual({ why: 'deleted' })
  expect(await logOf(room.store, made.session)).toEqual([])
  await expect(connect(room.url, anna.token)).rejects.toMatchObject({ data: { code: 'bad-token' } })
  expect((await http(room.url, 'api/join', { body: { code: made.code, observer: false } })).status).toBe(404)
})

test('runs are given from the debrief on, the export holds log and runs', async () => {
  const { made, teacher } = await led(room.url)
  const anna = await student(room.url, made.code)
  await begin(teacher)
  const run = (token: string, query = '') =>
    http<{ seed: number; seat: string; events: unknown[] }>(room.url, `api/sessions/${made.session}/runs/0${query}`, {
      token,
    })
  for (const token of [made.token, anna.token])
    expect(await run(token)).toMatchObject({ status: 403, body: { fault: { code: 'not-yet' } } })
  good(await teacher.command({ type: 'to-debrief' }))
  const own = await run(anna.token)
  expect(own.status).toBe(200)
  const seat = anna.first.team?.key.seat
  // A page of before takes no run that says more than it knows of: whoever reads what was held asks for it.
  expect(own.body).toMatchObject({ seat })
  expect(own.body).not.toHaveProperty('held')
  const held = { seat, here: true, expected: false }
  expect((await run(anna.token, '?held')).body).toEqual({ ...own.body, held })
  expect((await run(made.token, '?held')).body).not.toHaveProperty('held')
  good(await teacher.command({ type: 'move', member: anna.member, team: null }))
  expect((await run(anna.token, '?held')).body).toEqual({ ...own.body, held })
  expect(own.body.events.length).toBeGreaterThan(100)
  const file = await http<{ log: unknown[]; runs: { seed: number }[] }>(
    room.url,
    `api/sessions/${made.session}/export`,
    {
      token: made.token,
    },
  )
  expect(file.body.log).toEqual(await logOf(room.store, made.session))
  expect(file.body.runs.map(({ seed }) => seed)).toEqual([own.body.seed])
})

test('a server that starts again on the same data keeps everything, and clients come back by themselves', async () => {
  const one = await openClassroom()
  const { made, teacher } = await led(one.url)
  const anna = await student(one.url, made.code)
  good(await teacher.command({ type: 'next' }))
  good(await anna.command({ type: 'say', text: 'before' }, 'said-before-the-stop'))
  const left = new Promise((resolve) => anna.socket.once('disconnect', resolve))
  const before = await logOf(one.store, made.session)
  await one.close()
  // Of the reasons after which a client connects again by itself.
  expect(await left).toBe('transport close')

  const two = await openClassroom({ data: one.data })
  try {
    expect(await logOf(two.store, made.session)).toEqual(before)
    const again = await connect(two.url, anna.token)
    const view = await again.until(({ team }) => (team?.lines.length ?? 0) > 0)
    expect(view.me).toEqual(anna.first.me)
    expect(view.team?.lines.map(({ text }) => text)).toEqual(['before'])
    expect(await again.command({ type: 'say', text: 'before' }, 'said-before-the-stop')).toMatchObject({ ok: true })
    expect(types(await logOf(two.store, made.session)).filter((type) => type === 'said')).toHaveLength(1)
    // The code is kept as a hash only, and still the teacher's page has it.
    const lead = await asTeacher(two.url, made)
    expect((await lead.until(() => true)).lesson.code).toBe(made.code)
  } finally {
    closeConnections()
    await two.close()
  }
  const three = await openClassroom({ data: one.data, key: 'another-key-of-the-server' })
  try {
    // Under another key it can't be told, and says so instead of telling a wrong one.
    const lead = await asTeacher(three.url, made)
    expect((await lead.until(() => true)).lesson.code).toBeNull()
    expect((await joinBy(three.url, made.code)).session).toBe(made.session)
  } finally {
    closeConnections()
    await three.close()
  }
})
