/** A forecast as it is being made: low, best, high; null where nothing was said yet. */
export type Draft = readonly [number | null, number | null, number | null]
export const emptyDraft: Draft = [null, null, null]

/** Sets one of the three and moves the others along, so that low is never above best nor best above high. */
export function setFigure(draft: Draft, which: 0 | 1 | 2, value: number | null): Draft {
  const next: [number | null, number | null, number | null] = [...draft]
  next[which] = value
  if (value === null) return next
  for (let index = 0; index < 3; index += 1) {
    const other = next[index]
    if (other === null) continue
    if (index < which && other > value) next[index] = value
    if (index > which && other < value) next[index] = value
  }
  return next
}

/** Where the three thumbs of the slider stand: an unsaid figure rests beside the one below it. */
export function thumbs(draft: Draft, max: number): [number, number, number] {
  const low = draft[0] ?? 0
  const best = draft[1] ?? low
  const high = draft[2] ?? best
  return [Math.min(low, max), Math.min(best, max), Math.min(high, max)]
}

/** True when all three were said. */
export function isComplete(draft: Draft): draft is readonly [number, number, number] {
  return draft.every((value) => value !== null)
}
