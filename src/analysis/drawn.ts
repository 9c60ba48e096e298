import type { Scenario } from '../scenario/scenario'
import type { Structure } from '../scenario/schema/play'
import type { ParameterValues } from '../sim/index'
import { purposeOf, uniform } from '../sim/random/stream'

const drawPurpose = purposeOf('ensemble.draw')

/** Gives the parameters of a run by its seed; undefined for the scenario's own values. */
export type DrawParameters = (seed: number) => ParameterValues | undefined

/**
 * How the runs of an ensemble get their parameters under a structure: one of its fitted draws each, picked by weight, so
 * that the spread shows doubt about the model as well as luck. `null` asks for the scenario's own values, undefined for its
 * first structure. Before a fit, what the structure holds is held and everything else is as it was set. Throws a
 * RangeError for a structure that the scenario does not have.
 */
export function drawnParameters(scenario: Scenario, structure: string | null | undefined): DrawParameters {
  if (structure === null) return () => undefined
  const found = structureOf(scenario, structure)
  if (!found) return () => undefined
  const fitted = scenario.draws?.structures.find((one) => one.structure === found.id)
  if (!fitted) {
    const held = Object.keys(found.hold).length > 0 ? found.hold : undefined
    return () => held
  }
  const values = fitted.draws.map(
    (draw): ParameterValues => ({
      ...found.hold,
      ...Object.fromEntries(fitted.parameters.map((name, index) => [name, draw.values[index]])),
    }),
  )
  const total = fitted.draws.reduce((sum, { weight }) => sum + weight, 0)
  return (seed) => {
    let left = uniform(seed, drawPurpose, 0, 0, 0) * total
    for (let i = 0; i < values.length; i++) {
      left -= fitted.draws[i].weight
      if (left < 0) return values[i]
    }
    return values[values.length - 1]
  }
}

/** Whether a structure (the first unless named) has fitted draws; never for the scenario's own values. */
export function isFitted(scenario: Scenario, structure: string | null | undefined): boolean {
  const id = structure === null ? null : structureOf(scenario, structure)?.id
  return scenario.draws?.structures.some((one) => one.structure === id) ?? false
}

/** The structure of that id, or the first; undefined where the scenario has none. */
function structureOf(scenario: Scenario, id: string | undefined): Structure | undefined {
  const { structures } = scenario.model
  if (id === undefined) return structures[0]
  const found = structures.find((one) => one.id === id)
  if (found) return found
  const names = structures.map((one) => one.id).join(', ')
  throw new RangeError(`"${id}" is no structure of this scenario. Structures: ${names || 'none'}.`)
}
