import type { RunSetup } from '../sim/index'
import { type Line, lineOf, type Stretch } from './playback'
import type { RunRecord } from './runRecord'
import { pathTo, type RunTree } from './tree'

/**
 * How the run of a branch goes: as its parent's until it leaves it, then by its own setup and orders. `null` is the run as it
 * was played. Throws a RangeError for a branch that the tree does not have.
 */
export function lineOfBranch(record: RunRecord, tree: RunTree, id: string | null): Line {
  let line = lineOf(record)
  for (const { from, kept, policy, played, changes, commands } of pathTo(tree, id)) {
    const before = setupAt(line, from)
    const setup: RunSetup = {
      ...before,
      policy,
      played,
      ...(changes.length > 0 ? { changes: [...(before.changes ?? []), ...changes] } : {}),
    }
    const stretches: Stretch[] = [...line.stretches.filter((stretch) => stretch.from < from), { from, setup }]
    line = { stretches, commands: [...line.commands.slice(0, kept), ...commands] }
  }
  return line
}

function setupAt({ stretches }: Line, hour: number): RunSetup {
  let { setup } = stretches[0]
  for (const stretch of stretches) if (stretch.from <= hour) setup = stretch.setup
  return setup
}
