import { compareOutcome } from '../../analysis/compare'
import { compareDecisions, type DecisionComparison, waitsOf } from '../../analysis/decisions'
import type { Scenario } from '../../scenario/scenario'
import type { Plan, Seat } from '../../scenario/schema/play'
import type { Outcome } from '../../scenario/schema/record'
import type { RunRecord } from '../../session/api'

/** The finished run of one world. `outcomes` in the keys of the record's; null where it can't be computed any more. */
export interface WorldRun {
  readonly world: number
  readonly record: RunRecord
  readonly outcomes: Readonly<Record<string, number>> | null
}

/** Whether a team sat at one of its seats. In a world without one every order is the policy's. */
export function wasPlayed({ record: { hands = [] } }: Pick<WorldRun, 'record'>): boolean {
  return hands.some((hand, at) => {
    if (hand.by !== 'team') return false
    const next = hands.slice(at + 1).find(({ seat }) => seat === hand.seat)
    // Taken and given back before anything was ordered, as when somebody is moved in the lobby.
    return !next || next.hour > hand.hour || next.kept > hand.kept
  })
}

/** One outcome of the record beside what the worlds of a class came to. */
export interface ClassOutcome {
  readonly id: string
  readonly outcome: Outcome
  readonly main: number | null
  readonly range: readonly [number, number] | null
  readonly rivals: readonly number[]
  /** `played`: by teams, and not by the policy alone. */
  readonly worlds: readonly { readonly world: number; readonly value: number; readonly played: boolean }[]
}

/** Outcomes that the model computes, in the record's order, with the figure of each world. */
export function classOutcomes(scenario: Scenario, runs: readonly WorldRun[]): readonly ClassOutcome[] {
  return scenario.record.outcomes.flatMap((outcome): ClassOutcome[] => {
    if (!outcome.model) return []
    const worlds = runs.flatMap((run) => {
      const value = run.outcomes?.[outcome.id]
      return value === undefined ? [] : [{ world: run.world, value, played: wasPlayed(run) }]
    })
    if (worlds.length === 0) return []
    const { main, range, rivals } = compareOutcome(outcome, null, null)
    return [{ id: outcome.id, outcome, main, range, rivals, worlds }]
  })
}

/** What a seat did in one window and until the next: an order with its reason, or a wait. */
export interface SeatAct {
  readonly hour: number
  /** Null: it waited, on purpose. */
  readonly label: string | null
  readonly by: 'player' | 'policy' | 'standing'
  readonly reason: string
}

export interface WindowRow {
  readonly window: number
  readonly hour: number
  /** One for each run, in its order. */
  readonly acts: readonly (readonly SeatAct[])[]
}

/** What the same seat did at the same windows in each run. */
export function seatRows(scenario: Scenario, plan: Plan, seat: Seat, runs: readonly WorldRun[]): readonly WindowRow[] {
  const all = runs.map(({ record }) => actsOf(scenario, seat, record))
  return plan.windows.map(({ hour }, window) => {
    const until = plan.windows[window + 1]?.hour ?? Number.POSITIVE_INFINITY
    return { window, hour, acts: all.map((acts) => acts.filter((act) => act.hour >= hour && act.hour < until)) }
  })
}

function actsOf(scenario: Scenario, seat: Seat, record: RunRecord): readonly SeatAct[] {
  const taken = compareDecisions(scenario, record.events, [seat.actor]).flatMap(({ label, taken: times }) =>
    times.map(({ hour, by, reason }): SeatAct => ({ hour, label, by, reason })),
  )
  const waited = waitsOf(record.events, seat.id).map(
    ({ hour, reason }): SeatAct => ({ hour, label: null, by: 'player', reason }),
  )
  return [...taken, ...waited].sort((a, b) => a.hour - b.hour)
}

/** A decision of one seat over the class: in which runs it was taken, and at which hour first. */
export interface SpreadRow {
  readonly option: string
  readonly label: string
  readonly documented: DecisionComparison['documented']
  readonly taken: readonly { readonly world: number; readonly hour: number }[]
}

/** Decisions that some world took, of all that a seat has; most widely taken first. */
export function spreadOf(scenario: Scenario, seat: Seat, runs: readonly WorldRun[]): readonly SpreadRow[] {
  const compared = runs.map(({ world, record }) => ({
    world,
    rows: compareDecisions(scenario, record.events, [seat.actor]),
  }))
  const first = compared[0]?.rows ?? []
  return first
    .map(
      ({ option, label, documented }): SpreadRow => ({
        option,
        label,
        documented,
        taken: compared.flatMap(({ world, rows }) => {
          const own = rows.find((row) => row.option === option)?.taken[0]
          return own ? [{ world, hour: own.hour }] : []
        }),
      }),
    )
    .filter(({ taken }) => taken.length > 0)
    .sort((a, b) => b.taken.length - a.taken.length)
}
