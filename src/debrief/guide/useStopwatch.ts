import { useEffect, useState } from 'react'

/** How often the minutes are looked at. */
const lookMs = 5000

export interface Stopwatch {
  /** Whole minutes since the step was opened, pauses left out. */
  readonly minutes: number
  readonly running: boolean
  toggle(): void
}

/** Minutes that a step has taken so far; begins anew with each step, and stands still until it is first let run. */
export function useStopwatch(step: string): Stopwatch {
  const [of, setOf] = useState({ step, past: 0, since: null as number | null })
  const [now, setNow] = useState(Date.now)
  if (of.step !== step) setOf({ step, past: 0, since: of.since === null ? null : Date.now() })
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), lookMs)
    return () => clearInterval(timer)
  }, [])
  const passed = of.past + (of.since === null ? 0 : Math.max(0, now - of.since))
  return {
    minutes: Math.floor(passed / 60_000),
    running: of.since !== null,
    toggle: () => {
      const at = Date.now()
      setNow(at)
      setOf((before) =>
        before.since === null
          ? { ...before, since: at }
          : { ...before, past: before.past + at - before.since, since: null },
      )
    },
  }
}
