import { z } from 'zod'
import { countryForm, line } from './common'

/**
 * `map.geojson`: the background that a scenario brings along. GeoJSON as published (RFC 7946): WGS 84, longitude before
 * latitude, in degrees. Names beyond those listed are let be, so that files of other programs need no cleaning.
 */

/** Limits that keep a map quick to draw and a package small to send. */
export const mapLimits = {
  characters: 4_000_000,
  features: 3000,
  points: 60_000,
  /** Beyond this parallel the plane of the map would be more wrong than right. */
  latitude: 85,
} as const

/** What a feature is; each kind is drawn in its own way. */
export const mapKind = z.enum([
  'land',
  'water',
  'river',
  'road',
  'rail',
  'border',
  'province',
  'built-up',
  'wood',
  'label',
])

const position = z
  .array(z.number())
  .min(2, 'a position is [longitude, latitude]')
  .max(4, 'a position is [longitude, latitude]')
const path = z.array(position).min(2, 'a line needs at least two positions')
const ring = z.array(position).min(4, 'a ring needs at least four positions, the last equal to the first')

const geometry = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('Point'), coordinates: position }),
  z.looseObject({ type: z.literal('LineString'), coordinates: path }),
  z.looseObject({ type: z.literal('MultiLineString'), coordinates: z.array(path).min(1) }),
  z.looseObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.looseObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
])

export const mapFeature = z.looseObject({
  type: z.literal('Feature'),
  properties: z.looseObject({
    kind: mapKind,
    /** Written on the map for labels, waters and rivers. */
    name: z.string().max(80).nullish(),
    /** With kind land: whose land it is, so that a seat's own country stands out. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, countryForm)
      .nullish(),
    /** 1 the greatest to 4: width of roads and rivers, size of a place's name. 2 where it is left out. */
    rank: z.int().min(1).max(4).nullish(),
    /** With kind label: a region in spaced capitals (where it is left out), a water in italics, a place with its dot. */
    of: z.enum(['region', 'water', 'place']).nullish(),
  }),
  geometry,
})

export const mapBackground = z.looseObject({
  type: z.literal('FeatureCollection'),
  /** Shown in the corner of the map. */
  credit: line,
  licence: line,
  features: z
    .array(mapFeature)
    .max(mapLimits.features, `a map may have ${mapLimits.features} features; leave out the least of them`),
})

export type MapKind = z.infer<typeof mapKind>
export type MapFeature = z.infer<typeof mapFeature>
export type MapBackground = z.infer<typeof mapBackground>
