import { useCallback, useEffect, useState } from 'react'
import type { Debrief } from '../../session/debrief'
import type { Gap, LineSummary, Look, Moment } from '../../session/debriefApi'
import { useAsked, useSummary } from '../lookBack/useAsked'

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
  const [moment, setMoment] = useState<Moment>({ hour: firstHour, given: null })
  // Of a run of other rules only what its events tell can be shown: that is the model's.
  const isOld = debrief.opened.from === 'events'
  const [mode, setMode] = useState<EyeMode>(isOld ? 'model' : 'seat')
  const [seat, setSeat] = useState(firstSeat)
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<ReplaySpeed>(4)
  const summary = useSummary(debrief, null, onFault)
  const end = summary?.end ?? 0
  const key = JSON.stringify([moment, mode, seat])
  const asked = useAsked<Shown | null>(
    debrief,
    key,
    async (run) => {
      const [look, gaps] = await Promise.all([
        run.look(null, moment, mode === 'seat' ? { seat } : 'model'),
        mode === 'model' ? null : run.gaps(null, moment, seat),
      ])
      return look && { moment, mode, seat, look, gaps }
    },
    onFault,
  )
  const shown = asked?.answer ?? null

  const isThere = asked?.key === key
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
