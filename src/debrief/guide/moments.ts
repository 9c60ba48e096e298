import { planOfRun } from '../../record/plan'
import type { RunRecord } from '../../record/runRecord'
import type { Scenario } from '../../scenario/scenario'
import type { DecisionMoment } from '../../session/debriefApi'

/** Hours at which a run is looked at together: the windows of its plan up to its end. Ascending. */
export function momentsOf(
  scenario: Scenario,
  { plan, hour, from }: Pick<RunRecord, 'plan' | 'hour' | 'from'>,
): number[] {
  return planOfRun(scenario.play, { plan, from })
    .windows.map((window) => window.hour)
    .filter((at) => at <= hour)
}

/** What was decided from one moment on, before the next: by the seat, in order. */
export function decidedAt(
  decisions: readonly DecisionMoment[],
  moments: readonly number[],
  hour: number,
  seat: string,
): DecisionMoment[] {
  const next = moments.find((at) => at > hour) ?? Number.POSITIVE_INFINITY
  return decisions.filter((one) => one.hour >= hour && one.hour < next && one.seats.includes(seat))
}
