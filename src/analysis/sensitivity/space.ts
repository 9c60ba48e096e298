import type { ParameterName } from '../../scenario/parameters'
import type { Scenario } from '../../scenario/scenario'
import type { Draws } from '../../scenario/schema/fit'
import type { Structure } from '../../scenario/schema/play'
import type { ParameterValues } from '../../sim/index'
import { type Prior, priorOf } from '../fit/prior'

/** Says nothing here: runs follow the record, and nobody weighs interests. */
const leftOut: ReadonlySet<string> = new Set<ParameterName>(['policyTemperature'])

/** Every parameter that may move under a structure, over its whole range. */
export function wholeSpace(scenario: Scenario, structure: Structure | undefined): Prior {
  const names = scenario.model.parameters.map(({ id }) => id).filter((id) => !leftOut.has(id))
  return priorOf(scenario.model, names, structure?.hold ?? {})
}

/**
 * The parameters that the indices may be about: those that the fit moved, because only they move in the runs that are shown;
 * before a fit, all.
 */
export function movingParameters(scenario: Scenario, structure: Structure | undefined): readonly ParameterName[] {
  const { names } = wholeSpace(scenario, structure)
  const fitted = fittedOf(scenario, structure)
  return fitted ? names.filter((name) => fitted.parameters.includes(name)) : names
}

/** Where one parameter is drawn, in its own unit. */
export interface DrawnRange {
  readonly name: ParameterName
  readonly low: number
  readonly high: number
}

/** Some parameters over what the fit left open of them; the others stand still. */
export interface FittedSpace {
  readonly ranges: readonly DrawnRange[]
  valuesAt(point: readonly number[]): ParameterValues
}

/**
 * The space of some moving parameters: from the 5 to the 95 per cent quantile of the structure's draws, each for itself;
 * before a fit, the whole range. All others stand at the middle of their draws, or at their set values.
 */
export function fittedSpace(
  scenario: Scenario,
  structure: Structure | undefined,
  names: readonly ParameterName[],
): FittedSpace {
  const fitted = fittedOf(scenario, structure)
  const prior = priorOf(scenario.model, names, {})
  const ends = names.map((name): readonly [number, number] => {
    if (!fitted) return [0, 1]
    const at = fitted.parameters.indexOf(name)
    const own = priorOf(scenario.model, [name], {})
    const coordinates = fitted.draws.map(({ values }) => own.pointOf([values[at]])[0])
    return [weightedQuantile(coordinates, fitted.draws, 0.05), weightedQuantile(coordinates, fitted.draws, 0.95)]
  })
  const still = { ...middlesOf(fitted), ...structure?.hold }
  return {
    ranges: names.map((name, i) => ({
      name,
      low: prior.value(i, ends[i][0]),
      high: prior.value(i, ends[i][1]),
    })),
    valuesAt: (point) => ({
      ...still,
      ...prior.valuesAt(ends.map(([low, high], i) => low + point[i] * (high - low))),
    }),
  }
}

type Fitted = Draws['structures'][number]

function fittedOf(scenario: Scenario, structure: Structure | undefined): Fitted | undefined {
  return scenario.draws?.structures.find((one) => one.structure === structure?.id)
}

function middlesOf(fitted: Fitted | undefined): ParameterValues {
  if (!fitted) return {}
  return Object.fromEntries(
    fitted.parameters.map((name, at) => {
      const values = fitted.draws.map((draw) => draw.values[at])
      return [name, weightedQuantile(values, fitted.draws, 0.5)]
    }),
  )
}

/** The least value at or below which at least this share of the weight lies. */
function weightedQuantile(
  values: readonly number[],
  weights: readonly { readonly weight: number }[],
  share: number,
): number {
  const sorted = values.map((value, i) => ({ value, weight: weights[i].weight })).sort((a, b) => a.value - b.value)
  let left = share * sorted.reduce((sum, { weight }) => sum + weight, 0)
  for (const { value, weight } of sorted) {
    left -= weight
    if (left <= 0) return value
  }
  return sorted[sorted.length - 1].value
}
