import type { ReactNode } from 'react'
import { planOfRun } from '../../record/plan'
import type { Scenario } from '../../scenario/scenario'
import type { Plan, Seat } from '../../scenario/schema/play'
import type { GameSnapshot } from '../../session/api'

/** State of the automatic save, with the wall clock of the last one. */
export interface SaveState {
  readonly status: 'saving' | 'saved' | 'failed'
  readonly at: Date | null
}

/** What stands on the play screen of a seat that a team plays, in places that are empty for somebody who plays alone. */
export interface SharedSeat {
  /** Beside the seat's name: the team's. */
  readonly team: string
  /** In place of window and save state: the window's clock, and whether the class is reached. */
  readonly state: ReactNode
  /** Under the header: what everybody must see now, such as a pause. */
  readonly notice: ReactNode
  /** Above the decisions: what members propose. */
  readonly proposals: ReactNode
  /** Proposals that this member has something to do about. */
  readonly waiting: number
  /** The team's own panel: who is there, and what is said. */
  readonly panel: ReactNode
  /** Whether the panel is open from the beginning, where it takes room from the map. */
  readonly opens: boolean
  /** Lines in it that were not seen yet. */
  readonly news: number
  /** How many decisions are offered at once; the rest lies behind a fold. */
  readonly offered: number
  /** The window waits for the teacher: there is time to read, and nothing can be ordered. */
  readonly isHeld: boolean
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
