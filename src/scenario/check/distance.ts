interface Point {
  readonly lon: number
  readonly lat: number
}

const kmOfDegree = 111.195

/** Cosine of an angle in degrees, up to 90, from its series: engines disagree on the last bit of `Math.cos`. */
function cosine(degrees: number): number {
  const x = degrees * 0.017453292519943295
  const s = x * x
  return 1 - (s / 2) * (1 - (s / 12) * (1 - (s / 30) * (1 - (s / 56) * (1 - s / 90))))
}

/**
 * Kilometres between two points on a plane that touches the globe between them: right to a few per cent up to some
 * thousand kilometres, which is enough to tell a likely length from an unlikely one.
 */
export function straightKm(a: Point, b: Point): number {
  const across = Math.abs(a.lon - b.lon)
  const x = Math.min(across, 360 - across) * cosine((a.lat + b.lat) / 2)
  const y = a.lat - b.lat
  return kmOfDegree * Math.sqrt(x * x + y * y)
}
