import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import type { State } from '../state'
import type { World } from '../world'
import { runAdaptive } from './adaptive'
import { runChanges } from './changes'
import { runRecord } from './record'

/**
 * Decisions of this hour that no player takes, in place: changes set for the run, then the policy for every actor
 * whose seat is not played. A seat without a player waits under the policy `wait`.
 */
export function runPolicies(world: World, state: State, setup: RunSetup): SimEvent[] {
  const events = setup.changes && setup.changes.length > 0 ? runChanges(world, state, setup) : []
  switch (setup.policy) {
    case 'record':
      events.push(...runRecord(world, state, setup))
      return events
    case 'adaptive':
      events.push(...runAdaptive(world, state, setup))
      return events
    case 'wait':
      return events
    default: {
      const never: never = setup.policy
      return never
    }
  }
}
