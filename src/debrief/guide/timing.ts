import { type DebriefStep, debriefSteps } from '../../record/reflection'
import type { Plan } from '../../scenario/schema/play'

/** Minutes of a lesson's debrief, exit ticket and all, below which some steps become homework. */
const shortBelow = 25

/** Weights of the steps in a short and a long debrief: minutes of the lessons of 45 and of 90 minutes. */
const weights: Readonly<Record<'short' | 'long', Readonly<Partial<Record<DebriefStep, number>>>>> = {
  short: { 'cool-down': 2, memory: 1, happened: 5, spread: 3, record: 2, trial: 2, ticket: 3 },
  long: {
    'cool-down': 3,
    memory: 2,
    happened: 7,
    spread: 5,
    record: 5,
    alternatives: 4,
    trial: 3,
    missing: 2,
    ticket: 4,
  },
}

export interface StepTime {
  readonly step: DebriefStep
  /** Minutes of the debrief at which it begins and ends; null at one's own pace, and for homework. */
  readonly minutes: { readonly from: number; readonly to: number } | null
  /** Left for after the lesson by the plan: going past it leaves nothing out. */
  readonly homework: boolean
}

/**
 * The steps with their time in a plan's debrief, in half minutes that add up to it. Without a plan, or with one that sets
 * no minutes, every step is there and none is timed.
 */
export function timesOf(plan: Plan | null): readonly StepTime[] {
  const all = plan?.debrief ?? null
  if (all === null || all <= 0) return debriefSteps.map((step) => ({ step, minutes: null, homework: false }))
  const weight = weights[all < shortBelow ? 'short' : 'long']
  const sum = debriefSteps.reduce((total, step) => total + (weight[step] ?? 0), 0)
  let passed = 0
  const halfMinutes = (weighed: number): number => Math.round((weighed / sum) * all * 2) / 2
  return debriefSteps.map((step) => {
    const own = weight[step]
    if (own === undefined) return { step, minutes: null, homework: true }
    const from = halfMinutes(passed)
    passed += own
    return { step, minutes: { from, to: halfMinutes(passed) }, homework: false }
  })
}
