import type { World } from './world'

/**
 * Remembers what `make` gives for a world. Worlds follow one another seldom and are asked for every hour, so the latest is
 * kept at hand beside the map.
 */
export function perWorld<T>(make: (world: World) => T): (world: World) => T {
  const known = new WeakMap<World, T>()
  let latest: { readonly world: World; readonly value: T } | null = null
  return (world) => {
    if (latest !== null && latest.world === world) return latest.value
    let value = known.get(world)
    if (value === undefined) {
      value = make(world)
      known.set(world, value)
    }
    latest = { world, value }
    return value
  }
}
