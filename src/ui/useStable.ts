import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * One function for the life of a component that always does what the latest one says. For handlers of parts that are
 * drawn anew only when what they show has changed. Not to be called while drawing.
 */
export function useStable<Given extends readonly unknown[], Answer>(
  act: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
