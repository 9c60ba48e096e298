import { type Branch, childrenOf, type RunTree } from '../../record/tree'
import { isDocumented } from '../../record/whatIf'
import type { LineId } from '../../session/debriefApi'

/** Key of the run as it was played, which has no name among the branches. */
export const playedKey = '(played)'
export const keyOfLine = (line: LineId): string => line ?? playedKey
export const lineOfKey = (key: string): LineId => (key === playedKey ? null : key)

/** A line as the tree shows it. The same object as long as neither it nor anything that hangs on it changes. */
export interface TreeRow {
  readonly id: string
  /** Null: the run as it was played. */
  readonly branch: Branch | null
  readonly from: number
  readonly isMain: boolean
  readonly isDocumented: boolean
  readonly byHand: boolean
  /** How many lines hang on it, and on those. */
  readonly descendants: number
  readonly children: readonly TreeRow[]
}

/** Makes the rows of a tree; rows that did not change stay the same objects, so that what shows them need not be drawn. */
export function createRows(): (tree: RunTree) => TreeRow {
  let before = new Map<string, TreeRow>()
  return (tree) => {
    const byParent = new Map<string | null, Branch[]>()
    for (const branch of tree.branches) {
      const siblings = byParent.get(branch.parent)
      if (siblings) siblings.push(branch)
      else byParent.set(branch.parent, [branch])
    }
    const now = new Map<string, TreeRow>()
    const row = (branch: Branch | null): TreeRow => {
      const children = (byParent.get(branch?.id ?? null) ?? []).map(row)
      const id = keyOfLine(branch?.id ?? null)
      const isMain = tree.main === (branch?.id ?? null)
      const known = before.get(id)
      const same =
        known?.branch === branch &&
        known.isMain === isMain &&
        known.children.length === children.length &&
        known.children.every((child, index) => child === children[index])
      const made: TreeRow =
        same && known
          ? known
          : {
              id,
              branch,
              from: branch?.from ?? 0,
              isMain,
              isDocumented: branch !== null && isDocumented(branch),
              byHand: branch !== null && handSeats(branch).length > 0,
              descendants: children.reduce((sum, child) => sum + 1 + child.descendants, 0),
              children,
            }
      now.set(id, made)
      return made
    }
    const root = row(null)
    before = now
    return root
  }
}

/** Seats of a branch that are played by hand to its end. */
export function handSeats({ played, handBack }: Branch): readonly string[] {
  return played.filter((seat) => !handBack?.some((one) => one.seat === seat))
}

/** Keys of the rows whose children are shown. */
export function unfolded(tree: RunTree): Set<string> {
  return new Set([playedKey, ...tree.branches.flatMap(({ id, folded }) => (folded ? [] : [id]))])
}

/** How many lines go with a branch when it is deleted, itself included. */
export function goneWith(tree: RunTree, id: string): number {
  return childrenOf(tree, id).reduce((sum, child) => sum + goneWith(tree, child.id), 1)
}

/** The line itself, or the run as it was played where it is gone. */
export function knownLine(tree: RunTree, line: LineId): LineId {
  return line !== null && tree.branches.some(({ id }) => id === line) ? line : null
}
