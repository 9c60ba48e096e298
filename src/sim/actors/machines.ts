import { type AnyStateMachine, getInitialSnapshot, getNextSnapshot, type SnapshotFrom, setup } from 'xstate'
import type { ChartNode } from '../../scenario/schema/actors'

/** What an actor's machine receives: the event, and how to ask whether a named condition holds. */
interface ChartEvent {
  readonly type: string
  readonly holds: (condition: string) => boolean
}

/** The outcome of one event in one state: the next value, and whether any transition was enabled at all. */
interface Step {
  readonly next: string
  readonly enabled: boolean
}

/**
 * One actor's statechart as an XState machine, stepped by XState's pure functions. A step is remembered under the
 * value, the event and the outcomes of the conditions that guard this event, which is all that it can depend on:
 * ensembles then look steps up, and the table equals the machine by construction.
 */
export interface ActorMachine {
  readonly machine: AnyStateMachine
  readonly initial: string
  /** Names of the conditions that guard an event anywhere in the chart; undefined for an event the chart ignores. */
  readonly guards: ReadonlyMap<string, readonly string[]>
  step(value: string, event: string, holds: (condition: string) => boolean): Step
}

type Value = string | { readonly [key: string]: Value | undefined }

/** Text of a machine's value with keys in order, so that equal values have equal text in every engine. */
export function canonicalValue(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value)
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalValue(value[key] ?? '')}`).join(',')}}`
}

type NodeConfig = {
  type?: 'parallel' | 'final'
  initial?: string
  states?: Record<string, NodeConfig>
  on?: Record<string, { target: string; guard?: string }[]>
}

/** XState's configuration of a node: labels are for readers and stay behind. */
function configOf(node: ChartNode): NodeConfig {
  const config: NodeConfig = {}
  if (node.type) config.type = node.type
  if (node.initial) config.initial = node.initial
  if (node.states) {
    config.states = Object.fromEntries(Object.entries(node.states).map(([id, child]) => [id, configOf(child)]))
  }
  if (node.on) {
    config.on = Object.fromEntries(
      Object.entries(node.on).map(([event, transitions]) => [
        event,
        (Array.isArray(transitions) ? transitions : [transitions]).map(({ target, guard }) =>
          guard ? { target, guard } : { target },
        ),
      ]),
    )
  }
  return config
}

function collectGuards(node: NodeConfig, into: Map<string, string[]>): Map<string, string[]> {
  for (const [event, transitions] of Object.entries(node.on ?? {})) {
    const list = into.get(event) ?? []
    for (const { guard } of transitions) if (guard && !list.includes(guard)) list.push(guard)
    into.set(event, list)
  }
  for (const child of Object.values(node.states ?? {})) collectGuards(child, into)
  return into
}

/** Builds the machine of a chart. `id` names it, for targets such as `#id.region.state`. */
export function buildMachine(id: string, chart: ChartNode): ActorMachine {
  const config = configOf(chart)
  const guards = collectGuards(config, new Map())
  const names = [...new Set([...guards.values()].flat())]
  const implementations = Object.fromEntries(
    names.map((name) => [name, ({ event }: { event: ChartEvent }) => event.holds(name)]),
  )
  const machine: AnyStateMachine = setup({
    types: {} as { events: ChartEvent },
    guards: implementations,
  }).createMachine({ id, ...config })

  const snapshots = new Map<string, SnapshotFrom<AnyStateMachine>>()
  const snapshotOf = (value: string): SnapshotFrom<AnyStateMachine> => {
    let snapshot = snapshots.get(value)
    if (!snapshot) {
      snapshot = machine.resolveState({ value: JSON.parse(value), context: {} })
      snapshots.set(value, snapshot)
    }
    return snapshot
  }
  const steps = new Map<string, Step>()
  return {
    machine,
    guards,
    initial: canonicalValue(getInitialSnapshot(machine).value as Value),
    step(value, event, holds) {
      const names = guards.get(event)
      if (!names) return { next: value, enabled: false }
      let key = `${event} `
      const outcomes = new Map<string, boolean>()
      for (const name of names) {
        const outcome = holds(name)
        outcomes.set(name, outcome)
        key += outcome ? '1' : '0'
      }
      key += value
      let step = steps.get(key)
      if (!step) {
        const chartEvent: ChartEvent = { type: event, holds: (name) => outcomes.get(name) === true }
        const snapshot = snapshotOf(value)
        step = {
          next: canonicalValue(getNextSnapshot(machine, snapshot, chartEvent).value as Value),
          enabled: snapshot.can(chartEvent),
        }
        steps.set(key, step)
      }
      return step
    },
  }
}
