/** A piece of a text: words, or the ids of sources cited there. */
export type Piece = { readonly words: string } | { readonly cites: readonly string[] }

/** Ids in brackets; a text may break its line between two. */
const citation = /\[([a-z0-9][a-z0-9_.-]{0,79}(?:,\s?[a-z0-9][a-z0-9_.-]{0,79})*)\]/g

/** Splits a text at citations such as `[who-2010, paper-2011]`. Brackets that name no known source stay words. */
export function splitCitations(text: string, isSource: (id: string) => boolean): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(citation)) {
    const ids = match[1].split(/,\s?/)
    if (!ids.every(isSource)) continue
    // The blank before a citation goes with it, so that the mark hugs its word.
    const words = text.slice(from, match.index).replace(/\s$/, '')
    if (words) pieces.push({ words })
    pieces.push({ cites: ids })
    from = match.index + match[0].length
  }
  const rest = text.slice(from)
  if (rest) pieces.push({ words: rest })
  return pieces
}

/** Takes a text's own title off, where the page has said it already. */
export function withoutTitle(text: string): string {
  return text.replace(/^\s*# [^\n]*\n+/, '')
}
