import type { PolicyName } from '../sim/index'
import type { LoggedCommand, RunRecord } from './runRecord'

/** A documented decision left out, moved, or one that was not taken added, where the policy `record` runs the seat. */
export type RecordChange =
  | { readonly shift: string; readonly hours: number }
  | { readonly drop: string }
  | { readonly add: string; readonly at: number }

/** A seat that the policy runs again from an hour on. */
export interface HandBack {
  readonly seat: string
  readonly at: number
}

/** Another way in which a run might have gone on from one of its moments. Names and notes are the reader's. */
export interface Branch {
  readonly id: string
  /** The branch it leaves; null: the run as it was played. */
  readonly parent: string | null
  /** Hour at which it leaves, and how many of its parent's orders it keeps, some of that very hour perhaps. */
  readonly from: number
  readonly kept: number
  readonly label: string
  readonly note: string
  /** Whether what hangs on it is hidden in the drawing of the tree. */
  readonly folded: boolean
  /** Who runs the seats that nobody plays from there on. */
  readonly policy: PolicyName
  /** Seats played by hand from there on. */
  readonly played: readonly string[]
  /** Seats of `played` that are by hand only before an hour; the policy runs each from its own on. */
  readonly handBack?: readonly HandBack[]
  readonly changes: readonly RecordChange[]
  /** Orders given by hand from there on. */
  readonly commands: readonly LoggedCommand[]
}

/** Something a reader wrote at a moment of a run; a bookmark where there is no text. */
export interface Note {
  readonly id: string
  /** The branch it belongs to; null: the run as it was played. */
  readonly branch: string | null
  readonly hour: number
  /** The order it is about, by its number in that branch's run; null: the hour. */
  readonly order: number | null
  readonly text: string
}

/** Everything that readers add to a run. Branches of one parent stand in the order in which they are shown. */
export interface RunTree {
  readonly branches: readonly Branch[]
  readonly notes: readonly Note[]
  /** The branch that is shown as the main line; null: the run as it was played. */
  readonly main: string | null
}

export const emptyTree: RunTree = { branches: [], notes: [], main: null }

/** What readers added to a recorded run. */
export function treeOf({ branches, notes, main }: RunRecord): RunTree {
  return { branches, notes: notes ?? [], main: main ?? null }
}

/** A recorded run with another tree on it. Nothing else of it changes. */
export function withTree(record: RunRecord, { branches, notes, main }: RunTree): RunRecord {
  const { notes: _notes, main: _main, ...rest } = record
  return { ...rest, branches, ...(notes.length > 0 ? { notes } : {}), ...(main === null ? {} : { main }) }
}

/** Most branches and notes of one run. */
export const mostBranches = 200
export const mostNotes = 500
/** Longest label and longest note, in UTF-16 code units. */
export const longestLabel = 400
export const longestNote = 4000

export type TreeEdit =
  | { readonly type: 'add'; readonly branch: Branch }
  | { readonly type: 'rename'; readonly id: string; readonly label: string }
  | { readonly type: 'annotate'; readonly id: string; readonly note: string }
  | { readonly type: 'fold'; readonly id: string; readonly folded: boolean }
  /** Makes a branch, or with null the run as it was played, the main line, and the first among its siblings. */
  | { readonly type: 'promote'; readonly id: string | null }
  /** Takes a branch away with all that hangs on it, notes too. */
  | { readonly type: 'remove'; readonly id: string }
  /**
   * Gives the next order of a seat by hand. Later orders of other seats stay behind it. What hangs on the branch keeps its
   * own orders, so that none may be put before one that is kept there.
   */
  | { readonly type: 'order'; readonly id: string; readonly command: LoggedCommand }
  | { readonly type: 'note'; readonly note: Note }
  | { readonly type: 'erase'; readonly id: string }

/** Why an edit was not made; the tree is as it was. */
export type TreeFault =
  | 'no-such-branch'
  | 'no-such-note'
  | 'branch-exists'
  | 'branches-full'
  | 'notes-full'
  | 'text-too-long'
  | 'out-of-order'

export type Edited = { readonly ok: true; readonly tree: RunTree } | { readonly ok: false; readonly fault: TreeFault }

/** The tree after an edit. Plain data in, plain data out: the tree given is not changed. */
export function editTree(tree: RunTree, edit: TreeEdit): Edited {
  const done = (over: Partial<RunTree>): Edited => ({ ok: true, tree: { ...tree, ...over } })
  const refuse = (fault: TreeFault): Edited => ({ ok: false, fault })
  const change = (id: string, over: (branch: Branch) => Branch): Edited =>
    find(tree, id)
      ? done({ branches: tree.branches.map((branch) => (branch.id === id ? over(branch) : branch)) })
      : refuse('no-such-branch')
  switch (edit.type) {
    case 'add':
      return add(tree, edit.branch)
    case 'rename':
      if (edit.label.length > longestLabel) return refuse('text-too-long')
      return change(edit.id, (branch) => ({ ...branch, label: edit.label }))
    case 'annotate':
      if (edit.note.length > longestNote) return refuse('text-too-long')
      return change(edit.id, (branch) => ({ ...branch, note: edit.note }))
    case 'fold':
      return change(edit.id, (branch) => ({ ...branch, folded: edit.folded }))
    case 'promote': {
      if (edit.id === null) return done({ main: null })
      const found = find(tree, edit.id)
      return found ? done({ main: edit.id, branches: firstOfSiblings(tree.branches, found) }) : refuse('no-such-branch')
    }
    case 'remove': {
      if (!find(tree, edit.id)) return refuse('no-such-branch')
      const gone = withDescendants(tree, edit.id)
      return done({
        branches: tree.branches.filter(({ id }) => !gone.has(id)),
        notes: tree.notes.filter(({ branch }) => branch === null || !gone.has(branch)),
        main: tree.main !== null && gone.has(tree.main) ? null : tree.main,
      })
    }
    case 'order':
      return order(tree, edit.id, edit.command)
    case 'note': {
      const { note } = edit
      if (note.text.length > longestNote) return refuse('text-too-long')
      if (note.branch !== null && !find(tree, note.branch)) return refuse('no-such-branch')
      const others = tree.notes.filter(({ id }) => id !== note.id)
      if (others.length >= mostNotes) return refuse('notes-full')
      return done({ notes: [...others, note] })
    }
    case 'erase':
      return tree.notes.some(({ id }) => id === edit.id)
        ? done({ notes: tree.notes.filter(({ id }) => id !== edit.id) })
        : refuse('no-such-note')
    default: {
      const never: never = edit
      return never
    }
  }
}

function add(tree: RunTree, branch: Branch): Edited {
  if (find(tree, branch.id)) return { ok: false, fault: 'branch-exists' }
  if (branch.parent !== null && !find(tree, branch.parent)) return { ok: false, fault: 'no-such-branch' }
  if (tree.branches.length >= mostBranches) return { ok: false, fault: 'branches-full' }
  if (branch.label.length > longestLabel || branch.note.length > longestNote) {
    return { ok: false, fault: 'text-too-long' }
  }
  const parent = branch.parent === null ? null : find(tree, branch.parent)
  if (parent && branch.from < parent.from) return { ok: false, fault: 'out-of-order' }
  return { ok: true, tree: { ...tree, branches: [...tree.branches, branch] } }
}

function order(tree: RunTree, id: string, given: LoggedCommand): Edited {
  const branch = find(tree, id)
  if (!branch) return { ok: false, fault: 'no-such-branch' }
  const { commands, kept } = branch
  const before = commands.filter(({ hour }) => hour <= given.hour)
  const after = commands.slice(before.length)
  const isOvertaken = after.some(({ command }) => command.seat === given.command.seat)
  const isKept = after.length > 0 && childrenOf(tree, id).some((child) => child.kept > kept + before.length)
  if (isOvertaken || isKept) return { ok: false, fault: 'out-of-order' }
  const next = { ...branch, commands: [...before, given, ...after] }
  return { ok: true, tree: { ...tree, branches: tree.branches.map((one) => (one === branch ? next : one)) } }
}

export function find(tree: RunTree, id: string): Branch | undefined {
  return tree.branches.find((branch) => branch.id === id)
}

/** Branches that leave one parent, in the order in which they are shown. */
export function childrenOf(tree: RunTree, parent: string | null): Branch[] {
  return tree.branches.filter((branch) => branch.parent === parent)
}

/** From the run as it was played to a branch: the branch itself last. Empty for the run as it was played. */
export function pathTo(tree: RunTree, id: string | null): Branch[] {
  const path: Branch[] = []
  for (let at = id; at !== null; ) {
    const branch = find(tree, at)
    // A parent that is not there, or a circle: data that no check has let through.
    if (!branch || path.includes(branch)) throw new RangeError(`branch ${at} hangs on nothing`)
    path.unshift(branch)
    at = branch.parent
  }
  return path
}

/** All that decides how a line goes, as one text: what follows from it holds as long as this does. Labels do not count. */
export function courseKey(tree: RunTree, line: string | null): string {
  return JSON.stringify(
    pathTo(tree, line).map(({ from, kept, policy, played, handBack, changes, commands }) => [
      from,
      kept,
      policy,
      played,
      handBack,
      changes,
      commands,
    ]),
  )
}

function withDescendants(tree: RunTree, id: string): ReadonlySet<string> {
  const gone = new Set([id])
  for (let before = 0; before < gone.size; ) {
    before = gone.size
    for (const branch of tree.branches) if (branch.parent !== null && gone.has(branch.parent)) gone.add(branch.id)
  }
  return gone
}

function firstOfSiblings(branches: readonly Branch[], first: Branch): Branch[] {
  const at = branches.findIndex(({ parent }) => parent === first.parent)
  const others = branches.filter((branch) => branch !== first)
  return [...others.slice(0, at), first, ...others.slice(at)]
}
