import { z } from 'zod'
import { confidence, id } from '../scenario/schema/common'
import { outcome, source } from '../scenario/schema/record'
import { longestReason } from '../sim/command'
import { debriefSteps, longestAnswer, mostTurnings, shareKeys } from './reflection'
import { longestLabel, longestNote, mostBranches, mostNotes } from './tree'

const hour = z.int().min(0).max(100_000).describe('Hours since the start of the scenario.')
const local = z
  .string()
  .regex(/^-?\d{4,6}-\d{2}-\d{2} \d{2}:\d{2}$/)
  .describe('Date and time of that hour where the scenario takes place: YYYY-MM-DD HH:MM.')
const reason = z.string().max(longestReason).describe('Written by whoever played; empty where nothing was written.')
const name = z.string().max(500)
const answer = z.string().max(longestAnswer)
const step = z.enum(debriefSteps)
const policy = z.enum(['record', 'adaptive', 'wait'])
const sources = z.array(id).max(20).describe('Ids of `sources`.')
/** What the record states, in the shapes of `record.json`. */
const figure = outcome.shape.value

const scenario = z.strictObject({
  id,
  version: z.string().max(40),
  hash: z.string().max(64).describe('Of the scenario that the run was played on.'),
  title: name,
  start: z.string().max(40).describe('Local date and time of hour 0, with offset.'),
  zone: name.describe('Whose local time it is.'),
  licence: name,
})

const run = z.strictObject({
  seed: z.int().min(0).describe('The same seed and decisions give the same run.'),
  policy: policy.describe('Who ran the seats that nobody played.'),
  seat: id.nullable(),
  seatName: name.nullable(),
  observed: z.boolean().describe('True: nobody played, `seat` was looked over the shoulder of.'),
  ofOthers: z
    .boolean()
    .optional()
    .describe(
      'True: of a class, whose team at `seat` was another than that of whoever took this out, or may have been.',
    ),
  plan: id.nullable(),
  planName: name.nullable(),
  rulesVersion: z.string().max(40),
  hour: hour.describe('Hour that the run reached.'),
  localTime: local,
})

const forecast = z.strictObject({
  outcome: id,
  label: name,
  question: name.describe('The question as it was asked, empty where the scenario has it no more.'),
  unit: z.string().max(500),
  low: z.number(),
  best: z.number(),
  high: z.number(),
})

const decision = z.strictObject({
  actor: id,
  actorName: name,
  option: id,
  label: name,
  own: z.boolean().describe('True: by the seat that was played.'),
  hour,
  localTime: local,
  by: z.enum(['player', 'policy', 'standing']).describe('`standing`: by a standing order given earlier.'),
  reason,
  fate: z.enum(['in-force', 'under-way', 'agreement-refused']),
  inForceAt: hour.nullable().describe('Hour at which it took effect, or was to; null where an agreement was refused.'),
})

const standingOrder = z.strictObject({
  option: id,
  label: name,
  hour,
  localTime: local,
  until: hour.describe('It held until this hour, exclusive.'),
  reason,
  end: z.enum(['carried-out', 'withdrawn', 'lapsed', 'open']),
  endHour: hour.nullable(),
})

const outcomeBesideRecord = z.strictObject({
  id,
  label: name,
  unit: z.string().max(500),
  run: z.number().nullable().describe('Of this run of the model; null where the model does not compute it.'),
  runAgainstRange: z.enum(['below', 'inside', 'above', 'no-range']).describe('A statement of place, never a score.'),
  record: z.strictObject({
    value: figure,
    range: outcome.shape.range.describe('Least and most that its sources state; null where no range is known.'),
    alternatives: outcome.shape.alternatives,
    disputedBy: z
      .array(z.strictObject({ who: z.string().max(500), says: z.string().max(4000), sources }))
      .max(12)
      .describe('Who says otherwise, and what.'),
    confidence: confidence.describe('Of the editors of the record.'),
    note: z.string().max(1500),
    sources,
  }),
})

const note = z.strictObject({
  kind: z.enum(['note', 'bookmark']),
  branch: id.nullable().describe('Branch it belongs to; null: the run as it was played.'),
  hour,
  localTime: local,
  text: z.string().max(longestNote),
})

const change = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('shift'), option: id, label: name, hours: z.int() }),
  z.strictObject({ what: z.literal('drop'), option: id, label: name }),
  z.strictObject({ what: z.literal('add'), option: id, label: name, hour, localTime: local }),
])

const branchOrder = z.strictObject({
  hour,
  localTime: local,
  seat: id,
  order: z.enum(['decide', 'stand', 'unstand', 'wait']),
  option: id.nullable(),
  label: name.nullable(),
  reason,
})

const branch = z.strictObject({
  id,
  name: z.string().max(longestLabel),
  note: z.string().max(longestNote),
  parent: id.nullable().describe('Branch it leaves; null: the run as it was played.'),
  from: hour.describe('Hour at which it leaves.'),
  localTime: local,
  isMain: z.boolean().describe('Shown as the main line.'),
  policy,
  changes: z.array(change).max(50).describe('Documented decisions moved, left out or added.'),
  orders: z.array(branchOrder).max(20_000).describe('Orders given by hand from there on.'),
})

const reflection = z.strictObject({
  form: z.enum(['alone', 'class']),
  plan: id.nullable().describe('Plan by whose minutes it went; null: at one’s own pace.'),
  done: z.array(step),
  skipped: z.array(step).describe('Left out knowingly.'),
  answers: z
    .array(z.strictObject({ question: id, words: z.string().max(4000), text: answer }))
    .describe('`words`: the question as it was asked, or its name where its words are not known.'),
  turnings: z
    .array(
      z.strictObject({
        text: answer,
        option: id.nullable(),
        label: name.nullable(),
        hour: hour.nullable(),
        localTime: local.nullable(),
      }),
    )
    .max(mostTurnings),
  shares: z
    .array(z.strictObject({ of: z.enum(shareKeys), share: z.int().min(0).max(100) }))
    .describe('Per cent; together 100 once all is spread, less before.'),
  trial: z
    .strictObject({
      conclusion: answer,
      parameter: z.string().max(80).nullable(),
      parameterText: z.string().max(4000).nullable(),
      stands: z.enum(['yes', 'no', 'unsure']).nullable(),
      challenge: answer,
    })
    .nullable(),
  ticket: z.strictObject({ claim: answer, evidence: answer, doubt: answer }),
})

/** What is taken out of a debrief as JSON. Described for readers in `docs/exports.md`. */
export const debriefFile = z.strictObject({
  format: z.literal(1),
  kind: z.literal('debrief'),
  read: z.array(z.string().max(1000)).min(1).describe('To be read first: what the figures of the model are not.'),
  scenario,
  model: z.strictObject({ status: z.enum(['set-by-hand', 'fitted']), statusText: z.string().max(4000) }),
  run,
  forecasts: z.array(forecast).max(20).describe('Locked before the first hour.'),
  decisions: z.array(decision).max(20_000).describe('Of all seats, in the order in which they were taken.'),
  standingOrders: z.array(standingOrder).max(20_000).describe('Of the seat that was played.'),
  waits: z.array(z.strictObject({ hour, localTime: local, reason })).max(20_000),
  outcomes: z.array(outcomeBesideRecord).max(300),
  notes: z.array(note).max(mostNotes),
  branches: z.array(branch).max(mostBranches),
  reflection: reflection.nullable().describe('What was written in the debrief; null before it.'),
  sources: z.array(source).max(5000).describe('Every source that is named above, once.'),
})

export type DebriefFile = z.infer<typeof debriefFile>
