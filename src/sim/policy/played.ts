import type { Actor } from '../../scenario/schema/actors'
import type { RunSetup } from '../index'
import type { World } from '../world'

/** Whether an actor's decisions are a player's in this run. */
export function isPlayed(world: World, setup: RunSetup, actor: Actor): boolean {
  return world.scenario.play.seats.some((seat) => seat.actor === actor.id && setup.played.includes(seat.id))
}
