import type { BorderRegime } from '../scenario/schema/space'

/** Regimes from closed to open; the place in this list is how open. */
export const borderRegimes: readonly BorderRegime[] = ['shut', 'wounded', 'vulnerable', 'open']
