import type { World } from '../world'
import { machinesOf } from './charts'

/** Values of all charts at hour 0, in the order of the scenario's actors: what `State.charts` starts with. */
export function initialCharts(world: World): string[] {
  return machinesOf(world).map((machine) => machine.initial)
}
