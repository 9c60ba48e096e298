import type { KnownReading } from '../knowledge/known'
import type { Estimate } from './seatView'

/** A reading as an estimate that says who made it and of when it speaks. */
export function estimateOf(known: KnownReading | null): Estimate | null {
  if (!known?.channel) return null
  const { latest, channel } = known
  return {
    low: latest.low,
    high: latest.high,
    observed: latest.observed,
    from: channel.from,
    reliability: channel.reliability,
  }
}
