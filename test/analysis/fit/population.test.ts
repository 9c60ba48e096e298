import { describe, expect, it } from 'vitest'
import {
  absorb,
  type FitSettings,
  isOver,
  noPopulation,
  type Population,
  proposalsOf,
  usualSettings,
} from '../../../src/analysis/fit/population'
import { contractionOf } from '../../../src/analysis/fit/spread'
import { quantile } from '../../../src/analysis/quantiles'

const settings: FitSettings = { ...usualSettings, seed: 3, population: 200, generations: 40 }
const size = 3

/** A "model" whose first coordinate must be near 0.7 and the sum of the first two near 1; the third does nothing. */
const distance = (point: readonly number[]): number =>
  Math.sqrt((point[0] - 0.7) ** 2 + (point[0] + point[1] - 1) ** 2) * 10

function fitAll(own: FitSettings = settings): Population {
  let population = noPopulation
  while (!isOver(population)) {
    const proposals = proposalsOf(own, population, size)
    population = absorb(
      own,
      population,
      proposals,
      proposals.map(({ point }) => distance(point)),
    )
  }
  return population
}

const column = (population: Population, index: number): number[] =>
  population.particles.map(({ point }) => point[index])

describe('the population of a fit', () => {
  it('closes in on what the distance asks for, and leaves alone what it says nothing about', () => {
    const population = fitAll()
    expect(population.tolerance).toBeLessThan(0.7)
    expect(quantile(column(population, 0), 0.5)).toBeCloseTo(0.7, 1)
    expect(quantile(column(population, 1), 0.5)).toBeCloseTo(0.3, 1)
    expect(quantile(column(population, 2), 0.1)).toBeLessThan(0.2)
    expect(quantile(column(population, 2), 0.9)).toBeGreaterThan(0.8)
  })

  it('never lets the tolerance rise, and keeps every particle within it and in the cube', () => {
    let population = noPopulation
    let before = Number.MAX_VALUE
    while (!isOver(population)) {
      const proposals = proposalsOf(settings, population, size)
      for (const { point } of proposals) for (const x of point) expect(x >= 0 && x <= 1).toBe(true)
      population = absorb(
        settings,
        population,
        proposals,
        proposals.map(({ point }) => distance(point)),
      )
      expect(population.tolerance).toBeLessThanOrEqual(before)
      for (const one of population.particles) expect(one.distance).toBeLessThanOrEqual(population.tolerance)
      before = population.tolerance
    }
  })

  it('lowers the tolerance where many copies share the greatest distance, too', () => {
    const particles = Array.from({ length: 20 }, (_, i) => ({ point: [0.1, 0.2, 0.03 * i], distance: i < 12 ? i : 12 }))
    const tied: Population = { ...noPopulation, generation: 7, particles, tolerance: 12, acceptance: 0.2 }
    const proposals = proposalsOf(settings, tied, size)
    const after = absorb(
      settings,
      tied,
      proposals,
      proposals.map(() => 20),
    )
    expect(after.tolerance).toBe(11)
    expect(after.particles.every(({ distance }) => distance <= 11)).toBe(true)
    const all = { ...tied, particles: particles.map((one) => ({ ...one, distance: 12 })) }
    const same = absorb(
      settings,
      all,
      proposalsOf(settings, all, size),
      proposals.map(() => 20),
    )
    expect(same.tolerance).toBe(12)
  })

  it('is the same for the same seed, and two seeds agree within their spread', () => {
    expect(fitAll()).toEqual(fitAll())
    const other = fitAll({ ...settings, seed: 4 })
    for (const index of [0, 1, 2]) {
      const [a, b] = [fitAll(), other].map((population) => column(population, index))
      const spread = quantile(a, 0.95) - quantile(a, 0.05)
      expect(Math.abs(quantile(a, 0.5) - quantile(b, 0.5))).toBeLessThan(spread / 2)
    }
  })

  it('goes on from plain data as if it had never stopped', () => {
    let population = noPopulation
    while (!isOver(population)) {
      const kept = JSON.parse(JSON.stringify(population)) as Population
      const proposals = proposalsOf(settings, kept, size)
      population = absorb(
        settings,
        kept,
        proposals,
        proposals.map(({ point }) => distance(point)),
      )
    }
    expect(population).toEqual(fitAll())
  })

  it('tries everything once more and ends when hardly a move is taken', () => {
    const stuck: Population = { ...fitAll(), generation: 5, acceptance: 0.01, confirmed: false }
    const proposals = proposalsOf(settings, stuck, size)
    expect(proposals.map(({ point }) => point)).toEqual(stuck.particles.map(({ point }) => point))
    expect(new Set(proposals.map(({ seeds }) => seeds.length))).toEqual(new Set([settings.confirm]))
    const moving = proposalsOf({ ...settings, leastAcceptance: 0.001 }, stuck, size)
    expect(moving[0].seeds.length).toBe(settings.repeats)
  })

  it('lets points go at the end whose runs were lucky', () => {
    const points = Array.from({ length: 40 }, (_, i) => [i / 40, 0.5, 0.5])
    const lucky: Population = {
      ...noPopulation,
      generation: settings.generations,
      particles: points.map((point) => ({ point, distance: 0.1 })),
      tolerance: 0.1,
    }
    const proposals = proposalsOf(settings, lucky, size)
    const after = absorb(
      settings,
      lucky,
      proposals,
      proposals.map(({ point }) => Math.abs(point[0] - 0.5)),
    )
    expect(isOver(after)).toBe(true)
    expect(after.particles.length).toBe(20)
    expect(after.particles.every(({ point }) => Math.abs(point[0] - 0.5) <= 0.26)).toBe(true)
    expect(after.tolerance).toBeCloseTo(0.25, 10)
    expect(after.runs).toBe(40 * settings.confirm)
  })

  it('keeps the whole range of what the distance says nothing about, over many generations', () => {
    const long = { ...settings, generations: 150, leastAcceptance: 0 }
    for (const seed of [1, 2, 3]) {
      const free = column(fitAll({ ...long, seed }), 2)
      expect(quantile(free, 0.05)).toBeLessThan(0.15)
      expect(quantile(free, 0.95)).toBeGreaterThan(0.85)
    }
  })

  it('hardly draws together, by copying, what the distance says nothing about', () => {
    const wide = 24
    for (const seed of [1, 2, 3]) {
      let population = noPopulation
      const own = { ...settings, seed, population: 300, generations: 150 }
      // As noisy as a model: what a point gives depends on its seeds, too.
      const noisy = (point: readonly number[], seeds: readonly number[]): number =>
        distance(point) + (seeds[0] % 1000) / 250
      while (!isOver(population)) {
        const proposals = proposalsOf(own, population, wide)
        population = absorb(
          own,
          population,
          proposals,
          proposals.map(({ point, seeds }) => noisy(point, seeds)),
        )
      }
      const contractions = Array.from({ length: wide - 2 }, (_, i) => contractionOf(column(population, i + 2)))
      expect(Math.max(...contractions), `seed ${seed}`).toBeLessThan(0.3)
      expect(contractionOf(column(population, 0))).toBeGreaterThan(0.5)
    }
  })
})
