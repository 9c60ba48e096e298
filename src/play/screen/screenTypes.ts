import type { Scenario } from '../../scenario/scenario'
import type { Plan, Seat } from '../../scenario/schema/play'

/** State of the automatic save, with the wall clock of the last one. */
export interface SaveState {
  readonly status: 'saving' | 'saved' | 'failed'
  readonly at: Date | null
}

/** What of the scenario the parts of the play screen share. */
export interface Setting {
  readonly scenario: Scenario
  readonly seat: Seat
  readonly plan: Plan
  /** Hour at which the run is over, the tail without decisions included. */
  readonly endHour: number
}

export function settingOf(scenario: Scenario, seatId: string, planId: string): Setting {
  const { seats, plans, clock } = scenario.play
  return {
    scenario,
    seat: seats.find((one) => one.id === seatId) ?? seats[0],
    plan: plans.find((one) => one.id === planId) ?? plans[0],
    endHour: clock.ticks + clock.tailTicks,
  }
}
