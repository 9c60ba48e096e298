import { z } from 'zod'
import { countryForm, grounds, hour, id, line, paragraph, parameterId, share } from './common'
import { effect } from './effects'

/** Rule C1: a seat is an office or an organisation with a public mandate. */
export const seatKind = z.enum([
  'government',
  'ministry',
  'alliance_secretariat',
  'international_organisation',
  'local_authority',
  'civil_society',
  'humanitarian_organisation',
])

export const seat = z.strictObject({
  id,
  actor: id,
  kind: seatKind,
  name: line,
  mandate: paragraph,
  /** Country whose land is shown as home on the map. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, countryForm)
    .nullable(),
  /** Place the map opens on. */
  opensOn: id,
  /** Indicators shown to this seat, at most four. */
  indicators: z.array(id).min(1).max(4),
})

/** An indicator a seat sees during play. Never an actual toll: `basis` is what somebody announced or estimated. */
export const indicator = z.strictObject({
  id,
  label: line,
  basis: z.enum(['announced', 'estimated', 'own', 'unknown']),
  figure: z.enum([
    'announced-deaths',
    'announced-injured',
    'crossed',
    'waiting',
    'camps',
    'displaced',
    'returned',
    'trust',
    'unmet-need',
    'actual-deaths',
    'forces',
  ]),
  audience: id.optional(),
  area: id.optional(),
  help: paragraph,
})

export const plan = z.strictObject({
  id,
  name: line,
  text: paragraph,
  /** Minutes of a lesson, or null for the player's own pace. */
  minutes: z.int().min(5).max(600).nullable(),
  brief: z.int().min(0).max(120).nullable(),
  debrief: z.int().min(0).max(120).nullable(),
  windowMinutes: z.number().min(1).max(120).nullable(),
  /** Hours at which decisions are taken, ascending. */
  windows: z
    .array(z.strictObject({ hour, label: line.optional() }))
    .min(1)
    .max(200),
})

/** Words for parts of a day and the local hours they stand for: the one table that maps the record's words to hours. */
export const daypart = z.strictObject({
  word: line,
  from: z.int().min(-24).max(48),
  to: z.int().min(-24).max(48),
  ...grounds,
})

export const clock = z.strictObject({
  /** Local date and time of hour 0, with offset, such as 2010-06-10T22:00+06:00. */
  start: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[+-]\d{2}:\d{2}$/, 'use date, time and offset, as in 2031-05-02T22:00+06:00'),
  /** Whose local time it is, shown after the clock. */
  zoneLabel: line,
  stepHours: z.literal(1),
  ticks: z.int().min(1).max(20_000),
  tailTicks: z.int().min(0).max(20_000),
})

export const play = z.strictObject({
  clock,
  dayparts: z.array(daypart).min(1).max(40),
  seats: z.array(seat).min(1).max(12),
  plans: z.array(plan).min(1).max(10),
  indicators: z.array(indicator).min(1).max(40),
  /** Audiences whose trust the model follows. */
  audiences: z.array(z.strictObject({ id, name: line, start: share, area: id.optional(), ...grounds })).max(12),
  /** Counters that effects add to and outcomes read. */
  counters: z.array(z.strictObject({ id, name: line })).max(60),
  /** Marks on the timeline that everybody knows lie ahead. */
  ahead: z.array(z.strictObject({ hour, if: id.optional(), label: line, knownFrom: hour, ...grounds })).max(20),
  /** Questions of the forecast, locked before the first hour: an outcome, with the scale of its slider. */
  forecast: z
    .array(z.strictObject({ outcome: id, question: line, max: z.number().positive(), step: z.number().positive() }))
    .min(1)
    .max(8),
})

/** No rate, share or count of the model is anywhere near this; larger values would only leave the safe integers. */
const bounded = z.number().min(-1_000_000).max(1_000_000)

/** Parameters of the simulation; names are the closed list of `parameters.ts`. */
export const parameter = z.strictObject({
  id: parameterId,
  value: bounded,
  low: bounded,
  high: bounded,
  unit: line,
  text: paragraph,
  ...grounds,
})

export const model = z.strictObject({
  parameters: z.array(parameter).max(200),
  /** Whether the values were fitted or set by hand. */
  status: z.enum(['set-by-hand', 'fitted']),
  statusText: paragraph,
  /**
   * Rival accounts of the same events that the record can't tell apart: each holds some parameters at set values. The
   * first is the one that is played.
   */
  structures: z
    .array(
      z.strictObject({
        id,
        label: line,
        text: paragraph,
        hold: z.record(parameterId, bounded).default({}),
        ...grounds,
      }),
    )
    .max(12)
    .default([]),
})

/** A change whose direction the authors expect; a regression test, never validation. */
export const lever = z.strictObject({
  id,
  label: line,
  /** What is changed against the run in which every seat follows the record. */
  change: z
    .array(
      z.union([
        z.strictObject({ shift: id, hours: z.int() }),
        z.strictObject({ drop: id }),
        z.strictObject({ add: id, at: hour }),
        z.strictObject({ effect: effect, at: hour }),
      ]),
    )
    .max(20),
  outcome: id,
  sign: z.enum(['lower', 'higher', 'same']),
  /** Least change of the median that counts, in the outcome's unit; for `same`, the most that is let pass. */
  margin: z.number().min(0),
  /** What `same` means: identical runs, seed by seed. */
  why: paragraph,
  ...grounds,
})
export const levers = z.strictObject({ levers: z.array(lever).max(100) })

export type Seat = z.infer<typeof seat>
export type Indicator = z.infer<typeof indicator>
export type Plan = z.infer<typeof plan>
export type Clock = z.infer<typeof clock>
export type Play = z.infer<typeof play>
export type Parameter = z.infer<typeof parameter>
export type Structure = Model['structures'][number]
export type Model = z.infer<typeof model>
export type Lever = z.infer<typeof lever>
