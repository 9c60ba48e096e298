import { useCallback, useEffect, useRef, useState } from 'react'
import type { Debrief } from '../../session/debrief'
import type { Gap, LineSummary, Look, Moment } from '../../session/debriefApi'

/** How the run is looked at: as one seat knew it, as the model had it, or what that seat did not know. */
export type EyeMode = 'seat' | 'model' | 'gaps'

export const replaySpeeds = [1, 4, 12] as const
export type ReplaySpeed = (typeof replaySpeeds)[number]

/** What is shown, all of one moment. */
export interface Shown {
  readonly moment: Moment
  readonly mode: EyeMode
  readonly seat: string
  readonly look: Look
  /** Null while the model's eyes are used. */
  readonly gaps: readonly Gap[] | null
}

export interface Replay {
  readonly summary: LineSummary | null
  readonly moment: Moment
  readonly mode: EyeMode
  readonly seat: string
  readonly playing: boolean
  readonly speed: ReplaySpeed
  /** The latest moment that was computed; null before the first. */
  readonly shown: Shown | null
  go(moment: Moment): void
  see(mode: EyeMode, seat: string): void
  togglePlay(): void
  setSpeed(speed: ReplaySpeed): void
}

/** Looks through a run in its worker. Only the last moment asked for is shown; hours pass once the one before is there. */
export function useReplay(
  debrief: Debrief,
  firstSeat: string,
  firstHour: number,
  onFault: (error: unknown) => void,
): Replay {
  const [summary, setSummary] = useState<LineSummary | null>(null)
  const [moment, setMoment] = useState<Moment>({ hour: firstHour, given: null })
  const [mode, setMode] = useState<EyeMode>('seat')
  const [seat, setSeat] = useState(firstSeat)
  const [shown, setShown] = useState<Shown | null>(null)
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<ReplaySpeed>(4)
  const fault = useRef(onFault)
  fault.current = onFault
  const end = summary?.end ?? 0

  useEffect(() => {
    let left = false
    debrief.summary(null).then(
      (told) => left || setSummary(told),
      (error: unknown) => left || fault.current(error),
    )
    return () => {
      left = true
    }
  }, [debrief])

  useEffect(() => {
    let left = false
    const asked = Promise.all([
      debrief.look(null, moment, mode === 'seat' ? { seat } : 'model'),
      mode === 'model' ? null : debrief.gaps(null, moment, seat),
    ])
    asked.then(
      ([look, gaps]) => {
        if (!left && look) setShown({ moment, mode, seat, look, gaps })
      },
      (error: unknown) => left || fault.current(error),
    )
    return () => {
      left = true
    }
  }, [debrief, moment, mode, seat])

  const isThere = shown !== null && shown.moment === moment
  useEffect(() => {
    if (!playing || !isThere) return
    if (moment.hour >= end) {
      setPlaying(false)
      return
    }
    const timer = setTimeout(() => setMoment({ hour: moment.hour + 1, given: null }), 1000 / speed)
    return () => clearTimeout(timer)
  }, [playing, isThere, moment, end, speed])

  return {
    summary,
    moment,
    mode,
    seat,
    playing,
    speed,
    shown,
    go: useCallback((next: Moment) => {
      setPlaying(false)
      setMoment(next)
    }, []),
    see: useCallback((next: EyeMode, of: string) => {
      setMode(next)
      setSeat(of)
    }, []),
    togglePlay: useCallback(() => {
      setMoment((now) => (now.hour >= end ? { hour: 0, given: null } : now))
      setPlaying((before) => !before)
    }, [end]),
    setSpeed,
  }
}
