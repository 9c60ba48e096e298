import type { HitTarget } from '../hit'
import type { Obstacle, Side } from '../labels/place'
import type { Measure } from '../labels/text'
import type { Palette } from '../palette'
import type { Plane, Point } from '../projection'
import type { Context2D } from '../symbols/context'
import type { Curve } from '../symbols/stream'
import type { DrawingObject } from './objects'

/** One picture on the map: painted once, then only moved with its anchor. */
export interface Mark {
  /** Unique on the map. */
  readonly id: string
  /** Two marks with the same look have the same pixels. */
  readonly look: string
  /** Anchor in km. */
  readonly x: number
  readonly y: number
  /** Box around the picture in CSS pixels at normal text size, from the anchor. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly depth: number
  /** Stretches with the map until it is composed anew: bands and discs of a width in km. */
  readonly zooms: boolean
  /** Draws about the anchor, in CSS pixels. */
  paint(ctx: Context2D): void
}

/** From the ground up. */
export const DEPTH = {
  doubt: 10,
  disc: 12,
  stream: 20,
  way: 24,
  chosen: 28,
  crossing: 30,
  camp: 32,
  force: 40,
  baseName: 44,
  name: 50,
}

/** What symbols are made with. Lengths in "map pixels": CSS pixels divided by the text scale. */
export interface Workshop {
  readonly plane: Plane
  readonly palette: Palette
  /** Names the palette: marks of different palettes look different. */
  readonly theme: string
  /** Map pixels per km. */
  readonly scale: number
  readonly measure: Measure
  readonly selected: string | null
}

/** An object with its symbol drawn and its place on the map settled; labels come after. */
export interface Settled {
  readonly object: DrawingObject
  /** Map pixels from the north-west corner of the map. */
  readonly at: Point
  /** Half-size of the symbol, for its label. */
  readonly reachX: number
  readonly reachY: number
  readonly marks: readonly Mark[]
  readonly obstacles: readonly Obstacle[]
  readonly target: HitTarget
  /** Side where the label should stand, when free. */
  readonly prefers?: Side
  readonly sides?: readonly Side[]
  /** Where the label stands, when not at the symbol itself. */
  readonly spots?: readonly { x: number; y: number; reachX: number; reachY: number }[]
}

/** A stream as the drift needs it. */
export interface DrawnStream {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly curve: Curve
  /** Changes when the stream's figures do. */
  readonly figures: string
}

/** Pictures larger than this are cut, so that no texture passes what a weak device allows. */
const LARGEST = 768

/** The mark itself, or where it is large the pieces it is cut into. */
export function cutMark(mark: Mark): Mark[] {
  if (mark.width <= LARGEST && mark.height <= LARGEST) return [mark]
  const pieces: Mark[] = []
  for (let top = 0; top < mark.height; top += LARGEST) {
    for (let left = 0; left < mark.width; left += LARGEST) {
      pieces.push({
        ...mark,
        id: `${mark.id}/${left},${top}`,
        look: `${mark.look}/${left},${top}`,
        left: mark.left + left,
        top: mark.top + top,
        width: Math.min(LARGEST, mark.width - left),
        height: Math.min(LARGEST, mark.height - top),
      })
    }
  }
  return pieces
}
