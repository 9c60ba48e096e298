import type { MapFrame, Plane } from '../projection'

/** One road, river, lake and so on: its paths as x, y, x, y in km, and the box around them. */
export interface Shape {
  readonly paths: readonly Float32Array[]
  readonly west: number
  readonly north: number
  readonly east: number
  readonly south: number
}

/** Steps in a degree, as tools/map-geometry.mjs writes them. */
export const STEPS = 6_000

/**
 * Reads paths written by tools/map-geometry.mjs: differences in steps, zigzag, five bits a character, one path a
 * word. Throws on text that isn't such a path.
 */
export function decodePaths(text: string, frame: MapFrame): [lon: number, lat: number][][] {
  return text.split(' ').map((word) => {
    const steps = decodeWord(word)
    const path: [number, number][] = []
    for (let i = 0; i < steps.length; i += 2)
      path.push([frame.west + steps[i] / STEPS, frame.north - steps[i + 1] / STEPS])
    return path
  })
}

/** The same straight into km on the plane. */
export function decodeShape(text: string, frame: MapFrame, plane: Plane): Shape {
  const origin = plane.toKm({ lon: frame.west, lat: frame.north })
  const one = plane.toKm({ lon: frame.west + 1 / STEPS, lat: frame.north - 1 / STEPS })
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  const paths = text.split(' ').map((word) => {
    const steps = decodeWord(word)
    const path = new Float32Array(steps.length)
    for (let i = 0; i < steps.length; i += 2) {
      const x = steps[i] * (one.x - origin.x)
      const y = steps[i + 1] * (one.y - origin.y)
      path[i] = x
      path[i + 1] = y
      west = Math.min(west, x)
      east = Math.max(east, x)
      north = Math.min(north, y)
      south = Math.max(south, y)
    }
    return path
  })
  return { paths, west, north, east, south }
}

/** Absolute positions in steps: x, y, x, y. */
function decodeWord(word: string): number[] {
  const values: number[] = []
  let value = 0
  let weight = 1
  for (let i = 0; i < word.length; i++) {
    const digit = word.charCodeAt(i) - 63
    if (digit < 0 || digit > 63) throw new Error(`Not a path: character ${i} of "${word.slice(0, 20)}"`)
    value += (digit % 32) * weight
    weight *= 32
    if (digit >= 32) continue
    const step = value % 2 === 1 ? -(value + 1) / 2 : value / 2
    values.push(values.length < 2 ? step : values[values.length - 2] + step)
    value = 0
    weight = 1
  }
  if (weight !== 1 || values.length % 2 === 1) throw new Error(`Cut off path: "${word.slice(0, 20)}"`)
  return values
}
