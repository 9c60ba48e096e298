import type { Align, TextBlock } from './text'

/** Space that is taken, in map pixels of the whole map at its present scale. */
export type Obstacle = (({ readonly kind: 'box' } & Box) | Disc) & {
  /** The object it belongs to: its own label may touch it. */
  readonly owner?: string
}
interface Disc {
  readonly kind: 'disc'
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A point a label may stand beside, and the half-size of the symbol there; 0 for a name that is its own symbol. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly reachX: number
  readonly reachY: number
}
/** Something that wants a label beside it. */
export interface LabelWish {
  readonly id: string
  /** Tried in turn. */
  readonly spots: readonly Spot[]
  /** Radius of a point drawn together with the label, at its spot: it has to be free as well. */
  readonly dot?: number
  /** From fullest to shortest; the first that fits is used. */
  readonly blocks: readonly TextBlock[]
  /** Higher is placed first. */
  readonly priority: number
  /** Placed even where it has to lie over something. */
  readonly must: boolean
  /** Side the label should stand on when both are free. */
  readonly prefers?: Side
  readonly sides?: readonly Side[]
}
export type Side = 'E' | 'W' | 'SE' | 'NE' | 'SW' | 'NW' | 'S' | 'N' | 'C'
export interface PlacedLabel {
  readonly id: string
  readonly spot: Spot
  readonly block: TextBlock
  readonly side: Side
  readonly align: Align
  readonly box: Box
}

const AROUND: readonly Side[] = ['E', 'W', 'SE', 'NE', 'SW', 'NW', 'S', 'N']
const GAP = 5
/** Free space kept between labels. */
const AIR = 2

/**
 * Places labels one by one, by priority: each takes its fullest text on the first free side, else a shorter text,
 * else nothing. What is placed is never covered by what follows. `before` keeps labels where they stood last; a label
 * whose spot lies in `window` is kept inside it where that can be.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  before: ReadonlyMap<string, Side> = new Map(),
  window: Box | null = null,
): PlacedLabel[] {
  const field = createField()
  for (const obstacle of obstacles) field.add(obstacle)
  const placed: PlacedLabel[] = []
  const order = [...wishes].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  for (const wish of order) {
    const label = placeOne(wish, field, before.get(wish.id), window)
    if (!label) continue
    field.add({ kind: 'box', ...label.box })
    if (wish.dot) field.add({ kind: 'disc', x: label.spot.x, y: label.spot.y, radius: wish.dot })
    placed.push(label)
  }
  return placed
}

function placeOne(wish: LabelWish, field: Field, before: Side | undefined, window: Box | null): PlacedLabel | null {
  const all = wish.sides ?? AROUND
  // A wish with sides of its own knows best: where it stood may be a side of another kind of place.
  const first = [wish.sides ? undefined : before, wish.prefers].filter(
    (s): s is Side => s !== undefined && all.includes(s),
  )
  const sides = [...new Set([...first, ...all])]
  const spots = wish.spots.filter(
    ({ x, y }) =>
      !wish.dot || field.overlap(grow({ left: x, top: y, right: x, bottom: y }, wish.dot), 0, wish.id) === 0,
  )
  const free = (fits: (label: PlacedLabel) => boolean) => {
    for (const block of wish.blocks)
      for (const spot of spots)
        for (const side of sides) {
          const label = labelAt(wish.id, spot, block, side)
          if (fits(label) && field.overlap(grow(label.box, AIR), 0, wish.id) === 0) return label
        }
    return null
  }
  const found = (window && free(({ box }) => holds(window, box))) ?? free(() => true)
  if (found) return found
  if (!wish.must) return null
  const block = wish.blocks[wish.blocks.length - 1]
  let best: PlacedLabel | null = null
  let least = Infinity
  for (const side of sides) {
    const label = labelAt(wish.id, wish.spots[0], block, side)
    const overlap = field.overlap(label.box, least, wish.id) + (window && !holds(window, label.box) ? 1 : 0)
    if (overlap < least) {
      best = label
      least = overlap
    }
  }
  return best
}

function labelAt(id: string, spot: Spot, block: TextBlock, side: Side): PlacedLabel {
  const { x, y, reachX, reachY } = spot
  const { width, height } = block
  const east = side.includes('E')
  const west = side.includes('W')
  const align: Align = east ? 'left' : west ? 'right' : 'centre'
  // Diagonal labels stand at the corner of the symbol's square, which lies a little inside its reach.
  const slant = side.length === 2 ? 0.72 : 1
  const left = east ? x + reachX * slant + GAP : west ? x - reachX * slant - GAP - width : x - width / 2
  const top = side.includes('S')
    ? y + reachY * slant + (side === 'S' ? 2 : -2)
    : side.includes('N')
      ? y - reachY * slant - height + (side === 'N' ? -2 : 2)
      : y - height / 2
  return { id, spot, block, side, align, box: { left, top, right: left + width, bottom: top + height } }
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  )
}
function grow(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by }
}

/** Taken space in a grid, so that each question looks at its neighbourhood only. */
interface Field {
  add(obstacle: Obstacle): void
  /** Overlapping area in square pixels, not counting what belongs to `owner`; may stop once it passes `enough`. */
  overlap(box: Box, enough: number, owner: string): number
}
const CELL = 64
/** Cells in a row of the grid's numbering; more than any map is wide. */
const ROW = 65_536

interface Taken {
  readonly obstacle: Obstacle
  /** The last question it was looked at for, so that one lying in two cells counts once. */
  asked: number
}

export function createField(): Field {
  const cells = new Map<number, Taken[]>()
  let question = 0
  const cell = (at: number) => Math.floor(at / CELL)
  return {
    add: (obstacle) => {
      const taken = { obstacle, asked: 0 }
      const box = boundsOf(obstacle)
      for (let cx = cell(box.left); cx <= cell(box.right); cx++)
        for (let cy = cell(box.top); cy <= cell(box.bottom); cy++) {
          const list = cells.get(cx * ROW + cy)
          if (list) list.push(taken)
          else cells.set(cx * ROW + cy, [taken])
        }
    },
    overlap: (box, enough, owner) => {
      question++
      let sum = 0
      for (let cx = cell(box.left); cx <= cell(box.right); cx++)
        for (let cy = cell(box.top); cy <= cell(box.bottom); cy++)
          for (const taken of cells.get(cx * ROW + cy) ?? []) {
            if (taken.asked === question || taken.obstacle.owner === owner) continue
            taken.asked = question
            sum += overlapOf(box, taken.obstacle)
            if (sum > enough) return sum
          }
      return sum
    },
  }
}
function boundsOf(obstacle: Obstacle): Box {
  if (obstacle.kind === 'box') return obstacle
  const { x, y, radius } = obstacle
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}
/** Shared area of a box and an obstacle; of a disc, that of the square around it where they touch at all. */
export function overlapOf(box: Box, obstacle: Obstacle): number {
  if (obstacle.kind === 'disc') {
    const dx = Math.max(box.left - obstacle.x, 0, obstacle.x - box.right)
    const dy = Math.max(box.top - obstacle.y, 0, obstacle.y - box.bottom)
    if (dx * dx + dy * dy >= obstacle.radius * obstacle.radius) return 0
  }
  const other = boundsOf(obstacle)
  const width = Math.min(box.right, other.right) - Math.max(box.left, other.left)
  const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
  return width > 0 && height > 0 ? width * height : 0
}
