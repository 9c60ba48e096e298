import { markAside } from './aside'
import { moveAside } from './home'
import { createShelf, type Shelf } from './shelf'
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

/**
 * Keeps a new draft, in memory where the browser refuses; gives its id, why it could not be kept, and whether the file as it
 * came is kept beside it.
 */
export async function makeAnywhere(
  { shelf, spare, why }: DraftStore,
  made: NewDraft,
): Promise<{ readonly id: string; readonly why: StorageFault | null; readonly isOriginalKept: boolean }> {
  const isOriginalKept = async (kept: Shelf, id: string) =>
    (await kept.versions(id)).some(({ reason }) => reason === 'as-it-came')
  try {
    const id = await makeDraft(shelf, made)
    return { id, why, isOriginalKept: await isOriginalKept(shelf, id) }
  } catch (error) {
    const id = await makeDraft(spare, made)
    markAside(id, true)
    return { id, why: storageFault(error), isOriginalKept: await isOriginalKept(spare, id) }
  }
}

/** The shelf that a draft stands on, and why it is not kept; null where there is no such draft. What is set aside goes first. */
export async function shelfOf(
  { shelf, spare, why }: DraftStore,
  id: string,
): Promise<{ readonly shelf: Shelf; readonly why: StorageFault | null } | null> {
  if (await spare.open(id)) return { shelf: spare, why: 'full' }
  return (await shelf.open(id)) ? { shelf, why } : null
}

/** Names a draft anew, wherever it stands. Rejects when the browser refuses. */
export async function renameDraft({ shelf, spare }: DraftStore, id: string, name: string): Promise<void> {
  const isAside = (await spare.open(id)) !== null
  await spare.change(id, { name })
  // One that is aside brings its name home, where there is no room for that either.
  await shelf.change(id, { name }).catch((error) => isAside || Promise.reject(error))
}

/**
 * Deletes a draft, wherever it stands; it can be taken back for a while. A full browser takes not even the mark that it is
 * deleted: from there it goes into the memory of this page. Rejects when the browser refuses.
 */
export async function deleteDraft({ shelf, spare }: DraftStore, id: string, at: number): Promise<void> {
  try {
    await shelf.change(id, { deletedAt: at })
  } catch (error) {
    if (storageFault(error) !== 'full') throw error
    await moveAside({ shelf, spare }, id)
  }
  await spare.change(id, { deletedAt: at })
  markAside(id, false)
}

/** Takes back that a draft was deleted. Rejects when the browser refuses. */
export async function takeBackDraft({ shelf, spare }: DraftStore, id: string): Promise<void> {
  await shelf.change(id, { deletedAt: null })
  await spare.change(id, { deletedAt: null })
  if (await spare.open(id)) markAside(id, true)
}
