import type { Box } from './labels/place'
import type { Point } from './projection'

/** Where an object can be clicked. Positions in CSS pixels of the whole map at its present scale. */
export interface HitTarget {
  readonly id: string
  /** A point or, for a stream, points along it. */
  readonly points: readonly Point[]
  /** Radius of the symbol around each point. */
  readonly radius: number
  /** Boxes that belong to the object as well: its label, its queue. */
  readonly boxes: readonly Box[]
  /** Smaller symbols lie above larger ones; the upper wins where both are hit. */
  readonly depth: number
}

/** Sizes of the least target, across, in CSS pixels. */
export const LEAST_TARGET = { pointer: 24, touch: 44 } as const

/**
 * The object at a point: one whose symbol lies under it (the uppermost), else one whose label does, else the
 * nearest within half the least target, else null.
 */
export function objectAt(targets: readonly HitTarget[], at: Point, by: keyof typeof LEAST_TARGET): string | null {
  const distance = (target: HitTarget) =>
    Math.min(...target.points.map((p) => Math.hypot(p.x - at.x, p.y - at.y))) - target.radius
  let best: { id: string; rank: number; distance: number } | null = null
  for (const target of targets) {
    const away = distance(target)
    const inLabel = target.boxes.some(
      (box) => at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom,
    )
    // 0: on the symbol, by depth; 1: on the label; 2: near.
    const reach = Math.max(0, LEAST_TARGET[by] / 2 - target.radius)
    const rank = away <= 0 ? -target.depth - 1 : inLabel ? 1 : away <= reach ? 2 : null
    if (rank === null) continue
    if (!best || rank < best.rank || (rank === best.rank && away < best.distance))
      best = { id: target.id, rank, distance: away }
  }
  return best?.id ?? null
}
