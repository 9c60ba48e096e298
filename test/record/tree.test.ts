import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type Branch,
  childrenOf,
  editTree,
  emptyTree,
  find,
  pathTo,
  type RunTree,
  type TreeEdit,
} from '../../src/record/tree'
import { edited, historyOf, mostSteps, redo, type TreeHistory, undo } from '../../src/record/treeHistory'

const branch = (id: string, over: Partial<Branch> = {}): Branch => ({
  id,
  parent: null,
  from: 6,
  kept: 0,
  label: id,
  note: '',
  folded: false,
  policy: 'record',
  played: [],
  changes: [],
  commands: [],
  ...over,
})

/** The tree after edits, each of which must be made. */
function grown(...edits: readonly TreeEdit[]): RunTree {
  let tree = emptyTree
  for (const edit of edits) {
    const result = editTree(tree, edit)
    if (!result.ok) throw new Error(result.fault)
    tree = result.tree
  }
  return tree
}
const add = (id: string, over?: Partial<Branch>): TreeEdit => ({ type: 'add', branch: branch(id, over) })
const three = (): RunTree => grown(add('a'), add('b'), add('a1', { parent: 'a', from: 9 }))

describe('editing a tree', () => {
  it('hangs branches on one another and finds the way to each', () => {
    const tree = three()
    expect(pathTo(tree, 'a1').map(({ id }) => id)).toEqual(['a', 'a1'])
    expect(pathTo(tree, null)).toEqual([])
    expect(childrenOf(tree, null).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('promotes a branch to the main line and to the first of its siblings, and leaves the order of all others', () => {
    const tree = grown(add('a'), add('b'), add('c'), add('a1', { parent: 'a' }), { type: 'promote', id: 'c' })
    expect(tree.main).toBe('c')
    expect(childrenOf(tree, null).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
    expect(grown(add('a'), { type: 'promote', id: 'a' }, { type: 'promote', id: null }).main).toBeNull()
  })

  it('takes away what hangs on a branch, and notes on it', () => {
    let tree = three()
    const notes = [null, 'a', 'a1', 'b'].map((on, i) => ({ id: `n${i}`, branch: on, hour: 1, order: null, text: 'x' }))
    for (const note of notes) tree = grownFrom(tree, { type: 'note', note })
    tree = grownFrom(tree, { type: 'promote', id: 'a1' })
    tree = grownFrom(tree, { type: 'remove', id: 'a' })
    expect(tree.branches.map(({ id }) => id)).toEqual(['b'])
    expect(tree.notes.map(({ id }) => id)).toEqual(['n0', 'n3'])
    expect(tree.main).toBeNull()
  })

  it.each<[string, TreeEdit, string]>([
    ['a branch there is already', add('a'), 'branch-exists'],
    ['a branch on none', add('x', { parent: 'gone' }), 'no-such-branch'],
    ['a branch that leaves its parent before it began', add('x', { parent: 'a1', from: 8 }), 'out-of-order'],
    ['a name for none', { type: 'rename', id: 'gone', label: 'x' }, 'no-such-branch'],
    ['too long a name', { type: 'rename', id: 'a', label: 'x'.repeat(401) }, 'text-too-long'],
    ['a main line that is none', { type: 'promote', id: 'gone' }, 'no-such-branch'],
    ['a note to erase that is none', { type: 'erase', id: 'gone' }, 'no-such-note'],
    [
      'a note on none',
      { type: 'note', note: { id: 'n', branch: 'gone', hour: 1, order: null, text: '' } },
      'no-such-branch',
    ],
  ])('refuses %s, and changes nothing', (_what, edit, fault) => {
    const tree = three()
    const before = structuredClone(tree)
    expect(editTree(tree, edit)).toEqual({ ok: false, fault })
    expect(tree).toEqual(before)
  })

  it('keeps orders in order of hour', () => {
    const wait = (hour: number): TreeEdit => ({
      type: 'order',
      id: 'a',
      command: { hour, command: { type: 'wait', seat: 'council', reason: '' } },
    })
    const tree = grownFrom(grownFrom(three(), wait(8)), wait(8))
    expect(find(tree, 'a')?.commands.map(({ hour }) => hour)).toEqual([8, 8])
    expect(editTree(tree, wait(7))).toEqual({ ok: false, fault: 'out-of-order' })
  })
})

describe('an order beside those of another seat', () => {
  const wait = (hour: number, seat: string): TreeEdit => ({
    type: 'order',
    id: 'a',
    command: { hour, command: { type: 'wait', seat, reason: '' } },
  })

  it('stands at its hour, before their later ones', () => {
    const tree = grown(add('a'), wait(9, 'council'), wait(12, 'council'), wait(9, 'police'), wait(10, 'police'))
    expect(find(tree, 'a')?.commands.map(({ hour, command }) => `${hour} ${command.seat}`)).toEqual([
      '9 council',
      '9 police',
      '10 police',
      '12 council',
    ])
  })

  it('is refused where a branch that hangs on this one keeps a later order', () => {
    const tree = grown(add('a'), wait(12, 'council'), add('a1', { parent: 'a', from: 13, kept: 1 }))
    expect(editTree(tree, wait(10, 'police'))).toEqual({ ok: false, fault: 'out-of-order' })
    expect(editTree(tree, wait(12, 'police')).ok).toBe(true)
  })
})

function grownFrom(tree: RunTree, edit: TreeEdit): RunTree {
  const result = editTree(tree, edit)
  if (!result.ok) throw new Error(result.fault)
  return result.tree
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const anyId = fc.constantFrom(...ids)
const anyEdit: fc.Arbitrary<TreeEdit> = fc.oneof(
  fc.record({ id: anyId, parent: fc.option(anyId), from: fc.nat(20) }).map(({ id, ...over }) => add(id, over)),
  fc.record({ type: fc.constant('rename' as const), id: anyId, label: fc.string({ maxLength: 20 }) }),
  fc.record({ type: fc.constant('annotate' as const), id: anyId, note: fc.string({ maxLength: 20 }) }),
  fc.record({ type: fc.constant('fold' as const), id: anyId, folded: fc.boolean() }),
  fc.record({ type: fc.constant('promote' as const), id: fc.option(anyId) }),
  fc.record({ type: fc.constant('remove' as const), id: anyId }),
  fc
    .record({ id: anyId, branch: fc.option(anyId), hour: fc.nat(20) })
    .map(({ id, ...over }): TreeEdit => ({ type: 'note', note: { id: `n${id}`, order: null, text: 'x', ...over } })),
  anyId.map((id): TreeEdit => ({ type: 'erase', id: `n${id}` })),
  fc.record({ id: anyId, hour: fc.nat(20) }).map(
    ({ id, hour }): TreeEdit => ({
      type: 'order',
      id,
      command: { hour, command: { type: 'wait', seat: 'council', reason: '' } },
    }),
  ),
)
const anyStep = fc.oneof(
  { weight: 5, arbitrary: anyEdit },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('redo' as const) },
)

/** What holds for every tree: names once, every parent there and never later than what hangs on it, notes on something. */
function expectSound(tree: RunTree): void {
  const named = [...tree.branches, ...tree.notes].map(({ id }) => id)
  expect(new Set(named).size).toBe(named.length)
  for (const { id, parent, from } of tree.branches) {
    expect(pathTo(tree, id).at(-1)?.id).toBe(id)
    if (parent !== null) expect(find(tree, parent)?.from).toBeLessThanOrEqual(from)
  }
  for (const { branch: on } of tree.notes) if (on !== null) expect(find(tree, on)).toBeDefined()
  if (tree.main !== null) expect(find(tree, tree.main)).toBeDefined()
}

test('1,000 sequences of edits, undone and done again, lose nothing and end where they should', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 60 }), (steps) => {
      let history: TreeHistory = historyOf(emptyTree)
      // The same by hand: the trees of all steps, and where in them the reader stands.
      let trees: RunTree[] = [emptyTree]
      let at = 0
      for (const step of steps) {
        if (step === 'undo') {
          history = undo(history)
          at = Math.max(0, at - 1)
        } else if (step === 'redo') {
          history = redo(history)
          at = Math.min(trees.length - 1, at + 1)
        } else {
          const frozen = JSON.stringify(history.tree)
          const { history: next, result } = edited(history, step)
          expect(JSON.stringify(history.tree)).toBe(frozen)
          if (result.ok) {
            trees = [...trees.slice(0, at + 1), result.tree]
            at++
          } else expect(next).toBe(history)
          history = next
        }
        expect(history.tree).toEqual(trees[at])
        expectSound(history.tree)
      }
      while (history.past.length > 0) history = undo(history)
      expect(history.tree).toEqual(emptyTree)
      while (history.undone.length > 0) history = redo(history)
      expect(history.tree).toEqual(trees[trees.length - 1])
    }),
    { numRuns: 1000 },
  )
})

test('keeps as many steps as it promises, and the tree in any case', () => {
  let history = edited(historyOf(emptyTree), add('a')).history
  for (let i = 0; i < mostSteps + 50; i++) history = edited(history, { type: 'rename', id: 'a', label: `${i}` }).history
  expect(history.past).toHaveLength(mostSteps)
  expect(history.tree.branches[0].label).toBe(`${mostSteps + 49}`)
})
