import { applyAll } from '../decide/applyEvent'
import { takeOption } from '../decide/take'
import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import { keyOf, purposeOf, uniform } from '../random/stream'
import type { State } from '../state'
import type { World } from '../world'
import { isPlayed } from './played'
import { chancesOf, factsWhenAsked, weighPoint } from './weigh'

const choicePurpose = purposeOf('policy.adaptive')
/** Hours between two looks at a decision point. Assumption. */
export const everyHours = 6

/**
 * Actors without a player weigh what they can do against waiting, point by point, on what they can see, in place.
 * The draw is keyed by actor, point and hour.
 */
export function runAdaptive(world: World, state: State, setup: RunSetup): SimEvent[] {
  if (state.hour % everyHours !== 0) return []
  const events: SimEvent[] = []
  const done = new Set<string>()
  for (const seat of world.scenario.play.seats) {
    const actor = world.scenario.actors[world.actorIndex.get(seat.actor) ?? -1]
    if (!actor || done.has(actor.id)) continue
    done.add(actor.id)
    if (isPlayed(world, setup, actor)) continue
    const facts = factsWhenAsked(world, state, seat.id)
    for (const point of actor.points) {
      const weighing = weighPoint(world, state, actor, point, facts)
      if (!weighing) continue
      const { options, appeals } = weighing
      const chances = chancesOf(appeals, world.p.policyTemperature)
      let drawn = uniform(state.seed, choicePurpose, keyOf(`${actor.id}/${point.id}`), state.hour, 0)
      for (let i = 0; i < options.length; i++) {
        drawn -= chances[i]
        if (drawn >= 0) continue
        events.push(...applyAll(world, state, setup, takeOption(world, state, actor, options[i], 'policy', '')))
        break
      }
    }
  }
  return events
}
