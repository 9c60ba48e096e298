import { useCallback, useEffect, useRef, useState } from 'react'
import type { RunTree, TreeEdit, TreeFault } from '../../record/tree'
import { edited, historyOf, redo, undo } from '../../record/treeHistory'

/** What readers add to a run, with undo. */
export interface TreeEditing {
  readonly tree: RunTree
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Why the last edit was not made or not kept; null when all is well. */
  readonly fault: TreeFault | 'not-saved' | null
  /** True until the last change is kept; the page asks before it is closed meanwhile. */
  readonly isSaving: boolean
  /** True when the edit was made. */
  edit(edit: TreeEdit): boolean
  undo(): void
  redo(): void
}

/** Edits of a run's tree. Every tree is handed to `save`; a tree that could not be kept is still there, and said so. */
export function useTree(first: RunTree, save: (tree: RunTree) => Promise<void>): TreeEditing {
  const [history, setHistory] = useState(() => historyOf(first))
  // What is edited twice before it is drawn again goes on from the first edit.
  const latest = useRef(history)
  const [fault, setFault] = useState<TreeEditing['fault']>(null)
  const [saving, setSaving] = useState(0)
  useAskBeforeClosing(saving > 0)
  const keep = useCallback(
    (tree: RunTree) => {
      setFault(null)
      setSaving((before) => before + 1)
      save(tree)
        .catch(() => setFault('not-saved'))
        .finally(() => setSaving((before) => before - 1))
    },
    [save],
  )
  const turn = (next: typeof history): void => {
    const before = latest.current
    latest.current = next
    setHistory(next)
    if (next.tree !== before.tree) keep(next.tree)
  }
  return {
    tree: history.tree,
    canUndo: history.past.length > 0,
    canRedo: history.undone.length > 0,
    fault,
    isSaving: saving > 0,
    edit: (edit) => {
      const { history: next, result } = edited(latest.current, edit)
      if (!result.ok) {
        setFault(result.fault)
        return false
      }
      turn(next)
      return true
    },
    undo: () => turn(undo(latest.current)),
    redo: () => turn(redo(latest.current)),
  }
}

/** A browser asks before it closes or reloads a page that holds what is not kept yet. */
function useAskBeforeClosing(isHeld: boolean): void {
  useEffect(() => {
    if (!isHeld) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isHeld])
}
