/**
 * A map's background as a scenario brings it (GeoJSON, checked where it came in). Only what is drawn is named here, so
 * that this folder knows no scenario.
 */
export interface Background {
  readonly credit: string
  readonly features: readonly BackgroundFeature[]
}
export interface BackgroundFeature {
  readonly properties: {
    readonly kind: BackgroundKind
    readonly name?: string | null | undefined
    readonly country?: string | null | undefined
    readonly rank?: number | null | undefined
    readonly of?: 'region' | 'water' | 'place' | null | undefined
  }
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: Position }
    | { readonly type: 'LineString'; readonly coordinates: Path }
    | { readonly type: 'MultiLineString' | 'Polygon'; readonly coordinates: readonly Path[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Path[])[] }
}
export type BackgroundKind =
  | 'land'
  | 'water'
  | 'river'
  | 'road'
  | 'rail'
  | 'border'
  | 'province'
  | 'built-up'
  | 'wood'
  | 'label'
export type Position = readonly number[]
export type Path = readonly Position[]

/** All paths of a feature: lines, or rings with their holes. A point is a path of one. */
export function pathsOf({ geometry }: BackgroundFeature): readonly Path[] {
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

export function isArea({ geometry }: BackgroundFeature): boolean {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
}
