import { type AnyActorScope, type AnyStateMachine, createActor, type SnapshotFrom } from 'xstate'
import type { ChartNode } from '../../../src/scenario/schema/actors'
import { canonicalValue } from '../../../src/sim/actors/canonicalValue'
import { configOf } from '../../../src/sim/actors/chartConfig'
import type { Holds } from '../../../src/sim/actors/chartTable'
import type { ActorMachine } from '../../../src/sim/actors/machines'
import { xstateMachine } from '../../../src/sim/actors/xstateMachine'

/**
 * XState over a sequence of events: its own `transition` on its own snapshots, nothing remembered and nothing put back
 * from text. What surrounds a machine (its actor and system) is made once; making it anew for each event, as the
 * exported `transition()` does, is most of what that costs. A machine that has ended takes no more events, as an actor
 * of XState does not; `transition` would go on, with regions in reverse order.
 */
export class XStateWalk {
  private readonly machine: AnyStateMachine
  private readonly scope: AnyActorScope
  private readonly first: SnapshotFrom<AnyStateMachine>
  private snapshot: SnapshotFrom<AnyStateMachine>
  private selected: number | null = null
  private holds: Holds = () => false

  constructor(id: string, chart: ChartNode) {
    this.machine = xstateMachine(id, configOf(chart), (name) => this.holds(name))
    const self = createActor(this.machine)
    const nothing = (): void => {}
    this.scope = {
      self,
      id: '',
      sessionId: '',
      system: self.system,
      logger: nothing,
      defer: nothing,
      emit: nothing,
      stopChild: nothing,
      actionExecutor: nothing,
    }
    this.first = this.machine.getInitialSnapshot(this.scope)
    // What XState selects on an event is what `can` would select anew: listened to, so as not to ask twice.
    const select = this.machine.getTransitionData.bind(this.machine)
    this.machine.getTransitionData = (snapshot, event) => {
      const selected = select(snapshot, event)
      this.selected ??= selected.length
      return selected
    }
    this.snapshot = this.first
  }

  begin(): string {
    this.snapshot = this.first
    return canonicalValue(this.snapshot.value)
  }

  /** Whether any transition is enabled, and the text of the value after it; null when XState gives the same snapshot. */
  step(event: string, holds: Holds): { readonly enabled: boolean; readonly next: string | null } {
    if (this.snapshot.status !== 'active') return { enabled: false, next: null }
    this.selected = null
    this.holds = holds
    const next = this.machine.transition(this.snapshot, { type: event }, this.scope)
    const enabled = (this.selected ?? 0) > 0
    if (next === this.snapshot) return { enabled, next: null }
    this.snapshot = next
    return { enabled, next: canonicalValue(next.value) }
  }
}

/** Random words from a seed (Marsaglia's xorshift). */
export function wordsOf(seed: number, count: number): Uint32Array {
  const words = new Uint32Array(count)
  let x = (seed ^ 0x9e3779b9) >>> 0 || 1
  for (let i = 0; i < count; i++) {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    words[i] = x
  }
  return words
}

/**
 * Sends a sequence to table and XState alike. A word of the sequence is an event (by its remainder, one of them unknown
 * to the chart) and which guards hold at this step (the other bits). Both begin anew after `walkLength` steps, since most
 * charts come to rest sooner or later. Gives the first difference in words, or null.
 */
export function differenceOver(
  table: ActorMachine,
  walk: XStateWalk,
  sequence: Uint32Array,
  walkLength = 100,
): string | null {
  const { guards } = table
  const bits = new Map(guards.map((name, i) => [name, i % 32]))
  const events = [...table.events, 'no-such-event']
  let outcomes = 0
  const holds = (name: string): boolean => ((outcomes >>> (bits.get(name) as number)) & 1) === 1
  let value = ''
  for (let step = 0; step < sequence.length; step++) {
    if (step % walkLength === 0) {
      value = table.initial
      const first = walk.begin()
      if (value !== first) return `begins with ${value}, XState with ${first}`
    }
    const event = events[sequence[step] % events.length]
    outcomes = Math.imul(sequence[step], 0x9e3779b1)
    const where = (): string =>
      `step ${step}, ${event} in ${value} with ${guards.filter(holds).join(', ') || 'no guard'}`
    const can = table.can(value, event, holds)
    const next = table.next(value, event, holds)
    const byXState = walk.step(event, holds)
    if (can !== byXState.enabled) return `${where()}: enabled by table ${can}, by XState ${byXState.enabled}`
    if (next !== (byXState.next ?? value)) return `${where()}: table ${next}, XState ${byXState.next ?? value}`
    value = next
  }
  return null
}
