/** The hour at which a replay opens, from the query of its address; null where none is named. */
export function hourOf(view: string): number | null {
  const hour = new URLSearchParams(view).get('hour')
  return hour !== null && /^\d{1,5}$/.test(hour) ? Number(hour) : null
}

/** The seat through whose eyes it is seen first; null where none is named that the run has. */
export function seatOf(view: string, seats: readonly { readonly id: string }[]): string | null {
  const asked = new URLSearchParams(view).get('seat')
  return seats.find(({ id }) => id === asked)?.id ?? null
}
