import { z } from 'zod'
import { count, grounds, id, line, paragraph, share } from './common'
import { source } from './record'

/** The longest case, in days. */
export const mostDays = 4000
const day = z.int().min(0).max(mostDays)
/** First and last day, both included; `to` null is the end. */
const span = { from: day.default(0), to: day.nullable().default(null) }
/** A country as the case's data name it: a code or a name. */
const country = z.string().min(1).max(80)
/** `[day, people]`, days ascending. */
const figures = z.array(z.tuple([day, count])).max(5000)

/** Towns are lived in and passed through, camps take people in, hubs (crossings, junctions) are only passed through. */
export const displacementPlaceKind = z.enum(['town', 'camp', 'hub'])

export const displacementPlace = z.strictObject({
  id,
  name: line,
  kind: displacementPlaceKind,
  country,
  region: line.nullable().default(null),
  lon: z.number().min(-180).max(180).nullable().default(null),
  lat: z.number().min(-90).max(90).nullable().default(null),
  /** People who live there on the first day and may leave. */
  population: count.default(0),
  /**
   * Displaced people who can stay at a time: places of a camp (null: no limit), or with hosts in a town. Where it is 0
   * people only wait and move on.
   */
  capacity: count.nullable().default(0),
  /** Displaced people who are there before the first day, from homes outside the case. */
  atStart: count.default(0),
  /** How strongly it draws beside other destinations, everything else equal. */
  attraction: z.number().min(0).max(1000).default(1),
  ...grounds,
})

export const displacementLink = z.strictObject({
  from: id,
  to: id,
  km: z.number().min(0).max(20_000),
  /** People who can pass in a day in each direction, such as at a crossing; null: no limit. */
  perDay: count.nullable().default(null),
  /** True where people can only go from `from` to `to`. */
  oneWay: z.boolean().default(false),
  ...grounds,
})

/** Days of fighting at a place. Where spells overlap the strongest counts. */
export const displacementConflict = z.strictObject({
  place: id,
  spells: z.array(z.strictObject({ ...span, intensity: share.default(1) })).max(5000),
  ...grounds,
})

/** `oneWay` shuts the way from the first to the second alone. A shut place can be left but not entered. */
export const displacementClosure = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('border'),
    between: z.tuple([country, country]),
    oneWay: z.boolean().default(false),
    ...span,
    ...grounds,
  }),
  z.strictObject({
    what: z.literal('link'),
    between: z.tuple([id, id]),
    oneWay: z.boolean().default(false),
    ...span,
    ...grounds,
  }),
  z.strictObject({ what: z.literal('place'), place: id, ...span, ...grounds }),
  /** A shut camp takes nobody in; with `evacuates` those inside move on. */
  z.strictObject({ what: z.literal('camp'), place: id, evacuates: z.boolean().default(false), ...span, ...grounds }),
])

/** Whoever comes to `place` is sent on to `onTo`. */
export const displacementRedirect = z.strictObject({ place: id, onTo: id, ...span, ...grounds })

/** Displaced people by day, in all. Days between are interpolated; before the first and after the last they stay level. */
export const displacementSeries = z.strictObject({ figures: figures.min(1), ...grounds })

/** A value, or a value with the range that runs of an ensemble draw from, evenly. */
const parameter = z.union([
  z.number().min(0).max(1_000_000),
  z.strictObject({
    value: z.number().min(0).max(1_000_000),
    low: z.number().min(0).max(1_000_000).optional(),
    high: z.number().min(0).max(1_000_000).optional(),
    ...grounds,
  }),
])

/** Parameters of the rules with the values they have unless a case sets others; all assumptions. */
export const displacementDefaults = {
  /** Hazard of leaving a place with fighting at full intensity, a day. With totals it only shares them out. */
  leaveRate: 0.02,
  /** How much others' leaving adds: at 1 it doubles the hazard when everybody else has gone. */
  leaveContagion: 0.5,
  /** Days over which the fear of a place fades after the fighting. */
  fearDays: 20,
  /** Coefficient of variation of leaving by place and day. */
  luck: 0.3,
  /** People who travel together and choose together. */
  partySize: 200,
  /** Kilometres under which ways count as about equally near. */
  nearKm: 30,
  /** How much longer a kilometre towards full fighting counts: 1 doubles it. */
  avoid: 2,
  kmPerDay: 150,
  /** Hazard of moving on from where one only waits, a day. */
  moveOnRate: 0.5,
  /** Hazard of leaving a camp or hosts for another one, a day. */
  campLeaveRate: 0.001,
  /** Share of a camp's places from which on it draws fewer. */
  fullFrom: 0.9,
  /** Hazard of going home when it is believed to be wholly safe, a day. */
  returnRate: 0.02,
  /** Days of quiet after which calm is half believed in. */
  calmDays: 30,
} as const

export type DisplacementParameter = keyof typeof displacementDefaults
export const displacementParameters = Object.keys(displacementDefaults) as DisplacementParameter[]

/** `displacement.json`: a case of displacement without actors. Days count from 0, the clock's first date. */
export const displacement = z.strictObject({
  /** Version of the format. */
  format: z.literal(1),
  kind: z.literal('displacement'),
  id,
  title: line,
  summary: paragraph,
  licence: line,
  credits: z.array(line).max(40).default([]),
  /** What parts below that say nothing of their own rest on. */
  ...grounds,
  bibliography: z.array(source).max(300).default([]),
  clock: z.strictObject({ start: z.iso.date(), days: z.int().min(1).max(mostDays) }),
  places: z.array(displacementPlace).min(1).max(1000),
  links: z.array(displacementLink).max(5000),
  conflict: z.array(displacementConflict).max(1000),
  closures: z.array(displacementClosure).max(2000).default([]),
  redirects: z.array(displacementRedirect).max(500).default([]),
  /** Null: as many leave as the hazards give. */
  totals: displacementSeries.nullable().default(null),
  /** True: people go home when it is calm there. With totals, as many as the totals fall by. */
  returning: z.boolean().default(false),
  parameters: z.partialRecord(z.enum(displacementParameters), parameter).default({}),
  /** What the model is set beside: people at a camp by day. */
  validation: z
    .strictObject({ camps: z.array(z.strictObject({ place: id, figures: figures.min(1), ...grounds })).max(1000) })
    .nullable()
    .default(null),
})

export type DisplacementCase = z.infer<typeof displacement>
export type DisplacementPlace = z.infer<typeof displacementPlace>
export type DisplacementClosure = z.infer<typeof displacementClosure>
