import { decodePaths } from './assets/decode'
import { createPlane, distanceKm, type LonLat, type MapFrame, type Plane, type Point } from './projection'

/** `inset.json`: the wider surroundings, for the small map of who decides and how far away. No Phaser here. */
export interface InsetFile {
  readonly frame: MapFrame & { readonly parallel?: number }
  readonly countries: readonly { readonly iso: string; readonly path: string }[]
  readonly lakes: readonly string[]
  readonly rivers: readonly string[]
  readonly cities: readonly (LonLat & { readonly name: string; readonly country: string; readonly capital: boolean })[]
}

/** The same surroundings with their lines read. */
export interface InsetGround {
  readonly frame: MapFrame
  readonly countries: readonly { readonly iso: string; readonly rings: readonly Line[] }[]
  readonly lakes: readonly Line[]
  readonly rivers: readonly Line[]
  /** How far from the country's middle the ground tells of anything, in km; 1200 where it is left out. */
  readonly reachKm?: number
}
type Line = readonly (readonly [lon: number, lat: number])[]

/** Reads the lines of a built file. Throws on text that isn't such a path. */
export function insetGround(file: InsetFile): InsetGround {
  const read = (text: string) => decodePaths(text, file.frame)
  return {
    frame: file.frame,
    countries: file.countries.map(({ iso, path }) => ({ iso, rings: read(path) })),
    lakes: file.lakes.flatMap(read),
    rivers: file.rivers.flatMap(read),
  }
}

export interface InsetWish {
  /** Size of the drawing in its own units (CSS pixels). */
  readonly width: number
  readonly height: number
  /** ISO code of the country that fills the drawing. */
  readonly country: string
  /** Points to show; those beyond the ground's reach become an arrow at the edge. */
  readonly points: readonly (LonLat & { readonly id: string })[]
  /** Part of the map that the main view covers, drawn as a rectangle. */
  readonly window?: { readonly west: number; readonly south: number; readonly east: number; readonly north: number }
}

/** SVG path data and positions in the drawing's units; names and words are the caller's. */
export interface InsetDrawing {
  readonly home: string
  readonly others: string
  readonly lakes: string
  readonly rivers: string
  readonly points: readonly (Point & { readonly id: string })[]
  /** An arrow at the edge toward each far point: from, to, and the distance from `origin` in km. */
  readonly far: readonly { readonly id: string; readonly from: Point; readonly to: Point; readonly km: number }[]
  readonly window: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null
  project(place: LonLat): Point
}

/** Air left around the country, as a share of the drawing. */
const MARGIN = 0.06
const ARROW = 26

/** Draws the country in the middle, its neighbours around it. Throws when the ground hasn't the country. */
export function drawInset(ground: InsetGround, wish: InsetWish, origin: LonLat): InsetDrawing {
  const shapes = ground.countries
  const own = shapes.filter((shape) => shape.iso === wish.country.toUpperCase())
  if (own.length === 0) throw new Error(`The inset has no country ${wish.country}`)
  const land = own.flatMap((shape) => shape.rings.flat()).map(([lon, lat]) => ({ lon, lat }))
  const middle = centre(land)
  const farKm = ground.reachKm ?? 1200
  const near = wish.points.filter((point) => distanceKm(point, middle) <= farKm)
  const plane = createPlane({ ...ground.frame, parallel: middle.lat })
  const project = projector(plane, [...land, ...near], wish)

  const pathOf = (rings: readonly Line[], close: boolean) =>
    rings
      .map((ring) =>
        linePath(
          ring.map(([lon, lat]) => project({ lon, lat })),
          close,
        ),
      )
      .join('')
  return {
    home: own.map((shape) => pathOf(shape.rings, true)).join(''),
    others: shapes
      .filter((shape) => !own.includes(shape))
      .map((shape) => pathOf(shape.rings, true))
      .join(''),
    lakes: pathOf(ground.lakes, true),
    rivers: pathOf(ground.rivers, false),
    points: near.map((point) => ({ id: point.id, ...project(point) })),
    far: wish.points
      .filter((point) => !near.includes(point))
      .map((point) => ({ id: point.id, ...edgeArrow(middle, point, wish), km: distanceKm(origin, point) })),
    window: wish.window ? rectangle(wish.window, project) : null,
    project,
  }
}

/** Scale and shift so that all places lie inside the drawing with a margin. */
function projector(plane: Plane, places: readonly LonLat[], box: InsetWish): (place: LonLat) => Point {
  const points = places.map((place) => plane.toKm(place))
  const [west, east] = extent(points.map((p) => p.x))
  const [north, south] = extent(points.map((p) => p.y))
  const room = 1 - 2 * MARGIN
  const scale = Math.min((box.width * room) / (east - west || 1), (box.height * room) / (south - north || 1))
  return (place) => {
    const p = plane.toKm(place)
    return {
      x: round(box.width / 2 + (p.x - (west + east) / 2) * scale),
      y: round(box.height / 2 + (p.y - (north + south) / 2) * scale),
    }
  }
}

/**
 * A short arrow at the edge or in the corner that a far place lies behind, clear of what the drawing shows in its
 * middle. It points by the bearing from the middle (a great circle's first course, as a compass would).
 */
function edgeArrow(middle: LonLat, place: LonLat, box: InsetWish): { from: Point; to: Point } {
  const rad = Math.PI / 180
  const dLon = (place.lon - middle.lon) * rad
  const [a, b] = [middle.lat * rad, place.lat * rad]
  const east = Math.sin(dLon) * Math.cos(b)
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(dLon)
  const length = Math.hypot(east, north) || 1
  const way = { x: east / length, y: -north / length }
  const pad = 14
  // Toward a corner rather than where the bearing happens to leave the box: the corners are empty.
  const most = Math.max(Math.abs(way.x), Math.abs(way.y))
  const part = (share: number) => Math.max(-1, Math.min(1, (share / most) * 1.6))
  const to = {
    x: box.width / 2 + part(way.x) * (box.width / 2 - pad),
    y: box.height / 2 + part(way.y) * (box.height / 2 - pad),
  }
  return {
    from: { x: round(to.x - way.x * ARROW), y: round(to.y - way.y * ARROW) },
    to: { x: round(to.x), y: round(to.y) },
  }
}

function rectangle(
  window: NonNullable<InsetWish['window']>,
  project: (place: LonLat) => Point,
): NonNullable<InsetDrawing['window']> {
  const a = project({ lon: window.west, lat: window.north })
  const b = project({ lon: window.east, lat: window.south })
  return { x: a.x, y: a.y, width: round(b.x - a.x), height: round(b.y - a.y) }
}
function linePath(points: readonly Point[], close: boolean): string {
  return `${points.map((p, i) => `${i === 0 ? 'M' : 'L'}${p.x} ${p.y}`).join('')}${close ? 'Z' : ''}`
}
function centre(places: readonly LonLat[]): LonLat {
  const [west, east] = extent(places.map((p) => p.lon))
  const [south, north] = extent(places.map((p) => p.lat))
  return { lon: (west + east) / 2, lat: (south + north) / 2 }
}
function extent(values: readonly number[]): [number, number] {
  return [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)]
}
function round(value: number): number {
  return Math.round(value * 10) / 10
}
