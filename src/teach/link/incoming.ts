import { z } from 'zod'
import type { Ack, EndedFrame, LookAck, ServerFault, ViewFrame } from '../../classroom/frames'
import type { LessonView, ProjectorView, StudentView, TeacherView } from '../../classroom/views'

/*
 * What comes from the server, checked before it steers a screen: phases, the clock, who is where, ids, texts. What a seat sees of
 * the world is the largest part and only shown; it is let through as it is.
 */

type SeatView = NonNullable<StudentView['seat']>

const text = z.string()
const flag = z.boolean()
const count = z.number()
const hour = z.number()
const list = <T extends z.ZodType>(one: T) => z.array(one).readonly()

const team = z.object({ world: z.int().min(0), seat: text })
const publicStatus = z.enum(['submitted', 'thinking', 'policy', 'empty'])
const status = z.enum([...publicStatus.options, 'idle', 'disconnected'])
const phase = z.discriminatedUnion('name', [
  z.object({ name: z.literal('lobby') }),
  z.object({ name: z.literal('brief') }),
  z.object({ name: z.literal('window'), window: z.int().min(0) }),
  z.object({ name: z.literal('debrief') }),
  z.object({ name: z.literal('exit') }),
  z.object({ name: z.literal('ended') }),
])
const lesson = z.object({
  session: text,
  title: text,
  scenario: z.string().regex(/^[a-z0-9][a-z0-9_.-]{0,79}$/),
  plan: text,
  mode: z.enum(['teams', 'one-device']),
  phase,
  clock: z.object({ until: count.nullable(), left: count.nullable(), paused: flag, held: flag, now: count }),
  worlds: z.int().min(1).max(100),
  locked: flag,
  code: text.nullable(),
  deleteOn: text,
}) satisfies z.ZodType<LessonView>

const order = z.discriminatedUnion('type', [
  z.object({ type: z.literal('decide'), seat: text, option: text, reason: text }),
  z.object({ type: z.literal('stand'), seat: text, option: text, until: hour, reason: text }),
  z.object({ type: z.literal('unstand'), seat: text, option: text }),
  z.object({ type: z.literal('wait'), seat: text, reason: text }),
])
const forecast = list(z.object({ outcome: text, low: count, best: count, high: count }))
const draft = z.object({ option: text.nullable(), words: count }).nullable()

const card = z.object({
  key: team,
  name: text,
  status,
  members: list(z.object({ member: text, nick: text, here: flag, muted: flag, held: team.optional() })),
  given: list(order),
  proposal: order.nullable(),
  draft,
  reasons: z.object({ count, words: count }),
  unread: count,
  lastActive: count.nullable(),
  lostAt: count.nullable(),
  forecast: flag,
  played: flag.optional(),
})
const teacherLine = z.object({
  id: text,
  at: count,
  seat: text,
  member: text,
  nick: text,
  text,
  hidden: flag,
  reported: flag,
})
const inject = z.object({
  id: text,
  when: z.discriminatedUnion('on', [
    z.object({ on: z.literal('demand') }),
    z.object({ on: z.literal('window'), window: count }),
    z.object({ on: z.literal('condition'), condition: text }),
  ]),
  seats: list(text),
  world: count.nullable(),
  from: text,
  title: text,
  text,
  sources: list(text),
  places: list(text),
})

const work = z.object({
  ticket: z.object({ claim: text, evidence: text, doubt: text }),
  trial: z
    .object({
      conclusion: text,
      parameter: text.nullable(),
      stands: z.enum(['yes', 'no', 'unsure']).nullable(),
      challenge: text,
    })
    .nullable(),
})

const teacherView = z.object({
  lesson,
  teams: list(card),
  observers: list(z.object({ member: text, nick: text, here: flag, held: team.optional() })),
  // A process of before, beside this one for a while, tells of none.
  letGo: list(z.object({ member: text, nick: text, team: team.nullable(), at: count })).default([]),
  planned: list(inject),
  sent: list(z.object({ inject, worlds: list(count), hour, at: count })),
  talks: list(z.object({ id: text, world: count, seats: list(text), lines: list(teacherLine) })),
  reports: list(z.object({ line: teacherLine, where: z.union([team, text]), by: text })),
  handedIn: list(
    z.object({
      member: text.nullable(),
      nick: text.nullable(),
      team: team.nullable(),
      world: count,
      at: count,
      work,
    }),
  ),
  hours: list(hour),
  back: count.nullable(),
  savedAt: count,
}) satisfies z.ZodType<TeacherView>

const projectorView = z.object({
  lesson,
  students: count,
  teams: list(z.object({ key: team, status: publicStatus, forecast: flag.optional() })),
  hours: list(hour),
}) satisfies z.ZodType<ProjectorView>

const line = z.object({
  id: text,
  at: count,
  seat: text,
  nick: text,
  text: text.nullable(),
  mine: flag,
  reported: flag,
})
const studentView = z.object({
  lesson,
  me: z.object({
    member: text,
    nick: text,
    muted: flag,
    handedIn: z.object({ at: count, world: count, work }).optional(),
  }),
  team: z
    .object({
      key: team,
      name: text,
      members: list(z.object({ nick: text, here: flag, me: flag })),
      by: z.enum(['team', 'policy']),
      submitted: flag,
      waited: flag.optional(),
      forecast: forecast.nullable(),
      proposals: list(
        z.object({ id: text, nick: text, mine: flag, order, agree: list(text), iAgree: flag, needed: count }),
      ),
      lines: list(line),
      talks: list(z.object({ id: text, seats: list(text), lines: list(line) })),
      others: list(text),
      empty: list(text).default([]),
      nudges: count,
    })
    .nullable(),
  // A process of before, beside this one for a while, tells of none.
  held: z.object({ key: team, forecast: forecast.nullable(), expected: flag.optional() }).nullable().optional(),
  stopsAt: hour.nullable(),
  seed: count.nullable(),
  seated: list(z.int().min(0)).optional(),
  teams: list(z.object({ key: team, status: publicStatus })).optional(),
}) satisfies z.ZodType<Omit<StudentView, 'seat'>>

/** What a seat sees, let through: the pages that draw it are under the error boundary of the app. */
const seatView = z.custom<SeatView>((value) => typeof value === 'object' && value !== null && 'hour' in value)

const viewFrame = z.discriminatedUnion('role', [
  z.object({ role: z.literal('teacher'), seq: count, view: teacherView }),
  z.object({ role: z.literal('projector'), seq: count, view: projectorView }),
  z.object({ role: z.literal('member'), seq: count, view: studentView, seat: seatView.nullable().optional() }),
]) satisfies z.ZodType<ViewFrame>

const plainFault = z.enum([
  'too-large',
  'no-session',
  'bad-token',
  'bad-code',
  'bad-key',
  'not-here',
  'too-busy',
  'not-yet',
  'full',
  'locked',
  'taken',
])
export const serverFault = z.discriminatedUnion('code', [
  z.object({ code: z.literal('bad-frame'), path: text }),
  z.object({ code: z.literal('too-many'), retryAfter: count }),
  z.object({ code: plainFault }),
]) satisfies z.ZodType<ServerFault>

const refusal = z.looseObject({ code: text })
const ack = z.union([
  z.object({ ok: z.literal(true), seq: count }),
  z.object({ ok: z.literal(false), fault: serverFault }),
  z.object({ ok: z.literal(false), refusal }),
])
const lookAck = z.union([
  z.object({ ok: z.literal(true), view: seatView }),
  z.object({ ok: z.literal(false), fault: serverFault }),
]) satisfies z.ZodType<LookAck>
const ended = z.object({
  why: z.enum(['kicked', 'left', 'deleted', 'full', 'locked', 'late']),
}) satisfies z.ZodType<EndedFrame>

/** Answers that are none are told as a frame that could not be read. */
const unread = { ok: false, fault: { code: 'bad-frame', path: '' } } as const

export const readView = (frame: unknown): ViewFrame | null => viewFrame.safeParse(frame).data ?? null
export const readEnded = (frame: unknown): EndedFrame | null => ended.safeParse(frame).data ?? null
export const readLook = (answer: unknown): LookAck => lookAck.safeParse(answer).data ?? unread
export const readFault = (value: unknown): ServerFault | null => serverFault.safeParse(value).data ?? null

export function readAck(answer: unknown): Ack {
  const read = ack.safeParse(answer)
  // The codes of refusals are many; a screen words those that it knows, and the rest alike.
  return read.success ? (read.data as Ack) : unread
}
