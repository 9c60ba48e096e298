import { useEffect } from 'react'
import type { Phase } from '../turn/useTurn'

/** Where the keyboard goes on in each phase. */
const places: Partial<Record<Phase, string>> = {
  window: 'decisions-title',
  passing: 'passing-foot',
  paused: 'passing-foot',
  over: 'end-title',
}

/**
 * When a phase takes away the button that had the focus, the focus goes to what comes next instead of to the top of
 * the page. Focus that is still somewhere is left there.
 */
export function useKeptFocus(phase: Phase): void {
  useEffect(() => {
    const id = places[phase]
    if (id && document.activeElement === document.body) document.getElementById(id)?.focus({ preventScroll: true })
  }, [phase])
}
