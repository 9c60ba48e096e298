import { useEffect, useRef, useState } from 'react'
import type { Debrief } from '../../session/debrief'
import type { LineId, LineSummary } from '../../session/debriefApi'

/** An answer of the worker, with the question that it answers. */
export interface Asked<T> {
  readonly key: string
  readonly answer: T
}

/**
 * Asks the worker of a debrief, anew whenever `key` changes: it holds all that decides the answer. Gives the last answer that
 * came, with its question, so that whoever asks may show it until the next is there or not; null before the first. A
 * question that was left is not answered, and one without a key is not asked.
 */
export function useAsked<T>(
  debrief: Debrief,
  key: string | null,
  ask: (debrief: Debrief) => Promise<T>,
  onFault: (error: unknown) => void,
): Asked<T> | null {
  const [told, setTold] = useState<Asked<T> | null>(null)
  const latest = useRef({ ask, onFault })
  latest.current = { ask, onFault }
  useEffect(() => {
    if (key === null) return
    let left = false
    latest.current.ask(debrief).then(
      (answer) => left || setTold({ key, answer }),
      (error: unknown) => left || latest.current.onFault(error),
    )
    return () => {
      left = true
    }
  }, [debrief, key])
  return told
}

/** The answer to this very question; null while it is not there. */
export function answerTo<T>(told: Asked<T> | null, key: string): T | null {
  return told?.key === key ? told.answer : null
}

/**
 * A line's summary, once it is computed; null before, also while a line that was changed is computed anew. `key`: all that
 * decides how the line goes.
 */
export function useSummary(
  debrief: Debrief,
  line: LineId,
  onFault: (error: unknown) => void,
  key: string = JSON.stringify(line),
): LineSummary | null {
  return answerTo(
    useAsked(debrief, key, (of) => of.summary(line), onFault),
    key,
  )
}
