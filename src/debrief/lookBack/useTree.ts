import { useCallback, useRef, useState } from 'react'
import type { RunTree, TreeEdit, TreeFault } from '../../record/tree'
import { edited, historyOf, redo, undo } from '../../record/treeHistory'

/** What readers add to a run, with undo. */
export interface TreeEditing {
  readonly tree: RunTree
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Why the last edit was not made or not kept; null when all is well. */
  readonly fault: TreeFault | 'not-saved' | null
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
  const keep = useCallback(
    (tree: RunTree) => {
      setFault(null)
      save(tree).catch(() => setFault('not-saved'))
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
