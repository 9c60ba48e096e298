import type { Scenario } from '../scenario/scenario'
import type { State } from '../sim/index'
import { createFigures, endOf, type Figures } from './figures'

/** Reads a run while it goes on: outcomes at their hours, and the course of the south-wide figures. */
export interface RunWatch {
  /** To be called with the state at hour 0 and after each hour that passed. */
  observe(state: State): void
  /** Outcomes read so far; those that stand at the end of the run are read from the state given. */
  outcomes(state: State): Record<string, number>
}

/** A watch for one run. `figures` may be shared by all runs of a scenario. */
export function watchRun(scenario: Scenario, figures: Figures = createFigures(scenario)): RunWatch {
  const end = endOf(scenario)
  const atHours = figures.outcomes.filter((outcome) => outcome.hour !== null && outcome.hour < end)
  const hours = new Set(atHours.map((outcome) => outcome.hour))
  const read: Record<string, number> = {}
  return {
    observe(state) {
      if (!hours.has(state.hour)) return
      for (const outcome of atHours) if (outcome.hour === state.hour) read[outcome.id] = outcome.read(state)
    },
    outcomes: (state) =>
      Object.fromEntries(figures.outcomes.map((outcome) => [outcome.id, read[outcome.id] ?? outcome.read(state)])),
  }
}
