import { useCallback, useEffect, useState } from 'react'
import { useReducedMotion } from '../../ui/useMedia'

/** Milliseconds for which one draw is shown when they play by themselves. */
const drawMs = 350
/** Draws that are looked at one by one; each fills one dot of a row. */
export const dotCount = 50
/** Draws that a reader has to see before they are summed up. */
export const enoughDraws = 10

export interface Steps {
  /** Draws shown, from the first; none while none has come. */
  readonly shown: number
  readonly all: boolean
  readonly playing: boolean
  /** False where motion is reduced: draws are then shown by the button only. */
  readonly mayPlay: boolean
  /** Whether enough was seen for a summary. */
  readonly enough: boolean
  /** One draw on; after the last one all are shown. One that was not played yet is shown once it is there. */
  next(): void
  back(): void
  togglePlay(): void
  showAll(): void
  oneByOne(): void
}

interface Place {
  readonly seen: number
  readonly all: boolean
  readonly playing: boolean
}

const start: Place = { seen: 1, all: false, playing: true }

/** Steps through the draws that there are so far; `over` says that no more will come. After the last draw all are shown. */
export function useSteps(available: number, over: boolean): Steps {
  const [place, setPlace] = useState<Place>(start)
  const mayPlay = !useReducedMotion()
  const { seen, all, playing } = place
  const last = Math.min(available, dotCount)
  /** Whether no further draw is waited for. */
  const isWhole = last > 0 && (over || last === dotCount)
  const isMoving = playing && mayPlay && !all
  const turn = useCallback(
    (change: (before: Place) => Partial<Place>) => setPlace((before) => ({ ...before, ...change(before) })),
    [],
  )
  useEffect(() => {
    if (!isMoving || last === 0) return
    if (seen >= last && !isWhole) return
    const timer = setTimeout(() => {
      turn(() => (seen >= last ? { all: true, playing: false } : { seen: seen + 1 }))
    }, drawMs)
    return () => clearTimeout(timer)
  }, [isMoving, seen, last, isWhole, turn])
  const shown = Math.min(seen, last)
  return {
    shown,
    all,
    playing: isMoving,
    mayPlay,
    enough: last > 0 && (all || shown >= enoughDraws || (over && shown >= last)),
    next: useCallback(
      () =>
        turn((before) =>
          before.seen >= last && isWhole
            ? { playing: false, all: true }
            : { playing: false, seen: Math.min(before.seen, last) + 1 },
        ),
      [turn, last, isWhole],
    ),
    back: useCallback(
      () => turn((before) => ({ playing: false, seen: Math.max(1, Math.min(before.seen, last) - 1) })),
      [turn, last],
    ),
    togglePlay: useCallback(() => turn((before) => ({ playing: !before.playing })), [turn]),
    showAll: useCallback(() => turn(() => ({ all: true, playing: false })), [turn]),
    oneByOne: useCallback(() => turn(() => ({ ...start, playing: false })), [turn]),
  }
}
