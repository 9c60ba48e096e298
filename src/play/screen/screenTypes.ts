import { planOfRun } from '../../record/plan'
import type { Scenario } from '../../scenario/scenario'
import type { Plan, Seat } from '../../scenario/schema/play'
import type { GameSnapshot } from '../../session/api'

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

export function settingOf(scenario: Scenario, game: Pick<GameSnapshot, 'seat' | 'plan' | 'from'>): Setting {
  const { seats, clock } = scenario.play
  return {
    scenario,
    seat: seats.find((one) => one.id === game.seat) ?? seats[0],
    plan: planOfRun(scenario.play, game),
    endHour: clock.ticks + clock.tailTicks,
  }
}
