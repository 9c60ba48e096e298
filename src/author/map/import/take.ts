import { pathsOf } from '../../../map/drawn/background'
import type { LonLat } from '../../../map/projection'
import { type MapBackground, type MapFeature, type MapKind, mapLimits } from '../../../scenario/schema/map'
import type { Path, RawFeature } from './geojson'
import { countryOf, type Group, nameOf } from './groups'
import { kindsOf } from './guess'

export interface Choices {
  /** What each group becomes, by its key; null leaves it out, its guess holds where none is given. */
  readonly kinds: ReadonlyMap<string, MapKind | null>
  /** The property that names are read from. */
  readonly names: string
  /** Only what touches this is kept; null keeps all. */
  readonly near: Box | null
}

export interface Taken {
  readonly features: readonly MapFeature[]
  /** Features that are not taken, by the reason. */
  readonly left: { readonly unnamed: number; readonly far: number; readonly many: number }
}

/** How far beyond the places a background is kept, against the distance between the outermost of them. */
const reach = 2
/** At least so many degrees. */
const leastReach = 1

export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** What lies near places; null where there are none to lie near to. */
export function boxAround(places: readonly LonLat[]): Box | null {
  if (places.length === 0) return null
  const lons = places.map(({ lon }) => lon)
  const lats = places.map(({ lat }) => lat)
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const air = Math.max(leastReach, reach * Math.max(east - west, north - south))
  return { west: west - air, east: east + air, south: south - air, north: north + air }
}

/** The features of a background, as they were chosen; with a box only the parts that touch it. */
export function takeGroups(groups: readonly Group[], { kinds, names, near }: Choices): Taken {
  const left = { unnamed: 0, far: 0, many: 0 }
  const features: MapFeature[] = []
  for (const group of groups) {
    const chosen = kinds.has(group.key) ? kinds.get(group.key) : group.guess
    if (!chosen || !kindsOf[group.shape].includes(chosen)) continue
    for (const raw of group.features) {
      if (chosen === 'label' && nameOf(raw, names) === '') {
        left.unnamed += 1
        continue
      }
      const parts = near ? raw.parts.filter((paths) => touches(paths, near)) : raw.parts
      if (parts.length === 0) left.far += 1
      else features.push(featureOf({ ...raw, parts }, chosen, group.rank, nameOf(raw, names)))
    }
  }
  // The largest stay, in the order of the file.
  if (features.length > mapLimits.features) {
    const sizes = new Map(features.map((one) => [one, sizeOf(one)]))
    const kept = new Set(
      [...features].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0)).slice(0, mapLimits.features),
    )
    left.many = features.length - kept.size
    return { features: features.filter((one) => kept.has(one)), left }
  }
  return { features, left }
}

function featureOf(raw: RawFeature, kind: MapKind, rank: number, name: string): MapFeature {
  const country = countryOf(raw)
  const own = raw.properties
  const isRanked = kind === 'road' || kind === 'river' || kind === 'label'
  const ownRank = [1, 2, 3, 4].find((one) => one === own.rank)
  const of = (['region', 'water', 'place'] as const).find((one) => one === own.of)
  return {
    type: 'Feature',
    properties: {
      kind,
      ...(name && (kind === 'label' || kind === 'water' || kind === 'river') ? { name } : {}),
      ...(country && kind === 'land' ? { country } : {}),
      ...(isRanked ? { rank: ownRank ?? rank } : {}),
      ...(kind === 'label' ? { of: of ?? 'place' } : {}),
    },
    geometry: geometryOf(raw),
  }
}

function geometryOf({ shape, parts }: RawFeature): MapFeature['geometry'] {
  const paths = parts.map((one) => one.map((path) => path.map(plain)))
  if (shape === 'point') return { type: 'Point', coordinates: paths[0][0][0] }
  if (shape === 'area') {
    return paths.length === 1
      ? { type: 'Polygon', coordinates: paths[0] }
      : { type: 'MultiPolygon', coordinates: paths }
  }
  const lines = paths.flat()
  return lines.length === 1
    ? { type: 'LineString', coordinates: lines[0] }
    : { type: 'MultiLineString', coordinates: lines }
}

/** To about a metre, and no nearer to the poles than a map is drawn. */
const plain = ([lon, lat]: readonly [number, number]): number[] => [
  Number(lon.toFixed(5)),
  Number(Math.min(mapLimits.latitude, Math.max(-mapLimits.latitude, lat)).toFixed(5)),
]

function touches(paths: readonly Path[], box: Box): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const path of paths) {
    for (const [lon, lat] of path) {
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  }
  return west <= box.east && east >= box.west && south <= box.north && north >= box.south
}

/** Width and height in degrees together; points, which are labels, come first. */
function sizeOf(feature: MapFeature): number {
  if (feature.geometry.type === 'Point') return Number.POSITIVE_INFINITY
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of pathsOf(feature).flat()) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return east - west + north - south
}

export const backgroundOf = (features: readonly MapFeature[], credit: string, licence: string): MapBackground => ({
  type: 'FeatureCollection',
  credit,
  licence,
  features: [...features],
})
