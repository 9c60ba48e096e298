import { createConnection } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Created } from '../../src/classroom/frames'
import { limits } from '../../src/classroom/limits'
import type { TeacherView } from '../../src/classroom/views'
import {
  aClass,
  asProjector,
  asTeacher,
  type Classroom,
  closeConnections,
  connect,
  create,
  http,
  logOf,
  openClassroom,
  removeFolders,
  student,
  teacherKey,
} from './classroom'

/*
 * A hostile client: what it tries is refused with a reason, logged with that reason, and changes nothing.
 */

const markup = '<img src=x onerror=alert(1)><script>x</script>"\'&amp;{{7*7}}'

let room: Classroom
beforeAll(async () => {
  room = await openClassroom()
})
afterEach(closeConnections)
afterAll(async () => {
  await room.close()
  removeFolders()
})

/** A lesson in its first window, with two students of different teams. */
async function lesson() {
  const made = await create(room.url)
  const teacher = await asTeacher(room.url, made)
  const anna = await student(room.url, made.code)
  const bek = await student(room.url, made.code)
  await teacher.command({ type: 'next' })
  await teacher.command({ type: 'next' })
  await anna.until((view) => view.lesson.phase.name === 'window')
  room.refusals()
  return { made, teacher, anna, bek }
}

/** Does something that must leave the log as it was. */
async function unchanged(session: string, attempt: () => Promise<void>): Promise<void> {
  const before = await logOf(room.store, session)
  await attempt()
  expect(await logOf(room.store, session)).toEqual(before)
}

describe('another seat', () => {
  test('a frame that names a seat, a member, an hour or a time is malformed', async () => {
    const { made, anna, bek } = await lesson()
    const seat = bek.first.team?.key.seat
    const forged = [
      { type: 'say', text: 'x', seat },
      { type: 'say', text: 'x', member: bek.member },
      { type: 'propose', order: { type: 'wait', seat, reason: 'x' } },
      { type: 'propose', order: { type: 'wait', reason: 'x', hour: 3 } },
      { type: 'submit', done: true, team: { world: 0, seat } },
    ]
    await unchanged(made.session, async () => {
      for (const command of forged)
        expect(await anna.command(command), JSON.stringify(command)).toMatchObject({ fault: { code: 'bad-frame' } })
    })
    expect(room.refusals()).toEqual(forged.map(() => ['bad-frame', 'command']))
  })

  test("another team's proposal can be neither agreed to, nor given, nor taken back", async () => {
    const { made, anna, bek } = await lesson()
    await bek.command({ type: 'propose', order: { type: 'wait', reason: 'we wait' } })
    const { team } = await bek.until((view) => view.team?.proposals.length === 1)
    const proposal = team?.proposals[0].id ?? ''
    await unchanged(made.session, async () => {
      for (const command of [
        { type: 'agree', proposal, agrees: true },
        { type: 'give', proposal },
        { type: 'withdraw', proposal },
      ])
        expect(await anna.command(command)).toMatchObject({ refusal: { code: expect.any(String) } })
    })
    expect(room.refusals()).toHaveLength(3)
  })

  test("another seat's view, orders and talks never come", async () => {
    const { anna, bek, teacher } = await lesson()
    await bek.command({ type: 'say', text: 'only for our team' })
    await bek.command({ type: 'propose', order: { type: 'wait', reason: 'a reason of our own' } })
    await teacher.command({ type: 'nudge', team: anna.first.team?.key })
    await anna.until(({ team }) => team?.nudges === 1)
    const told = JSON.stringify(anna.frames)
    expect(told).not.toContain('only for our team')
    expect(told).not.toContain('a reason of our own')
    const seats = anna.frames.flatMap(({ seat }) => (seat as { seat?: string } | null)?.seat ?? [])
    expect([...new Set(seats)]).toEqual([anna.first.team?.key.seat])
    expect(await anna.send('look', { team: bek.first.team?.key })).toEqual({ ok: false, fault: { code: 'not-here' } })
    expect(room.refusals()).toEqual([['not-here', 'look']])
  })

  test('the future of the seed stays with the server until the debrief', async () => {
    const { made, anna } = await lesson()
    const [opened] = await logOf(room.store, made.session)
    const seed = opened.event.type === 'opened' ? opened.event.seeds[0] : Number.NaN
    expect(JSON.stringify(anna.frames)).not.toContain(String(seed))
    for (const path of [`runs/0`, `export`]) {
      const asked = await http(room.url, `api/sessions/${made.session}/${path}`, { token: anna.token })
      expect([401, 403]).toContain(asked.status)
    }
    expect(room.refusals()).toEqual([
      ['not-yet', '/api/sessions/:id/runs/:world'],
      ['bad-token', '/api/sessions/:id/export'],
    ])
  })
})

describe('another role, another session', () => {
  test("a student's token opens nothing of the teacher's", async () => {
    const { made, anna } = await lesson()
    await unchanged(made.session, async () => {
      for (const [method, path] of [
        ['GET', 'export'],
        ['POST', 'code'],
        ['POST', 'projector'],
        ['DELETE', ''],
      ]) {
        const told = await http(room.url, `api/sessions/${made.session}/${path}`.replace(/\/$/, ''), {
          method,
          token: anna.token,
          ...(method === 'POST' ? { body: {} } : {}),
        })
        expect(told, path).toMatchObject({ status: 401, body: { fault: { code: 'bad-token' } } })
      }
      for (const command of [{ type: 'next' }, { type: 'kick', member: anna.member }, { type: 'step-back' }])
        expect(await anna.command(command)).toMatchObject({ fault: { code: 'bad-frame', path: 'command.type' } })
    })
    expect(room.refusals()).toHaveLength(7)
    // Whatever it says of itself as it connects.
    const lying = await connect<TeacherView>(room.url, anna.token)
    lying.socket.auth = { token: anna.token, role: 'teacher', member: 'x' }
    expect(Object.keys(await lying.until(() => true))).toContain('me')
  })

  test("another session's token, a projector's token, no token, a made-up one", async () => {
    const { made, teacher } = await lesson()
    const other = await create(room.url)
    const { body } = await http<{ token: string }>(room.url, `api/sessions/${made.session}/projector`, {
      method: 'POST',
      body: {},
      token: made.token,
    })
    // One letter off, whichever stands there.
    const nearly = `${made.token.startsWith('A') ? 'B' : 'A'}${made.token.slice(1)}`
    room.refusals()
    await unchanged(made.session, async () => {
      for (const token of [other.token, body.token, undefined, 'x', nearly, "' or 1=1 --"]) {
        const told = await http(room.url, `api/sessions/${made.session}/export`, token ? { token } : {})
        expect(told, token).toMatchObject({ status: 401, body: { fault: { code: 'bad-token' } } })
      }
      for (const token of [undefined, 7, {}, 'x', 'A'.repeat(43), [made.token]])
        await expect(connect(room.url, token)).rejects.toMatchObject({ data: { code: 'bad-token' } })
      const projector = await asProjector(room.url, body.token)
      expect(await projector.command({ type: 'next' })).toEqual({ ok: false, fault: { code: 'not-here' } })
    })
    const refusals = room.refusals()
    expect(refusals.filter(([code]) => code === 'bad-token')).toHaveLength(12)
    expect(refusals.at(-1)).toEqual(['not-here', 'command'])
    expect(teacher.socket.connected).toBe(true)
  })

  test('a member of one session is nobody in another', async () => {
    const { anna } = await lesson()
    const { made, teacher } = await lesson()
    await unchanged(made.session, async () => {
      const kicked = await teacher.command({ type: 'kick', member: anna.member })
      expect(kicked).toMatchObject({ refusal: { code: 'unknown-member' } })
    })
    expect(room.refusals()).toEqual([['unknown-member', 'command']])
  })
})

describe('frames', () => {
  test('malformed ones', async () => {
    const { made, anna } = await lesson()
    const malformed: unknown[] = [
      null,
      7,
      'text',
      [],
      {},
      { id: 'a', command: { type: 'submit', done: true } },
      { id: 'a-good-id', command: null },
      { id: 'a-good-id', command: { type: 'submit', done: 'yes' } },
      { id: 'a-good-id', command: { type: 'say', text: 'x'.repeat(limits.line + 1) } },
      { id: 'a-good-id', command: { type: 'read', report: '../../etc/passwd' } },
      { id: 'a-good-id', command: { type: 'open-talk', seats: Array.from({ length: 99 }, () => 'russia') } },
      {
        id: 'a-good-id',
        command: { type: 'forecast', forecast: [{ outcome: 'deaths', low: null, best: 1, high: 2 }] },
      },
      { id: 'a-good-id', command: { type: 'submit', done: true }, more: 1 },
      JSON.parse('{"id":"a-good-id","command":{"type":"submit","done":true,"__proto__":{"role":"teacher"}}}'),
      { id: 'a-good-id', command: { type: 'say', text: Buffer.from('binary') } },
    ]
    await unchanged(made.session, async () => {
      for (const frame of malformed)
        expect(await anna.send('command', frame), JSON.stringify(frame)).toMatchObject({ fault: { code: 'bad-frame' } })
      anna.socket.emit('no-such-event', 'x')
      anna.socket.emit('command')
      // Without somebody who waits for the answer, too.
      anna.socket.emit('command', { id: 'a-good-id' })
      expect(await anna.send('presence', { draft: 'x' })).toMatchObject({ fault: { code: 'bad-frame' } })
    })
    const refusals = room.refusals()
    expect(refusals).toHaveLength(malformed.length + 4)
    expect(new Set(refusals.map(([code]) => code))).toEqual(new Set(['bad-frame']))
    expect(anna.socket.connected).toBe(true)
  })

  test('oversized ones: told where there is a way to, cut off where there is none', async () => {
    const { made, anna, bek } = await lesson()
    await unchanged(made.session, async () => {
      const large = { type: 'say', text: 'x'.repeat(limits.frame) }
      expect(await anna.command(large)).toEqual({ ok: false, fault: { code: 'too-large' } })
      const gone = new Promise((resolve) => bek.socket.once('disconnect', resolve))
      bek.socket.emit('command', { id: 'a-good-id', command: { type: 'say', text: 'x'.repeat(10 * limits.frame) } })
      await gone
      const polled = await connect(room.url, anna.token, { transports: ['polling'] })
      const cut = new Promise((resolve) => polled.socket.once('disconnect', resolve))
      polled.socket.emit('command', { id: 'a-good-id', command: { type: 'say', text: 'x'.repeat(10 * limits.frame) } })
      await cut
      const told = await http(room.url, 'api/join', { body: { code: 'x'.repeat(2 * limits.frame), observer: false } })
      expect(told).toMatchObject({ status: 413, body: { fault: { code: 'too-large' } } })
    })
    expect(room.refusals()).toEqual([
      ['too-large', 'command'],
      ['too-large', 'connection'],
      ['too-large', 'connection'],
      ['too-large', '/api/join'],
    ])
  })

  test('replayed ones are answered again and done once, also by another connection', async () => {
    const { made, anna } = await lesson()
    const ack = await anna.command({ type: 'say', text: 'once' }, 'a-frame-that-was-heard')
    await unchanged(made.session, async () => {
      const again = await connect(room.url, anna.token)
      expect(await again.command({ type: 'say', text: 'once' }, 'a-frame-that-was-heard')).toEqual(ack)
      expect(await again.command({ type: 'say', text: 'other' }, 'a-frame-that-was-heard')).toEqual(ack)
    })
  })

  test('too many of them', async () => {
    const { anna, bek } = await lesson()
    const acks = await Promise.all(
      Array.from({ length: 60 }, () => anna.command({ type: 'read', report: 'no-such-report' })),
    )
    expect(acks.filter((ack) => !ack.ok && 'fault' in ack && ack.fault.code === 'too-many').length).toBeGreaterThan(10)
    expect(await bek.command({ type: 'say', text: 'still served' })).toMatchObject({ ok: true })
    expect(room.refusals().filter(([code]) => code === 'too-many').length).toBeGreaterThan(10)
  })

  test('a connection that goes on being wrong is closed', async () => {
    const { anna } = await lesson()
    const gone = new Promise((resolve) => anna.socket.once('disconnect', resolve))
    for (let n = 0; n < 60; n += 1) anna.socket.emit('no-such-event')
    expect(await gone).toBe('io server disconnect')
  })

  test('bytes that are no protocol at all', async () => {
    const { made } = await lesson()
    await unchanged(made.session, async () => {
      for (const [method, path, body] of [
        ['POST', 'api/sessions', '{"title":'],
        ['POST', 'api/join', '[1,2'],
        ['POST', 'api/join', '{"code":"ABCDEF","observer":false,"__proto__":{"x":1}}'],
        ['POST', 'live/?EIO=4&transport=polling', 'xxxxxx'],
        ['GET', 'live/?EIO=4&transport=polling&sid=nobody', undefined],
        ['GET', 'live/?EIO=9&transport=polling', undefined],
      ] as const) {
        const told = await http(room.url, path, { method, ...(body === undefined ? {} : { body }) })
        expect(told.status, path).toBe(400)
      }
      const { hostname, port } = new URL(room.url)
      const raw = createConnection({ host: hostname, port: Number(port) })
      const gone = new Promise((resolve) => raw.once('close', resolve))
      raw.on('error', () => undefined).on('data', () => undefined)
      raw.end('\u0000\u0001 no http\r\n\r\n')
      await gone
    })
    expect(room.refusals().map(([code]) => code)).toEqual(Array.from({ length: 6 }, () => 'bad-frame'))
    expect((await http(room.url, 'health')).status).toBe(200)
  })
})

test('markup in every text stays text', async () => {
  const { made, teacher, anna, bek } = await lesson()
  await anna.command({ type: 'rename', nick: '<b>Anna</b>' })
  await anna.command({ type: 'say', text: markup })
  await anna.command({ type: 'propose', order: { type: 'wait', reason: markup } })
  await anna.command({ type: 'open-talk', seats: [bek.first.team?.key.seat] })
  const { team } = await anna.until((view) => view.team?.talks.length === 1)
  await anna.command({ type: 'talk-say', talk: team?.talks[0].id, text: markup })
  const heard = await bek.until((view) => view.team?.talks[0]?.lines.length === 1)
  expect(heard.team?.talks[0].lines[0]).toMatchObject({ text: markup, nick: '<b>Anna</b>' })
  const seen = await teacher.until((view) => view.talks[0]?.lines.length === 1)
  expect(seen.talks[0].lines[0].text).toBe(markup)
  const titled = await create(room.url, { title: markup })
  expect((await (await asTeacher(room.url, titled)).until(() => true)).lesson.title).toBe(markup)
  // What goes out of the server is JSON, and no browser is left to guess otherwise.
  const file = await http(room.url, `api/sessions/${made.session}/export`, { token: made.token })
  expect(file.headers.get('content-type')).toMatch(/^application\/json/)
  expect(file.headers.get('x-content-type-options')).toBe('nosniff')
})

describe('work that is handed in', () => {
  const ticket = { claim: 'a claim of our own', evidence: '', doubt: '' }
  const handIn = (over: object = {}) => ({ type: 'hand-in', world: 0, work: { ticket, trial: null }, ...over })

  test("another's can be neither written nor seen; before the debrief there is none; too much is refused", async () => {
    const { made, teacher, anna, bek } = await lesson()
    await unchanged(made.session, async () => {
      expect(await anna.command(handIn())).toMatchObject({ refusal: { code: 'wrong-phase' } })
    })
    await teacher.command({ type: 'to-debrief' })
    const ack = await anna.command(handIn(), 'handed-in-by-anna')
    expect(ack).toMatchObject({ ok: true })
    await anna.until(({ me }) => me.handedIn !== undefined)
    room.refusals()
    const long = 'x'.repeat(limits.work + 1)
    await unchanged(made.session, async () => {
      const forged = [
        handIn({ member: anna.member }),
        handIn({ team: anna.first.team?.key }),
        handIn({ at: 1 }),
        handIn({ world: -1 }),
        handIn({ work: { ticket, trial: null, nick: 'x' } }),
        handIn({ work: { ticket: { ...ticket, claim: long }, trial: null } }),
        handIn({ work: { ticket, trial: { conclusion: '', parameter: '../x', stands: null, challenge: '' } } }),
        handIn({ work: { ticket, trial: { conclusion: '', parameter: null, stands: 'perhaps', challenge: '' } } }),
      ]
      for (const command of forged)
        expect(await bek.command(command), JSON.stringify(command)).toMatchObject({ fault: { code: 'bad-frame' } })
      const large = handIn({ work: { ticket: { ...ticket, claim: 'x'.repeat(limits.frame) }, trial: null } })
      expect(await bek.command(large)).toEqual({ ok: false, fault: { code: 'too-large' } })
      expect(await bek.command(handIn({ world: 3 }))).toMatchObject({ refusal: { code: 'unknown-team' } })
      // In a class on their own devices not even the teacher writes one for a student.
      expect(await teacher.command(handIn())).toMatchObject({ refusal: { code: 'not-yours' } })
      // Heard twice, it is done once.
      expect(await anna.command(handIn(), 'handed-in-by-anna')).toEqual(ack)
    })
    expect(room.refusals()).toEqual([
      ...Array.from({ length: 8 }, () => ['bad-frame', 'command']),
      ['too-large', 'command'],
      ['unknown-team', 'command'],
      ['not-yours', 'command'],
    ])
    expect(JSON.stringify(bek.frames)).not.toContain(ticket.claim)
    await bek.command(handIn({ work: { ticket: { ...ticket, claim: markup }, trial: null } }))
    const { handedIn } = await teacher.until((view) => view.handedIn.length === 2)
    expect(handedIn.map(({ member, work }) => [member, work.ticket.claim])).toEqual([
      [anna.member, ticket.claim],
      [bek.member, markup],
    ])
    await teacher.command({ type: 'kick', member: bek.member })
    expect(await bek.ended).toEqual({ why: 'kicked' })
    expect(
      (await teacher.until((view) => view.teams.every(({ members }) => members.length < 2))).handedIn,
    ).toHaveLength(2)
    expect(room.logged()).not.toContain(ticket.claim)
  })
})

describe('guessed codes', () => {
  test('so many wrong ones from one address, then none for a while but those of its own classes', async () => {
    let now = Date.now()
    const own = await openClassroom({
      now: () => now,
      trustProxy: true,
      caps: { wrongCodes: { burst: 4, perSecond: 0.5 }, codeHolds: 3_600_000 },
    })
    try {
      const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
      const made = async (address: string) =>
        (await http<Created>(own.url, 'api/sessions', { body: aClass, token: teacherKey, ...from(address) })).body
      const here = await made('10.0.0.1')
      const elsewhere = await made('10.0.0.2')
      const guess = (code: string) =>
        http(own.url, 'api/join', { body: { code, observer: false }, ...from('10.0.0.1') })
      for (const code of ['AAAAAA', 'CCCCCC', 'DDDDDD', 'EEEEEE'])
        expect(await guess(code), code).toMatchObject({ status: 404, body: { fault: { code: 'bad-code' } } })
      // What can't be a code guesses nothing.
      for (const code of ['zzzz', '', '<b>']) expect((await guess(code)).status).toBe(404)
      const refused = await guess(elsewhere.code)
      expect(refused).toMatchObject({ status: 429, body: { fault: { code: 'too-many', retryAfter: 2 } } })
      expect(refused.headers.get('retry-after')).toBe('2')
      expect(own.refusals().map(([code]) => code)).toEqual([...Array.from({ length: 7 }, () => 'bad-code'), 'too-many'])
      expect(await logOf(own.store, elsewhere.session)).toHaveLength(1)
      expect((await guess(here.code)).status).toBe(201)
      now += 2000
      expect((await guess(elsewhere.code)).status).toBe(201)
      // Whoever had it once from here, has not to wait for it again.
      for (const code of ['FFFFFF', 'GGGGGG']) await guess(code)
      expect((await guess('HHHHHH')).status).toBe(429)
      expect((await guess(elsewhere.code)).status).toBe(201)
      now += 3_600_000
      expect((await guess(here.code)).status).toBe(404)
    } finally {
      await own.close()
    }
  })

  test('many at one time are no more than one after another', async () => {
    const now = Date.now()
    const own = await openClassroom({ now: () => now, caps: { wrongCodes: { burst: 5, perSecond: 0.5 } } })
    try {
      const body = { code: 'AAAAAA', observer: false }
      const told = await Promise.all(Array.from({ length: 30 }, () => http(own.url, 'api/join', { body })))
      expect(told.filter(({ status }) => status === 404)).toHaveLength(5)
    } finally {
      await own.close()
    }
  })

  test('also from many addresses at one time', async () => {
    const now = Date.now()
    const own = await openClassroom({
      now: () => now,
      trustProxy: true,
      caps: { allWrongCodes: { burst: 6, perSecond: 1 } },
    })
    try {
      const guess = (from: string) =>
        http(own.url, 'api/join', {
          body: { code: 'AAAAAA', observer: false },
          headers: { 'x-forwarded-for': from },
        })
      const told = []
      for (let n = 1; n <= 8; n += 1) told.push((await guess(`10.0.0.${n}`)).status)
      expect(told).toEqual([404, 404, 404, 404, 404, 404, 429, 429])
    } finally {
      await own.close()
    }
  })
})

test('wrong tokens and keys from one address keep out nobody there who has a right one', async () => {
  const now = Date.now()
  const own = await openClassroom({
    now: () => now,
    strict: true,
    caps: { wrongTokens: { burst: 3, perSecond: 0.01 } },
  })
  try {
    const { body: made } = await http<Created>(own.url, 'api/sessions', { body: aClass, token: teacherKey })
    const wrong = 'A'.repeat(43)
    const path = `api/sessions/${made.session}/export`
    for (let n = 0; n < 3; n += 1)
      await expect(connect(own.url, wrong)).rejects.toMatchObject({ data: { code: 'bad-token' } })
    await expect(connect(own.url, wrong)).rejects.toMatchObject({ data: { code: 'too-many', retryAfter: 100 } })
    expect((await http(own.url, path, { token: wrong })).status).toBe(429)
    expect((await http(own.url, 'api/sessions', { body: aClass, token: 'a-wrong-key-for-this' })).status).toBe(429)
    expect((await asTeacher(own.url, made)).socket.connected).toBe(true)
    expect((await http(own.url, path, { token: made.token })).status).toBe(200)
    expect((await http(own.url, 'api/sessions', { body: aClass, token: teacherKey })).status).toBe(201)
  } finally {
    closeConnections()
    await own.close()
  }
})

test('the log of the server holds no address, no name, no text, no token and no code', async () => {
  const { made, anna, bek } = await lesson()
  await anna.command({ type: 'say', text: 'words that nobody else may read' })
  await anna.command({ type: 'rename', nick: 'Zarina K' })
  await http(room.url, 'api/join', { body: { code: 'WRONGCODE99', observer: false } })
  await connect(room.url, 'A'.repeat(43)).catch(() => undefined)
  const logged = room.logged()
  for (const secret of [
    'words that nobody',
    'Zarina',
    anna.first.me.nick,
    bek.first.me.nick,
    made.token,
    anna.token,
    made.code,
    'WRONGCODE99',
    '127.0.0.1',
    anna.member,
    'A'.repeat(43),
  ])
    expect(logged).not.toContain(secret)
  expect(logged).toContain(made.session)
})
