import type { z } from 'zod'
import type { fit, target } from '../../schema/fit'
import type { optionalParts } from '../../schema/index'
import type * as schema from '../../schema/record'
import { made } from './made'

const sources = ['tarvel-herald-2031-05-03']

const source: z.input<typeof schema.source> = {
  id: 'tarvel-herald-2031-05-03',
  title: 'Night of unrest at the bridge',
  publisher: 'Tarvel Herald',
  date: '2031-05-03',
  citation: 'Tarvel Herald, 3 May 2031, p. 1',
  kind: 'news',
  note: 'Invented, as an example.',
}

const dispute: NonNullable<z.input<typeof schema.event>['disputedBy']>[number] = {
  who: 'The police of Tarvel',
  says: 'There were no more than a hundred people.',
  sources,
}

const event: z.input<typeof schema.event> = {
  id: 'ev-2031-05-03-01',
  date: '2031-05-03',
  time: 'early hours',
  from: 2,
  to: 8,
  place: 'Tarvel east',
  actor: 'other: people at the bridge',
  kind: 'context',
  summary: 'A crowd gathers at the bridge. Nobody is hurt.',
  sources,
  confidence: 'medium',
  disputedBy: [dispute],
}

const point: z.input<typeof schema.series>['points'][number] = {
  date: '2031-05-03',
  time: 'morning',
  hour: 11,
  value: 400,
  low: null,
  high: null,
  basis: 'reported_at_the_time',
  what: 'People registered in two schools',
  sources,
  confidence: 'medium',
}

const series: z.input<typeof schema.series> = {
  id: 'tarvel-sheltered',
  title: 'People in shelters',
  unit: 'persons',
  definition: 'Registered each morning in two schools. People with relatives are not counted.',
  points: [point],
}

const alternative: z.input<typeof schema.outcome>['alternatives'][number] = {
  value: 1500,
  what: 'Count of the city’s schools',
  sources,
}

const model: NonNullable<z.input<typeof schema.outcome>['model']> = { figure: 'displaced-total', area: 'tarvel-city' }

const outcome: z.input<typeof schema.outcome> = {
  id: 'tarvel-left',
  label: 'People who left their homes',
  value: 1200,
  unit: 'persons',
  range: [900, 1500],
  alternatives: [alternative],
  sources,
  confidence: 'medium',
  note: 'Invented, as an example.',
  model,
}

const figure: z.input<typeof target> = {
  id: 'tarvel-left-in-all',
  label: 'People who left their homes, in all',
  figure: 'displaced-total',
  value: 1200,
  low: 900,
  high: 1500,
  error: 0.1,
  ...made,
}

const look: z.input<(typeof optionalParts)['held-out.json']>['looks'][number] = {
  date: '2032-01-15',
  what: 'Figures of return were seen while ranges were set. Nothing was changed after it.',
}

export const recordExamples = {
  source,
  dispute,
  event,
  'series-point': point,
  series,
  'outcome.alternatives': alternative,
  'outcome.model': model,
  outcome,
  record: { sources: [source], timeline: [event], series: [series], outcomes: [outcome] } satisfies z.input<
    typeof schema.record
  >,
  target: figure,
  look,
  fit: { parameters: ['leaveRate'], targets: [figure] } satisfies z.input<typeof fit>,
  'held-out': { targets: [figure], looks: [look] } satisfies z.input<(typeof optionalParts)['held-out.json']>,
}
