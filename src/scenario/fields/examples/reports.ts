import type { z } from 'zod'
import type { background, forces, unit } from '../../schema/forces'
import type * as schema from '../../schema/reports'
import { effectWords } from '../words/effects'
import { made } from './made'

const to: z.input<typeof schema.report>['to'][number] = { seat: 'tarvel-council', delay: 1 }

const tells: NonNullable<z.input<typeof schema.report>['tells']>[number] = {
  place: 'tarvel-east',
  level: 'tense',
  words: 'A crowd at the bridge',
}

const report: z.input<typeof schema.report> = {
  id: 'tarvel-first-night',
  from: 'Police, duty officer',
  occasion: { at: 3 },
  to: [to],
  reliability: 2,
  title: 'A crowd at the bridge',
  text: 'Some hundreds have gathered at the bridge. {announced} dead were announced so far.',
  tells: [tells],
  urgency: 'decision',
  ...made,
}

const channel: z.input<typeof schema.channel> = {
  id: 'tarvel-danger',
  seat: 'tarvel-council',
  from: 'Police',
  about: 'danger',
  area: 'tarvel-city',
  everyHours: 3,
  delay: 1,
  error: 0.2,
  reliability: 2,
  ...made,
}

const police: z.input<typeof unit> = {
  id: 'tarvel-police',
  name: 'Police of Tarvel',
  owner: 'tarvel-council',
  kind: 'police',
  at: 'tarvel-east',
  strength: 120,
  training: 0.5,
  equipment: 0.4,
  readiness: 0.5,
  ...made,
}

const relief: z.input<typeof background> = {
  id: 'tarvel-relief-flight',
  hour: 30,
  label: 'A relief flight lands',
  effects: [effectWords.aid.example],
  ...made,
}

export const reportExamples = {
  'occasion.at': { at: 3 },
  'occasion.after': { after: 'tarvel-curfew', hours: 6 },
  'report.to': to,
  'report.tells': tells,
  report,
  channel,
  reports: { reports: [report], channels: [channel] } satisfies z.input<typeof schema.reports>,
  unit: police,
  background: relief,
  forces: { units: [police], background: [relief] } satisfies z.input<typeof forces>,
}
