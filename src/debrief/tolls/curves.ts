import type { TollPoint } from './tolls'

type Scale = (value: number) => number

/** A line through points, straight from one to the next. */
export function linePath(points: readonly TollPoint[], x: Scale, y: Scale): string {
  return points
    .map(({ hour, value }, index) => `${index === 0 ? 'M' : 'L'}${round(x(hour))} ${round(y(value))}`)
    .join('')
}

/** A step: an announced figure stands until the next one. Held to `end`. */
export function stepPath(points: readonly TollPoint[], x: Scale, y: Scale, end: number): string {
  if (points.length === 0) return ''
  const steps = points
    .slice(1)
    .map(({ hour, value }) => `H${round(x(hour))}V${round(y(value))}`)
    .join('')
  return `M${round(x(points[0].hour))} ${round(y(points[0].value))}${steps}H${round(x(end))}`
}

const round = (value: number): number => Math.round(value * 10) / 10

/**
 * Moves labels apart on the vertical so that none is nearer than `least` px to the next; keeps their order and stays
 * within `top`..`bottom`. Gives the new heights in the order of the input.
 */
export function apart(heights: readonly number[], least: number, top: number, bottom: number): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => heights[a] - heights[b])
  const moved = [...heights]
  let floor = top
  for (const index of order) {
    moved[index] = Math.max(moved[index], floor)
    floor = moved[index] + least
  }
  let ceiling = bottom
  for (const index of order.reverse()) {
    moved[index] = Math.min(moved[index], ceiling)
    ceiling = moved[index] - least
  }
  return moved
}
