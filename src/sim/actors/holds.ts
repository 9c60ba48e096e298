import type { State } from '../state'
import type { World } from '../world'
import { factsOf } from './factsOf'

/** Whether a named condition holds in a state. A name that the scenario does not have never holds. */
export function holds(world: World, state: State, condition: string): boolean {
  const compiled = world.conditions.get(condition)
  return compiled ? compiled(factsOf(world, state)) : false
}
