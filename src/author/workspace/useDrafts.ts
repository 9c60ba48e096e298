import { useCallback, useEffect, useState } from 'react'
import { hearAside } from '../store/aside'
import type { DraftEntry } from '../store/shelf'
import { type DraftStore, deleteDraft, makeAnywhere, renameDraft, shelfOf, takeBackDraft } from '../store/store'
import { copyOf, draftFileOf, listDrafts } from '../store/workspace'

/** A draft as the workspace lists it. */
export interface ListedDraft extends DraftEntry {
  /** False where the browser had no room for it: it lasts as long as the page. */
  readonly isKept: boolean
}

export interface Drafts {
  /** Newest first; null until they are known. */
  readonly list: readonly ListedDraft[] | null
  readonly deleted: DraftEntry | null
  refresh(): void
  rename(id: string, name: string): void
  copy(draft: ListedDraft, name: string): void
  remove(draft: ListedDraft): void
  takeBack(): void
  fileOf(id: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>
}

/** The drafts of this browser, and what can be done with each. */
export function useDrafts(store: DraftStore, onFault: (error: unknown) => void): Drafts {
  const [list, setList] = useState<readonly ListedDraft[] | null>(null)
  const [deleted, setDeleted] = useState<DraftEntry | null>(null)
  const refresh = useCallback(() => {
    const shelves = [store.shelf, store.spare]
    const both = shelves.map((shelf) => listDrafts(shelf, store.since))
    // Whatever was deleted since this page was opened can be taken back, the last first.
    Promise.all(both)
      .then(() => Promise.all(shelves.map((shelf) => shelf.list())))
      .then((all) => {
        const gone = all.flat().filter(({ deletedAt }) => deletedAt !== null)
        setDeleted(gone.sort((a, b) => Number(b.deletedAt) - Number(a.deletedAt))[0] ?? null)
      }, onFault)
    Promise.all(both).then(([kept, spare]) => {
      const all = [
        // Of one that could not be saved in the end, what was set aside is newer.
        ...kept
          .filter(({ id }) => !spare.some((draft) => draft.id === id))
          .map((draft) => ({ ...draft, isKept: store.why === null })),
        ...spare.map((draft) => ({ ...draft, isKept: false })),
      ]
      setList(all.sort((a, b) => b.changedAt - a.changedAt))
    }, onFault)
  }, [store, onFault])
  useEffect(refresh, [refresh])
  // One that is left may be set aside only after this list was made.
  useEffect(() => hearAside(refresh), [refresh])

  const then = (done: Promise<unknown>) => void done.then(refresh, onFault)
  const read = async (id: string) => (await (await shelfOf(store, id))?.shelf.open(id)) ?? null
  return {
    list,
    deleted,
    refresh,
    rename: (id, name) => then(renameDraft(store, id, name)),
    copy: ({ id }, name) => then(read(id).then((kept) => kept && makeAnywhere(store, copyOf(kept, name)))),
    remove: ({ id }) => then(deleteDraft(store, id, Date.now())),
    takeBack: () => {
      if (deleted) then(takeBackDraft(store, deleted.id))
    },
    fileOf: async (id) => {
      const kept = await read(id)
      return kept ? draftFileOf(kept.files) : null
    },
  }
}
