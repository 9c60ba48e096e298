import { Problems } from '../scenario/problem'
import type { Problem, Scenario } from '../scenario/scenario'
import type { Actor } from '../scenario/schema/actors'
import { populationFaults } from './actors/householdMoves'
import { createWorld } from './world'

/**
 * What only the simulation can tell of a scenario that loads: whether it can move people by the population's chart. Empty
 * when an engine can be built of it.
 */
export function engineProblems(scenario: Scenario): readonly Problem[] {
  const population = scenario.actors.find((actor) => actor.kind === 'population')
  const before = population && known.get(population)
  if (before) return before
  const problems = problemsOf(scenario, population)
  if (population) known.set(population, problems)
  return problems
}

/** By population: it alone decides, and it is the same object while its file is. */
const known = new WeakMap<Actor, readonly Problem[]>()

function problemsOf(scenario: Scenario, population: Actor | undefined): readonly Problem[] {
  const problems = new Problems()
  const file = population ? `actors/${population.id}.json` : 'actors/'
  for (const message of new Set(faultsOf(scenario))) problems.tell('chart-not-run', file, ['chart'], { message })
  return problems.list
}

function faultsOf(scenario: Scenario): readonly string[] {
  try {
    return populationFaults(createWorld(scenario))
  } catch (error) {
    return [error instanceof Error ? error.message.slice(0, 300) : 'unknown fault']
  }
}
