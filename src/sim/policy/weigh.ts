import exp from '@stdlib/math-base-special-exp'
import type { Facts } from '../../scenario/conditions/facts'
import type { Actor, Option } from '../../scenario/schema/actors'
import { isAvailable } from '../decide/available'
import type { State } from '../state'
import type { World } from '../world'
import { seatFacts } from './seatFacts'

/** A decision point as an actor weighs it at one hour: what it can do, and how each pulls. */
export interface Weighing {
  readonly actor: Actor
  readonly point: string
  /** Options of the point that can be taken now; never empty. */
  readonly options: readonly Option[]
  /** Appeals of the options in their order, and that of waiting last. */
  readonly appeals: readonly number[]
}

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

/** One decision point as its actor weighs it now; null while nothing can be done there but wait. */
export function weighPoint(
  world: World,
  state: State,
  actor: Actor,
  point: Actor['points'][number],
  facts: () => Facts,
): Weighing | null {
  const options = actor.options.filter(
    (option) => option.point === point.id && option.phase === 'play' && isAvailable(world, state, actor, option),
  )
  if (options.length === 0) return null
  const appeals = [...options.map((option) => appealOf(world, actor, option, facts)), point.waitAppeal]
  return { actor, point: point.id, options, appeals }
}

/** Facts as a seat believes them, worked out when first asked for. Use them at once: they follow the state. */
export function factsWhenAsked(world: World, state: State, seat: string): () => Facts {
  let known: Facts | null = null
  return () => {
    known ??= seatFacts(world, state, seat)
    return known
  }
}

/**
 * The decision points of an actor as its first seat weighs them now, those where nothing can be done left out. The run
 * must keep that seat's knowledge. Nothing is changed.
 */
export function weighAll(world: World, state: State, actorId: string): Weighing[] {
  const actor = world.scenario.actors[world.actorIndex.get(actorId) ?? -1]
  const seat = world.scenario.play.seats.find((one) => one.actor === actorId)
  if (!actor || !seat) return []
  const facts = factsWhenAsked(world, state, seat.id)
  return actor.points.flatMap((point) => weighPoint(world, state, actor, point, facts) ?? [])
}
