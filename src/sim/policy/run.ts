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
export function runPolicies(world: World, state: State, setup: RunSetup): readonly SimEvent[] {
  if (setup.changes === undefined || setup.changes.length === 0) return runPolicy(world, state, setup)
  const changed = runChanges(world, state, setup)
  return [...changed, ...runPolicy(world, state, setup)]
}

const none: readonly SimEvent[] = []

function runPolicy(world: World, state: State, setup: RunSetup): readonly SimEvent[] {
  switch (setup.policy) {
    case 'record':
      return runRecord(world, state, setup)
    case 'adaptive':
      return runAdaptive(world, state, setup)
    case 'wait':
      return none
    default: {
      const never: never = setup.policy
      return never
    }
  }
}
