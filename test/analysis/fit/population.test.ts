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
import { quantile } from '../../../src/analysis/quantiles'

const settings: FitSettings = { ...usualSettings, seed: 3, population: 200, generations: 40 }
const size = 3

/** A "model" whose first coordinate must be near 0.7 and the sum of the first two near 1; the third does nothing. */
const distance = (point: readonly number[]): number =>
  Math.sqrt((point[0] - 0.7) ** 2 + (point[0] + point[1] - 1) ** 2) * 10

function fitAll(own: FitSettings = settings): Population {
  let population = noPopulation
  while (!isOver(own, population)) {
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
    expect(quantile(column(population, 2), 0.1)).toBeLessThan(0.25)
    expect(quantile(column(population, 2), 0.9)).toBeGreaterThan(0.75)
  })

  it('never lets the tolerance rise, and keeps every particle within it and in the cube', () => {
    let population = noPopulation
    let before = Number.MAX_VALUE
    while (!isOver(settings, population)) {
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
    while (!isOver(settings, population)) {
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

  it('ends early when hardly a move is taken', () => {
    const stuck: Population = { ...fitAll(), generation: 5, acceptance: 0.01 }
    expect(isOver(settings, stuck)).toBe(true)
    expect(isOver({ ...settings, leastAcceptance: 0.001 }, stuck)).toBe(false)
  })
})
