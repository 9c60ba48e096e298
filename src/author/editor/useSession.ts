import { useEffect, useRef, useState } from 'react'
import { type Checker, startChecker } from '../check/checker'
import { createLook, type Look } from '../look/look'
import { openLine } from '../store/hold'
import { type DraftSession, openDraft } from '../store/session'
import type { DraftStore } from '../store/store'

export interface Open {
  readonly session: DraftSession
  readonly checker: Checker
  readonly look: Look
}

/** Opens a draft as long as its page is shown. Null while it opens; `missing` where there is none of this name. */
export function useSession(
  store: DraftStore,
  draft: string,
  onFault: (error: unknown) => void,
  /** Another number opens it anew. */
  tries: number,
): Open | 'missing' | null {
  const [open, setOpen] = useState<Open | 'missing' | null>(null)
  const closing = useRef<Promise<unknown>>(Promise.resolve())
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for each draft
  useEffect(() => {
    let left = false
    let made: Open | null = null
    const opening = (async () => {
      // What was open before is put away first: all that was typed in it, and its hold.
      await closing.current
      return openDraft(draft, { shelf: store.shelf, why: store.why, spare: store.spare, line: openLine() })
    })()
    opening.then((session) => {
      if (left) return
      if (!session) return setOpen('missing')
      made = { session, checker: startChecker(session), look: createLook(session) }
      setOpen(made)
    }, onFault)
    return () => {
      left = true
      // Nothing is typed into what is closed.
      setOpen(null)
      made?.checker.close()
      made?.look.cancel()
      closing.current = opening.then((session) => session?.close()).catch(() => undefined)
    }
  }, [store, draft, tries])
  return open
}

/** Saves when the page is hidden or left, and asks before what is not kept is lost. */
export function useLeaving(session: DraftSession): void {
  useEffect(() => {
    const flush = () => void session.flush()
    const hide = () => document.visibilityState === 'hidden' && flush()
    const ask = (event: BeforeUnloadEvent) => {
      const { save, history, holder } = session.standing()
      const isLost = save.is === 'unsaved' || (save.is === 'memory' && history.past.length > 0)
      if (holder === 'me' && isLost) event.preventDefault()
    }
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', flush)
    window.addEventListener('beforeunload', ask)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('beforeunload', ask)
    }
  }, [session])
}

/** Where undo and redo are not the draft's: dialogs, and fields whose text becomes the draft's only when they are left. */
const ownUndo = '[role="dialog"], [role="alertdialog"], [data-own-undo]'

/** Undo and redo by the keys that everybody knows, also while typing: a draft has one way back for everything. */
export function useUndoKeys(session: DraftSession): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      // Over the editor, and in fields that are not of the draft, the browser takes back what was typed there.
      if (event.target instanceof Element && event.target.closest(ownUndo)) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) session.redo()
      else session.undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [session])
}
