import type { MapSource } from '../../map/bake/ground'
import { drawnMap } from '../../map/drawn/drawnMap'
import type { Scenario } from '../../scenario/scenario'

/** Made once for a scenario: a new source is a new map. */
const known = new WeakMap<Scenario['space'], MapSource>()

/** What a scenario's map is drawn from: its own background first, else a folder that was built, else a graticule. */
export function mapSourceOf(
  { manifest, map, space }: Pick<Scenario, 'manifest' | 'map' | 'space'>,
  base: string,
): MapSource {
  const before = known.get(space)
  if (before) return before
  const places = space.places.filter(({ offMap }) => !offMap)
  const links = space.links.filter(({ kind }) => kind !== 'air')
  const source: MapSource =
    !map && manifest.map ? { folder: `${base}assets/map/${manifest.map}/` } : { drawn: drawnMap(map, places, links) }
  known.set(space, source)
  return source
}
