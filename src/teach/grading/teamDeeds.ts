import type { DebriefFile } from '../../record/debriefSchema'
import type { Scenario } from '../../scenario/scenario'
import type { RunRecord } from '../../session/api'
import { ownDecisions } from '../../ui/files/deedList'
import { deedsOf } from '../../ui/files/deeds'

export type TeamDecision = Omit<DebriefFile['decisions'][number], 'fate' | 'inForceAt'>
export type TeamOrder = Omit<DebriefFile['standingOrders'][number], 'end' | 'endHour'>

/** What one seat decided, ordered to stand or waited for, and why: nothing of what became of it. */
export interface TeamDeeds {
  /** Without what a standing order carried out, which stands as that order. */
  readonly decisions: readonly TeamDecision[]
  readonly standingOrders: readonly TeamOrder[]
  readonly waits: DebriefFile['waits']
}

/** Of a seat whose world's run could not be read. It may have decided much. */
export interface UnreadDeeds {
  readonly decisions: null
  readonly standingOrders: null
  readonly waits: null
}

export const unreadDeeds: UnreadDeeds = { decisions: null, standingOrders: null, waits: null }

/** What a seat did in a run; unread without one, or with one that is short of its end and has no events yet. */
export function teamDeedsOf(scenario: Scenario, run: RunRecord | null, seat: string): TeamDeeds | UnreadDeeds {
  const { ticks, tailTicks } = scenario.play.clock
  if (!run || run.hour < ticks + tailTicks) return unreadDeeds
  const deeds = deedsOf(scenario, run, seat)
  return {
    decisions: ownDecisions(deeds).map(({ fate: _fate, inForceAt: _at, ...told }) => told),
    standingOrders: deeds.standingOrders.map(({ end: _end, endHour: _hour, ...told }) => told),
    waits: deeds.waits,
  }
}

/** One line of a team's sheet. */
export interface TeamDeed {
  readonly hour: number
  readonly kind: 'decision' | 'wait' | 'standing'
  /** What was decided; empty for waiting. */
  readonly label: string
  readonly reason: string
  /** Null for what is no decision. */
  readonly by: TeamDecision['by'] | null
}

/** Everything that a seat did or chose not to do, in order of hour. */
export function teamDeedList({ decisions, standingOrders, waits }: TeamDeeds): TeamDeed[] {
  return [
    ...decisions.map(({ hour, label, reason, by }): TeamDeed => ({ hour, kind: 'decision', label, reason, by })),
    ...standingOrders.map(({ hour, label, reason }): TeamDeed => ({ hour, kind: 'standing', label, reason, by: null })),
    ...waits.map(({ hour, reason }): TeamDeed => ({ hour, kind: 'wait', label: '', reason, by: null })),
  ].sort((a, b) => a.hour - b.hour)
}
