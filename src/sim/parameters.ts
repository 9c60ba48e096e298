import { parameterNames } from '../scenario/parameters'
import type { ParameterValues } from './index'
import type { World } from './world'

/** The world of the last call and the values that it was given: those of the next call as a rule. */
let latest: { readonly world: World; readonly own: ParameterValues | null } | null = null
const inUse = new WeakMap<World, ParameterValues | null>()

/**
 * Sets the parameters of a world to the scenario's values and those that a run has of its own. Runs of one world with
 * different values may take turns hour by hour; where the values stay the same object, this costs nothing.
 */
export function useParameters(world: World, own: ParameterValues | undefined): void {
  const wanted = own ?? null
  if (latest !== null && latest.world === world && latest.own === wanted) return
  latest = { world, own: wanted }
  if ((inUse.get(world) ?? null) === wanted) return
  for (const name of parameterNames) world.p[name] = own?.[name] ?? world.defaults[name]
  inUse.set(world, wanted)
}
