import { z } from 'zod'
import { confidence, id, line, paragraph, recordHour } from './common'

export const source = z.strictObject({
  id,
  title: z.string().min(1).max(500),
  publisher: z.string().max(300),
  date: z.string().max(60).nullable(),
  citation: z.string().max(1000),
  kind: z.enum(['inquiry', 'news', 'un', 'ngo', 'official', 'academic', 'other']),
  note: z.string().max(1000).default(''),
})

/** Who disputes something of the record, and what they say instead; every side with its source (rule C7). */
const disputes = z
  .array(z.strictObject({ who: line, says: paragraph, sources: z.array(id).min(1).max(20) }))
  .max(12)
  .default([])

export const event = z.strictObject({
  id,
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'use a date, as in 2010-06-11'),
  time: line.nullable(),
  /** Hours since the clock's start, as an interval; null when outside the play. */
  from: recordHour.nullable(),
  to: recordHour.nullable(),
  place: line,
  actor: line,
  kind: z.enum(['decision', 'violence', 'displacement', 'aid', 'statement', 'context']),
  summary: paragraph,
  sources: z.array(id).min(1).max(20),
  confidence,
  disputedBy: disputes,
})

const figure = z.union([
  z.number(),
  z.string().max(400),
  z.null(),
  z.record(id, z.union([z.number(), z.string().max(200)])),
  z.array(z.string().max(200)).max(20),
])

export const series = z.strictObject({
  id,
  title: line,
  unit: line,
  definition: paragraph,
  /** The model's figure that it is shown beside, such as the announced toll; null when it is only read. */
  model: z
    .lazy(() => modelFigure)
    .nullable()
    .default(null),
  points: z
    .array(
      z.strictObject({
        date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'use a date, as in 2010-06-11'),
        time: line.nullable(),
        /** Hours since the clock's start; null when outside the play. */
        hour: recordHour.nullable(),
        value: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        basis: z.enum(['reported_at_the_time', 'established_later', 'estimate']),
        what: line,
        sources: z.array(id).min(1).max(20),
        confidence,
      }),
    )
    .max(1000),
})

/** What the model counts, for setting beside the record. */
export const modelFigure = z.enum([
  'deaths',
  'injured',
  'missing',
  'announced',
  'abroad-total',
  'abroad-now',
  'inside-total',
  'displaced-total',
  'returned',
  'buildings',
  'waiting',
  'violence-days',
  'counter',
])

export const outcome = z.strictObject({
  id,
  label: line,
  value: figure,
  unit: line,
  range: z.tuple([z.number(), z.number()]).nullable(),
  alternatives: z.array(z.strictObject({ value: figure, what: line, sources: z.array(id).max(20) })).max(30),
  sources: z.array(id).min(1).max(20),
  confidence,
  note: z.string().max(1500).default(''),
  /** Who disputes the figure or finding, and what they say instead. */
  disputedBy: disputes,
  /** Events of the record and options of actors that it is about: where readers meet it in the order of time. */
  about: z.array(id).max(60).default([]),
  /** The model's figure to set beside it; `area` limits it, `counter` names a counter, `atHour` reads it at an hour. */
  model: z
    .strictObject({ figure: modelFigure, area: id.optional(), counter: id.optional(), atHour: z.int().optional() })
    .nullable()
    .default(null),
})

export const record = z.strictObject({
  sources: z.array(source).max(5000),
  timeline: z.array(event).max(5000),
  series: z.array(series).max(200),
  outcomes: z.array(outcome).max(300),
})
export type RecordSource = z.infer<typeof source>
export type RecordEvent = z.infer<typeof event>
export type RecordSeries = z.infer<typeof series>
export type Outcome = z.infer<typeof outcome>
export type ModelFigure = z.infer<typeof modelFigure>
export type HistoricalRecord = z.infer<typeof record>
