/** Drafts that live in this page only, as the browser had no room for them: closing it would lose them. */
const aside = new Set<string>()

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

/** Says that a draft lives in this page only, or no longer: the browser asks before the page is closed while one does. */
export function markAside(draft: string, isAside: boolean): void {
  if (isAside) aside.add(draft)
  else aside.delete(draft)
  if (typeof window === 'undefined') return
  if (aside.size > 0) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
}
