import type { Target } from '../../scenario/schema/fit'

/** A time in hours is off by hours, any other figure by a share of its value. */
export function isTime(target: Pick<Target, 'figure'>): boolean {
  return /-(from|to)$/.test(target.figure) || target.figure === 'peak'
}

/** What an error of 1 stands for: an hour for a time, the figure itself for any other. */
export function unitOf(target: Pick<Target, 'figure' | 'value'>): number {
  return isTime(target) ? 1 : Math.max(1, Math.abs(target.value))
}

/** How far a figure lies outside the record's range, in units of the target's error; 0 inside. */
export function missOf(target: Target, value: number): number {
  const gap = value < target.low ? target.low - value : value > target.high ? value - target.high : 0
  return gap / (target.error * unitOf(target))
}

/** A series counts as much as this many single figures, however many points it has. */
const seriesWeight = 2

/** Weights of targets: 1 for a single figure, a share of `seriesWeight` for each point of a series; they add to 1. */
export function weightsOf(targets: readonly Target[]): number[] {
  const sizes = new Map<string, number>()
  for (const { series } of targets) if (series !== undefined) sizes.set(series, (sizes.get(series) ?? 0) + 1)
  const raw = targets.map(({ series }) => (series === undefined ? 1 : seriesWeight / (sizes.get(series) ?? 1)))
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  return raw.map((weight) => weight / total)
}

/** Root of the weighted mean of squared misses: about 1 where a run is off by one error everywhere. */
export function distanceOf(targets: readonly Target[], weights: readonly number[], values: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < targets.length; i++) {
    const miss = missOf(targets[i], values[i])
    sum += weights[i] * miss * miss
  }
  return Math.sqrt(sum)
}
