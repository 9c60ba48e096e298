import { describe, expect, test } from 'vitest'
import { limits } from '../../src/classroom/limits'
import type { TeacherView } from '../../src/classroom/views'
import { asProjector, asTeacher, connect, create, http, logOf } from './classroom'
import { classroomForFile, lessonOfTwo, room, unchanged } from './opened'

/*
 * A hostile client: what it tries is refused with a reason, logged with that reason, and changes nothing.
 */

const markup = '<img src=x onerror=alert(1)><script>x</script>"\'&amp;{{7*7}}'

classroomForFile()

describe('another seat', () => {
  test('a frame that names a seat, a member, an hour or a time is malformed', async () => {
    const { made, anna, bek } = await lessonOfTwo()
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
    const { made, anna, bek } = await lessonOfTwo()
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
    const { anna, bek, teacher } = await lessonOfTwo()
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
    const { made, anna } = await lessonOfTwo()
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
    const { made, anna } = await lessonOfTwo()
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
    const { made, teacher } = await lessonOfTwo()
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
    const { anna } = await lessonOfTwo()
    const { made, teacher } = await lessonOfTwo()
    await unchanged(made.session, async () => {
      const kicked = await teacher.command({ type: 'kick', member: anna.member })
      expect(kicked).toMatchObject({ refusal: { code: 'unknown-member' } })
    })
    expect(room.refusals()).toEqual([['unknown-member', 'command']])
  })
})

test('markup in every text stays text', async () => {
  const { made, teacher, anna, bek } = await lessonOfTwo()
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
    const { made, teacher, anna, bek } = await lessonOfTwo()
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

test('the log of the server holds no address, no name, no text, no token and no code', async () => {
  const { made, anna, bek } = await lessonOfTwo()
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
