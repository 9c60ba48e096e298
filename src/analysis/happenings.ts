import type { Position, RunOrders } from '../record/playback'
import type { Scenario } from '../scenario/scenario'
import type { SimEvent, SimEventType } from '../sim/index'
import { type TakenDecision, takenOf } from './decisions'

/** A decision of a run, of whichever seat, and the moment before it. */
export interface DecisionMoment extends TakenDecision {
  readonly actor: string
  /** Seats that decide for this actor. */
  readonly seats: readonly string[]
  readonly option: string
  /** The last moment at which it was not yet taken and could be: of a standing order, the end of the hour before. */
  readonly before: Position
}

/** What happens in a run, by what a reader steps through. */
export const stepKinds = [
  'decision',
  'effect',
  'answer',
  'report',
  'danger',
  'border',
  'forces',
  'agreement',
  'people',
  'toll',
  'vote',
] as const
export type StepKind = (typeof stepKinds)[number]

/** Null for what nobody steps to. */
const kindOf: Readonly<Record<SimEventType, StepKind | null>> = {
  'decision-taken': 'decision',
  'decision-not-available': 'decision',
  waited: 'decision',
  'standing-order-given': 'decision',
  'standing-order-withdrawn': 'decision',
  'decision-in-force': 'effect',
  'agreement-sought': 'answer',
  'agreement-given': 'answer',
  'agreement-refused': 'answer',
  'report-arrived': 'report',
  'report-read': null,
  'chart-changed': null,
  'danger-changed': 'danger',
  'crowd-grew': 'danger',
  'hostages-taken': 'danger',
  'border-changed': 'border',
  'unit-left': 'forces',
  'unit-arrived': 'forces',
  'weapons-lost': 'forces',
  'local-agreement': 'agreement',
  'posture-changed': 'people',
  'camp-full': 'people',
  'toll-announced': 'toll',
  vote: 'vote',
  'hour-passed': null,
}

/** Hours at which something of each kind happened, ascending, each once. */
export function stepsOf(events: readonly SimEvent[]): Readonly<Record<StepKind, readonly number[]>> {
  const hours = Object.fromEntries(stepKinds.map((kind) => [kind, new Set<number>()])) as Record<StepKind, Set<number>>
  for (const { type, hour } of events) {
    const kind = kindOf[type]
    if (kind !== null) hours[kind].add(hour)
  }
  return Object.fromEntries(
    stepKinds.map((kind) => [kind, [...hours[kind]].sort((a, b) => a - b)]),
  ) as unknown as Readonly<Record<StepKind, readonly number[]>>
}

/**
 * Every decision of a run by actors that decide, in the order in which they were taken. `orders` are those that the run
 * was given; they tell the moment before each.
 */
export function decisionMoments(scenario: Scenario, events: readonly SimEvent[], orders: RunOrders): DecisionMoment[] {
  const deciders = new Map(
    scenario.actors
      .filter(({ kind }) => kind === 'decision-maker')
      .map(({ id }) => [id, scenario.play.seats.filter(({ actor }) => actor === id).map((seat) => seat.id)]),
  )
  const byOption = new Map<string, TakenDecision[]>()
  const next = (option: string): TakenDecision | undefined => {
    const known = byOption.get(option) ?? takenOf(events, option)
    byOption.set(option, known)
    return known.shift()
  }
  const own = ordersTaken(orders)
  return events.flatMap((event): DecisionMoment[] => {
    if (event.type !== 'decision-taken') return []
    const { actor, option, by, hour } = event
    const order = by === 'player' ? own.shift() : undefined
    const seats = deciders.get(actor)
    const taken = next(option)
    if (!seats || !taken) return []
    return [{ ...taken, actor, seats, option, before: beforeIt(orders, by, hour, order) }]
  })
}

/** Numbers of the orders by which something was decided, in order: those that the run took. */
function ordersTaken({ line, refused }: RunOrders): number[] {
  const none = new Set(refused.map(({ index }) => index))
  return line.commands.flatMap(({ command }, index) => (command.type === 'decide' && !none.has(index) ? [index] : []))
}

function beforeIt(orders: RunOrders, by: TakenDecision['by'], hour: number, order: number | undefined): Position {
  switch (by) {
    case 'player':
      return order === undefined ? orders.endOfHour(hour) : { hour, given: order }
    case 'policy':
      return orders.endOfHour(hour)
    case 'standing':
      return orders.endOfHour(Math.max(0, hour - 1))
    default:
      return never(by)
  }
}

function never(value: never): never {
  throw new TypeError(`nobody decides by ${String(value)}`)
}
