import type { Point } from '../../../map/projection'

/** The point of the line from `a` to `b` that lies nearest: `t` from 0 to 1 along it, `gap` the distance to it. */
export function footOn(
  point: Point,
  a: Point,
  b: Point,
): { readonly at: Point; readonly t: number; readonly gap: number } {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length2
  const t = Math.min(1, Math.max(0, along))
  const at = between(a, b, t)
  return { at, t, gap: Math.hypot(point.x - at.x, point.y - at.y) }
}

/** Where two lines cross, as shares of their lengths; null where they do not. */
export function crossingOf(p: readonly [Point, Point], q: readonly [Point, Point]): readonly [number, number] | null {
  const [r, s] = [minus(p[1], p[0]), minus(q[1], q[0])]
  const cross = r.x * s.y - r.y * s.x
  if (cross === 0) return null
  const d = minus(q[0], p[0])
  const t = (d.x * s.y - d.y * s.x) / cross
  const u = (d.x * r.y - d.y * r.x) / cross
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [t, u] : null
}

export const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
})

const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y })
