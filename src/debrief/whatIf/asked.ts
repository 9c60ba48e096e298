import { setupAt } from '../../record/branchLine'
import type { Line } from '../../record/playback'
import { endOfHour, type Instead, type WhatIf } from '../../record/whatIf'
import type { DecisionMoment } from '../../session/debriefApi'

/** What is chosen in the form in which a branch is made. */
export interface Asked {
  /** Number of a decision of the line; null: the moment of the slider. */
  readonly decision: number | null
  /** The seat, where no decision is gone back on. */
  readonly seat: string
  readonly instead: Instead
  /** Hours earlier (below 0) or later at which the decision is taken instead. */
  readonly who: 'record' | 'adaptive' | 'hand'
  readonly hand: string
  readonly later: WhatIf['later']
  readonly reason: string
}

/** Decisions that can be gone back on: those of seats. */
export function openDecisions(decisions: readonly DecisionMoment[]): DecisionMoment[] {
  return decisions.filter(({ seats }) => seats.length > 0)
}

/** What is asked of a line, by what was chosen. `hour`: that of the slider. */
export function whatIfOf(line: Line, decisions: readonly DecisionMoment[], asked: Asked, hour: number): WhatIf {
  const one = asked.decision === null ? undefined : decisions[asked.decision]
  const at = one?.before ?? endOfHour(line, hour)
  const { policy } = setupAt(line, at.hour)
  return {
    seat: one?.seats[0] ?? asked.seat,
    taken: one ? { option: one.option, hour: one.hour, by: one.by, reason: one.reason, before: one.before } : null,
    at,
    instead: asked.instead,
    reason: asked.reason.trim(),
    policy: asked.who === 'hand' ? policy : asked.who,
    hand: asked.who === 'hand' ? asked.hand : null,
    later: asked.later,
  }
}

/** Why a branch can't leave a line at an hour: the line itself begins later (`earliest`), or nothing is decided any more. */
export function outsideOf(hour: number, earliest: number, last: number): 'tooEarly' | 'tooLate' | null {
  if (hour < earliest) return 'tooEarly'
  return hour > last ? 'tooLate' : null
}

/** How many orders the line gives by hand after a moment, but for those of a seat and for what was read. */
export function laterOrdersOf(line: Line, given: number, but: string | null): number {
  return line.commands.slice(given).filter(({ command }) => command.type !== 'read' && command.seat !== but).length
}
