/** What the record says in words on when something was decided, taken apart. */
export interface StatedTime {
  /** Its first date, `2010-06-12` or `2010-06`; null where it names none. */
  readonly date: string | null
  /** Part of the day in words; null where only days are named. */
  readonly time: string | null
  /** What else it says. */
  readonly note: string | null
}

const isoDate = String.raw`\d{4}-\d{2}(?:-\d{2})?`
/** `2010-06-12, late evening (volunteers had been called for during the day)` */
const oneDay = new RegExp(`^(${isoDate})(?:, ([^(;]+?))?(?: \\((.+)\\))?$`)

/** Reads `2010-06-12, late evening (what else)`. Anything of another form is kept whole as the note. */
export function statedTime(when: string): StatedTime {
  const match = oneDay.exec(when)
  if (match) return { date: match[1], time: match[2] ?? null, note: match[3] ?? null }
  return { date: new RegExp(isoDate).exec(when)?.[0] ?? null, time: null, note: when }
}

/** A piece of a note: its words, a calendar date in it, or the id of another entry. */
export type NotePiece =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'entry'; readonly id: string }

/** A note in pieces, so that dates are written as the reader writes them, and entries it names can be gone to. */
export function notePieces(note: string, isEntry: (id: string) => boolean): NotePiece[] {
  return note
    .split(new RegExp(`([a-z][a-z0-9]*(?:-[a-z0-9]+)+|\\b${isoDate}\\b)`))
    .filter(Boolean)
    .map((text): NotePiece => {
      if (isEntry(text)) return { type: 'entry', id: text }
      return new RegExp(`^${isoDate}$`).test(text) ? { type: 'date', date: text } : { type: 'words', text }
    })
}
