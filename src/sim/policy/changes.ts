import { applyEffects } from '../decide/effects'
import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import type { State } from '../state'
import type { World } from '../world'

/** Effects that the setup of a run adds at this hour, in place: for tests of levers, whatever the policy. */
export function runChanges(world: World, state: State, setup: RunSetup): SimEvent[] {
  const events: SimEvent[] = []
  for (const change of setup.changes ?? []) {
    if ('effect' in change && change.at === state.hour) {
      events.push(...applyEffects(world, state, setup, [change.effect]))
    }
  }
  return events
}
