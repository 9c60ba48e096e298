import type { LessonView, PublicStatus } from '../classroom/views'

export type SeatNow = 'policy' | 'empty' | 'room' | 'reading' | 'submitted' | 'notYet'

/** What the room is told of a seat, on the projector and beside an observer: whether it is done with what is asked now, or not yet. */
export function seatNow(status: PublicStatus, { phase, mode, clock }: LessonView): SeatNow {
  if (status === 'policy' || status === 'empty') return status
  if (mode === 'one-device') return 'room'
  if (phase.name !== 'window') return 'notYet'
  if (clock.held) return 'reading'
  return status === 'submitted' ? 'submitted' : 'notYet'
}
