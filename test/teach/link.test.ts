import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultCaps } from '../../src/server/caps'
import { clockText, leftOn } from '../../src/teach/link/clock'
import { newId } from '../../src/teach/link/ids'
import { opensLater } from '../../src/teach/link/link'
import { patience } from '../../src/teach/link/outbox'
import { socketPath } from '../../src/teach/link/socket'
import { FakeSocket, fakeLink } from './fakeSocket'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const lesson = {
  session: 's1',
  title: 'History',
  scenario: 'some-case',
  plan: 'lesson-45',
  mode: 'teams',
  phase: { name: 'lobby' },
  clock: { until: null, left: null, paused: false, held: false, now: 1000 },
  worlds: 1,
  locked: false,
  code: 'K7Q4AC',
  deleteOn: '2030-01-01',
}
const projector = (change: object = {}) => ({
  role: 'projector',
  seq: 1,
  view: { lesson: { ...lesson, ...change }, students: 0, teams: [], hours: [0] },
})
const student = {
  lesson,
  me: { member: 'm1', nick: 'Heron', muted: false },
  team: null,
  stopsAt: null,
  seed: null,
}

it('waits with commands until the connection stands, and sends them in their order', async () => {
  const { link, socket } = fakeLink('teacher')
  const acks = [link.command({ type: 'pause' }), link.command({ type: 'resume' })]
  expect(socket.commands()).toEqual([])
  expect(link.waiting).toBe(2)
  socket.say('connect')
  expect(socket.commands().map(({ command }) => command)).toEqual([{ type: 'pause' }, { type: 'resume' }])
  for (const [at, { answer }] of socket.sent.entries()) answer?.({ ok: true, seq: at + 5 })
  expect(await Promise.all(acks)).toEqual([
    { ok: true, seq: 5 },
    { ok: true, seq: 6 },
  ])
  expect(link.waiting).toBe(0)
})

it('sends again after a reconnect, with the same id, what was not acknowledged, and nothing else', async () => {
  const { link, socket } = fakeLink('teacher')
  socket.say('connect')
  const first = link.command({ type: 'pause' })
  socket.sent[0].answer?.({ ok: true, seq: 2 })
  void link.command({ type: 'next' })
  socket.say('disconnect', 'transport close')
  expect(link.state).toBe('lost')
  socket.say('connect')
  expect((await first).ok).toBe(true)
  expect(socket.commands().map(({ id }) => id)).toEqual(['command-1', 'command-2', 'command-2'])
  // An answer to the first sending that comes late settles it as well.
  socket.sent[1].answer?.({ ok: true, seq: 3 })
  socket.sent[2].answer?.({ ok: true, seq: 3 })
  expect(link.waiting).toBe(0)
})

it('asks again when no answer comes, and when the session is just changing hands', async () => {
  const { link, socket } = fakeLink('teacher')
  socket.say('connect')
  const ack = link.command({ type: 'pause' })
  vi.advanceTimersByTime(patience)
  expect(socket.commands()).toHaveLength(2)
  socket.sent[1].answer?.({ ok: false, fault: { code: 'not-here' } })
  expect(link.waiting).toBe(1)
  vi.advanceTimersByTime(1000)
  expect(socket.commands()).toHaveLength(3)
  socket.sent[2].answer?.({ ok: false, refusal: { code: 'wrong-phase' } })
  expect(await ack).toEqual({ ok: false, refusal: { code: 'wrong-phase' } })
})

it('loses nothing over an outage of a minute behind a standing connection, nor when all that waited is too much at once', () => {
  const { link, socket } = fakeLink('member')
  socket.say('connect')
  for (const text of ['one', 'two', 'three']) void link.command({ type: 'say', text })
  const refuseAll = (fault: object): void => {
    for (const { answer } of socket.sent.splice(0)) answer?.({ ok: false, fault })
  }
  // The database is down: each answer comes at once.
  for (let second = 0; second < 60; second += 1) {
    refuseAll({ code: 'too-busy' })
    vi.advanceTimersByTime(1000)
  }
  expect(link.waiting).toBe(3)
  while (socket.sent.length === 0) vi.advanceTimersByTime(1000)
  const ids = () => socket.commands().map(({ id }) => id)
  const answer = (ack: object): void => socket.sent.shift()?.answer?.(ack)
  expect(ids()).toEqual(['command-1'])
  answer({ ok: true, seq: 9 })
  expect(ids()).toEqual(['command-2', 'command-3'])
  answer({ ok: false, fault: { code: 'too-many', retryAfter: 6 } })
  answer({ ok: false, fault: { code: 'too-many', retryAfter: 6 } })
  vi.advanceTimersByTime(5999)
  expect(ids()).toEqual([])
  vi.advanceTimersByTime(1)
  expect(ids()).toEqual(['command-2'])
  answer({ ok: true, seq: 10 })
  expect(ids()).toEqual(['command-3'])
  answer({ ok: true, seq: 11 })
  expect(link.waiting).toBe(0)
})

describe('commands that wait', () => {
  const busy = { ok: false, fault: { code: 'too-busy' } }
  /** A student's link that stands; lines that waited for it were sent. `sent`: since this was last asked. */
  function standing(waited = 0) {
    const { link, socket } = fakeLink('member')
    const say = (): void => void link.command({ type: 'say', text: 'a line' })
    for (let line = 0; line < waited; line += 1) say()
    socket.say('connect')
    const sent = () => {
      const fresh = socket.sent.splice(0)
      return { ids: fresh.map(({ value }) => (value as { id: string }).id), answers: fresh.map(({ answer }) => answer) }
    }
    return { link, socket, say, sent }
  }

  it('are taken in the order in which they were given, however long the older ones waited', () => {
    const { say, sent } = standing()
    say()
    for (let retry = 0; retry < 4; retry += 1) {
      const { ids, answers } = sent()
      expect(ids).toEqual(['command-1'])
      answers[0]?.(busy)
      // The store is away, and more is written meanwhile.
      say()
      vi.advanceTimersByTime(Math.min(1000 * 2 ** retry, 4000))
    }
    const oldest = sent()
    expect(oldest.ids).toEqual(['command-1'])
    say()
    expect(sent().ids).toEqual([])
    oldest.answers[0]?.({ ok: true, seq: 2 })
    const rest = sent()
    expect(rest.ids).toEqual(['command-2', 'command-3', 'command-4', 'command-5', 'command-6'])
    for (const [at, answer] of rest.answers.entries()) answer?.({ ok: true, seq: at + 3 })
    say()
    expect(sent().ids).toEqual(['command-7'])
  })

  it('are not held up by what is refused, and go again from the first that nobody took', () => {
    const { link, sent } = standing(4)
    const first = sent()
    expect(first.ids).toHaveLength(4)
    first.answers[0]?.({ ok: false, refusal: { code: 'muted' } })
    first.answers[1]?.(busy)
    first.answers[2]?.(busy)
    first.answers[3]?.({ ok: true, seq: 2 })
    expect(link.waiting).toBe(2)
    vi.advanceTimersByTime(1000)
    const again = sent()
    expect(again.ids).toEqual(['command-2'])
    again.answers[0]?.({ ok: false, refusal: { code: 'muted' } })
    expect(sent().ids).toEqual(['command-3'])
  })

  it('in large number are not more than a server takes of one browser, and none of them is lost', () => {
    const { link, sent } = standing(120)
    const taken: string[] = []
    const { burst, perSecond } = defaultCaps.commands
    let [room, refused] = [burst, 0]
    for (let seconds = 0; link.waiting > 0 && seconds < 200; seconds += 1) {
      for (let lot = sent(); lot.ids.length > 0; lot = sent()) {
        for (const [at, answer] of lot.answers.entries()) {
          if (room > 0) {
            room -= 1
            taken.push(lot.ids[at])
            answer?.({ ok: true, seq: taken.length })
          } else {
            refused += 1
            answer?.({ ok: false, fault: { code: 'too-many', retryAfter: 1 } })
          }
        }
      }
      vi.advanceTimersByTime(1000)
      room = Math.min(burst, room + perSecond)
    }
    expect(link.waiting).toBe(0)
    expect(taken).toEqual(Array.from({ length: 120 }, (_, at) => `command-${at + 1}`))
    // One that is refused so often is cut off: `live/incoming.ts`.
    expect(refused).toBeLessThan(50)
  })

  it('are not given up for one moment in which the session is not there, after the store was away', () => {
    const { link, say, sent } = standing()
    say()
    for (let retry = 0; retry < 20; retry += 1) {
      sent().answers.at(-1)?.(busy)
      vi.advanceTimersByTime(4000)
    }
    sent().answers.at(-1)?.({ ok: false, fault: { code: 'not-here' } })
    expect(link.waiting).toBe(1)
    vi.advanceTimersByTime(4000)
    sent().answers.at(-1)?.({ ok: true, seq: 2 })
    expect(link.waiting).toBe(0)
  })

  it('wait for the answer of what is under way, and are sent once', () => {
    const { say, sent } = standing()
    for (let line = 0; line < 3; line += 1) say()
    const { ids, answers } = sent()
    expect(ids).toEqual(['command-1'])
    answers[0]?.({ ok: true, seq: 2 })
    const both = sent()
    expect(both.ids).toEqual(['command-2', 'command-3'])
    say()
    both.answers[0]?.({ ok: true, seq: 3 })
    expect(sent().ids).toEqual(['command-4'])
  })

  it('wait for an answer that does not come, and for the oldest first on the next connection', () => {
    const { socket, say, sent } = standing()
    say()
    vi.advanceTimersByTime(patience)
    expect(sent().ids).toEqual(['command-1', 'command-1'])
    say()
    vi.advanceTimersByTime(patience)
    expect(sent().ids).toEqual(['command-1'])
    socket.say('disconnect', 'transport close')
    vi.advanceTimersByTime(patience)
    expect(sent().ids).toEqual([])
    socket.say('connect')
    const { ids, answers } = sent()
    expect(ids).toEqual(['command-1'])
    answers[0]?.({ ok: true, seq: 2 })
    expect(sent().ids).toEqual(['command-2'])
  })

  it('are given up by how long each of them waited', async () => {
    const { link, say, sent } = standing()
    const old = link.command({ type: 'say', text: 'a line' })
    const refuse = (seconds: number): void => {
      for (let second = 0; second < seconds; second += 1) {
        for (const answer of sent().answers) answer?.(busy)
        vi.advanceTimersByTime(1000)
      }
    }
    refuse(100)
    say()
    refuse(50)
    expect(await old).toEqual(busy)
    expect(link.waiting).toBe(1)
    refuse(100)
    expect(link.waiting).toBe(0)
  })
})

it('says so in the end, where the classroom takes nothing for minutes', async () => {
  const { link, socket } = fakeLink('teacher')
  socket.say('connect')
  const ack = link.command({ type: 'pause' })
  for (let second = 0; second < 300; second += 1) {
    for (const { answer } of socket.sent.splice(0)) answer?.({ ok: false, fault: { code: 'too-busy' } })
    vi.advanceTimersByTime(1000)
  }
  expect(await ack).toEqual({ ok: false, fault: { code: 'too-busy' } })
})

it('keeps the seat that came before, where a frame leaves it out', () => {
  const { link, socket } = fakeLink('member')
  socket.say('view', { role: 'member', seq: 1, view: student, seat: { hour: 6 } })
  socket.say('view', { role: 'member', seq: 2, view: { ...student, stopsAt: 36 } })
  expect(link.view?.seat).toEqual({ hour: 6 })
  expect(link.view?.stopsAt).toBe(36)
  socket.say('view', { role: 'member', seq: 3, view: student, seat: null })
  expect(link.view?.seat).toBeNull()
})

it('takes no view that is none, is of another role, or steers to a phase that there is not', () => {
  const { link, socket } = fakeLink('projector')
  socket.say('view', projector())
  expect(link.view?.lesson.title).toBe('History')
  const before = link.view
  socket.say('view', null)
  socket.say('view', projector({ phase: { name: 'party' } }))
  socket.say('view', projector({ scenario: '../../elsewhere' }))
  socket.say('view', { role: 'member', seq: 4, view: student })
  expect(link.view).toBe(before)
})

it('ends when it is told so, or when the server does not know the token; what waits is answered', async () => {
  const told = fakeLink('member')
  const waiting = told.link.command({ type: 'say', text: 'hello' })
  told.socket.say('ended', { why: 'kicked' })
  expect(told.link).toMatchObject({ state: 'ended', ended: 'kicked' })
  expect(await waiting).toEqual({ ok: false, fault: { code: 'no-session' } })
  expect(await told.link.command({ type: 'leave' })).toEqual({ ok: false, fault: { code: 'no-session' } })

  const refused = fakeLink('member')
  refused.socket.say('connect_error', Object.assign(new Error('no'), { data: { code: 'bad-token' } }))
  expect(refused.link).toMatchObject({ state: 'ended', ended: 'refused' })
})

it('comes back by itself where the server turned it away for now', () => {
  const { link, socket } = fakeLink('member')
  socket.active = false
  socket.say('connect_error', new Error('too-busy'))
  expect(link.state).toBe('lost')
  vi.advanceTimersByTime(2000)
  expect(socket.connects).toBe(2)
  socket.say('disconnect', 'io server disconnect')
  vi.advanceTimersByTime(2000)
  expect(socket.connects).toBe(3)
})

it('keeps a student’s commands over a refresh, and forgets them once acknowledged', async () => {
  const kept = new Map<string, unknown>()
  const passes = {
    pending: async () => [...kept.values(), { id: 'strange', command: { type: 'rob' } }, 7],
    keepPending: async (_token: string, pending: { id: string }) => void kept.set(pending.id, pending),
    dropPending: async (id: string) => void kept.delete(id),
  }
  const before = fakeLink('member', passes)
  void before.link.command({ type: 'say', text: 'one' })
  before.link.close()
  expect([...kept.keys()]).toEqual(['command-1'])

  const after = fakeLink('member', passes)
  await after.link.takeKept()
  after.socket.say('connect')
  expect(after.socket.commands()).toEqual([{ id: 'command-1', command: { type: 'say', text: 'one' } }])
  after.socket.sent[0].answer?.({ ok: true, seq: 9 })
  expect(kept.size).toBe(0)

  // A teacher's orders count when they are given.
  const teacher = fakeLink('teacher', passes)
  void teacher.link.command({ type: 'next' })
  expect(kept.size).toBe(0)
})

it('keeps what is handed in until it is acknowledged, tells that it waits, and sends it after a refresh', async () => {
  const kept = new Map<string, unknown>()
  const passes = {
    pending: async () => [...kept.values()],
    keepPending: async (_token: string, pending: { id: string }) => void kept.set(pending.id, pending),
    dropPending: async (id: string) => void kept.delete(id),
  }
  const ticket = { claim: 'a claim', evidence: '', doubt: '' }
  const handIn = { type: 'hand-in', world: 0, work: { ticket, trial: null } } as const
  const before = fakeLink('member', passes)
  void before.link.command(handIn)
  expect([before.link.waits('hand-in'), before.link.waits('say')]).toEqual([true, false])
  before.link.close()
  const after = fakeLink('member', passes)
  await after.link.takeKept()
  expect(after.link.waits('hand-in')).toBe(true)
  after.socket.say('connect')
  expect(after.socket.commands()).toEqual([{ id: 'command-1', command: handIn }])
  after.socket.sent[0].answer?.({ ok: true, seq: 9 })
  expect([after.link.waits('hand-in'), kept.size]).toEqual([false, 0])
})

it('says what is left by the server’s clock, whatever the browser’s says', () => {
  const clock = { until: 100_000, left: null, paused: false, held: false, now: 40_000 }
  expect(leftOn(clock, 999_000, 1_009_000)).toBe(50_000)
  expect(leftOn({ ...clock, left: 7000, paused: true, until: null }, 0, 10 ** 9)).toBe(7000)
  expect(leftOn({ ...clock, until: null }, 0, 0)).toBeNull()
  expect(leftOn(clock, 0, 10 ** 9)).toBe(0)
  expect([clockText(252_000), clockText(251_100), clockText(0), clockText(3_845_000)]).toEqual([
    '4:12',
    '4:12',
    '0:00',
    '1:04:05',
  ])
})

it('is not late by what a view was held up on its way, and follows a clock that was set anew', () => {
  const { link, socket } = fakeLink('projector')
  let server = 5_000_000
  const left = () => link.view && leftOn(link.view.lesson.clock, link.at, Date.now())
  /** A view that was made now and comes `late`. */
  const view = (late: number) => {
    const clock = { ...lesson.clock, until: 5_400_000, now: server }
    pass(late)
    socket.say('view', projector({ clock }))
  }
  const pass = (ms: number) => {
    server += ms
    vi.advanceTimersByTime(ms)
  }
  socket.say('connect')
  view(40)
  expect(left()).toBe(400_000)
  pass(10_000)
  // The way between two processes was gone for a while, and nothing happened in the class since.
  view(20_000)
  expect(left()).toBe(400_000 - 10_000 - 20_000)
  // The browser's own time of day is set: the next view is as good as the first.
  vi.setSystemTime(Date.now() - 3_600_000)
  view(40)
  view(40)
  expect(left()).toBe(5_400_000 - server + 40)
  vi.setSystemTime(Date.now() + 7_200_000)
  view(40)
  expect(left()).toBe(5_400_000 - server + 40)
  // By less than a minute too, and the server's clock as well: then after the next few views.
  vi.setSystemTime(Date.now() + 30_000)
  view(40)
  expect(left()).toBe(5_400_000 - server + 40)
  server -= 40_000
  for (let count = 0; count < 4; count += 1) view(40)
  expect(left()).toBe(5_400_000 - server + 40)
})

it('makes ids that the server takes, and finds the socket below a sub-path', () => {
  expect(newId()).toMatch(/^[A-Za-z0-9]{16}$/)
  expect(newId()).not.toBe(newId())
  expect(socketPath('https://school.test/history/')).toBe('/history/live')
  expect(socketPath('http://localhost:4173/')).toBe('/live')
  expect(new FakeSocket().commands()).toEqual([])
})

it('keeps a token that may open a seat later, and no other', () => {
  const all = ['kicked', 'left', 'deleted', 'full', 'locked', 'late', 'refused'] as const
  expect(all.filter(opensLater)).toEqual(['full', 'locked'])
})
