import { z } from 'zod'
import { parameterNames } from '../../scenario/parameters'
import { target } from '../../scenario/schema/fit'
import { rulesVersion } from '../../sim/index'
import { runFigures } from '../results'
import { Failure } from '../scenarioFolder'
import type { Job, ResultOf } from '../work'

const runs = z.int().min(0).max(10_000_000)

const runsJob = z.strictObject({
  kind: z.literal('runs'),
  setup: z.strictObject({
    runs,
    seed: z.int().min(0),
    policy: z.enum(['record', 'adaptive', 'wait']),
    // No game of a player is ever put in the queue.
    seat: z.null(),
    commands: z.tuple([]),
    draws: runs,
    structure: z.string().max(80).nullable().optional(),
  }),
  from: runs,
  to: runs,
})

const points = z
  .array(
    z.strictObject({
      seed: z.int().min(0),
      parameters: z.partialRecord(z.enum(parameterNames), z.number()).optional(),
    }),
  )
  .max(100_000)
const pointsJob = z.strictObject({ kind: z.literal('points'), targets: z.array(target).max(300), points })
const outcomesJob = z.strictObject({
  kind: z.literal('outcomes'),
  outcomes: z.array(z.string().max(80)).max(300),
  points,
})

/** One part of the work as it lies in the queue. */
export const order = z.strictObject({
  /** Workers with other rules would give other figures. */
  rules: z.literal(rulesVersion),
  /** Under which hash the scenario's files lie beside the queue. */
  files: z.string().regex(/^[0-9a-f]{64}$/),
  /** What the part is called in what workers and callers say. */
  label: z.string().max(300),
  job: z.discriminatedUnion('kind', [runsJob, pointsJob, outcomesJob]),
})
export type Order = z.infer<typeof order>

/** Files of a package by their path. */
export const packageFiles = z.record(z.string().max(300), z.string())

const figures = z.array(z.array(z.number()))
const results = { runs: z.array(runFigures), points: figures, outcomes: figures } as const

/** Checks what a worker gave for a job; throws a Failure that says what is wrong with it. */
export function resultOf<J extends Job>(job: J, label: string, value: unknown): ResultOf<J> {
  const result = results[job.kind].safeParse(value)
  if (!result.success) {
    const [issue] = result.error.issues
    throw new Failure(`the result of ${label} is damaged at ${issue.path.join('.') || 'its top'}: ${issue.message}`)
  }
  const wanted = job.kind === 'runs' ? job.to - job.from : job.points.length
  if (result.data.length !== wanted) {
    throw new Failure(`${label} gave ${result.data.length} results instead of ${wanted}`)
  }
  return result.data as ResultOf<J>
}
