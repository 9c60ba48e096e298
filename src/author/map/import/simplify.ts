import type { FeatureCollection, GeometryObject } from 'geojson'
import type { Objects, Topology } from 'topojson-specification'
import { pathsOf } from '../../../map/drawn/background'
import { textOfFile } from '../../../scenario/draft/files'
import { type MapFeature, mapLimits } from '../../../scenario/schema/map'

export interface Simplified {
  readonly features: readonly MapFeature[]
  /** Positions before and after. */
  readonly before: number
  readonly after: number
}

/** A share of the limit of points is left for later additions by hand. */
const wanted = mapLimits.points * 0.9
/** Each try keeps this share of what the one before kept. */
const step = 0.7
const mostTries = 12

/**
 * Takes points away where a map has too many, those first that change its lines least; neighbours keep their common borders.
 * A map that is small enough stays as it is. Null where it can't be made small enough.
 */
export async function simplified(features: readonly MapFeature[]): Promise<Simplified | null> {
  const before = pointsOf(features)
  if (isSmall(features)) return { features, before, after: before }
  const [{ topology }, { presimplify, quantile, simplify }, { feature }] = await Promise.all([
    import('topojson-server'),
    import('topojson-simplify'),
    import('topojson-client'),
  ])
  const collection: FeatureCollection<GeometryObject, MapFeature['properties']> = {
    type: 'FeatureCollection',
    features: features.map(({ properties, geometry }) => ({
      type: 'Feature',
      properties,
      geometry: geometry as GeometryObject,
    })),
  }
  const weighed = presimplify(topology({ map: collection }) as Topology<Objects<MapFeature['properties']>>)
  let share = Math.min(1, wanted / before)
  for (let n = 0; n < mostTries; n += 1) {
    const least = quantile(weighed, 1 - share)
    const made = simplify(weighed, Number.isFinite(least) ? least : 0)
    const back = feature(made, made.objects.map) as unknown as { features: readonly MapFeature[] }
    const found = back.features.filter(isDrawable).map(plain)
    if (isSmall(found)) return { features: found, before, after: pointsOf(found) }
    share *= step
  }
  return null
}

/** Whether a package takes it. Measured as it is written, with its line breaks. */
function isSmall(features: readonly MapFeature[]): boolean {
  if (features.length > mapLimits.features || pointsOf(features) > mapLimits.points) return false
  return textOfFile({ kind: 'data', value: { features } }).length < mapLimits.characters * 0.95
}

/** Without what the library adds. */
const plain = ({ properties, geometry }: MapFeature): MapFeature => ({ type: 'Feature', properties, geometry })

const isDrawable = (feature: MapFeature): boolean =>
  'coordinates' in feature.geometry && pathsOf(feature).every((path) => path.length > 0)

export function pointsOf(features: readonly MapFeature[]): number {
  let points = 0
  for (const feature of features) for (const path of pathsOf(feature)) points += path.length
  return points
}
