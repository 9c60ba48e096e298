import type { Ack, LookAck, ServerFault } from '../../classroom/frames'
import type { ClassRefusal } from '../../classroom/room'
import type { RunRecord } from '../../record/runRecord'
import type { SeatView } from '../../sim/index'

/** What a session answers to a question; plain JSON, since it may cross between processes. */
export type Answer =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: true; readonly view: SeatView }
  | { readonly ok: true; readonly awaited: readonly string[] }
  | { readonly ok: true; readonly record: RunRecord }
  | { readonly ok: true; readonly records: readonly RunRecord[] }
  | { readonly ok: false; readonly refusal: ClassRefusal }
  | { readonly ok: false; readonly fault: ServerFault }

/** Answer of a process that does not write the session (any more). */
export interface Moved {
  readonly moved: true
}

export const moved: Moved = { moved: true }
export const isMoved = (answer: unknown): answer is Moved =>
  typeof answer === 'object' && answer !== null && 'moved' in answer

/** Takes an answer from another process of this same program: its form is looked at, its contents are that process's own. */
export function answerFrom(from: unknown): Answer | Moved {
  if (isMoved(from)) return moved
  if (typeof from === 'object' && from !== null && 'ok' in from && typeof from.ok === 'boolean') return from as Answer
  return { ok: false, fault: { code: 'too-busy' } }
}

const oddAnswer = { ok: false, fault: { code: 'too-busy' } } as const

export function asAck(answer: Answer): Ack {
  if (!answer.ok) return answer
  return 'seq' in answer ? { ok: true, seq: answer.seq } : oddAnswer
}

export function asLook(answer: Answer): LookAck {
  if (answer.ok) return 'view' in answer ? { ok: true, view: answer.view } : oddAnswer
  return 'fault' in answer ? answer : { ok: false, fault: { code: 'not-here' } }
}
