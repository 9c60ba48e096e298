import type { ChartNode } from '../../scenario/schema/actors'
import { configOf, guardsOf } from './chartConfig'
import { numberChart } from './chartNodes'
import type { Holds } from './chartTable'
import { ChartValues } from './chartValues'
import { XStateSteps } from './xstateMachine'

/**
 * How a chart is stepped. `table`: every answer was worked out beforehand. `as-met`: by the same tables, but there are
 * too many, so each is worked out when it is first met. `xstate`: XState is asked, because the chart uses something
 * that the tables can't hold.
 */
export type Way = 'table' | 'as-met' | 'xstate'

/** One actor's statechart. Values go in and out as canonical text; guards are asked for as the step needs them. */
export interface ActorMachine {
  readonly initial: string
  readonly events: readonly string[]
  readonly guards: readonly string[]
  readonly way: Way
  /** Why XState is asked, in words; empty for the other ways. */
  readonly reason: string
  /** Parts that are stepped by themselves, what each can be in, and cells of their tables; 0 without tables. */
  readonly size: { readonly parts: number; readonly configurations: number; readonly cells: number }
  /** The value after an event; the same where the chart does not take it. */
  next(value: string, event: string, holds: Holds): string
  /** Whether any transition is enabled by an event, be it one that changes nothing. */
  can(value: string, event: string, holds: Holds): boolean
}

/** Builds the machine of a chart. `id` names it, for targets such as `#id.region.state`. */
export function buildMachine(id: string, chart: ChartNode): ActorMachine {
  const config = configOf(chart)
  const byEvent = guardsOf(config)
  const events = [...byEvent.keys()]
  const guards = [...new Set([...byEvent.values()].flat())]
  const numbered = numberChart(id, config)
  if ('reason' in numbered) {
    const steps = new XStateSteps(id, config)
    return {
      initial: steps.initial,
      events,
      guards,
      way: 'xstate',
      reason: numbered.reason,
      size: { parts: 0, configurations: 0, cells: 0 },
      next: (value, event, holds) => (byEvent.has(event) ? steps.next(value, event, holds) : value),
      can: (value, event, holds) => byEvent.has(event) && steps.can(value, event, holds),
    }
  }
  const values = new ChartValues(numbered)
  return {
    initial: values.initial,
    events,
    guards,
    get way() {
      return values.whole ? 'table' : 'as-met'
    },
    reason: '',
    get size() {
      return values.size
    },
    next: (value, event, holds) => values.next(value, event, holds),
    can: (value, event, holds) => values.can(value, event, holds),
  }
}
