import type { LineId } from '../../session/debriefApi'

/** A decision of a run, as an address names it. Whatever is left out is chosen by the page. */
export interface ChoicePlace {
  /** The branch it belongs to; null or left out: the run as it was played. */
  readonly line?: LineId
  /** Hour at which it was taken. */
  readonly hour?: number
  /** What was decided; null: a wait. */
  readonly option?: string | null
  /** Whose it was; needed for a wait only. */
  readonly seat?: string
}

/** Stands for a wait in addresses: no option may have this id, since it is no id at all. */
const waited = '-'
const name = /^[a-z0-9][a-z0-9_.-]{0,79}$/i

/** The query of the page at a decision, for links from other pages: `onPage('choice', choiceView({hour: 6, option: 'x'}))`. */
export function choiceView({ line, hour, option, seat }: ChoicePlace): string {
  const query = new URLSearchParams()
  if (hour !== undefined) query.set('at', String(hour))
  if (option !== undefined) query.set('option', option ?? waited)
  if (seat !== undefined) query.set('seat', seat)
  if (line) query.set('line', line)
  return query.toString()
}

/** Reads what `choiceView` wrote, or somebody typed: what is no hour or no name is left out. */
export function placeOf(view: string): ChoicePlace {
  const query = new URLSearchParams(view)
  const [at, option, seat, line] = ['at', 'option', 'seat', 'line'].map((key) => query.get(key))
  return {
    ...(at && /^\d{1,5}$/.test(at) ? { hour: Number(at) } : {}),
    ...(option === waited ? { option: null } : option && name.test(option) ? { option } : {}),
    ...(seat && name.test(seat) ? { seat } : {}),
    ...(line && name.test(line) ? { line } : {}),
  }
}
