/** Standard deviation of the flat prior over 0 to 1. */
const priorDeviation = Math.sqrt(1 / 12)

/** How far a coordinate's spread shrank from that of the flat prior, 0 (not at all) to 1 (to a point). */
export function contractionOf(coordinates: readonly number[]): number {
  const mean = coordinates.reduce((sum, x) => sum + x, 0) / coordinates.length
  const variance = coordinates.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / coordinates.length
  return Math.max(0, 1 - Math.sqrt(variance) / priorDeviation)
}
