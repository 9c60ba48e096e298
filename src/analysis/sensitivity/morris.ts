import { bits, purposeOf, uniform } from '../../sim/random/stream'

/**
 * Screening by elementary effects (Morris 1991; the mean of their sizes, mu*, after Campolongo, Cariboni and Saltelli 2007).
 * A trajectory starts on a grid of the unit cube and moves one input after another, each once, in random order, by more than
 * half of its range. All runs of a trajectory share one seed, so that the luck that a step does not touch stays the same.
 */
export interface Trajectory {
  /** Seed of its runs. */
  readonly seed: number
  /** One more than there are inputs; each differs from the one before in one coordinate. */
  readonly points: readonly (readonly number[])[]
  /** Which input each step moves. */
  readonly moved: readonly number[]
}

/** What one input does to one outcome, in the outcome's unit for the whole range of the input. */
export interface Effect {
  /** Mean of the sizes of its elementary effects. */
  readonly muStar: number
  /** Their standard deviation: large where the effect depends on the other inputs, on luck, or bends. */
  readonly sigma: number
}

const usualLevels = 4

const basePurpose = purposeOf('sensitivity.morris.base')
const directionPurpose = purposeOf('sensitivity.morris.direction')
const orderPurpose = purposeOf('sensitivity.morris.order')
const seedPurpose = purposeOf('sensitivity.morris.seed')

/** `count` trajectories over `inputs` inputs, on a grid of an even number of levels. More of them leave the first as they were. */
export function trajectoriesOf(seed: number, inputs: number, count: number, levels = usualLevels): Trajectory[] {
  const step = stepOf(levels)
  return Array.from({ length: count }, (_, index) => {
    const up = Array.from({ length: inputs }, (_, i) => uniform(seed, directionPurpose, index, i, 0) < 0.5)
    const low = up.map((_, i) => Math.floor((uniform(seed, basePurpose, index, i, 0) * levels) / 2) / (levels - 1))
    const moved = shuffled(inputs, (n) => uniform(seed, orderPurpose, index, n, 0))
    const points = [low.map((from, i) => (up[i] ? from : from + step))]
    for (const input of moved) {
      const to = up[input] ? low[input] + step : low[input]
      points.push(points[points.length - 1].map((from, i) => (i === input ? to : from)))
    }
    return { seed: bits(seed, seedPurpose, index, 0, 0) >>> 1, points, moved }
  })
}

function stepOf(levels: number): number {
  if (levels < 2 || levels % 2 !== 0) throw new RangeError(`${levels} levels: a grid needs an even number of them`)
  return levels / (2 * (levels - 1))
}

function shuffled(count: number, draw: (n: number) => number): number[] {
  const list = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(draw(i) * (i + 1))
    const kept = list[i]
    list[i] = list[other]
    list[other] = kept
  }
  return list
}

/** The effect of each input on one outcome: `values[t][p]` is the outcome at point `p` of trajectory `t`. */
export function effectsOf(trajectories: readonly Trajectory[], values: readonly (readonly number[])[]): Effect[] {
  const inputs = trajectories[0]?.moved.length ?? 0
  const effects = Array.from({ length: inputs }, (): number[] => [])
  trajectories.forEach(({ points, moved }, t) => {
    moved.forEach((input, step) => {
      const way = points[step + 1][input] - points[step][input]
      effects[input].push((values[t][step + 1] - values[t][step]) / way)
    })
  })
  return effects.map((list) => {
    const mean = meanOf(list)
    const squares = list.reduce((sum, effect) => sum + (effect - mean) * (effect - mean), 0)
    return { muStar: meanOf(list.map(Math.abs)), sigma: Math.sqrt(squares / Math.max(1, list.length - 1)) }
  })
}

function meanOf(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0) / list.length
}
