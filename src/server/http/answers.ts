import { Faulty, fault } from '../faults'
import type { Answer } from '../host/answer'

/** What a session said, or its refusal as an error. */
export function good<A extends Answer>(answer: A): Extract<A, { ok: true }> {
  if (answer.ok) return answer as Extract<A, { ok: true }>
  if ('fault' in answer) throw new Faulty(answer.fault)
  const { code } = answer.refusal
  throw fault(code === 'full' || code === 'locked' ? code : 'not-yet')
}

/** Whether a session was begun with a scenario that is not here, or not as it was. */
export const isUnplayable = (answer: Answer): boolean =>
  !answer.ok && 'fault' in answer && answer.fault.code === 'not-here'
