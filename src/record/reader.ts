import type { RunRecord } from './runRecord'

/** Who looks back on a run. */
export interface Reader {
  /** The seat that the reader held; null for an observer, undefined where that is not known: of a class's run alone. */
  readonly heldSeat: string | null | undefined
  /** Whether the run's own seat was the reader's, to play or to watch. In a class's run another team may have held it. */
  readonly isOwn: boolean
  /** Whether they locked its forecast themselves, or were of the team that did. Who takes a seat up later did not. */
  readonly expected: boolean
}

/** Who looks back on a run by what it says itself. */
export function readerOf({
  seat,
  observed,
  hands,
  held,
}: Pick<RunRecord, 'seat' | 'observed' | 'hands' | 'held'>): Reader {
  if (!hands) return { heldSeat: observed ? null : seat, isOwn: true, expected: true }
  if (!held) return { heldSeat: held, isOwn: false, expected: false }
  const isOwn = held.here && held.seat === seat
  return { heldSeat: held.seat, isOwn, expected: isOwn && held.expected }
}

/** The same where a whole class looks on: of its own run each of them held a seat of theirs. */
export function readerOfClass(record: Parameters<typeof readerOf>[0]): Reader {
  return record.hands ? { heldSeat: undefined, isOwn: false, expected: false } : readerOf(record)
}
