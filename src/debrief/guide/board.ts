import { z } from 'zod'
import { debriefSteps, type Reflection } from '../../record/reflection'
import { reflection } from '../../record/schema'
import type { TrialResult } from '../../ui/trialShown'
import type { TurningsShown } from '../choice/Turnings'

/** What the window of the projector shows: the step, how far it was gone through, and what was written for all to see. */
export interface Board {
  readonly type: 'board'
  readonly reflection: Pick<Reflection, 'at' | 'plan' | 'turnings' | 'shares' | 'trial'>
  readonly stage: Stage
}

/** How far a step was gone through; each step reads what is its own. */
export interface Stage {
  /** Moment of the run that is looked at, and the seat. */
  readonly hour: number
  readonly seat: string
  /** The draw that is shown; null: all of them. */
  readonly draw: number | null
  /** The replay stands in place of the step. */
  readonly replay: boolean
  /** What the trial of the model gave; null before one. */
  readonly trial: TrialResult | null
  /** The authors' turnings that were played last; null before. */
  readonly turnings: TurningsShown | null
  /** They stand in place of the step. */
  readonly authors: boolean
}

/** A window that shows the board: it opens and asks, it has heard, it closes. */
const word = z.strictObject({ type: z.enum(['hello', 'heard', 'gone']) })
const middle = z.strictObject({ p25: z.number(), median: z.number(), p75: z.number() })
const trial: z.ZodType<TrialResult> = z.strictObject({
  moved: z.array(z.strictObject({ parameter: z.string().max(80), value: z.string().max(40) })).max(200),
  outcome: z.string().max(80),
  whose: z.enum(['record', 'yours']),
  runs: z.int().min(0).max(100_000),
  accounts: z
    .array(z.strictObject({ structure: z.string().max(80).nullable(), base: middle, changed: middle.nullable() }))
    .max(20),
})
const board = z.strictObject({
  type: z.literal('board'),
  reflection: reflection.pick({ at: true, plan: true, turnings: true, shares: true, trial: true }),
  stage: z.strictObject({
    hour: z.int().min(0).max(100_000),
    seat: z.string().max(80),
    draw: z.int().min(0).max(10_000).nullable(),
    replay: z.boolean(),
    trial: trial.nullable(),
    turnings: z.strictObject({ account: z.string().max(80).nullable(), outcome: z.string().max(80) }).nullable(),
    authors: z.boolean(),
  }),
})
const message = z.union([word, board])

/** Reads what came from another window; null for anything that is no message of this page. */
export function readMessage(data: unknown): Board | z.infer<typeof word> | null {
  const read = message.safeParse(data)
  return read.success ? read.data : null
}

/** Name of the channel between the windows of one run, in one browser. */
export const channelOf = (run: string): string => `debrief ${run}`

export const firstStep = debriefSteps[0]
