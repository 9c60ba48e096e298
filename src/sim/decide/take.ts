import type { Actor, Option } from '../../scenario/schema/actors'
import { chartChange } from '../actors/send'
import { addAll } from '../addAll'
import type { SimEvent } from '../event'
import type { State, Taken } from '../state'
import type { World } from '../world'

/** Hours from the order to the effect: the agreement that it needs, then the time until it bites. */
function hoursUntilForce(option: Option): number {
  return (option.agreement?.hours ?? 0) + option.bites.hours
}

/** The events of taking an option now. The option must be available; nothing is changed here. */
export function takeOption(
  world: World,
  state: State,
  actor: Actor,
  option: Option,
  by: Taken['by'],
  reason: string,
): SimEvent[] {
  const { hour } = state
  const events: SimEvent[] = [
    {
      type: 'decision-taken',
      hour,
      actor: actor.id,
      option: option.id,
      by,
      reason,
      inForceAt: hour + hoursUntilForce(option),
    },
  ]
  if (option.agreement) {
    const answerAt = hour + option.agreement.hours
    events.push({ type: 'agreement-sought', hour, actor: actor.id, option: option.id, answerAt })
  }
  addAll(events, chartChange(world, state, actor.id, option.id))
  return events
}
