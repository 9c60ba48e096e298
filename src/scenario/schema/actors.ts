import { z } from 'zod'
import { confidence, expression, grounds, hour, id, line, paragraph, share } from './common'
import { effect } from './effects'

/** A sourced statement about an actor. */
export const fact = z.strictObject({ text: paragraph, confidence: confidence.optional(), ...grounds })

export const transition = z.strictObject({ target: z.string().min(1).max(200), guard: id.optional() })

export interface ChartNode {
  /** Plain name of the state, for readers. */
  label?: string | undefined
  type?: 'parallel' | 'final' | undefined
  initial?: string | undefined
  states?: Record<string, ChartNode> | undefined
  on?: Record<string, z.infer<typeof transition> | z.infer<typeof transition>[]> | undefined
}

/** A statechart in XState's own form, without code: states, events, and guards by the name of a condition. */
export const chartNode: z.ZodType<ChartNode> = z.lazy(() =>
  z.strictObject({
    label: line.optional(),
    type: z.enum(['parallel', 'final']).optional(),
    initial: id.optional(),
    states: z.record(id, chartNode).optional(),
    on: z.record(id, z.union([transition, z.array(transition).min(1).max(8)])).optional(),
  }),
)

/** Somebody whose agreement a decision needs. `if` names a condition; `probability` is the chance when it holds. */
export const party = z.strictObject({
  id,
  name: line,
  actor: id.optional(),
  if: id.optional(),
  probability: share,
  text: line,
  ...grounds,
})

/** What was done in the real crisis. Hours are since the clock's start; `from`..`to` is the documented interval. */
export const documented = z.strictObject({
  chosen: z.boolean(),
  when: line,
  from: hour.nullable(),
  to: hour.nullable(),
  confidence: confidence,
  sources: z.array(id).min(1).max(20),
})

/** One option of an actor. Its id is also the event that its statechart receives. */
export const option = z.strictObject({
  id,
  label: line,
  /** What it is and what it can and can't do, without hindsight: shown in play. */
  text: paragraph,
  /** What followed in the real crisis, or was found out later: shown only after play. */
  afterwards: paragraph.optional(),
  /** `play`: offered to the seat. `epilogue`: read, not played. `model`: an event of the model's own, offered to nobody. */
  phase: z.enum(['play', 'epilogue', 'model']),
  point: id,
  /** With phase `model`: which of the model's own events the option stands for. */
  models: z.enum(['flight', 'barricades', 'crowds', 'hostages', 'return']).optional(),
  documented: documented.nullable(),
  /** Conditions that must hold, each with its reason in words when it does not. */
  needs: z
    .array(z.strictObject({ condition: id, otherwise: line }))
    .max(8)
    .default([]),
  /** Hours from the order to its effect, with the range thought plausible. */
  bites: z.strictObject({
    hours: z.int().min(0).max(1000),
    low: z.int().min(0).max(1000),
    high: z.int().min(0).max(1000),
    ...grounds,
  }),
  /** Who must agree before it takes effect, and how many hours that takes. All must. */
  agreement: z
    .strictObject({ hours: z.int().min(0).max(1000), parties: z.array(party).min(1).max(12) })
    .nullable()
    .default(null),
  effects: z.array(effect).max(24),
  /** True when it may be chosen again after it took effect. */
  repeatable: z.boolean().default(false),
  /** What pulls the actor towards this option, by interest; `when` names a condition. */
  appeal: z
    .array(z.strictObject({ interest: id, weight: z.number().min(-10).max(10), when: id.optional() }))
    .max(12)
    .default([]),
  ...grounds,
})

export const interest = z.strictObject({ id, text: paragraph, weight: z.number().min(0).max(10), ...grounds })

/** A decision point: options that exclude one another, with waiting always among them. */
export const point = z.strictObject({ id, label: line, waitAppeal: z.number().min(-10).max(10).default(1) })

export const actor = z.strictObject({
  id,
  name: line,
  /** A population is moved by the model and can't be a seat. */
  kind: z.enum(['decision-maker', 'population']),
  decidedBy: z.array(fact).max(20),
  interests: z.array(interest).max(20),
  constraints: z.array(fact).max(20),
  chart: chartNode,
  points: z.array(point).min(1).max(40),
  options: z.array(option).min(1).max(60),
})

/** A named condition: a CEL expression over the facts of `conditions/facts.ts`, and the same in plain words. */
export const condition = z.strictObject({ id, when: expression, text: line })

export type Actor = z.infer<typeof actor>
export type Option = z.infer<typeof option>
export type Party = z.infer<typeof party>
export type Condition = z.infer<typeof condition>
