import type { MapFrame } from '../projection'
import type { Path } from './background'

/** Distances between lines, in degrees. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20]
const MOST_LINES = 12

/** Meridians and parallels over a frame, at a round distance. */
export function graticule({ west, south, east, north }: MapFrame): readonly Path[] {
  const step = STEPS.find((one) => Math.max(east - west, north - south) / one <= MOST_LINES) ?? STEPS[STEPS.length - 1]
  const marks = (from: number, to: number) => {
    const first = Math.ceil(from / step)
    return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step)
  }
  return [
    ...marks(west, east).map((lon) => [
      [lon, south],
      [lon, north],
    ]),
    ...marks(south, north).map((lat) => [
      [west, lat],
      [east, lat],
    ]),
  ]
}
