import type { SimEvent } from '../event'
import type { State } from '../state'
import type { World } from '../world'
import { machinesOf } from './charts'
import { holds } from './holds'

/** Whether the actor's chart has an enabled transition for an event in its present state. */
export function chartCan(world: World, state: State, actor: string, event: string): boolean {
  const index = world.actorIndex.get(actor)
  if (index === undefined) return false
  return machinesOf(world)[index].step(state.charts[index], event, (condition) => holds(world, state, condition))
    .enabled
}

/** Value of the actor's chart after an event, as canonical text; the present one when the event changes nothing. */
export function chartAfter(world: World, state: State, actor: string, event: string): string {
  const index = world.actorIndex.get(actor)
  if (index === undefined) return ''
  return machinesOf(world)[index].step(state.charts[index], event, (condition) => holds(world, state, condition)).next
}

/** Sends an event to an actor's chart, in place. True when its value changed. */
export function sendToChart(world: World, state: State, actor: string, event: string): boolean {
  const index = world.actorIndex.get(actor)
  if (index === undefined) return false
  const next = chartAfter(world, state, actor, event)
  if (next === state.charts[index]) return false
  state.charts[index] = next
  return true
}

/** The event that tells of a chart's step, or nothing when the chart stays as it is. Changes nothing itself. */
export function chartChange(world: World, state: State, actor: string, event: string): SimEvent[] {
  const index = world.actorIndex.get(actor)
  if (index === undefined) return []
  const next = chartAfter(world, state, actor, event)
  return next === state.charts[index] ? [] : [{ type: 'chart-changed', hour: state.hour, actor, state: next }]
}
