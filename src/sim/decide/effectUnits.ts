import type { SimEvent } from '../event'
import type { State } from '../state'
import type { World } from '../world'

/**
 * The departure of a unit along the quickest links, flights included. It arrives on a whole hour, an hour later at
 * the earliest. Nothing when it is there already, on its way there, or when no way leads there.
 */
export function moveUnit(world: World, state: State, id: string, to: string): SimEvent[] {
  const index = world.unitIndex.get(id)
  const target = world.placeIndex.get(to)
  if (index === undefined || target === undefined) return []
  const unit = state.units[index]
  if (unit.to === target || (unit.to < 0 && unit.at === target)) return []
  const hours = unit.at === target ? 1 : world.travel(unit.at, target, true)
  if (!Number.isFinite(hours)) return []
  const arrivesAt = state.hour + Math.max(1, Math.ceil(hours))
  const from = world.scenario.space.places[unit.at].id
  return [{ type: 'unit-left', hour: state.hour, unit: id, from, to, arrivesAt }]
}
