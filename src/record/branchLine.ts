import type { RunSetup } from '../sim/index'
import { type Stretch, setupAt as setupAtHour } from './hands'
import { type Line, lineOf } from './playback'
import type { RunRecord } from './runRecord'
import { type Branch, pathTo, type RecordChange, type RunTree } from './tree'

/**
 * How the run of a branch goes: as its parent's until it leaves it, then by its own setup and orders. `null` is the run as it
 * was played. Throws a RangeError for a branch that the tree does not have.
 */
export function lineOfBranch(record: RunRecord, tree: RunTree, id: string | null): Line {
  return pathTo(tree, id).reduce(lineAfter, lineOf(record))
}

/** How a run goes on once a branch has left a line. */
export function lineAfter(line: Line, branch: Branch): Line {
  const { from, kept, policy, played, handBack, changes, commands } = branch
  const before = setupAt(line, from)
  const setup: RunSetup = {
    ...before,
    policy,
    played,
    ...(changes.length > 0 ? { changes: [...(before.changes ?? []).filter(staysBeside(changes)), ...changes] } : {}),
  }
  const stretches: Stretch[] = [...line.stretches.filter((stretch) => stretch.from <= from), { from, kept, setup }]
  const hours = [...new Set(handBack?.map(({ at }) => at))].filter((at) => at > from).sort((a, b) => a - b)
  for (const hour of hours) {
    const gone = handBack?.flatMap(({ seat, at }) => (at <= hour ? [seat] : []))
    stretches.push({ from: hour, setup: { ...setup, played: played.filter((seat) => !gone?.includes(seat)) } })
  }
  // A file may say that more were kept than were given by then.
  const keptOrders = line.commands.slice(0, kept).filter(({ hour }) => hour <= from)
  return { stretches, commands: [...keptOrders, ...commands] }
}

/** The setup by which a line goes at an hour. */
export function setupAt({ stretches }: Line, hour: number): RunSetup {
  return setupAtHour(stretches, hour)
}

/** Seats that a line has by hand at an hour, and the hour from which each is the policy's again; null: never. */
export function playedAt(line: Line, hour: number): { readonly seat: string; readonly until: number | null }[] {
  const later = line.stretches.filter(({ from }) => from > hour)
  return setupAt(line, hour).played.map((seat) => ({
    seat,
    until: later.find(({ setup }) => !setup.played.includes(seat))?.from ?? null,
  }))
}

type Change = NonNullable<RunSetup['changes']>[number]

/** A decision that a branch leaves out is left out for good: what branches before it added or moved of it goes too. */
function staysBeside(changes: readonly RecordChange[]): (earlier: Change) => boolean {
  const dropped = new Set(changes.flatMap((change) => ('drop' in change ? [change.drop] : [])))
  return (earlier) => {
    const option = 'add' in earlier ? earlier.add : 'shift' in earlier ? earlier.shift : null
    return option === null || !dropped.has(option)
  }
}
