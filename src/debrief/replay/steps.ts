import type { LineSummary, Moment } from '../../session/debriefApi'

export const stepUnits = ['hour', 'decision', 'event'] as const
export type StepUnit = (typeof stepUnits)[number]

/** Kinds of happenings that a step by event stops at: what changed on the ground or was said aloud. */
const eventKinds = ['effect', 'danger', 'border', 'forces', 'agreement', 'people', 'toll', 'vote'] as const

/** Moments that a step of one kind stops at, in order; by decision, the moment before each. */
export function stopsOf({ decisions, steps, end }: LineSummary, unit: StepUnit): readonly Moment[] {
  switch (unit) {
    case 'hour':
      return Array.from({ length: end + 1 }, (_, hour) => ({ hour, given: null }))
    case 'decision':
      return decisions.flatMap(({ before }) => (before ? [before] : []))
    case 'event': {
      const hours = new Set(eventKinds.flatMap((kind) => steps[kind]))
      return [...hours].sort((a, b) => a - b).map((hour) => ({ hour, given: null }))
    }
    default: {
      const never: never = unit
      return never
    }
  }
}

/** A moment after all orders of its hour stands behind those before some of them. */
function order({ hour, given }: Moment): number {
  return hour + (given === null ? 0.5 : given / 1_000_000)
}

/** The stop before or after a moment; null where there is none further. */
export function nextStop(stops: readonly Moment[], from: Moment, way: -1 | 1): Moment | null {
  const here = order(from)
  const further = stops.filter((stop) => (way > 0 ? order(stop) > here : order(stop) < here))
  return (way > 0 ? further[0] : further[further.length - 1]) ?? null
}
