import type { Obstacle, Spot } from '../labels/place'
import type { Point } from '../projection'
import {
  AREA_RADIUS,
  dangerReach,
  discRadius,
  paintChosen,
  paintDanger,
  paintDot,
  paintUnknown,
} from '../symbols/danger'
import { DEPTH, type Mark, type Settled, type Workshop } from './mark'
import type { PlaceObject } from './objects'

/** A place known only to this many km or worse is drawn as an area without a point, unless it is a town. */
const AREA_KM = 1.5
/** Radius of the dashed disc that says "not known" around a town's point. */
const DOUBT_RADIUS = 10.5

export function settlePlace(place: PlaceObject, shop: Workshop): Settled {
  const { palette, scale, theme } = shop
  const anchor = shop.plane.toKm(place)
  const at = { x: anchor.x * scale, y: anchor.y * scale }
  const chosen = shop.selected === place.id
  // A town's point is well known even where "town and district" is meant; a quarter's is not.
  const isArea = place.precisionKm >= AREA_KM && place.rank >= 3
  const doubt = isArea ? Math.max(DOUBT_RADIUS, place.precisionKm * scale) : 0
  const dot = isArea ? 0 : place.rank === 1 ? 4 : place.rank === 2 ? 3.2 : 2.8
  const { danger } = place
  const disc = danger ? discRadius(danger.level, place.rank, doubt, scale) : Math.max(doubt, DOUBT_RADIUS)
  const reach = danger ? dangerReach(disc) : disc + 1.5

  const marks: Mark[] = [
    square({
      id: place.id,
      look: [
        'place',
        theme,
        place.rank,
        danger ? `${danger.level}${Math.round(danger.age * 4)}${danger.certain}` : 'none',
        disc,
        dot,
      ].join(' '),
      x: anchor.x,
      y: anchor.y,
      half: reach + 2,
      depth: danger ? DEPTH.disc : DEPTH.doubt,
      zooms: doubt > DOUBT_RADIUS,
      paint: (ctx) => {
        if (danger) paintDanger(ctx, danger, disc, palette)
        else paintUnknown(ctx, disc, palette)
        if (dot > 0) paintDot(ctx, dot, palette)
      },
    }),
  ]
  if (chosen) marks.push(chosenMark(place.id, anchor, reach + 2.5, shop))
  return {
    object: place,
    at,
    reachX: reach,
    reachY: reach,
    marks,
    ...(isArea && disc >= AREA_RADIUS
      ? areaLabel(place.id, at, disc, danger !== null)
      : { obstacles: [{ kind: 'disc' as const, ...at, radius: reach }] }),
    target: { id: place.id, points: [at], radius: reach, boxes: [], depth: DEPTH.disc },
  }
}

/**
 * A wide area is no obstacle: names stand in it, its own in the middle or a little off it. Only the ring of a report
 * is kept clear.
 */
function areaLabel(
  id: string,
  at: Point,
  disc: number,
  ringed: boolean,
): Pick<Settled, 'obstacles' | 'sides' | 'spots'> {
  const off = (x: number, y: number): Spot => ({ x: at.x + x * disc, y: at.y + y * disc, reachX: 0, reachY: 0 })
  const steps = ringed ? Math.ceil((2 * Math.PI * disc) / 12) : 0
  const rim = Array.from({ length: steps }, (_, i): Obstacle => {
    const angle = (i / steps) * 2 * Math.PI
    const radius = disc + 4
    return {
      kind: 'disc',
      x: at.x + Math.cos(angle) * radius,
      y: at.y + Math.sin(angle) * radius,
      radius: 5,
      owner: id,
    }
  })
  return {
    obstacles: rim,
    sides: ['C', 'S', 'N', 'E', 'W'],
    spots: [off(0, 0), off(0, -0.45), off(0, 0.45), off(-0.45, 0), off(0.45, 0), off(0.4, -0.6), off(0.4, 0.6)],
  }
}

type SquareMark = Omit<Mark, 'left' | 'top' | 'width' | 'height'> & { half: number }
export function square({ half, ...mark }: SquareMark): Mark {
  return { ...mark, left: -half, top: -half, width: half * 2, height: half * 2 }
}

/** The ring of the chosen object. */
export function chosenMark(id: string, anchor: { x: number; y: number }, radius: number, shop: Workshop): Mark {
  return square({
    id: `${id}!chosen`,
    look: `chosen ${shop.theme} ${radius}`,
    ...anchor,
    half: radius + 4,
    depth: DEPTH.chosen,
    zooms: false,
    paint: (ctx) => paintChosen(ctx, radius, shop.palette),
  })
}
