import type { Viewport } from '../../../map/camera'
import type { Point } from '../../../map/projection'

/** A mark that wants its name beside it. The lower its `rank`, the earlier it gets its place. */
export interface Named {
  readonly key: number
  readonly at: Point
  /** Radius of the mark, and width of its name, CSS pixels. */
  readonly radius: number
  readonly width: number
  readonly rank: number
}
export interface LabelSpot {
  readonly key: number
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Placed {
  readonly labels: readonly LabelSpot[]
  /** Whether something else may be written here. */
  readonly isFree: (box: Box) => boolean
}

const gap = 4

/** Names that fit: beside their marks, clear of other names and of other marks; those without room are left out. */
export function placeLabels(marks: readonly Named[], view: Viewport, lineHeight: number): Placed {
  const taken: Box[] = []
  const placed: LabelSpot[] = []
  const shown = marks.filter(({ at }) => at.x > -20 && at.y > -20 && at.x < view.width + 20 && at.y < view.height + 20)
  const ordered = [...shown].sort((a, b) => a.rank - b.rank || a.key - b.key)
  for (const mark of ordered) {
    const ways = waysOf(mark, lineHeight)
    const free = ways.find(
      ({ box }) =>
        !taken.some((other) => overlaps(box, other)) &&
        !shown.some((other) => other !== mark && overlaps(box, around(other))),
    )
    // What is chosen is always named.
    const way = free ?? (mark.rank <= 0 ? ways[0] : null)
    if (!way) continue
    taken.push(way.box)
    placed.push({ key: mark.key, ...way.spot })
  }
  const isFree = (box: Box) =>
    !taken.some((other) => overlaps(box, other)) && !shown.some((other) => overlaps(box, around(other)))
  return { labels: placed, isFree }
}

function waysOf({ at, radius, width }: Named, height: number): readonly { box: Box; spot: Omit<LabelSpot, 'key'> }[] {
  const reach = radius + gap
  const base = at.y + height * 0.32
  const side = (left: number, anchor: LabelSpot['anchor'], x: number) => ({
    box: { left, right: left + width, top: at.y - height / 2, bottom: at.y + height / 2 },
    spot: { x, y: base, anchor },
  })
  const over = (top: number) => ({
    box: { left: at.x - width / 2, right: at.x + width / 2, top, bottom: top + height },
    spot: { x: at.x, y: top + height * 0.82, anchor: 'middle' as const },
  })
  return [
    side(at.x + reach, 'start', at.x + reach),
    side(at.x - reach - width, 'end', at.x - reach),
    over(at.y - reach - height),
    over(at.y + reach),
  ]
}

const around = ({ at, radius }: Named): Box => ({
  left: at.x - radius,
  right: at.x + radius,
  top: at.y - radius,
  bottom: at.y + radius,
})

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
