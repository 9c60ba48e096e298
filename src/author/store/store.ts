import { markAside } from './aside'
import { createShelf, type KeptDraft, type Shelf } from './shelf'
import { memoryTables, openTables, type StorageFault, storageFault } from './tables'
import { makeDraft, type NewDraft } from './workspace'

/** Where this browser keeps drafts, and what to do where it can't. */
export interface DraftStore {
  readonly shelf: Shelf
  /** Why drafts last as long as the page only; null where they are kept. */
  readonly why: StorageFault | null
  /** Holds, as long as the page lives, drafts that the browser had no room for. */
  readonly spare: Shelf
  /** When this page was opened: drafts deleted before can't be taken back. Wall clock, milliseconds since 1970. */
  readonly since: number
}

/** Opens the store. Never rejects. */
export async function openStore(): Promise<DraftStore> {
  const { tables, why } = await openTables()
  return { shelf: createShelf(tables), why, spare: createShelf(memoryTables()), since: Date.now() }
}

/** Keeps a new draft, in memory where the browser refuses; gives its id and why it could not be kept. */
export async function makeAnywhere(
  { shelf, spare, why }: DraftStore,
  made: NewDraft,
): Promise<{ readonly id: string; readonly why: StorageFault | null }> {
  try {
    return { id: await makeDraft(shelf, made), why }
  } catch (error) {
    const id = await makeDraft(spare, made)
    markAside(id, true)
    return { id, why: storageFault(error) }
  }
}

/**
 * Brings a draft that was set aside back to where drafts are kept, with its way back and its versions, where there is room by
 * now. Where there is none it stays as it is. Never rejects.
 */
export async function bringHome({ shelf, spare, why }: DraftStore, id: string): Promise<void> {
  const aside = why === null ? await spare.open(id) : null
  if (!aside) return
  try {
    const kept = await shelf.open(id)
    if (kept && kept.entry.changedAt > aside.entry.changedAt) return
    if (!kept) await shelf.make(aside.entry, aside.files)
    const epoch = await shelf.takeOver(id)
    const steps = ({ history }: KeptDraft) => [...history.past, ...history.future]
    const written = await shelf.write({
      id,
      epoch: epoch ?? 0,
      put: aside.files,
      drop: Object.keys(kept?.files ?? {}).filter((file) => !Object.hasOwn(aside.files, file)),
      putSteps: steps(aside),
      dropSteps: kept ? steps(kept).flatMap(({ n }) => (steps(aside).some((one) => one.n === n) ? [] : [n])) : [],
      step: aside.entry.step,
      at: aside.entry.changedAt,
    })
    if (written !== 'written') return
    for (const version of await spare.versions(id)) {
      const bytes = await spare.bytesOf(version)
      if (bytes) await shelf.keep(version, bytes)
    }
    await spare.remove(id)
    markAside(id, false)
  } catch {
    // No room yet.
  }
}

/** The shelf that a draft stands on, and why it is not kept; null where there is no such draft. */
export async function shelfOf(
  store: DraftStore,
  id: string,
): Promise<{ readonly shelf: Shelf; readonly why: StorageFault | null } | null> {
  const [aside, kept] = [await store.spare.open(id), await store.shelf.open(id)]
  if (aside && !(kept && kept.entry.changedAt > aside.entry.changedAt)) return { shelf: store.spare, why: 'full' }
  return kept ? { shelf: store.shelf, why: store.why } : null
}
