import { z } from 'zod'
import { parameterId } from '../scenario/schema/common'
import { longestReason } from '../sim/command'
import type { SeatView } from '../sim/index'
import { limits } from './limits'
import type { ClassRefusal } from './room'
import type { ProjectorView, StudentView, TeacherView } from './views'

/*
 * What crosses between a browser and the classroom server. Nothing that comes in is trusted: objects are strict, texts are bounded,
 * ids keep to their form. Over HTTP: `createRequest`, `joinRequest`, `projectorRequest`. Over the socket (path `livePath`, with `auth: {token}`): the
 * client's `command`, `presence` and `look`, each answered; the server's `view` and `ended`.
 */

export const livePath = '/live'

const id = z.string().regex(/^[a-z0-9][a-z0-9_.-]{0,79}$/)
/** Ids that clients and the server make: letters and digits only. */
const made = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)
const reason = z.string().max(longestReason)
const hour = z.int().min(0).max(100_000)
const text = (most: number) => z.string().max(most)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const world = z
  .int()
  .min(0)
  .max(limits.worlds - 1)
const team = z.strictObject({ world, seat: id })
const window = z.int().min(0).max(199)
const phaseName = z.enum(['lobby', 'brief', 'window', 'debrief', 'exit', 'ended'])

const order = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('decide'), option: id, reason }),
  z.strictObject({ type: z.literal('stand'), option: id, until: hour, reason }),
  z.strictObject({ type: z.literal('unstand'), option: id }),
  z.strictObject({ type: z.literal('wait'), reason }),
])

const figure = z.number().min(-1e12).max(1e12)
const forecast = z.array(z.strictObject({ outcome: id, low: figure, best: figure, high: figure })).max(8)

const written = text(limits.work)
const handIn = z.strictObject({
  type: z.literal('hand-in'),
  world,
  work: z.strictObject({
    ticket: z.strictObject({ claim: written, evidence: written, doubt: written }),
    trial: z
      .strictObject({
        conclusion: written,
        parameter: parameterId.nullable(),
        stands: z.enum(['yes', 'no', 'unsure']).nullable(),
        challenge: written,
      })
      .nullable(),
  }),
})

export const memberCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('forecast'), forecast }),
  z.strictObject({ type: z.literal('propose'), order, window: window.optional() }),
  z.strictObject({ type: z.literal('withdraw'), proposal: made }),
  z.strictObject({ type: z.literal('agree'), proposal: made, agrees: z.boolean() }),
  z.strictObject({ type: z.literal('give'), proposal: made }),
  z.strictObject({ type: z.literal('read'), report: id }),
  z.strictObject({ type: z.literal('submit'), done: z.boolean(), window: window.optional() }),
  z.strictObject({ type: z.literal('say'), text: text(limits.line) }),
  z.strictObject({ type: z.literal('open-talk'), seats: z.array(id).min(1).max(11) }),
  z.strictObject({ type: z.literal('talk-say'), talk: made, text: text(limits.line) }),
  z.strictObject({ type: z.literal('report-line'), line: made }),
  z.strictObject({ type: z.literal('rename'), nick: text(limits.name) }),
  z.strictObject({ type: z.literal('leave') }),
  handIn,
])

const injectWhen = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('demand') }),
  z.strictObject({ on: z.literal('window'), window }),
  z.strictObject({ on: z.literal('condition'), condition: id }),
])

const inject = z.strictObject({
  when: injectWhen,
  seats: z.array(id).min(1).max(12),
  world: world.nullable(),
  from: text(120),
  title: text(200),
  text: text(limits.injectText),
  sources: z.array(id).max(limits.injectSources),
  places: z.array(id).max(10),
})

export const teacherCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lock-lobby'), locked: z.boolean() }),
  z.strictObject({ type: z.literal('rename-member'), member: made, nick: text(limits.name) }),
  z.strictObject({ type: z.literal('kick'), member: made }),
  z.strictObject({ type: z.literal('move'), member: made, team: team.nullable() }),
  z.strictObject({ type: z.literal('mute'), member: made, muted: z.boolean() }),
  z.strictObject({ type: z.literal('add-world') }),
  z.strictObject({ type: z.literal('assign'), least: z.int().min(1).max(limits.members).optional() }),
  z.strictObject({ type: z.literal('give-seat'), team, by: z.enum(['team', 'policy']) }),
  z.strictObject({ type: z.literal('next'), after: phaseName.optional() }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('extend'), minutes: z.number().min(0.5).max(120) }),
  z.strictObject({ type: z.literal('close-window'), window: window.optional() }),
  z.strictObject({ type: z.literal('step-back'), window: window.optional() }),
  z.strictObject({ type: z.literal('to-debrief') }),
  z.strictObject({ type: z.literal('plan-inject'), inject }),
  z.strictObject({ type: z.literal('drop-inject'), inject: made }),
  z.strictObject({ type: z.literal('send-inject'), inject: made }),
  z.strictObject({ type: z.literal('hide-line'), line: made, hidden: z.boolean() }),
  z.strictObject({ type: z.literal('settle-report'), line: made }),
  z.strictObject({ type: z.literal('nudge'), team }),
  z.strictObject({ type: z.literal('delete-on'), date }),
  z.strictObject({
    type: z.literal('vote'),
    team,
    order,
    votes: z.array(z.strictObject({ option: id, count: z.int().min(0).max(10_000) })).max(40),
  }),
  handIn,
])

/** A command with an id that its client made: sent again with the same id, it is answered as before and not done twice. */
export const memberFrame = z.strictObject({ id: made.min(8), command: memberCommand })
export const teacherFrame = z.strictObject({ id: made.min(8), command: teacherCommand })
export const presenceFrame = z.strictObject({
  draft: z.strictObject({ option: id.nullable(), words: z.int().min(0).max(longestReason) }).nullable(),
})
export const lookFrame = z.strictObject({ team })

/** Code as it is read aloud: six letters and digits that are not mistaken for one another, in any case, with any spaces. */
export const codeAlphabet = 'ACDEFGHJKLMNPQRTUVWXY34679'
export const codeLength = 6

export const createRequest = z.strictObject({
  title: text(limits.title),
  scenario: id,
  plan: id,
  policy: z.enum(['record', 'adaptive']),
  mode: z.enum(['teams', 'one-device']),
  worlds: z.int().min(1).max(limits.worlds),
  deleteOn: date.nullable(),
  halts: z.boolean().optional(),
})
/** `client`: chance that a browser made for this one joining; sent again with it, the answer is the same as before. */
export const joinRequest = z.strictObject({
  code: text(20),
  observer: z.boolean(),
  client: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,64}$/)
    .optional(),
})

/** `first`: only where the class has no projector yet; without it the new token takes the one before back. */
export const projectorRequest = z.strictObject({ first: z.boolean().optional() })

export type CreateRequest = z.infer<typeof createRequest>
export type JoinRequest = z.infer<typeof joinRequest>

/** Answer to `POST /api/sessions`. The token is told this once. */
export interface Created {
  readonly session: string
  readonly token: string
  readonly code: string
}
/** Answer to `POST /api/join`. */
export interface Joined {
  readonly session: string
  readonly token: string
  readonly member: string
}
/** Answer to `GET /api/classroom`: that there is a classroom here, and under which addresses students reach it. */
export interface ClassroomInfo {
  readonly classroom: true
  /** Whether a key is needed to begin a session from this browser. */
  readonly needsKey: boolean
  /** Addresses that may stand in the QR code, the best guess first, each ending in a slash. */
  readonly addresses: readonly string[]
}

/** Why the server did not do what was asked; `retryAfter` in seconds, with `too-many`. */
export type ServerFault =
  | { readonly code: 'bad-frame'; readonly path: string }
  | {
      readonly code:
        | 'too-large'
        | 'no-session'
        | 'bad-token'
        | 'bad-code'
        | 'bad-key'
        | 'not-here'
        | 'too-busy'
        | 'not-yet'
    }
  | { readonly code: 'too-many'; readonly retryAfter: number }
  | { readonly code: 'full' | 'locked' }
  /** The class has a projector. */
  | { readonly code: 'taken' }

/**
 * Answer to a command: `seq` is the number of its last event in the log. Sent again it is answered alike, but after a restart by the
 * number of its first.
 */
export type Ack =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly refusal: ClassRefusal }
  | { readonly ok: false; readonly fault: ServerFault }

export type LookAck =
  | { readonly ok: true; readonly view: SeatView }
  | { readonly ok: false; readonly fault: ServerFault }

/** What the server sends whenever something changed. `seat` is left out where it is as this connection has it. */
export type ViewFrame =
  | { readonly role: 'teacher'; readonly seq: number; readonly view: TeacherView }
  | { readonly role: 'projector'; readonly seq: number; readonly view: ProjectorView }
  | {
      readonly role: 'member'
      readonly seq: number
      readonly view: Omit<StudentView, 'seat'>
      readonly seat?: SeatView | null
    }

/**
 * A view on its way. `number` counts the views of one connection, so that the process which holds it notices that one was lost between
 * processes.
 */
export type SentView = ViewFrame & { readonly number: number }

/**
 * Why a connection will get nothing more. Where the seat was given free since nobody connected for it: `full`, there is no other;
 * `locked`, the lobby is; `late`, the class is over. With the first two the token lets in again once that has changed.
 */
export type EndedFrame = { readonly why: 'kicked' | 'left' | 'deleted' | 'full' | 'locked' | 'late' }
