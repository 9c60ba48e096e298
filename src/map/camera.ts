import type { Plane, Point } from './projection'

/** What the window shows: the point in its middle, in km on the plane, and CSS pixels per km. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
}
/** Size of the window in CSS pixels. */
export interface Viewport {
  readonly width: number
  readonly height: number
}

/** Beyond this the shapes of the base map would show their corners. CSS pixels per km. */
export const MAX_SCALE = 56
/** A map of a few streets may be shown closer: as wide as so many CSS pixels. */
const MAX_WIDTH = 8000
/** From this scale on the closer view is shown: quarters, minor roads, village names. */
export const CLOSE_SCALE = 15

/** The smallest scale at which the map still fills the window. */
export function minScale(plane: Plane, view: Viewport): number {
  return Math.max(view.width / plane.widthKm, view.height / plane.heightKm)
}

/** The nearest camera that shows nothing outside the map. */
export function clampCamera(camera: Camera, plane: Plane, view: Viewport): Camera {
  const scale = Math.max(minScale(plane, view), Math.min(Math.max(MAX_SCALE, MAX_WIDTH / plane.widthKm), camera.scale))
  const halfX = view.width / 2 / scale
  const halfY = view.height / 2 / scale
  return {
    x: Math.max(halfX, Math.min(plane.widthKm - halfX, camera.x)),
    y: Math.max(halfY, Math.min(plane.heightKm - halfY, camera.y)),
    scale,
  }
}

/** Position in the window, CSS pixels from its top left corner. */
export function toScreen(camera: Camera, view: Viewport, point: Point): Point {
  return {
    x: (point.x - camera.x) * camera.scale + view.width / 2,
    y: (point.y - camera.y) * camera.scale + view.height / 2,
  }
}
export function fromScreen(camera: Camera, view: Viewport, at: Point): Point {
  return {
    x: camera.x + (at.x - view.width / 2) / camera.scale,
    y: camera.y + (at.y - view.height / 2) / camera.scale,
  }
}

/** A camera of another scale in which the same point of the map lies under `at` of the window. */
export function scaleAbout(camera: Camera, view: Viewport, at: Point, scale: number): Camera {
  const held = fromScreen(camera, view, at)
  return {
    x: held.x - (at.x - view.width / 2) / scale,
    y: held.y - (at.y - view.height / 2) / scale,
    scale,
  }
}

/** Shows all the points, each with its radius in km, inside a margin of `padding` CSS pixels. */
export function fitCamera(
  points: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  view: Viewport,
  padding: number,
): Camera | null {
  if (points.length === 0) return null
  const west = Math.min(...points.map((p) => p.x - p.radius))
  const east = Math.max(...points.map((p) => p.x + p.radius))
  const north = Math.min(...points.map((p) => p.y - p.radius))
  const south = Math.max(...points.map((p) => p.y + p.radius))
  const room = { x: Math.max(40, view.width - 2 * padding), y: Math.max(40, view.height - 2 * padding) }
  return {
    x: (west + east) / 2,
    y: (north + south) / 2,
    scale: Math.min(room.x / Math.max(0.5, east - west), room.y / Math.max(0.5, south - north)),
  }
}

/** A view the map's makers chose: centre, extent in km, and another centre for windows narrower than that extent. */
export interface ChosenView {
  readonly lon: number
  readonly lat: number
  readonly kmWide: number
  readonly kmHigh: number
  readonly narrow?: { readonly lon: number; readonly lat: number }
}
/** Below this the roads and names of an overview can't be told apart. CSS pixels per km at normal text size. */
const READABLE_SCALE = 6.8

export function chosenCamera(chosen: ChosenView, plane: Plane, view: Viewport, textScale: number): Camera {
  const fit = Math.min(view.width / chosen.kmWide, view.height / chosen.kmHigh)
  const scale = Math.max(fit, READABLE_SCALE * Math.sqrt(textScale))
  const narrow = chosen.narrow !== undefined && view.width / scale < chosen.kmWide * 0.6
  const centre = plane.toKm(narrow && chosen.narrow ? chosen.narrow : chosen)
  return { ...centre, scale }
}
