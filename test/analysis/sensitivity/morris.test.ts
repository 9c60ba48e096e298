import { describe, expect, it } from 'vitest'
import { effectsOf, type Trajectory, trajectoriesOf } from '../../../src/analysis/sensitivity/morris'
import { gFunction } from './functions'

const valuesOf = (trajectories: readonly Trajectory[], of: (point: readonly number[], seed: number) => number) =>
  trajectories.map(({ points, seed }) => points.map((point) => of(point, seed)))

describe('trajectories', () => {
  const trajectories = trajectoriesOf(3, 5, 40)

  it('move every input once, on four levels, by two thirds of its range', () => {
    for (const { points, moved } of trajectories) {
      expect([...moved].sort()).toEqual([0, 1, 2, 3, 4])
      expect(points).toHaveLength(6)
      moved.forEach((input, step) => {
        points[step].forEach((from, i) => {
          expect(Math.abs(points[step + 1][i] - from)).toBeCloseTo(i === input ? 2 / 3 : 0, 12)
        })
      })
      for (const coordinate of points.flat()) {
        expect([0, 1, 2, 3].some((level) => Math.abs(coordinate * 3 - level) < 1e-9)).toBe(true)
      }
    }
  })

  it('start anywhere on the grid, go both ways and in every order', () => {
    const starts = new Set(trajectories.map(({ points }) => Math.round(points[0][0] * 3)))
    expect(starts).toEqual(new Set([0, 1, 2, 3]))
    expect(new Set(trajectories.map(({ moved }) => moved[0])).size).toBe(5)
    expect(new Set(trajectories.map(({ seed }) => seed)).size).toBe(40)
  })

  it('are the same for the same seed; more of them leave the first as they were', () => {
    expect(trajectoriesOf(3, 5, 60).slice(0, 40)).toEqual(trajectories)
    expect(trajectoriesOf(4, 5, 40)).not.toEqual(trajectories)
    expect(() => trajectoriesOf(3, 5, 1, 5)).toThrow(RangeError)
  })
})

describe('elementary effects', () => {
  it('of a linear function are its slopes, without spread, whatever the luck of the runs', () => {
    const slopes = [4, -2, 0.5, 0]
    const trajectories = trajectoriesOf(1, 4, 10)
    const linear = (point: readonly number[], seed: number): number =>
      point.reduce((sum, x, i) => sum + slopes[i] * x, (seed % 1000) * 5)
    effectsOf(trajectories, valuesOf(trajectories, linear)).forEach(({ muStar, sigma }, i) => {
      expect(muStar).toBeCloseTo(Math.abs(slopes[i]), 8)
      expect(sigma).toBeCloseTo(0, 8)
    })
  })

  it('of the g-function come to what all of the grid gives', () => {
    const constants = [0, 1, 4.5, 9, 99]
    const trajectories = trajectoriesOf(11, 5, 4000)
    const effects = effectsOf(trajectories, valuesOf(trajectories, gFunction(constants)))
    // A step from 0 to 2/3 or from 1/3 to 1 changes |4x - 2| by 4/3; over the grid its mean is 4/3.
    const expected = constants.map((a, i) =>
      constants.reduce((product, b, j) => (j === i ? product : (product * (4 / 3 + b)) / (1 + b)), 2 / (1 + a)),
    )
    effects.forEach(({ muStar, sigma }, i) => {
      expect(muStar / expected[i]).toBeCloseTo(1, 1)
      expect(sigma).toBeGreaterThan(muStar)
    })
    expect([...effects].sort((a, b) => b.muStar - a.muStar)).toEqual(effects)
  })
})
