import { z } from 'zod'
import { count, countryForm, grounds, id, line, share } from './common'

export const placeKind = z.enum([
  'city',
  'quarter',
  'suburb',
  'town',
  'village',
  'district',
  'crossing',
  'camp',
  'seat',
])

/** A locality of the model. `province` groups results; `group` gathers the quarters of one city. */
export const place = z.strictObject({
  id,
  name: line,
  kind: placeKind,
  country: z.string().regex(/^[A-Z]{2}$/, countryForm),
  province: id.nullable(),
  group: id.nullable().default(null),
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  /** Radius in km within which the true position lies; drawn as an area from 1.5 km up. */
  precisionKm: z.number().min(0).max(500),
  /** 1 city, 2 town, 3 quarter or village, 4 only in the closer view. */
  labelRank: z.int().min(1).max(4),
  /** Buildings standing before the crisis that could be lost; 0 for crossings, camps and seats of power. */
  buildings: count.default(0),
  /** Hospital places; 0 where there is none. */
  hospitalBeds: count.default(0),
  /** True when supplies and troops can land here by air. */
  airport: z.boolean().default(false),
  /** True for places away from the detailed map, shown in the inset. */
  offMap: z.boolean().default(false),
  /**
   * How strongly the conditions of the first hours weigh here, 0 (nothing) to 1: state of alarm, grievance and
   * presence of crowds at hour 0. A statement about the place, never about a community.
   */
  tension: share.default(0),
  /** Crowd intensity already present at hour 0 (thousands of people, model unit). */
  initialCrowd: z.number().min(0).max(50).default(0),
  /** Unchecked stories at hour 0; where it is left out, they follow from tension and crowds. */
  initialRumour: share.optional(),
  /** How well leaders of the place know and trust one another before the crisis. */
  localTies: share.default(0.3),
  ...grounds,
})

/** A road (or flight) between two places. Travel both ways. */
export const link = z.strictObject({
  id,
  from: id,
  to: id,
  km: z.number().min(0).max(10_000),
  /** Hours of travel by a loaded vehicle in calm. */
  hours: z.number().min(0.05).max(200),
  kind: z.enum(['road', 'air', 'foot']),
  ...grounds,
})

/** Border regimes from closed to open; the stricter of the two sides holds. */
export const borderRegime = z.enum(['shut', 'wounded', 'vulnerable', 'open'])

/** A sector of the border: where people wait and how many can pass in an hour. `place` is a place of kind crossing. */
export const crossing = z.strictObject({
  place: id,
  /** Ids of the two sides (countries), home side first: `[home, away]`. */
  sides: z.tuple([id, id]),
  /** Camps this sector leads to. */
  camps: z.array(id).min(1).max(20),
  /** People an hour when open. */
  capacityPerHour: count,
  ...grounds,
})

/** A camp area across the border. `place` is a place of kind camp. */
export const camp = z.strictObject({ place: id, places: count, ...grounds })

/** One side of the border and its regime at hour 0. */
export const borderSide = z.strictObject({
  id,
  country: z.string().regex(/^[A-Z]{2}$/, countryForm),
  name: line,
  regime: borderRegime,
  ...grounds,
})

/** A community: a label for readers of the debrief. The simulation never reads it. */
export const community = z.strictObject({ id, name: line })

/**
 * A population cell: the households of one community in one place. Everything the model uses is here as a number;
 * the label is not used by it.
 */
export const cell = z.strictObject({
  id,
  place: id,
  label: id,
  people: count,
  /** Trust in the state's forces. */
  trust: share,
  /** Share of violence in the place that this cell is exposed to; the cells of a place need not add to 1. */
  exposure: share,
  /** How fast unchecked stories reach the cell. */
  rumourReach: share,
  /** Ability to reach a hospital safely. */
  access: share,
  /** Women, children and old people. */
  vulnerableShare: share,
  /** Of those who leave, the share that heads for the border when it is believed open. */
  borderPull: share,
  /** Ability to close off its streets. */
  barricades: share,
  ...grounds,
})

export const province = z.strictObject({ id, name: line })
/** A named set of places that decisions and reports can point at. */
export const area = z.strictObject({ id, name: line, places: z.array(id).min(1).max(200) })

export const space = z.strictObject({
  places: z.array(place).min(1).max(400),
  links: z.array(link).max(2000),
  sides: z.array(borderSide).max(20),
  crossings: z.array(crossing).max(60),
  camps: z.array(camp).max(60),
  communities: z.array(community).min(1).max(20),
  cells: z.array(cell).min(1).max(800),
  provinces: z.array(province).max(60),
  areas: z.array(area).max(100),
})

export type Place = z.infer<typeof place>
export type Link = z.infer<typeof link>
export type Crossing = z.infer<typeof crossing>
export type Camp = z.infer<typeof camp>
export type Cell = z.infer<typeof cell>
export type BorderRegime = z.infer<typeof borderRegime>
export type Space = z.infer<typeof space>
