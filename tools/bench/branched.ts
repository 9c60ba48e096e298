import { decisionMoments } from '../../src/analysis/happenings'
import { lineOfBranch } from '../../src/record/branchLine'
import { createPlayback } from '../../src/record/playback'
import type { RunRecord } from '../../src/record/runRecord'
import { editTree, mostBranches, type RunTree, treeOf, withTree } from '../../src/record/tree'
import { courseOf } from '../../src/record/whatIf'
import type { Engine } from '../../src/sim/index'

/**
 * A run with as many branches as one may have, made as readers make them: decisions of all seats left out or moved by half
 * a day, two thirds of them on other branches, later orders kept.
 */
export function withBranches(engine: Engine, record: RunRecord): RunRecord {
  let tree: RunTree = treeOf(record)
  const last = engine.scenario.play.clock.ticks - 1
  for (let number = 0; tree.branches.length < mostBranches; number++) {
    const parent = number % 3 === 0 ? null : (tree.branches[(number * 7) % Math.max(1, tree.branches.length)] ?? null)
    const line = lineOfBranch(record, tree, parent?.id ?? null)
    const playback = createPlayback(engine, line)
    const later = decisionMoments(engine.scenario, playback.events, playback).filter(
      ({ hour, seats, before }) => hour > (parent?.from ?? 0) && seats.length > 0 && before !== null,
    )
    const one = later[(number * 11) % Math.max(1, later.length)]
    if (!one?.before) continue
    const made = courseOf(
      line,
      {
        seat: one.seats[0],
        taken: { ...one, before: one.before },
        at: one.before,
        instead: number % 2 === 0 ? { what: 'none' } : { what: 'hour', hour: one.hour + 12 },
        reason: '',
        policy: number % 5 === 4 ? 'adaptive' : 'record',
        hand: null,
        later: 'kept',
      },
      parent?.from ?? 0,
      last,
    )
    if (!made.ok) continue
    const texts = { label: `Branch ${number} at “${one.option}”`, note: 'Would it have mattered?' }
    const branch = { ...made.course, ...texts, id: `branch-${number}`, parent: parent?.id ?? null, folded: false }
    const edit = editTree(tree, { type: 'add', branch })
    if (edit.ok) tree = edit.tree
  }
  return withTree(record, tree)
}
