import type { PlacesFile } from './assets/files'
import { type Camera, CLOSE_SCALE, chosenCamera, fitCamera, type Viewport } from './camera'
import type { MapObject } from './mapModel'
import type { Plane } from './projection'

/** Doubt about a place widens the closer view by at most so many km. */
const MOST_DOUBT = 3

export interface Frames {
  readonly plane: Plane
  readonly names: PlacesFile
  readonly objects: readonly MapObject[]
  readonly size: Viewport
  readonly textScale: number
  readonly compact: boolean
}

/**
 * The camera of a named view. Overview: the one the map's makers chose, else all objects. Close: the objects that
 * are kept for the closer view, at a scale at which they are drawn. Null when there is nothing to show.
 */
export function framedCamera(which: 'overview' | 'close', frames: Frames): Camera | null {
  const { plane, names, size, textScale, compact } = frames
  if (which === 'overview' && names.views.overview) return chosenCamera(names.views.overview, plane, size, textScale)
  const shown = frames.objects.filter((object) => plane.holds(object))
  const close = shown.filter((object) => object.kind === 'place' && object.closeOnly)
  const points = (which === 'close' && close.length > 0 ? close : shown).map((object) => ({
    ...plane.toKm(object),
    radius: object.kind === 'place' ? Math.min(object.precisionKm, MOST_DOUBT) : 0,
  }))
  const fit = fitCamera(points, size, (compact ? 28 : 72) * textScale)
  if (!fit || which === 'overview') return fit
  return { ...fit, scale: Math.max(fit.scale, CLOSE_SCALE * 1.05 * textScale) }
}
