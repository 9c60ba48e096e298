import { type Camera, fitCamera, fromScreen, scaleAbout, toScreen, type Viewport } from '../../../map/camera'
import type { LonLat, Plane, Point } from '../../../map/projection'

/** What the editor's map shows: its middle in degrees, so that it stays when the plane changes, and CSS pixels per km. */
export interface Sight extends LonLat {
  readonly scale: number
}

/** CSS pixels per km: closer than a street, and wider than the globe. */
const scales = { least: 0.01, most: 200 } as const
const most = { lon: 180, lat: 85 } as const

export const cameraOf = (sight: Sight, plane: Plane): Camera => ({ ...plane.toKm(sight), scale: sight.scale })

export function sightOf({ x, y, scale }: Camera, plane: Plane): Sight {
  const { lon, lat } = plane.toDegrees({ x, y })
  return {
    lon: within(lon, -most.lon, most.lon),
    lat: within(lat, -most.lat, most.lat),
    scale: within(scale, scales.least, scales.most),
  }
}

/** Position of a place in the window, CSS pixels. */
export function onScreen(place: LonLat, sight: Sight, plane: Plane, view: Viewport): Point {
  return toScreen(cameraOf(sight, plane), view, plane.toKm(place))
}

/** The position under a point of the window, on the globe, and no finer than the window can show. */
export function underPoint(at: Point, sight: Sight, plane: Plane, view: Viewport): LonLat {
  return rounded(plane.toDegrees(fromScreen(cameraOf(sight, plane), view, at)), sight)
}

export function panned(sight: Sight, plane: Plane, dx: number, dy: number): Sight {
  const camera = cameraOf(sight, plane)
  return sightOf({ ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale }, plane)
}

/** Zoomed about a point of the window, or about its middle. */
export function zoomed(sight: Sight, plane: Plane, view: Viewport, factor: number, about: Point | null): Sight {
  const scale = within(sight.scale * factor, scales.least, scales.most)
  const at = about ?? { x: view.width / 2, y: view.height / 2 }
  return sightOf(scaleAbout(cameraOf(sight, plane), view, at, scale), plane)
}

/** Kept clear at the right for the buttons that lie on the map, CSS pixels. */
const buttons = 56
/** Closest view that is taken by itself, CSS pixels per km. */
const closest = 40

/** Shows all these places; null for none. */
export function fitted(places: readonly LonLat[], plane: Plane, view: Viewport): Sight | null {
  const points = places.map((place) => ({ ...plane.toKm(place), radius: 0.5 }))
  const side = Math.min(buttons, view.width / 4)
  const free = { width: view.width - side, height: view.height }
  const camera = fitCamera(points, free, Math.min(48, free.width / 8, free.height / 8))
  if (!camera) return null
  const scale = Math.min(closest, camera.scale)
  return sightOf({ x: camera.x + side / 2 / scale, y: camera.y, scale }, plane)
}

/** Degrees to about a metre where the window shows streets, else to about ten. */
export function rounded({ lon, lat }: LonLat, { scale }: Pick<Sight, 'scale'>): LonLat {
  const digits = scale > 60 ? 5 : 4
  return {
    lon: Number(within(lon, -180, 180).toFixed(digits)),
    lat: Number(within(lat, -most.lat, most.lat).toFixed(digits)),
  }
}

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
