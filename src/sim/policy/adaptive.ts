import exp from '@stdlib/math-base-special-exp'
import type { Facts } from '../../scenario/conditions/facts'
import type { Actor, Option } from '../../scenario/schema/actors'
import { applyAll } from '../decide/applyEvent'
import { isAvailable } from '../decide/available'
import { takeOption } from '../decide/take'
import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import { keyOf, purposeOf, uniform } from '../random/stream'
import type { State } from '../state'
import type { World } from '../world'
import { isPlayed } from './played'
import { seatFacts } from './seatFacts'

const choicePurpose = purposeOf('policy.adaptive')
/** Hours between two looks at a decision point. Assumption. */
const everyHours = 6

/** What an option pulls with: its interests by their weight, as far as the seat believes each pull to hold. */
export function appealOf(world: World, actor: Actor, option: Option, facts: () => Facts): number {
  let appeal = 0
  for (const { interest, weight, when } of option.appeal) {
    if (when !== undefined && world.conditions.get(when)?.(facts()) !== true) continue
    appeal += weight * (actor.interests.find(({ id }) => id === interest)?.weight ?? 0)
  }
  return appeal
}

/**
 * Chances of choosing each of several appeals (softmax). A temperature near zero always chooses the best; a high one
 * hardly cares. They add to 1.
 */
export function chancesOf(appeals: readonly number[], temperature: number): number[] {
  const best = Math.max(...appeals)
  const weights = appeals.map((appeal) =>
    temperature > 1e-6 ? exp((appeal - best) / temperature) : appeal === best ? 1 : 0,
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

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
    let known: Facts | null = null
    const facts = (): Facts => {
      known ??= seatFacts(world, state, seat.id)
      return known
    }
    for (const point of actor.points) {
      const options = actor.options.filter(
        (option) => option.point === point.id && option.phase === 'play' && isAvailable(world, state, actor, option),
      )
      if (options.length === 0) continue
      const appeals = [...options.map((option) => appealOf(world, actor, option, facts)), point.waitAppeal]
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
