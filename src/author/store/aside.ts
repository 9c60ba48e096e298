/** Drafts that live in this page only, as the browser had no room for them: closing it would lose them. */
const aside = new Set<string>()

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

const listeners = new Set<() => void>()

/** Hears when a draft begins or ends to live in this page only. Gives what ends that. */
export function hearAside(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says that a draft lives in this page only, or no longer: the browser asks before the page is closed while one does. */
export function markAside(draft: string, isAside: boolean): void {
  if (isAside === aside.has(draft)) return
  if (isAside) aside.add(draft)
  else aside.delete(draft)
  for (const listener of listeners) listener()
  if (typeof window === 'undefined') return
  if (aside.size > 0) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
}
