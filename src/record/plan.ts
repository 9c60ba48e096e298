import type { Plan } from '../scenario/schema/play'

/** How the windows of a run lie: by its plan, from the hour on at which its seat is first played. */
export interface Taken {
  readonly plan: string | null
  /** Hour from which the seat is played; 0 where absent. */
  readonly from?: number
}

/**
 * A plan as it is played from an hour on: the windows before fall away, and one opens at that hour, under the name of the
 * last that fell away.
 */
export function planFrom(plan: Plan, from = 0): Plan {
  if (from <= 0) return plan
  const later = plan.windows.filter(({ hour }) => hour >= from)
  if (later[0]?.hour === from) return { ...plan, windows: later }
  const before = plan.windows.filter(({ hour }) => hour < from).at(-1)
  return { ...plan, windows: [{ ...before, hour: from }, ...later] }
}

/** The plan of a run as it was played; where it names none, the fullest plan of the scenario. */
export function planOfRun({ plans }: { readonly plans: readonly Plan[] }, { plan, from }: Taken): Plan {
  const fullest = [...plans].sort((a, b) => b.windows.length - a.windows.length)[0]
  return planFrom(plans.find(({ id }) => id === plan) ?? fullest, from)
}
