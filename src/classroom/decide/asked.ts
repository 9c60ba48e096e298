import type { Scenario } from '../../scenario/scenario'
import type { Plan } from '../../scenario/schema/play'
import type { ClassRefusalCode } from '../commands'
import type { ClassEvent } from '../events'
import type { Asking, ClassRefusal, Decided } from '../room'
import type { Lesson } from '../state'
import type { WorldRun } from '../worldRun'

/** All that a decision looks at. */
export interface Asked {
  readonly scenario: Scenario
  readonly plan: Plan
  readonly lesson: Lesson
  readonly worlds: readonly WorldRun[]
  readonly asking: Asking
}

/** An event without what every event of a decision has. */
type Bare<E> = E extends ClassEvent ? Omit<E, 'at' | 'cause'> : never

/** The events of a decision: the command's id stands on the first alone, so that a log in which it stands twice did it twice. */
export function accept(
  { asking: { now, cause } }: Pick<Asked, 'asking'>,
  ...events: readonly Bare<ClassEvent>[]
): Decided {
  return {
    ok: true,
    events: events.map(
      (event, index) => ({ at: now, ...(index === 0 && cause ? { cause } : {}), ...event }) as unknown as ClassEvent,
    ),
  }
}

export function refuse(code: ClassRefusalCode, engine?: ClassRefusal['engine']): Decided {
  return { ok: false, refusal: { code, ...(engine ? { engine } : {}) } }
}

export type BareEvent = Bare<ClassEvent>
