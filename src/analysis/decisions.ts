import type { Scenario } from '../scenario/scenario'
import type { Actor, Option } from '../scenario/schema/actors'
import type { SimEvent } from '../sim/index'

/** What became of a decision of the run. */
export type Fate = 'in-force' | 'under-way' | 'agreement-refused'

export interface TakenDecision {
  readonly hour: number
  readonly by: 'player' | 'policy' | 'standing'
  /** Hour at which it took effect, or was to; null when an agreement it needed was refused. */
  readonly inForceAt: number | null
  readonly fate: Fate
  readonly reason: string
}

/**
 * How a decision of the run stands beside the documented one.
 * - `same`: taken inside the documented interval; `earlier` and `later`: before or after it
 * - `same-undated`: taken, and chosen in the record at an hour that no source gives
 * - `not-taken`: chosen in the record, not in the run; `only-run`: taken in the run, not chosen in the record
 * - `neither`: chosen in neither; `undocumented`: taken, and the record says nothing about it
 */
export type Difference =
  | 'same'
  | 'same-undated'
  | 'earlier'
  | 'later'
  | 'not-taken'
  | 'only-run'
  | 'neither'
  | 'undocumented'

export interface DecisionComparison {
  readonly actor: string
  readonly actorName: string
  readonly option: string
  readonly label: string
  readonly taken: readonly TakenDecision[]
  readonly documented: Option['documented']
  /** What followed in the real crisis, or was found out later; null when the scenario says nothing. */
  readonly afterwards: string | null
  readonly difference: Difference
  /** Hours between the first time it was taken and the nearer end of the documented interval; 0 inside it. */
  readonly byHours: number | null
  /** Other options of the same decision point that the run took and the record did not choose: they exclude this one. */
  readonly instead: readonly string[]
  /** Hour at which a documented decision was found not to be available, with the condition that failed. */
  readonly notAvailable: { readonly hour: number; readonly condition: string } | null
}

type EventOf<T extends SimEvent['type']> = Extract<SimEvent, { type: T }>

function isType<T extends SimEvent['type']>(type: T): (event: SimEvent) => event is EventOf<T> & { hour: number } {
  return (event): event is EventOf<T> & { hour: number } => event.type === type
}

/** Decisions of one option in a run, from its events, oldest first. */
export function takenOf(events: readonly SimEvent[], option: string): TakenDecision[] {
  const mine = events.filter((event) => 'option' in event && event.option === option)
  const orders = mine.filter(isType('decision-taken'))
  return orders.map((order, index) => {
    const next = orders[index + 1]?.hour ?? Number.POSITIVE_INFINITY
    const within = (event: SimEvent): boolean => event.hour >= order.hour && event.hour < next
    const force = mine.filter(isType('decision-in-force')).find(within)
    const refusal = mine.filter(isType('agreement-refused')).find(within)
    return {
      hour: order.hour,
      by: order.by,
      inForceAt: refusal ? null : (force?.hour ?? order.inForceAt),
      fate: refusal ? 'agreement-refused' : force ? 'in-force' : 'under-way',
      reason: order.reason,
    }
  })
}

function differ(documented: Option['documented'], taken: readonly TakenDecision[]): [Difference, number | null] {
  const first = taken[0]
  if (!documented) return [first ? 'undocumented' : 'neither', null]
  if (!first) return [documented.chosen ? 'not-taken' : 'neither', null]
  if (!documented.chosen) return ['only-run', null]
  const { from, to } = documented
  if (from === null || to === null) return ['same-undated', null]
  if (taken.some(({ hour }) => hour >= from && hour <= to)) return ['same', 0]
  return first.hour < from ? ['earlier', from - first.hour] : ['later', first.hour - to]
}

function compareActor(actor: Actor, events: readonly SimEvent[]): DecisionComparison[] {
  const taken = new Map(actor.options.map((option) => [option.id, takenOf(events, option.id)]))
  const missing = events.filter(isType('decision-not-available'))
  return actor.options
    .filter((option) => option.phase === 'play')
    .map((option) => {
      const own = taken.get(option.id) ?? []
      const [difference, byHours] = differ(option.documented, own)
      const failed = missing.find((event) => event.option === option.id)
      return {
        actor: actor.id,
        actorName: actor.name,
        option: option.id,
        label: option.label,
        taken: own,
        documented: option.documented,
        afterwards: option.afterwards ?? null,
        difference,
        byHours,
        instead:
          difference === 'not-taken'
            ? actor.options
                .filter((other) => other.point === option.point && other.id !== option.id)
                .filter((other) => !other.documented?.chosen && (taken.get(other.id)?.length ?? 0) > 0)
                .map((other) => other.id)
            : [],
        notAvailable: failed ? { hour: failed.hour, condition: failed.condition } : null,
      }
    })
}

/**
 * Sets the decisions of a run beside the documented ones, actor by actor in the scenario's order. Options that are
 * only read after the play, and events of the model's own, are left out.
 */
export function compareDecisions(
  scenario: Scenario,
  events: readonly SimEvent[],
  actors: readonly string[] = scenario.actors.map((actor) => actor.id),
): DecisionComparison[] {
  return scenario.actors
    .filter((actor) => actors.includes(actor.id) && actor.kind === 'decision-maker')
    .flatMap((actor) => compareActor(actor, events))
}

/** Hours at which a seat waited on purpose, with the reasons given. */
export function waitsOf(events: readonly SimEvent[], seat: string): { hour: number; reason: string }[] {
  return events
    .filter(isType('waited'))
    .filter((event) => event.seat === seat)
    .map(({ hour, reason }) => ({ hour, reason }))
}
