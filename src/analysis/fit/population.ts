import { bits, purposeOf, uniform } from '../../sim/random/stream'
import { choleskyOf, covarianceOf } from './linear'
import { contractionOf } from './spread'

/**
 * Approximate Bayesian computation by a population (sequential Monte Carlo with Metropolis moves, after Del Moral, Doucet
 * and Jasra 2012). Points of the prior's cube are tried, each by a few runs. In each generation the tolerance falls to a
 * quantile of the distances; points beyond it are replaced by copies of others, and every point is offered a move: a normal
 * step, reflected at the walls of the cube, taken when the runs there come within the tolerance. Every other move draws
 * coordinates anew from the prior instead, so that what the figures say nothing about keeps its range. Prior and
 * moves are symmetric, so that all points weigh the same.
 *
 * At the end every point is tried again by more runs, and the better half stays: points whose few runs were lucky go.
 *
 * Plain data and pure functions: the runs of a generation can be computed anywhere and put together in any order.
 */
export interface FitSettings {
  readonly seed: number
  /** Points in the population. */
  readonly population: number
  /** Runs of each point; their mean is what is set beside the record. */
  readonly repeats: number
  /** Points drawn from the prior for each that stays at the start. */
  readonly first: number
  readonly generations: number
  /** Share of points within the next tolerance. */
  readonly quantile: number
  /** Generations end early when a smaller share of moves than this is taken. */
  readonly leastAcceptance: number
  /** Runs of each point at the end, by which those that stay are chosen. */
  readonly confirm: number
}

export const usualSettings: Omit<FitSettings, 'seed'> = {
  population: 300,
  repeats: 3,
  first: 6,
  generations: 150,
  quantile: 0.87,
  leastAcceptance: 0.05,
  confirm: 12,
}

export interface Particle {
  readonly point: readonly number[]
  readonly distance: number
}

export interface Population {
  readonly generation: number
  readonly particles: readonly Particle[]
  /** Distance within which every particle lies. */
  readonly tolerance: number
  /** Length of a step against the spread of the population. */
  readonly scale: number
  /** Share of the last moves that were taken; 1 at the start. */
  readonly acceptance: number
  /** Runs so far. */
  readonly runs: number
  /** Whether its points were tried again and chosen from: the fit is over. */
  readonly confirmed: boolean
}

/** One point to be tried, with the seeds of its runs. */
export interface Proposal {
  readonly point: readonly number[]
  readonly seeds: readonly number[]
}

const pickPurpose = purposeOf('fit.pick')
const stepPurpose = purposeOf('fit.step')
const freshPurpose = purposeOf('fit.fresh')
const seedPurpose = purposeOf('fit.seed')

export const noPopulation: Population = {
  generation: 0,
  particles: [],
  tolerance: Number.MAX_VALUE,
  scale: 1,
  acceptance: 1,
  runs: 0,
  confirmed: false,
}

export function isOver({ confirmed }: Population): boolean {
  return confirmed
}

/** Whether the next generation only tries every point again. */
function isLast(settings: FitSettings, { generation, acceptance }: Population): boolean {
  return generation >= settings.generations || (generation > 1 && acceptance < settings.leastAcceptance)
}

/** The points of the next generation, the same for the same settings and population. `size`: how many parameters move. */
export function proposalsOf(settings: FitSettings, population: Population, size: number): Proposal[] {
  const { seed } = settings
  const generation = population.generation + 1
  const last = isLast(settings, population)
  const seedsOf = (index: number): number[] =>
    Array.from(
      { length: last ? settings.confirm : settings.repeats },
      (_, run) => bits(seed, seedPurpose, generation, index, run) >>> 1,
    )
  if (population.particles.length === 0) {
    return Array.from({ length: settings.population * settings.first }, (_, index) => ({
      point: Array.from({ length: size }, (_unused, i) => uniform(seed, stepPurpose, generation, index, i)),
      seeds: seedsOf(index),
    }))
  }
  if (last) return population.particles.map(({ point }, index) => ({ point, seeds: seedsOf(index) }))
  const { particles } = renewed(settings, population)
  const lower = choleskyOf(covarianceOf(particles.map(({ point }) => point)))
  const length = (population.scale * 2.38) / Math.sqrt(size)
  const idle = Array.from({ length: size }, (_, i) => contractionOf(particles.map(({ point }) => point[i])) < idleBelow)
  return particles.map(({ point }, index) => {
    if (isFresh(generation, index)) {
      return { point: freshened(point, idle, seed, generation, index), seeds: seedsOf(index) }
    }
    const normal = normals(seed, generation, index, size)
    return {
      point: point.map((value, i) => {
        let moved = value
        for (let k = 0; k <= i; k++) moved += length * lower[i][k] * normal[k]
        return reflected(moved)
      }),
      seeds: seedsOf(index),
    }
  })
}

/** Whether a point is offered a new coordinate instead of a step. */
function isFresh(generation: number, index: number): boolean {
  return (generation + index) % 2 === 0
}

/** Contraction below which coordinates are drawn anew several at once, and the share of them that a move draws. */
const idleBelow = 0.4
const idleShare = 0.5

/**
 * A point with coordinates drawn anew from the prior: in half of these moves any single one, in the others half of those
 * that hardly contracted so far. The latter seldom matter, so that such a move is taken as often as one of a single
 * coordinate, and copies lose what they share by chance.
 */
function freshened(
  point: readonly number[],
  idle: readonly boolean[],
  seed: number,
  generation: number,
  index: number,
): number[] {
  const draw = (n: number): number => uniform(seed, freshPurpose, generation, index, n)
  const single = draw(0) < 0.5
  const at = Math.floor(draw(1) * point.length)
  return point.map((value, i) => {
    const anew = single ? i === at : idle[i] && draw(2 + 2 * i) < idleShare
    return anew ? draw(3 + 2 * i) : value
  })
}

/** Back into 0 to 1 by reflection at the walls. */
function reflected(value: number): number {
  const turn = Math.abs(value) % 2
  return turn > 1 ? 2 - turn : turn
}

/**
 * Lowers the tolerance and replaces the particles beyond it by copies of others, drawn evenly. Copies share
 * their distance: where so many have the greatest that the quantile is that one, the next below is taken, since the tolerance
 * would never fall again.
 */
function renewed(
  { seed, quantile }: FitSettings,
  { particles, generation, tolerance: before }: Population,
): { particles: readonly Particle[]; tolerance: number } {
  const sorted = particles.map(({ distance }) => distance).sort((a, b) => a - b)
  const greatest = sorted[sorted.length - 1]
  const at = Math.max(1, Math.min(sorted.length, Math.ceil(quantile * sorted.length))) - 1
  const below = sorted[at] < greatest ? sorted[at] : (sorted.filter((one) => one < greatest).at(-1) ?? greatest)
  const tolerance = Math.min(before, below)
  const within = particles.filter(({ distance }) => distance <= tolerance)
  return {
    tolerance,
    particles: particles.map((one, index) =>
      one.distance <= tolerance
        ? one
        : within[Math.floor(uniform(seed, pickPurpose, generation, index, 0) * within.length)],
    ),
  }
}

/** Standard normal numbers by the way of Box and Muller. */
function normals(seed: number, generation: number, index: number, size: number): number[] {
  const draw = (n: number): number => uniform(seed, stepPurpose, generation, index, n)
  return Array.from({ length: size }, (_, i) => {
    const radius = Math.sqrt(-2 * Math.log(1 - draw(2 * i)))
    return radius * Math.cos(2 * Math.PI * draw(2 * i + 1))
  })
}

/** Share of steps taken that a population is steered towards by the length of its steps. */
const wishedAcceptance = 0.2

/** The population after a generation, from its proposals in order and the distance of each. */
export function absorb(
  settings: FitSettings,
  population: Population,
  proposals: readonly Proposal[],
  distances: readonly number[],
): Population {
  const generation = population.generation + 1
  const runs = population.runs + proposals.reduce((sum, { seeds }) => sum + seeds.length, 0)
  if (population.particles.length === 0) {
    const particles = proposals
      .map(({ point }, index): Particle => ({ point, distance: distances[index] }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, settings.population)
    const tolerance = particles[particles.length - 1].distance
    return { generation, particles, tolerance, scale: 1, acceptance: 1, runs, confirmed: false }
  }
  if (isLast(settings, population)) {
    const particles = proposals
      .map(({ point }, index): Particle => ({ point, distance: distances[index] }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, Math.ceil(proposals.length / 2))
    return {
      ...population,
      generation,
      particles,
      tolerance: particles[particles.length - 1].distance,
      runs,
      confirmed: true,
    }
  }
  const { particles, tolerance } = renewed(settings, population)
  let taken = 0
  let steps = 0
  let stepsTaken = 0
  const moved = particles.map((one, index): Particle => {
    const step = !isFresh(generation, index)
    if (step) steps++
    if (distances[index] > tolerance) return one
    taken++
    if (step) stepsTaken++
    return { point: proposals[index].point, distance: distances[index] }
  })
  const acceptance = taken / particles.length
  const scale = population.scale * (stepsTaken > wishedAcceptance * steps ? 1.1 : 0.93)
  return {
    generation,
    particles: moved,
    tolerance,
    scale: Math.min(2, Math.max(0.05, scale)),
    acceptance,
    runs,
    confirmed: false,
  }
}
