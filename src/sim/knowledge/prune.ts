import type { Reading, State } from '../state'

/**
 * Drops readings that no view can show any more, in place: of each channel, those under way and the two latest rounds
 * that arrived are kept. A channel that was cut keeps its last word. Readings of one round stand together, so that the
 * work is by round.
 */
export function pruneReadings(state: State): void {
  const { readings, hour } = state
  const latest = new Map<string, { first: number; second: number }>()
  for (let i = 0; i < readings.length; i++) {
    const { channel, observed, arrives } = readings[i]
    if (i > 0 && readings[i - 1].channel === channel && readings[i - 1].observed === observed) continue
    if (arrives > hour) continue
    const known = latest.get(channel)
    if (!known) latest.set(channel, { first: observed, second: -1 })
    else if (observed > known.first) {
      known.second = known.first
      known.first = observed
    }
  }
  const kept: Reading[] = []
  let keep = true
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i]
    const { channel, observed, arrives } = reading
    if (i === 0 || readings[i - 1].channel !== channel || readings[i - 1].observed !== observed) {
      const known = latest.get(channel)
      keep = arrives > hour || !known || observed >= known.second
    }
    if (keep) kept.push(reading)
  }
  state.readings = kept
}
