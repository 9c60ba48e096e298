import { KM_PER_DEGREE, type LonLat, type MapFrame } from '../projection'
import { type Background, pathsOf } from './background'

/** Air around the outermost places that is always there, as a share of the wider side. */
const LEAST_AIR = 0.08
/** Half of the longest side that a map may have, against the wider side of its places: any window shows all of them. */
const REACH = 1.1
/** A place alone is shown with so many km around it. */
const LEAST_KM = 4
const MOST_LATITUDE = 85

interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/**
 * The frame of a map drawn from a scenario: around its places, as far as its background goes, but never so far that the
 * places would be lost in it. Where the background tells land from sea the map ends with it.
 */
export function frameOf(places: readonly LonLat[], background: Background | null): MapFrame {
  const box = boxOf(places.map(({ lon, lat }) => [lon, lat])) ?? { west: -1, south: -1, east: 1, north: 1 }
  const parallel = Math.max(-80, Math.min(80, (box.south + box.north) / 2))
  const perLon = KM_PER_DEGREE * Math.cos((parallel * Math.PI) / 180)
  const wide = (box.east - box.west) * perLon
  const high = (box.north - box.south) * KM_PER_DEGREE
  const span = Math.max(wide, high, LEAST_KM)
  const inner = grown(box, LEAST_AIR * span, LEAST_AIR * span, perLon)
  const outer = grown(box, REACH * span - wide / 2, REACH * span - high / 2, perLon)
  const land = background?.features.filter(({ properties }) => properties.kind === 'land') ?? []
  const drawn = boxOf(land.flatMap(pathsOf).flat())
  return { ...inGlobe(drawn ? between(inner, drawn, outer) : outer), parallel }
}

function boxOf(points: readonly (readonly number[])[]): Box | null {
  if (points.length === 0) return null
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of points) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return { west, south, east, north }
}

function grown(box: Box, kmX: number, kmY: number, perLon: number): Box {
  const x = kmX / perLon
  const y = kmY / KM_PER_DEGREE
  return { west: box.west - x, south: box.south - y, east: box.east + x, north: box.north + y }
}

/** The middle one of three boxes, side by side. */
function between(inner: Box, drawn: Box, outer: Box): Box {
  return {
    west: Math.max(outer.west, Math.min(inner.west, drawn.west)),
    south: Math.max(outer.south, Math.min(inner.south, drawn.south)),
    east: Math.min(outer.east, Math.max(inner.east, drawn.east)),
    north: Math.min(outer.north, Math.max(inner.north, drawn.north)),
  }
}

function inGlobe({ west, south, east, north }: Box): Box {
  return {
    west: Math.max(-180, west),
    south: Math.max(-MOST_LATITUDE, south),
    east: Math.min(180, east),
    north: Math.min(MOST_LATITUDE, north),
  }
}
