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

const anybody: Reader = { heldSeat: undefined, isOwn: false, expected: false }

/** Who looks back on a run, and takes it out, by what it says itself: where its debrief is led with a class, nobody in particular. */
export function readerOf(record: Pick<RunRecord, 'seat' | 'observed' | 'hands' | 'held' | 'reflection'>): Reader {
  const { seat, observed, hands, held, reflection } = record
  if (!hands) return { heldSeat: observed ? null : seat, isOwn: true, expected: true }
  if (reflection?.form === 'class') return anybody
  if (!held) return { ...anybody, heldSeat: held }
  const isOwn = held.here && held.seat === seat
  return { heldSeat: held.seat, isOwn, expected: isOwn && held.expected }
}

/** The same where a whole class looks on, whatever the run's debrief says: of its own run each of them held a seat of theirs. */
export function readerOfClass(record: Parameters<typeof readerOf>[0]): Reader {
  return record.hands ? anybody : readerOf(record)
}
