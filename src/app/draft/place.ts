const places = new Map<string, string>()
const key = (draft: string): string => `author-place ${draft}`

/** Keeps, for this tab, where in a draft its author is: the part, and what it shows. */
export function keepPlace(draft: string, part: string, view: string): void {
  const place = view ? `${part}?${view}` : part
  places.set(draft, place)
  try {
    sessionStorage.setItem(key(draft), place)
  } catch {
    // Kept as long as the page is.
  }
}

/** Where the author of a draft was last; null where nothing is known of it. */
export function placeKept(draft: string): { readonly part: string; readonly view: string } | null {
  const place = places.get(draft) ?? stored(draft)
  if (!place) return null
  const [part, view = ''] = place.split('?')
  return /^[a-z-]{1,30}$/.test(part) ? { part, view } : null
}

function stored(draft: string): string | null {
  try {
    return sessionStorage.getItem(key(draft))
  } catch {
    return null
  }
}
