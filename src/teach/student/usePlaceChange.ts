import { useState } from 'react'
import type { StudentView } from '../../classroom/views'

/** What the teacher changed about somebody's place in the lesson, told until it was read. */
export type PlaceChange =
  | { readonly what: 'moved' }
  | { readonly what: 'back'; readonly window: number }
  /** Hours passed and the next window is open. `tooLate`: the team's forecast, not locked so far, can't be any more. */
  | { readonly what: 'on'; readonly window: number; readonly tooLate: boolean }

interface Place {
  readonly team: string | null
  /** Number of the open window; after the last one a large one, so that every way back is one. */
  readonly window: number
}

function placeOf({ team, lesson }: StudentView): Place {
  const { phase } = lesson
  const isBefore = phase.name === 'lobby' || phase.name === 'brief'
  return {
    team: team ? `${team.key.world} ${team.key.seat}` : null,
    window: phase.name === 'window' ? phase.window : isBefore ? -1 : Number.POSITIVE_INFINITY,
  }
}

/** What changed from one view to the next, of which a student must be told; null where nothing did. */
export function placeChange(before: StudentView, after: StudentView): PlaceChange | null {
  const [one, other] = [placeOf(before), placeOf(after)]
  if (one.team !== other.team && other.team !== null) return { what: 'moved' }
  if (other.window >= 0 && other.window < one.window) return { what: 'back', window: other.window }
  if (one.window >= 0 && other.window > one.window && Number.isFinite(other.window)) {
    const { team } = after
    return {
      what: 'on',
      window: other.window,
      tooLate: one.window === 0 && team !== null && team.by === 'team' && team.forecast === null,
    }
  }
  return null
}

/** The last such change that was not read yet. */
export function usePlaceChange(view: StudentView): { change: PlaceChange | null; read: () => void } {
  const [before, setBefore] = useState(view)
  const [change, setChange] = useState<PlaceChange | null>(null)
  if (before !== view) {
    setBefore(view)
    const next = placeChange(before, view)
    if (next) setChange(next)
    // In the next part of the lesson it is no news any more which team one is in, or which window was open.
    else if (change && change.what !== 'back' && before.lesson.phase.name !== view.lesson.phase.name) setChange(null)
  }
  return { change, read: () => setChange(null) }
}
