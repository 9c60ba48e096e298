/** Bounds of a map in degrees, and the parallel whose cosine scales east-west distances. */
export interface MapFrame {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
  readonly parallel: number
}
/** A point in kilometres from the north-west corner of the map: x to the east, y to the south. */
export interface Point {
  readonly x: number
  readonly y: number
}
export interface LonLat {
  readonly lon: number
  readonly lat: number
}

/** Kilometres in a degree of latitude. */
export const KM_PER_DEGREE = 111.2

/** The equirectangular plane of one map: straight lines in degrees stay straight, and north is up. */
export interface Plane {
  readonly widthKm: number
  readonly heightKm: number
  toKm(place: LonLat): Point
  toDegrees(point: Point): LonLat
  holds(place: LonLat): boolean
}

export function createPlane(frame: MapFrame): Plane {
  const kmPerLon = KM_PER_DEGREE * Math.cos((frame.parallel * Math.PI) / 180)
  return {
    widthKm: (frame.east - frame.west) * kmPerLon,
    heightKm: (frame.north - frame.south) * KM_PER_DEGREE,
    toKm: ({ lon, lat }) => ({ x: (lon - frame.west) * kmPerLon, y: (frame.north - lat) * KM_PER_DEGREE }),
    toDegrees: ({ x, y }) => ({ lon: frame.west + x / kmPerLon, lat: frame.north - y / KM_PER_DEGREE }),
    holds: ({ lon, lat }) => lon >= frame.west && lon <= frame.east && lat >= frame.south && lat <= frame.north,
  }
}

/** Great-circle distance in kilometres on a sphere of 6,371 km. */
export function distanceKm(a: LonLat, b: LonLat): number {
  const rad = Math.PI / 180
  const dLat = ((b.lat - a.lat) * rad) / 2
  const dLon = ((b.lon - a.lon) * rad) / 2
  const h = Math.sin(dLat) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)))
}
