import type { LoggedCommand, RunRecord } from '../../record/runRecord'
import { pathTo, type RunTree } from '../../record/tree'
import type { Scenario } from '../../scenario/scenario'
import type { LineId, LineSummary } from '../../session/debriefApi'
import type { ChoicePlace } from './address'

/** Most options that stand beside what was done. */
export const mostOthers = 2

/** A moment at which a seat decided something, or decided to wait. */
export interface ChoiceMoment {
  readonly seat: string
  readonly hour: number
  /** Null: it waited. */
  readonly option: string | null
  readonly by: 'player' | 'policy' | 'standing'
  readonly reason: string
  readonly before: { readonly hour: number; readonly given: number }
}

/** A name for a moment, different from that of every other of the line. */
export const keyOf = ({ seat, hour, option }: ChoiceMoment): string => `${hour} ${seat} ${option ?? ''}`

/** Orders of a line by hand, in order. */
function ordersOf(record: RunRecord, tree: RunTree, line: LineId): readonly LoggedCommand[] {
  return pathTo(tree, line).reduce<readonly LoggedCommand[]>(
    (orders, { kept, commands }) => [...orders.slice(0, kept), ...commands],
    record.commands,
  )
}

/**
 * Moments of a line that can be gone back to: of `own` first, then of the other seats in the scenario's order, each in the
 * order of time. Waits stand among decisions, as they are decisions. What was decided when the time for decisions was over,
 * or by an actor without a seat, is left out.
 */
export function momentsOf(
  scenario: Scenario,
  record: RunRecord,
  tree: RunTree,
  line: LineId,
  summary: LineSummary,
  own: string | null,
): ChoiceMoment[] {
  const { seats, clock } = scenario.play
  const decided = summary.decisions.flatMap(({ seats: of, hour, option, by, reason, before }): ChoiceMoment[] => {
    const seat = own !== null && of.includes(own) ? own : of[0]
    return seat !== undefined ? [{ seat, hour, option, by, reason, before }] : []
  })
  const waits = ordersOf(record, tree, line).flatMap(({ hour, command }, given): ChoiceMoment[] =>
    command.type === 'wait'
      ? [{ seat: command.seat, hour, option: null, by: 'player', reason: command.reason, before: { hour, given } }]
      : [],
  )
  const rank = (seat: string): number => (seat === own ? -1 : seats.findIndex(({ id }) => id === seat))
  return [...decided, ...waits]
    .filter(({ before }) => before.hour < clock.ticks && before.hour <= summary.end)
    .sort((a, b) => rank(a.seat) - rank(b.seat) || a.hour - b.hour || a.before.given - b.before.given)
}

/** The moment that an address names; else the nearest of the same hour, the next after it, or the first. */
export function momentAt(moments: readonly ChoiceMoment[], { hour, option, seat }: ChoicePlace): ChoiceMoment | null {
  const isSame = (one: ChoiceMoment): boolean => option === undefined || one.option === option
  const isHis = (one: ChoiceMoment): boolean => seat === undefined || one.seat === seat
  const tries: readonly ((one: ChoiceMoment) => boolean)[] = [
    (one) => one.hour === hour && isSame(one) && isHis(one),
    (one) => option !== undefined && isSame(one) && isHis(one),
    (one) => hour !== undefined && one.hour >= hour && isHis(one),
    isHis,
    () => true,
  ]
  for (const fits of tries) {
    const found = moments.find(fits)
    if (found) return found
  }
  return null
}

/** An option that was on offer. */
export interface Offer {
  readonly option: string
  readonly label: string
  readonly point: string
}

/**
 * What stands beside what was done until the reader says otherwise: deciding nothing, and the first other option of the same
 * decision point that was on offer; beside a wait the first option on offer. In the order of the offers.
 */
export function firstOthers(taken: string | null, point: string | null, offers: readonly Offer[]): (string | null)[] {
  if (taken === null) return offers.slice(0, 1).map(({ option }) => option)
  const alike = offers.find((one) => one.point === point)
  return alike ? [alike.option, null] : [null]
}

/** The options chosen, in the order in which they were offered, deciding nothing last: the order says nothing else. */
export function inOrder(offers: readonly Offer[], chosen: readonly (string | null)[]): (string | null)[] {
  return [...offers.map(({ option }) => option), null].filter((option) => chosen.includes(option))
}
