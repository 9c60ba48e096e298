import type { Reflection } from './reflection'
import type { RunRecord } from './runRecord'
import { type RunTree, treeOf, withTree } from './tree'

/** What readers added to a run. */
export interface Additions {
  /** Branches, notes, and which is the main line. */
  readonly tree: RunTree
  /** What was written in its debrief. */
  readonly reflection: Reflection | null
}

export function additionsOf(record: RunRecord): Additions {
  return { tree: treeOf(record), reflection: record.reflection ?? null }
}

/** A recorded run with some of its additions in place of those it had. Nothing else of it changes. */
export function withAdditions(record: RunRecord, change: Partial<Additions>): RunRecord {
  const { tree, reflection } = { ...additionsOf(record), ...change }
  const { reflection: _before, ...rest } = withTree(record, tree)
  return reflection ? { ...rest, reflection } : rest
}
