import type { State } from '../state'
import type { World } from '../world'

/**
 * What a unit counts for, in people who act to protect: its strength as far as it is trained, equipped, rested and
 * ready, more where lethal force is allowed and it is ready to carry that out. Zero while under way. The form is an
 * assumption.
 */
export function effectivePeople(world: World, state: State, index: number): number {
  const unit = state.units[index]
  if (unit.to >= 0 || unit.strength <= 0) return 0
  const lethal = state.lethal[world.unitOwner[index]] === 1
  const will = unit.readiness * (1 + (lethal ? world.p.lethalEffect * unit.readiness : 0))
  return unit.strength * (0.3 + 0.7 * unit.training) * (0.25 + 0.75 * unit.equipment) * will * (1 - 0.6 * unit.fatigue)
}
