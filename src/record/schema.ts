import { z } from 'zod'
import { id } from '../scenario/schema/common'
import { dangerLevel } from '../scenario/schema/reports'
import { borderRegime } from '../scenario/schema/space'
import { longestReason } from '../sim/command'
import { debriefSteps, longestAnswer, mostTurnings, shareKeys } from './reflection'
import type { RunRecord } from './runRecord'
import { longestLabel, longestNote, mostBranches, mostNotes } from './tree'

const hour = z.int().min(0).max(100_000)
/** Counts that a run can reach; a record with more is no record of a run. */
const people = z.int().min(0).max(2_000_000_000)
const count = z.int().min(0).max(20_000)
const reason = z.string().max(longestReason)
const by = z.enum(['player', 'policy', 'standing'])
const vote = z.enum(['scheduled', 'postponed', 'held'])
/** Text of a statechart's value. */
const chartState = z.string().max(4000)

const command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('decide'), seat: id, option: id, reason }),
  z.strictObject({ type: z.literal('stand'), seat: id, option: id, until: hour, reason }),
  z.strictObject({ type: z.literal('unstand'), seat: id, option: id }),
  z.strictObject({ type: z.literal('wait'), seat: id, reason }),
  z.strictObject({ type: z.literal('read'), seat: id, report: id }),
])

const logged = z.strictObject({ hour, command })

const figures = z.strictObject({
  deaths: people,
  injured: people,
  missing: people,
  announcedDeaths: people,
  announcedInjured: people,
  buildings: people,
  abroadNow: people,
  abroadTotal: people,
  insideNow: people,
  insideTotal: people,
  waiting: people,
  returned: people,
  incidents: people,
})

const event = z.discriminatedUnion('type', [
  z.strictObject({
    hour,
    type: z.literal('decision-taken'),
    actor: id,
    option: id,
    by,
    reason,
    inForceAt: hour,
  }),
  z.strictObject({ hour, type: z.literal('decision-in-force'), actor: id, option: id }),
  z.strictObject({ hour, type: z.literal('agreement-sought'), actor: id, option: id, answerAt: hour }),
  z.strictObject({ hour, type: z.literal('agreement-given'), actor: id, option: id }),
  z.strictObject({ hour, type: z.literal('agreement-refused'), actor: id, option: id, parties: z.array(id).max(20) }),
  z.strictObject({
    hour,
    type: z.literal('decision-not-available'),
    actor: id,
    option: id,
    condition: z.string().max(80),
  }),
  z.strictObject({ hour, type: z.literal('waited'), seat: id, reason }),
  z.strictObject({ hour, type: z.literal('standing-order-given'), seat: id, option: id, until: hour, reason }),
  z.strictObject({ hour, type: z.literal('standing-order-withdrawn'), seat: id, option: id, lapsed: z.boolean() }),
  z.strictObject({ hour, type: z.literal('report-read'), seat: id, report: id }),
  z.strictObject({ hour, type: z.literal('report-arrived'), seat: id, report: id }),
  z.strictObject({ hour, type: z.literal('chart-changed'), actor: id, state: chartState }),
  z.strictObject({ hour, type: z.literal('border-changed'), side: id, regime: borderRegime }),
  z.strictObject({ hour, type: z.literal('unit-left'), unit: id, from: id, to: id, arrivesAt: hour }),
  z.strictObject({ hour, type: z.literal('unit-arrived'), unit: id, at: id }),
  z.strictObject({ hour, type: z.literal('weapons-lost'), unit: id, place: id }),
  z.strictObject({ hour, type: z.literal('danger-changed'), place: id, from: dangerLevel, to: dangerLevel }),
  z.strictObject({ hour, type: z.literal('posture-changed'), cell: id, posture: z.string().max(80) }),
  z.strictObject({ hour, type: z.literal('crowd-grew'), place: id, option: id }),
  z.strictObject({ hour, type: z.literal('hostages-taken'), place: id, option: id }),
  z.strictObject({ hour, type: z.literal('local-agreement'), place: id, holds: z.boolean() }),
  z.strictObject({ hour, type: z.literal('toll-announced'), deaths: people, injured: people }),
  z.strictObject({ hour, type: z.literal('camp-full'), camp: id }),
  z.strictObject({ hour, type: z.literal('vote'), state: vote }),
  z.strictObject({ hour, type: z.literal('hour-passed'), figures }),
])

const hand = z.strictObject({ hour, kept: count, seat: id, by: z.enum(['team', 'policy']) })

const forecast = z.strictObject({ outcome: id, low: z.number(), best: z.number(), high: z.number() })
const hash = z.string().regex(/^[0-9a-f]{8,64}$/, 'use a hash in hexadecimal digits')

const policy = z.enum(['record', 'adaptive', 'wait'])

const recordChange = z.union([
  z.strictObject({ shift: id, hours: z.int().min(-100_000).max(100_000) }),
  z.strictObject({ drop: id }),
  z.strictObject({ add: id, at: hour }),
])

const branch = z.strictObject({
  id,
  parent: id.nullable(),
  from: hour,
  kept: count,
  label: z.string().max(longestLabel),
  note: z.string().max(longestNote),
  folded: z.boolean(),
  policy,
  played: z.array(id).max(50),
  handBack: z
    .array(z.strictObject({ seat: id, at: hour }))
    .max(50)
    .optional(),
  changes: z.array(recordChange).max(50),
  commands: z.array(logged).max(20_000),
})

const note = z.strictObject({
  id,
  branch: id.nullable(),
  hour,
  order: count.nullable(),
  text: z.string().max(longestNote),
})

const answer = z.string().max(longestAnswer)
const step = z.enum(debriefSteps)

/** What was written in a debrief, in a file or from another window. */
export const reflection = z.strictObject({
  form: z.enum(['alone', 'class']),
  plan: id.nullable(),
  at: step,
  done: z.array(step).max(debriefSteps.length),
  skipped: z.array(step).max(debriefSteps.length),
  answers: z.array(z.strictObject({ question: id, text: answer })).max(60),
  turnings: z.array(z.strictObject({ text: answer, option: id.nullable(), hour: hour.nullable() })).max(mostTurnings),
  shares: z
    .array(z.strictObject({ of: z.enum(shareKeys), share: z.int().min(0).max(100) }))
    .max(shareKeys.length)
    .refine((shares) => shares.reduce((sum, { share }) => sum + share, 0) <= 100, {
      message: 'let the shares add up to 100 at most',
    }),
  trial: z
    .strictObject({
      conclusion: answer,
      parameter: z.string().max(80).nullable(),
      stands: z.enum(['yes', 'no', 'unsure']).nullable(),
      challenge: answer,
    })
    .nullable(),
  ticket: z.strictObject({ claim: answer, evidence: answer, doubt: answer }),
})

/** A run on file. Everything that is read from a file, a store or another window goes through this. */
export const runRecord = z.strictObject({
  format: z.literal(1),
  scenario: id,
  scenarioVersion: z.string().max(40),
  scenarioHash: hash,
  rulesVersion: z.string().min(1).max(40),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  policy,
  seat: id.nullable(),
  plan: id.nullable(),
  observed: z.boolean().optional(),
  from: hour.optional(),
  hands: z.array(hand).max(2000).optional(),
  held: z.strictObject({ seat: id, here: z.boolean(), expected: z.boolean() }).nullable().optional(),
  hour,
  windowsClosed: z.int().min(0).max(1000).optional(),
  forecast: z.array(forecast).max(20),
  commands: z.array(logged).max(20_000),
  events: z.array(event).max(60_000),
  hashes: z.array(z.strictObject({ hour, hash })).max(2000),
  branches: z.array(branch).max(mostBranches),
  notes: z.array(note).max(mostNotes).optional(),
  main: id.optional(),
  reflection: reflection.optional(),
})

/** Holds the schema and the type together in both directions: a field in one only does not compile. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T
const same: Same<z.infer<typeof runRecord>, Mutable<RunRecord>> = true
void same
