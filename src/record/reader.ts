import type { RunRecord } from './runRecord'

/** The seat that somebody held in a lesson, and in which of its worlds. */
export interface HeldSeat {
  readonly world: number
  readonly seat: string
}

/** Who looks back on a run. */
export interface Reader {
  /** The seat that the reader held; null for an observer, undefined where that is not known: of a class's run alone. */
  readonly heldSeat: string | null | undefined
  /** Whether the run's own seat was the reader's, to play or to watch. In a class's run another team may have held it. */
  readonly isOwn: boolean
}

/** `kept`: what was kept beside a run of a class, null for an observer, undefined where nothing is known; `world`: which it is of. */
export function readerOf(
  { seat, observed, hands }: Pick<RunRecord, 'seat' | 'observed' | 'hands'>,
  kept: HeldSeat | null | undefined,
  world: number,
): Reader {
  if (!hands) return { heldSeat: observed ? null : seat, isOwn: true }
  if (!kept) return { heldSeat: kept, isOwn: false }
  return { heldSeat: kept.seat, isOwn: kept.world === world && kept.seat === seat }
}
