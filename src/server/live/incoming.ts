import type { ZodType } from 'zod'
import type { Ack, LookAck, ServerFault } from '../../classroom/frames'
import { lookFrame, memberFrame, presenceFrame, teacherFrame } from '../../classroom/frames'
import { limits } from '../../classroom/limits'
import { Buckets } from '../buckets'
import type { Caps, Rate } from '../caps'
import { pathOf } from '../faults'
import { type Answer, asAck, asLook } from '../host/answer'
import type { Question } from '../host/question'
import type { Pass } from '../store/store'
import type { LiveSocket } from './live'

/** Frames as they arrive: nothing of them is known yet. */
export interface Incoming {
  command(frame: unknown, answer: unknown): void
  presence(frame: unknown, answer: unknown): void
  look(frame: unknown, answer: unknown): void
}

export interface Surface {
  ask(question: Question): Promise<Answer>
  refused(code: string, where: string): void
  readonly caps: Caps
  now(): number
}

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ServerFault }

/** Size of a frame as JSON in UTF-8; null where it is no JSON. */
function sizeOf(frame: unknown): number | null {
  try {
    const text = JSON.stringify(frame)
    return text === undefined ? 0 : Buffer.byteLength(text)
  } catch {
    return null
  }
}

/** Looks at a frame's size, then at its form. */
export function parseFrame<T>(schema: ZodType<T>, frame: unknown): Parsed<T> {
  const size = sizeOf(frame)
  if (size === null) return { ok: false, fault: { code: 'bad-frame', path: '' } }
  if (size > limits.frame) return { ok: false, fault: { code: 'too-large' } }
  const parsed = schema.safeParse(frame)
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, fault: { code: 'bad-frame', path: pathOf(parsed.error) } }
}

/** Faults of one connection after which it is closed: such a client is broken or worse. */
const mostFaults = 50

/** Listens to what one connection sends. Its role and member are its token's, whatever a frame says. */
export function frames(socket: LiveSocket, pass: Pass, surface: Surface): void {
  let faults = 0
  const bucket = (rate: Rate): Buckets => new Buckets(rate, surface.now)
  const refuse = (where: string, fault: ServerFault): { ok: false; fault: ServerFault } => {
    surface.refused(fault.code, where)
    faults += 1
    // After the answer is on its way.
    if (faults >= mostFaults) setImmediate(() => socket.disconnect(true))
    return { ok: false, fault }
  }
  const on = <T, A>(
    where: keyof Incoming,
    rate: Buckets,
    schema: ZodType<T> | null,
    take: (frame: T) => Promise<A>,
  ): void => {
    socket.on(where, async (frame: unknown, answer: unknown) => {
      const reply = (told: unknown): void => {
        if (typeof answer === 'function') answer(told)
      }
      const retryAfter = rate.take('')
      if (retryAfter > 0) return reply(refuse(where, { code: 'too-many', retryAfter }))
      if (!schema) return reply(refuse(where, { code: 'not-here' }))
      const parsed = parseFrame(schema, frame)
      reply(parsed.ok ? await take(parsed.value) : refuse(where, parsed.fault))
    })
  }
  const told = (where: string, ack: Ack): Ack => {
    if (!ack.ok) surface.refused('fault' in ack ? ack.fault.code : ack.refusal.code, where)
    return ack
  }
  const { caps } = surface
  const member = pass.role === 'member' ? pass.member : null
  const commands = bucket(caps.commands)
  if (pass.role === 'teacher')
    on('command', commands, teacherFrame, async (frame) =>
      told('command', asAck(await surface.ask({ kind: 'teacher-command', frame }))),
    )
  else
    on('command', commands, member === null ? null : memberFrame, async (frame) =>
      told('command', asAck(await surface.ask({ kind: 'member-command', member: member ?? '', frame }))),
    )
  on('presence', bucket(caps.presence), member === null ? null : presenceFrame, async ({ draft }) =>
    told('presence', asAck(await surface.ask({ kind: 'draft', member: member ?? '', draft }))),
  )
  on('look', bucket(caps.looks), pass.role === 'teacher' ? lookFrame : null, async ({ team }): Promise<LookAck> => {
    const ack = asLook(await surface.ask({ kind: 'look', team }))
    if (!ack.ok) surface.refused(ack.fault.code, 'look')
    return ack
  })
  socket.onAny((event: string) => {
    if (event !== 'command' && event !== 'presence' && event !== 'look')
      refuse('unknown', { code: 'bad-frame', path: '' })
  })
}
