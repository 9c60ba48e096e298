import type { Plan } from '../../scenario/schema/play'
import type { Phase } from '../events'
import { type Lesson, membersOf } from '../state'
import type { Asked, BareEvent } from './asked'

const minute = 60_000

/** Minutes of the lesson that are kept for the exit ticket, out of those of the debrief: 3 of 18, 4 of 35. */
export function exitMinutes(plan: Plan): number | null {
  return plan.debrief === null ? null : Math.min(4, Math.max(1, Math.round(plan.debrief / 6)))
}

/** Milliseconds that the plan gives a part of the lesson; null where it takes what it takes. */
export function timeOf(plan: Plan, phase: Phase): number | null {
  const minutes = (): number | null => {
    switch (phase.name) {
      case 'brief':
        return plan.brief
      case 'window':
        return plan.windowMinutes
      case 'debrief':
        return plan.debrief === null ? null : plan.debrief - (exitMinutes(plan) ?? 0)
      case 'exit':
        return exitMinutes(plan)
      case 'lobby':
      case 'ended':
        return null
      default: {
        const never: never = phase
        return never
      }
    }
  }
  const given = minutes()
  return given === null || given <= 0 ? null : given * minute
}

/** What comes after a part of the lesson; null after its end. */
export function nextPhase(plan: Plan, phase: Phase): Phase | null {
  switch (phase.name) {
    case 'lobby':
      return plan.brief === null || plan.brief > 0 ? { name: 'brief' } : { name: 'window', window: 0 }
    case 'brief':
      return { name: 'window', window: 0 }
    case 'window':
      return phase.window + 1 < plan.windows.length ? { name: 'window', window: phase.window + 1 } : { name: 'debrief' }
    case 'debrief':
      return { name: 'exit' }
    case 'exit':
      return { name: 'ended' }
    case 'ended':
      return null
    default: {
      const never: never = phase
      return never
    }
  }
}

/** Whether nothing is played any more: then seats change hands no longer either. */
export function isOver({ phase: { name } }: Lesson): boolean {
  return name === 'debrief' || name === 'exit' || name === 'ended'
}

/** The window that stepping back leads to: the one before, or from the debrief the one that was open last; null where there is none. */
export function windowBefore({ phase, lastWindow }: Lesson): number | null {
  if (phase.name === 'window') return phase.window > 0 ? phase.window - 1 : null
  return phase.name === 'debrief' ? lastWindow : null
}

type PhaseEvent = Extract<BareEvent, { readonly type: 'phase' }>

export function phaseEvent({ plan, asking }: Asked, phase: Phase): PhaseEvent {
  const time = timeOf(plan, phase)
  return { type: 'phase', phase, until: time === null ? null : asking.now + time }
}

/** The same, held where it begins a window that follows on another, by time or by stepping back, in a class that halts. */
export const halted = ({ lesson }: Asked, event: PhaseEvent): PhaseEvent =>
  event.phase.name === 'window' && lesson.head.halts === true ? { ...event, held: true } : event

/** Closing the open window: hours pass, and the next part of the lesson begins; a window of a class that halts is held. */
export function closing(asked: Asked, window: number, why: 'time' | 'teacher'): BareEvent[] {
  const next = nextPhase(asked.plan, { name: 'window', window }) ?? { name: 'debrief' }
  return [{ type: 'window-closed', window, why }, halted(asked, phaseEvent(asked, next))]
}

/** Seats whose team has come to be, or has nobody left, once members have moved as told; those the teacher left stay so. */
export function handsAfter(
  lesson: Lesson,
  change: { readonly member: string; readonly to: Member['team'] },
): BareEvent[] {
  if (lesson.head.mode === 'one-device' || isOver(lesson)) return []
  const before = lesson.members.get(change.member)
  const count = (world: number, seat: string): number => {
    const others = membersOf(lesson, { world, seat }).filter(({ id }) => id !== change.member)
    const comes = change.to !== null && change.to.world === world && change.to.seat === seat
    return others.length + (comes ? 1 : 0)
  }
  const touched = [before?.gone === null ? before.team : null, change.to].flatMap((key) => (key ? [key] : []))
  return touched.flatMap((key): BareEvent[] => {
    const team = lesson.teams[key.world]?.find((one) => one.key.seat === key.seat)
    if (!team) return []
    const there = count(key.world, key.seat)
    if (there === 0 && team.by === 'team') return [{ type: 'seat-given', team: team.key, by: 'policy', asked: false }]
    const isOpen = there > 0 && team.by === 'policy' && !team.isLeft
    return isOpen ? [{ type: 'seat-given', team: team.key, by: 'team', asked: false }] : []
  })
}

type Member = Lesson['members'] extends Map<string, infer M> ? M : never
