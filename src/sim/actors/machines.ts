import { type AnyStateMachine, getInitialSnapshot, getNextSnapshot, type SnapshotFrom, setup } from 'xstate'
import type { ChartNode } from '../../scenario/schema/actors'
import { configOf, guardsOf, independentRegions, type NodeConfig } from './chartConfig'

/** What an actor's machine receives: the event, and how to ask whether a named condition holds. */
interface ChartEvent {
  readonly type: string
  readonly holds: Holds
}

type Holds = (condition: string) => boolean

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
  step(value: string, event: string, holds: Holds): Step
}

type Value = string | { readonly [key: string]: Value | undefined }

/** Text of a machine's value with keys in order, so that equal values have equal text in every engine. */
export function canonicalValue(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value)
  return joined(Object.keys(value).map((key) => [key, canonicalValue(value[key] ?? '')]))
}

function joined(parts: readonly (readonly [string, string])[]): string {
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${sorted.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`
}

/** Builds the machine of a chart. `id` names it, for targets such as `#id.region.state`. */
export function buildMachine(id: string, chart: ChartNode): ActorMachine {
  const config = configOf(chart)
  const guards = guardsOf(config)
  const machine = machineOf(id, config, guards)
  const regions = independentRegions(config)
  return {
    machine,
    guards,
    initial: canonicalValue(getInitialSnapshot(machine).value as Value),
    step: regions ? remembered(guards, byRegion(regions)) : remembered(guards, byXState(machine)),
  }
}

function machineOf(id: string, config: NodeConfig, guards: ReadonlyMap<string, readonly string[]>): AnyStateMachine {
  const names = new Set([...guards.values()].flat())
  const implementations = Object.fromEntries(
    [...names].map((name) => [name, ({ event }: { event: ChartEvent }) => event.holds(name)]),
  )
  return setup({ types: {} as { events: ChartEvent }, guards: implementations }).createMachine({ id, ...config })
}

type Stepper = (value: string, event: string, holds: Holds) => Step

/** XState itself: the value put back, one event sent. */
function byXState(machine: AnyStateMachine): Stepper {
  const snapshots = new Map<string, SnapshotFrom<AnyStateMachine>>()
  return (value, event, holds) => {
    let snapshot = snapshots.get(value)
    if (!snapshot) {
      snapshot = machine.resolveState({ value: JSON.parse(value), context: {} })
      snapshots.set(value, snapshot)
    }
    const sent: ChartEvent = { type: event, holds }
    return {
      next: canonicalValue(getNextSnapshot(machine, snapshot, sent).value as Value),
      enabled: snapshot.can(sent),
    }
  }
}

/**
 * Independent regions each by a machine of their own: a chart of many regions has thousands of values, its regions
 * have a few each, and XState need be asked only once for each of those.
 */
function byRegion(regions: readonly (readonly [string, NodeConfig])[]): Stepper {
  const parts = regions.map(([name, config]) => {
    const guards = guardsOf(config)
    return { name, guards, step: remembered(guards, byXState(machineOf(name, config, guards))) }
  })
  return (value, event, holds) => {
    const now = JSON.parse(value) as Record<string, Value>
    let enabled = false
    const next = parts.map(({ name, step }): [string, string] => {
      const stepped = step(canonicalValue(now[name]), event, holds)
      enabled ||= stepped.enabled
      return [name, stepped.next]
    })
    return { next: joined(next), enabled }
  }
}

/** Remembers steps by event, outcomes of its guards, and value. Guards are asked once each, in a set order. */
function remembered(guards: ReadonlyMap<string, readonly string[]>, stepper: Stepper): Stepper {
  const steps = new Map<string, Step>()
  return (value, event, holds) => {
    const names = guards.get(event)
    if (!names) return { next: value, enabled: false }
    let key = `${event} `
    for (const name of names) key += holds(name) ? '1' : '0'
    key += value
    let step = steps.get(key)
    if (!step) {
      const outcomes = key.slice(event.length + 1)
      step = stepper(value, event, (name) => outcomes[names.indexOf(name)] === '1')
      // Few in one run; ensembles of a large chart must not fill the memory.
      if (steps.size > 20_000) steps.clear()
      steps.set(key, step)
    }
    return step
  }
}
