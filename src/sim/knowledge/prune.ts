import type { State } from '../state'

/**
 * Drops readings that no view can show any more, in place: of each channel and seat, those under way and the two
 * latest rounds that arrived are kept. A channel that was cut keeps its last word.
 */
export function pruneReadings(state: State): void {
  const latest = new Map<string, { first: number; second: number }>()
  for (const { channel, seat, observed, arrives } of state.readings) {
    if (arrives > state.hour) continue
    const key = `${channel}/${seat}`
    const known = latest.get(key)
    if (!known) latest.set(key, { first: observed, second: -1 })
    else if (observed > known.first) {
      known.second = known.first
      known.first = observed
    } else if (observed < known.first && observed > known.second) known.second = observed
  }
  state.readings = state.readings.filter(({ channel, seat, observed, arrives }) => {
    const known = latest.get(`${channel}/${seat}`)
    return arrives > state.hour || !known || observed >= known.second
  })
}
