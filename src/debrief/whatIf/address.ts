import type { LineId } from '../../session/debriefApi'

/** What the page shows, as it is kept in its address. */
export interface WhatIfView {
  /** The line that is selected. */
  readonly line: LineId
  /** The line beside it. */
  readonly beside: LineId
  readonly hour: number | null
  /** A seat through whose eyes the maps are seen; null: the model's. */
  readonly seat: string | null
}

const name = /^[a-z0-9][a-z0-9_.-]{0,79}$/
const named = (text: string | null): string | null => (text !== null && name.test(text) ? text : null)

export function readView(view: string): WhatIfView {
  const query = new URLSearchParams(view)
  const hour = query.get('hour')
  return {
    line: named(query.get('line')),
    beside: named(query.get('beside')),
    hour: hour !== null && /^\d{1,5}$/.test(hour) ? Number(hour) : null,
    seat: named(query.get('seat')),
  }
}

export function writeView({ line, beside, hour, seat }: WhatIfView): string {
  const query = new URLSearchParams()
  if (line !== null) query.set('line', line)
  if (beside !== null) query.set('beside', beside)
  if (hour !== null) query.set('hour', String(hour))
  if (seat !== null) query.set('seat', seat)
  return query.toString()
}
