import { z } from 'zod'
import { type JsonLimits, readJson } from '../../../scenario/json'
import type { JsonFault } from '../../../scenario/jsonFault'

/** Reads GeoJSON of any program as far as a map can use it. Limits in characters and entries of a list. */
export const importLimits: JsonLimits = { characters: 20_000_000, depth: 24, entries: 1_000_000 }

export type Position = readonly [lon: number, lat: number]
export type Path = readonly Position[]
export type Shape = 'point' | 'line' | 'area'

/** A feature of a file in one of three shapes; what came as several lines or areas stays one feature. */
export interface RawFeature {
  readonly properties: Readonly<Record<string, unknown>>
  readonly shape: Shape
  /** Of a point one path of one position; of lines their paths; of areas their rings, outer rings and holes by area. */
  readonly parts: readonly (readonly Path[])[]
}

export interface ImportFile {
  readonly name: string
  readonly features: readonly RawFeature[]
  /** Features that can't be drawn, by the reason. */
  readonly left: Readonly<Record<LeftOut, number>>
  readonly credit: string
  readonly licence: string
}
export type LeftOut = 'no-geometry' | 'bad-position' | 'outside' | 'across'

/** Why a file is not taken; each has its sentence in the texts of the map. */
export type ImportFault =
  | { readonly code: 'json'; readonly fault: JsonFault; readonly path: string }
  | { readonly code: 'too-large'; readonly most: number }
  | { readonly code: 'unreadable'; readonly reason: string }
  | { readonly code: 'not-geojson'; readonly found: string }
  | { readonly code: 'topojson' }
  | { readonly code: 'odd-crs'; readonly crs: string }
  | { readonly code: 'not-in-degrees'; readonly where: string; readonly feature: number }
  | { readonly code: 'turned'; readonly where: string; readonly feature: number }
  | { readonly code: 'empty' }

export type ImportRead =
  | { readonly ok: true; readonly file: ImportFile }
  | { readonly ok: false; readonly name: string; readonly fault: ImportFault }

const geometrySchema = z.looseObject({
  type: z.string(),
  coordinates: z.array(z.unknown()).optional(),
  geometries: z.array(z.unknown()).optional(),
})
const featureSchema = z.looseObject({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: geometrySchema.nullish(),
})
const collectionSchema = z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) })
const headSchema = z.looseObject({
  crs: z.looseObject({ properties: z.looseObject({ name: z.string().optional() }).nullish() }).nullish(),
})

/** Names of what RFC 7946 asks for, as older files give it. */
const degrees = /(CRS84|EPSG:{1,2}4326|WGS\s?84)$/i

const geometryTypes = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]

/** Reads one file. Never throws: what can't be taken is told, with where and what to do. */
export function readGeoJson(name: string, text: string): ImportRead {
  const refuse = (fault: ImportFault): ImportRead => ({ ok: false, name, fault })
  if (text.length > importLimits.characters) return refuse({ code: 'too-large', most: importLimits.characters / 1e6 })
  const json = readJson(text, importLimits)
  if (!json.ok) return refuse({ code: 'json', fault: json.fault, path: json.path })
  const features = featuresIn(json.value)
  if (!features) {
    const type = typeIn(json.value)
    return refuse(type === 'Topology' ? { code: 'topojson' } : { code: 'not-geojson', found: type.slice(0, 40) })
  }
  const crs = headSchema.safeParse(json.value).data?.crs?.properties?.name
  if (crs !== undefined && !degrees.test(crs)) return refuse({ code: 'odd-crs', crs: crs.slice(0, 80) })
  const left = { 'no-geometry': 0, 'bad-position': 0, outside: 0, across: 0 }
  const taken: RawFeature[] = []
  for (const [index, one] of features.entries()) {
    const parsed = featureSchema.safeParse(one)
    const raws = parsed.success && parsed.data.geometry ? rawsOf(parsed.data.geometry) : []
    if (!raws || raws.length === 0) {
      left[raws ? 'no-geometry' : 'bad-position'] += 1
      continue
    }
    for (const raw of raws) {
      const fault = faultOf(raw, index)
      if (fault === 'outside' || fault === 'across') left[fault] += 1
      else if (fault) return refuse(fault)
      else taken.push({ ...raw, properties: parsed.data?.properties ?? {} })
    }
  }
  if (taken.length === 0) return refuse({ code: 'empty' })
  return { ok: true, file: { name, features: taken, left, ...words(json.value) } }
}

function featuresIn(value: unknown): readonly unknown[] | null {
  const collection = collectionSchema.safeParse(value)
  if (collection.success) return collection.data.features
  if (featureSchema.safeParse(value).success) return [value]
  const geometry = geometrySchema.safeParse(value)
  return geometry.success && geometryTypes.includes(geometry.data.type)
    ? [{ type: 'Feature', properties: {}, geometry: value }]
    : null
}

function typeIn(value: unknown): string {
  const found = z.looseObject({ type: z.string() }).safeParse(value)
  return found.success ? found.data.type : ''
}

type Geometry = z.infer<typeof geometrySchema>
type Bare = Omit<RawFeature, 'properties'>

/** The drawable shapes of a geometry; null where its positions are none. */
function rawsOf(geometry: Geometry): readonly Bare[] | null {
  const { type, coordinates = [], geometries = [] } = geometry
  const all = (list: readonly (readonly Path[] | null)[], shape: Shape): readonly Bare[] | null => {
    const parts = list.filter((one) => one !== null)
    if (parts.length < list.length) return null
    return parts.length === 0 ? [] : [{ shape, parts }]
  }
  switch (type) {
    case 'Point':
      return all(coordinates.length === 0 ? [] : [pathsOf([[coordinates]], 1)], 'point')
    case 'MultiPoint': {
      const points = coordinates.map((one) => pathsOf([[one]], 1))
      return points.some((one) => one === null)
        ? null
        : points.flatMap((one): Bare[] => (one ? [{ shape: 'point', parts: [one] }] : []))
    }
    case 'LineString':
      return all(coordinates.length === 0 ? [] : [pathsOf([coordinates], 2)], 'line')
    case 'MultiLineString':
      return all(coordinates.length === 0 ? [] : [pathsOf(coordinates, 2)], 'line')
    case 'Polygon':
      return all(coordinates.length === 0 ? [] : [pathsOf(coordinates, 4)], 'area')
    case 'MultiPolygon':
      return all(
        coordinates.map((one) => (Array.isArray(one) ? pathsOf(one, 4) : null)),
        'area',
      )
    case 'GeometryCollection': {
      const inner = geometries.map((one) => {
        const parsed = geometrySchema.safeParse(one)
        return parsed.success && parsed.data.type !== type ? rawsOf(parsed.data) : null
      })
      return inner.some((one) => one === null) ? null : inner.flatMap((one) => one ?? [])
    }
    default:
      return []
  }
}

/** Paths of at least so many positions each; null where one is none. Heights are dropped. */
function pathsOf(list: readonly unknown[], least: number): readonly Path[] | null {
  const paths: Path[] = []
  for (const one of list) {
    if (!Array.isArray(one) || one.length < least) return null
    const path: Position[] = []
    for (const position of one) {
      if (!Array.isArray(position)) return null
      const [lon, lat] = position as readonly unknown[]
      if (typeof lon !== 'number' || typeof lat !== 'number') return null
      path.push([lon, lat])
    }
    paths.push(path)
  }
  return paths.length === 0 ? null : paths
}

/** A fault of the whole file, or why this feature alone is left out. */
function faultOf({ parts }: Bare, feature: number): ImportFault | 'outside' | 'across' | null {
  for (const path of parts.flat()) {
    for (const [i, [lon, lat]] of path.entries()) {
      const where = `[${lon}, ${lat}]`
      if (Math.abs(lon) > 360 || Math.abs(lat) > 360) return { code: 'not-in-degrees', where, feature }
      if (Math.abs(lat) > 90 && Math.abs(lon) <= 90) return { code: 'turned', where, feature }
      if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return 'outside'
      if (i > 0 && Math.abs(lon - path[i - 1][0]) > 180) return 'across'
    }
  }
  return null
}

/** What the file says of its origin, where it does. */
function words(value: unknown): Pick<ImportFile, 'credit' | 'licence'> {
  const entries =
    typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map<string, unknown>()
  const first = (...keys: readonly string[]): string => {
    const found = keys.map((key) => entries.get(key)).find((one) => typeof one === 'string' && one.trim() !== '')
    return typeof found === 'string' ? found.trim().slice(0, 400) : ''
  }
  return {
    credit: first('credit', 'attribution', 'source', 'copyright'),
    licence: first('licence', 'license', 'licenseName', 'rights'),
  }
}
