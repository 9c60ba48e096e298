/** Re-runs of a run's own decisions. */
export const rerunCount = 200

/** The draw that a reader is asked about, from 0: another one for every run, so that no single one becomes the draw. */
export function drawAsked(seed: number, of: number = rerunCount): number {
  return seed % Math.max(1, of)
}
