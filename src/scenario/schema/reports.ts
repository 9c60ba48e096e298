import { z } from 'zod'
import { grounds, hour, id, line, paragraph } from './common'

/** What a report says about the state of a place. */
export const dangerLevel = z.enum(['calm', 'tense', 'disorder', 'fighting'])

/**
 * When a report comes into being: at a set hour; some hours after a decision was taken (`after`, an option id);
 * each is then delayed on its way to a seat.
 */
export const occasion = z.union([
  z.strictObject({ at: hour }),
  z.strictObject({ after: id, hours: z.int().min(0).max(1000).default(0) }),
])

/**
 * A report that reaches some seats ("cable"). `text` may hold {figures} of this run: {announced}, {injured},
 * {crossed-low}, {crossed-high}, {waiting-low}, {waiting-high}, {returned}, {displaced-low}, {displaced-high}.
 * A report with such a figure is shown with the mark "figure of your run".
 */
export const report = z.strictObject({
  id,
  /** Who speaks, as the seat would see it. */
  from: line,
  occasion,
  /** CEL condition that must hold in this run at that hour, so that no report tells of what did not happen. */
  if: id.optional(),
  /** Seats it reaches, each with its delay in hours. Delay and routing are assumptions unless a note says otherwise. */
  to: z
    .array(z.strictObject({ seat: id, delay: z.int().min(0).max(240) }))
    .min(1)
    .max(20),
  reliability: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  title: line,
  text: paragraph,
  /** Event of the record it rests on. */
  event: id.optional(),
  /** True when the words are put together later from the record, and no source of that day is known to say them. */
  reconstructed: z.boolean().default(false),
  /** True when the hour itself is an assumption inside a part of the day. */
  hourAssumed: z.boolean().default(true),
  /** What it tells about a place, for the map. */
  tells: z
    .array(z.strictObject({ place: id, level: dangerLevel, words: line }))
    .max(8)
    .default([]),
  /** The seat's attention: `decision` reports call for one. */
  urgency: z.enum(['routine', 'important', 'decision']).default('routine'),
  ...grounds,
})

/** What a seat gets to know of a quantity, from whom, how often, how late and with what error. Made from the run. */
export const channel = z.strictObject({
  id,
  seat: id,
  from: line,
  about: z.enum([
    'danger',
    'queue',
    'crossed',
    'camps',
    'displaced',
    'forces',
    'announced',
    'returned',
    'needs',
    'agreement',
  ]),
  area: id,
  everyHours: z.int().min(1).max(240),
  delay: z.int().min(0).max(240),
  /** Relative half-width of the low and high estimate. */
  error: z.number().min(0).max(0.9),
  reliability: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** CEL condition, when the channel needs one (a road open, a phone network). */
  if: id.optional(),
  ...grounds,
})

export const reports = z.strictObject({ reports: z.array(report).max(2000), channels: z.array(channel).max(500) })
export type Report = z.infer<typeof report>
export type Channel = z.infer<typeof channel>
export type DangerLevel = z.infer<typeof dangerLevel>
