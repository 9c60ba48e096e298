import { dangerReach, discRadius, paintChosen, paintDanger, paintDot, paintUnknown } from '../symbols/danger'
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
  const disc = danger ? discRadius(danger.level, place.rank, doubt) : Math.max(doubt, DOUBT_RADIUS)
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
    obstacles: [{ kind: 'disc', ...at, radius: reach }],
    target: { id: place.id, points: [at], radius: reach, boxes: [], depth: DEPTH.disc },
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
