import { useEffect, useState } from 'react'
import type { ClockView } from '../../classroom/views'

/**
 * Milliseconds left of the lesson's clock; null where nothing is timed. `at`: by this browser's clock, when the view came. Its own
 * time of day does not count, only how long ago that was. Never below 0.
 */
export function leftOn(clock: ClockView, at: number, now: number): number | null {
  if (clock.left !== null) return Math.max(0, clock.left)
  return clock.until === null ? null : Math.max(0, clock.until - clock.now - (now - at))
}

/** Whether a running clock is in its last minute: then what is to be done is to be done now. */
export const isLastMinute = (clock: ClockView, left: number | null): boolean =>
  !clock.paused && left !== null && left <= 60_000

/** What the server's clock says when this browser's says `now`. */
export const serverTime = (clock: ClockView, at: number, now: number): number => clock.now + (now - at)

/** This browser's clock, each second anew. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** `4:12`, or `1:04:12` beyond an hour. A second counts until it is over. */
export function clockText(left: number): string {
  const seconds = Math.ceil(left / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
