import type { Problems } from '../problem'
import type { Mend } from '../scenario'
import { type MapBackground, type MapFeature, type MapKind, mapLimits } from '../schema/map'
import type { Check } from './check'
import { setTo, takeOut } from './mend'

const file = 'map.geojson'

type Shape = 'point' | 'line' | 'area'
const shapeOf: Readonly<Record<MapFeature['geometry']['type'], Shape>> = {
  Point: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'area',
  MultiPolygon: 'area',
}
/** What may be drawn as what; borders may come as the outlines of areas. */
const shapesOf: Readonly<Record<MapKind, readonly Shape[]>> = {
  land: ['area'],
  water: ['area'],
  river: ['line', 'area'],
  road: ['line'],
  rail: ['line'],
  border: ['line', 'area'],
  province: ['line', 'area'],
  'built-up': ['area'],
  wood: ['area'],
  label: ['point'],
}
const words: Readonly<Record<Shape, string>> = { point: 'a Point', line: 'a LineString', area: 'a Polygon' }

/** The background lies on the globe, in degrees, on one side of the 180th meridian, and each kind has its own shape. */
export const checkMap: Check = (pack, _names, problems) => {
  if (pack.map) checkBackground(pack.map, problems)
  const lons = pack.space.places.filter((place) => !place.offMap).map((place) => place.lon)
  if (lons.length > 0 && Math.max(...lons) - Math.min(...lons) > 180) {
    problems.tell('places-across-meridian', 'space.json', ['places'])
  }
}

function checkBackground(map: MapBackground, problems: Problems): void {
  let points = 0
  map.features.forEach((feature, i) => {
    const { kind, name } = feature.properties
    const shape = shapeOf[feature.geometry.type]
    if (!shapesOf[kind].includes(shape)) {
      const wanted = shapesOf[kind].map((one) => words[one]).join(' or ')
      const values = { kind, wanted, shape: feature.geometry.type }
      problems.tell('map-shape', file, ['features', i, 'geometry', 'type'], values, otherKind(shape, i))
    }
    if (kind === 'label' && !name) {
      const at = ['features', i, 'properties', 'name']
      problems.tell('map-label-nameless', file, at, {}, takeOut(file, ['features', i]))
    }
    const paths = pathsOf(feature)
    points += paths.reduce((sum, path) => sum + path.length, 0)
    checkPositions(paths, ['features', i, 'geometry'], problems)
  })
  if (points > mapLimits.points) {
    problems.tell('map-too-many-points', file, ['features'], { points, most: mapLimits.points })
  }
}

/** At most one problem a feature: the rest of its points will have the same one. */
function checkPositions(
  paths: readonly (readonly (readonly number[])[])[],
  at: readonly PropertyKey[],
  problems: Problems,
): void {
  for (const path of paths) {
    for (let i = 0; i < path.length; i++) {
      const [lon, lat] = path[i]
      if (Math.abs(lon) > 180 || Math.abs(lat) > mapLimits.latitude) {
        const where = `[${lon}, ${lat}]`
        const code = Math.abs(lon) > 360 || Math.abs(lat) > 360 ? 'map-not-in-degrees' : 'map-position-outside'
        problems.tell(code, file, at, { where, latitude: mapLimits.latitude }, takeOut(file, at.slice(0, 2)))
        return
      }
      if (i > 0 && Math.abs(lon - path[i - 1][0]) > 180) {
        problems.tell('map-across-meridian', file, at, {}, takeOut(file, at.slice(0, 2)))
        return
      }
    }
  }
}

/** The first kind that is drawn from such a shape; labels want names. */
function otherKind(shape: Shape, i: number): Mend {
  const kinds = Object.keys(shapesOf) as MapKind[]
  const kind = kinds.find((one) => one !== 'label' && shapesOf[one].includes(shape))
  return kind ? setTo(file, ['features', i, 'properties', 'kind'], kind) : takeOut(file, ['features', i])
}

const bounds = new WeakMap<MapBackground, readonly [number, number, number, number] | null>()

/** West, south, east and north of a background; null for an empty one. */
export function boundsOf(map: MapBackground): readonly [number, number, number, number] | null {
  const known = bounds.get(map)
  if (known !== undefined) return known
  const positions = map.features.flatMap((feature) => pathsOf(feature).flat())
  const box = positions.reduce<[number, number, number, number] | null>(
    (now, [lon, lat]) =>
      now === null
        ? [lon, lat, lon, lat]
        : [Math.min(now[0], lon), Math.min(now[1], lat), Math.max(now[2], lon), Math.max(now[3], lat)],
    null,
  )
  bounds.set(map, box)
  return box
}

function pathsOf({ geometry }: MapFeature): readonly (readonly (readonly number[])[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]]
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
    default: {
      const never: never = geometry
      return never
    }
  }
}
