import { namesOf } from '../../scenario/names'
import type { Scenario } from '../../scenario/scenario'

/** The words of an option; its id where the scenario no longer has it. */
export const labelOf = (scenario: Scenario, option: string): string => namesOf(scenario).option(option)

export const seatName = (scenario: Scenario, seat: string): string => namesOf(scenario).seat(seat)

/** The decision point of an option; null where there is none. */
export function pointOf({ actors }: Scenario, option: string): string | null {
  return actors.flatMap(({ options }) => options).find(({ id }) => id === option)?.point ?? null
}

/** Letters by which options are named beside one another. They say in which order the options stand, and nothing else. */
export const letters = ['A', 'B', 'C'] as const
