import type { SimEvent } from '../event'
import type { State } from '../state'
import type { World } from '../world'
import { machinesOf } from './charts'
import { holds } from './holds'

/** Whether the actor's chart has an enabled transition for an event in its present state. */
export function chartCan(world: World, state: State, actor: string, event: string): boolean {
  const index = world.actorIndex.get(actor)
  if (index === undefined) return false
  return machinesOf(world)[index].can(state.charts[index], event, (condition) => holds(world, state, condition))
}

/** The event that tells of a chart's step, or nothing when the chart stays as it is. Changes nothing itself. */
export function chartChange(world: World, state: State, actor: string, event: string): SimEvent[] {
  const index = world.actorIndex.get(actor)
  if (index === undefined) return []
  const machine = machinesOf(world)[index]
  const next = machine.next(state.charts[index], event, (condition) => holds(world, state, condition))
  return next === state.charts[index] ? [] : [{ type: 'chart-changed', hour: state.hour, actor, state: next }]
}
