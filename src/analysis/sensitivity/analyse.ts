import type { ParameterName } from '../../scenario/parameters'
import type { Scenario } from '../../scenario/scenario'
import type { Structure } from '../../scenario/schema/play'
import type { Sensitivity } from '../../scenario/schema/report'
import type { ParameterValues } from '../../sim/index'
import { type Effect, effectsOf, trajectoriesOf } from './morris'
import { mainOutcomes } from './outcomes'
import { pointsInRow, sobolIndices, sobolPoints } from './sobol'
import { type DrawnRange, fittedSpace, movingParameters, wholeSpace } from './space'

/** Parameters that the screening sends on to the indices. */
export const carriedOn = 10
/** The input beside the parameters: the seed of a run, drawn like one of them. */
export const luck = 'luck'

/** One run to be played. */
export interface RunPoint {
  readonly seed: number
  readonly parameters: ParameterValues
}

/** Plays runs by the record's policy and reads outcomes: a list of values, in the order of the ids, for each point. */
export type PlayPoints = (
  part: 'morris' | 'sobol',
  outcomes: readonly string[],
  points: readonly RunPoint[],
) => Promise<number[][]>

/** How many runs each part gets. */
export interface Shares {
  readonly trajectories: number
  readonly rows: number
  /** Runs in all; never more than were allowed. */
  readonly runs: { readonly morris: number; readonly sobol: number }
}

/** Part of the runs that go to the screening. */
const morrisShare = 0.2
/** Fewer trajectories, and fewer rows, say nothing at all. */
const least = 2

/** A fifth of the runs for the screening, in whole trajectories; what is left for the indices, in whole rows. */
export function sharesOf(scenario: Scenario, structure: Structure | undefined, runs: number): Shares {
  const length = wholeSpace(scenario, structure).names.length + 1
  const width = pointsInRow(Math.min(carriedOn, movingParameters(scenario, structure).length) + 1)
  const trajectories = Math.max(least, Math.floor((runs * morrisShare) / length))
  const rows = Math.max(least, Math.floor((runs - trajectories * length) / width))
  return { trajectories, rows, runs: { morris: trajectories * length, sobol: rows * width } }
}

export interface Analysed {
  readonly report: Omit<Sensitivity, 'made'>
  /** Where each parameter of the indices was drawn. */
  readonly ranges: readonly DrawnRange[]
  /** Parameters among the strongest that the fit did not move, and that the indices therefore pass over. */
  readonly passedOver: readonly ParameterName[]
}

/**
 * Screens all parameters over their whole ranges, then computes indices for those that did most, over what the fit left open
 * of them. The same for the same scenario, structure, seed and shares.
 */
export async function analyse(
  scenario: Scenario,
  structure: Structure | undefined,
  seed: number,
  shares: Shares,
  play: PlayPoints,
): Promise<Analysed> {
  const outcomes = mainOutcomes(scenario)
  const space = wholeSpace(scenario, structure)
  const trajectories = trajectoriesOf(seed, space.names.length, shares.trajectories)
  const screened = await play(
    'morris',
    outcomes,
    trajectories.flatMap((one) => one.points.map((point) => ({ seed: one.seed, parameters: space.valuesAt(point) }))),
  )
  const length = space.names.length + 1
  const effects = outcomes.map((_, outcome) =>
    effectsOf(
      trajectories,
      trajectories.map((_unused, t) => screened.slice(t * length, (t + 1) * length).map((values) => values[outcome])),
    ),
  )
  const ranked = strongest(space.names, effects)
  const moving = movingParameters(scenario, structure)
  const chosen = ranked.filter((name) => moving.includes(name)).slice(0, carriedOn)
  const fitted = fittedSpace(scenario, structure, chosen)
  const inputs = [...fitted.ranges.map(({ name }) => name), luck]
  const played = await play(
    'sobol',
    outcomes,
    sobolPoints(seed, inputs.length, shares.rows).map((point) => ({
      seed: Math.floor(point[inputs.length - 1] * 2_147_483_648),
      parameters: fitted.valuesAt(point),
    })),
  )
  const varying = outcomes.flatMap((id, outcome) =>
    effects[outcome].some(({ muStar }) => muStar > 0) ? [{ id, outcome }] : [],
  )
  return {
    ranges: fitted.ranges,
    passedOver: ranked.slice(0, carriedOn).filter((name) => !moving.includes(name)),
    report: {
      outcomes: varying.map(({ id }) => id),
      morris: varying.flatMap(({ id, outcome }) =>
        effects[outcome].map(({ muStar, sigma }, i) => ({
          parameter: space.names[i],
          outcome: id,
          muStar: rounded(muStar),
          sigma: rounded(sigma),
        })),
      ),
      sobol: varying.flatMap(({ id, outcome }) => {
        const indices = sobolIndices(
          seed,
          inputs.length,
          played.map((values) => values[outcome]),
        )
        return (indices ?? []).map((one, i) => ({ parameter: inputs[i], outcome: id, ...roundedAll(one) }))
      }),
      runs: shares.runs,
    },
  }
}

/**
 * The parameters by the size of their effects, the largest first: for each its largest mu* over the outcomes, as a share of the largest that any
 * parameter has on that outcome, so that people and buildings count alike. Equal ones stay in the order of the model.
 */
export function strongest(names: readonly ParameterName[], effects: readonly (readonly Effect[])[]): ParameterName[] {
  const most = effects.map((list) => Math.max(...list.map(({ muStar }) => muStar)))
  return names
    .map((name, i) => ({
      name,
      share: Math.max(0, ...effects.map((list, outcome) => (most[outcome] > 0 ? list[i].muStar / most[outcome] : 0))),
    }))
    .sort((a, b) => b.share - a.share)
    .map(({ name }) => name)
}

/** Digits kept: more than the number of runs can tell. */
const digits = 4
const rounded = (value: number): number => Number(value.toPrecision(digits))

function roundedAll<T extends Record<keyof T, number>>(values: T): T {
  return Object.fromEntries(Object.entries<number>(values).map(([key, value]) => [key, rounded(value)])) as T
}
