import { type Edited, editTree, type RunTree, type TreeEdit } from './tree'

/** A tree with what it was before, newest last, and what was undone, next to be done again last. */
export interface TreeHistory {
  readonly past: readonly RunTree[]
  readonly tree: RunTree
  readonly undone: readonly RunTree[]
}

/** Steps that can be undone. A tree shares what did not change with the one before it. */
export const mostSteps = 500

export function historyOf(tree: RunTree): TreeHistory {
  return { past: [], tree, undone: [] }
}

/** The history after an edit; what had been undone can't be done again. A refused edit leaves everything as it is. */
export function edited(
  history: TreeHistory,
  edit: TreeEdit,
): { readonly history: TreeHistory; readonly result: Edited } {
  const result = editTree(history.tree, edit)
  if (!result.ok) return { history, result }
  const past = [...history.past, history.tree].slice(-mostSteps)
  return { history: { past, tree: result.tree, undone: [] }, result }
}

/** One step back; the same history where there is none. */
export function undo(history: TreeHistory): TreeHistory {
  const before = history.past.at(-1)
  if (!before) return history
  return { past: history.past.slice(0, -1), tree: before, undone: [...history.undone, history.tree] }
}

/** One step forward again; the same history where nothing was undone. */
export function redo(history: TreeHistory): TreeHistory {
  const after = history.undone.at(-1)
  if (!after) return history
  return { past: [...history.past, history.tree], tree: after, undone: history.undone.slice(0, -1) }
}
