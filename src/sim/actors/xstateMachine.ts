import { type AnyStateMachine, getInitialSnapshot, getNextSnapshot, type SnapshotFrom, setup } from 'xstate'
import { canonicalValue, type StateValue } from './canonicalValue'
import { guardsOf, type NodeConfig } from './chartConfig'
import type { Holds } from './chartTable'

/** A chart as XState's own machine, what the tables are proven against. `holds` answers for its guards. */
export function xstateMachine(id: string, config: NodeConfig, holds: Holds): AnyStateMachine {
  const names = new Set([...guardsOf(config).values()].flat())
  const guards = Object.fromEntries([...names].map((name) => [name, () => holds(name)]))
  return setup({ guards }).createMachine({ id, ...config })
}

/**
 * Steps of a chart by XState itself, for charts that can't be compiled: the value put back, one event sent. A machine
 * that has ended takes no more events, as an actor of XState does not.
 */
export class XStateSteps {
  readonly initial: string
  private readonly machine: AnyStateMachine
  private holds: Holds = () => false
  private readonly snapshots = new Map<string, SnapshotFrom<AnyStateMachine>>()

  constructor(
    id: string,
    private readonly config: NodeConfig,
  ) {
    this.machine = xstateMachine(id, config, (name) => this.holds(name))
    this.initial = canonicalValue(getInitialSnapshot(this.machine).value as StateValue)
  }

  next(value: string, event: string, holds: Holds): string {
    const snapshot = this.snapshot(value)
    if (snapshot.status !== 'active') return value
    this.holds = holds
    return canonicalValue(getNextSnapshot(this.machine, snapshot, { type: event }).value as StateValue)
  }

  can(value: string, event: string, holds: Holds): boolean {
    const snapshot = this.snapshot(value)
    this.holds = holds
    return snapshot.status === 'active' && snapshot.can({ type: event })
  }

  private snapshot(value: string): SnapshotFrom<AnyStateMachine> {
    let snapshot = this.snapshots.get(value)
    if (!snapshot) {
      snapshot = this.machine.resolveState({ value: inOrder(this.config, JSON.parse(value)), context: {} })
      if (this.snapshots.size > 5000) this.snapshots.clear()
      this.snapshots.set(value, snapshot)
    }
    return snapshot
  }
}

/**
 * A value with regions in the order of the chart. The text has them by name, and XState goes by the order: where two
 * regions leave for elsewhere at once, the first one does.
 */
function inOrder(config: NodeConfig, value: StateValue): StateValue {
  if (typeof value === 'string') return value
  const ordered: Record<string, StateValue> = {}
  for (const [name, child] of Object.entries(config.states ?? {})) {
    const below = Object.hasOwn(value, name) ? value[name] : undefined
    if (below !== undefined) ordered[name] = inOrder(child, below)
  }
  return ordered
}
