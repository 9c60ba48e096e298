import type { Point } from '../../../map/projection'

/** Side in km of the squares of the index. */
const square = 0.5
/** A segment over more squares than this is a line of a coarse map: its squares are left out along its way. */
const mostSquares = 4000

interface WithEnds {
  readonly ends: readonly [Point, Point]
}

/** Pairs of segments that come within `reach` km of one another, by squares of a grid. Each pair comes once. */
export function* nearPairs(segments: readonly WithEnds[], reach: number): Generator<readonly [number, number]> {
  const side = Math.max(square, typicalLength(segments))
  const squares = new Map<string, number[]>()
  for (const [index, { ends }] of segments.entries()) {
    const met = new Set<number>()
    for (const key of squaresOf(ends, side, reach)) {
      const list = squares.get(key) ?? []
      for (const earlier of list) met.add(earlier)
      squares.set(key, list)
      list.push(index)
    }
    for (const earlier of met) yield [earlier, index]
  }
}

/** Mean length, so that a coarse map gets coarse squares. */
function typicalLength(segments: readonly WithEnds[]): number {
  let sum = 0
  for (const {
    ends: [a, b],
  } of segments)
    sum += Math.hypot(b.x - a.x, b.y - a.y)
  return segments.length === 0 ? 0 : sum / segments.length
}

function squaresOf([a, b]: readonly [Point, Point], side: number, reach: number): readonly string[] {
  const range = (one: number, other: number) => [
    Math.floor((Math.min(one, other) - reach) / side),
    Math.floor((Math.max(one, other) + reach) / side),
  ]
  const [x0, x1] = range(a.x, b.x)
  const [y0, y1] = range(a.y, b.y)
  const keys: string[] = []
  if ((x1 - x0 + 1) * (y1 - y0 + 1) > mostSquares) return keys
  for (let x = x0; x <= x1; x += 1) for (let y = y0; y <= y1; y += 1) keys.push(`${x},${y}`)
  return keys
}
