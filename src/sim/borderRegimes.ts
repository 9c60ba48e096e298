import type { BorderRegime } from '../scenario/schema/space'

/** Regimes from closed to open; the place in this list is how open. */
export const borderRegimes: readonly BorderRegime[] = ['shut', 'wounded', 'vulnerable', 'open']

/** How open a regime is. By comparison: the search of a list costs several times as much, and this is asked every hour. */
export function openness(regime: BorderRegime): number {
  return regime === 'open' ? 3 : regime === 'vulnerable' ? 2 : regime === 'wounded' ? 1 : 0
}
