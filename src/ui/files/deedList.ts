import type { DebriefFile } from '../../record/debriefSchema'
import type { Deeds } from './deeds'

/** One thing that a seat did. */
export interface Deed {
  readonly hour: number
  readonly kind: 'decision' | 'wait' | 'standing'
  /** What was decided; empty for waiting. */
  readonly label: string
  readonly reason: string
  readonly decision: DebriefFile['decisions'][number] | null
  readonly order: DebriefFile['standingOrders'][number] | null
}

/** The seat's own decisions, without what a standing order carried out: that order itself says when. */
export function ownDecisions({
  decisions,
  standingOrders,
}: Pick<Deeds, 'decisions' | 'standingOrders'>): Deeds['decisions'] {
  const carriedOut = new Set(
    standingOrders.filter(({ end }) => end === 'carried-out').map(({ option, endHour }) => `${option} ${endHour}`),
  )
  return decisions.filter(
    ({ own, by, option, hour }) => own && !(by === 'standing' && carriedOut.has(`${option} ${hour}`)),
  )
}

/** Everything that the seat did or chose not to do, in order of hour. */
export function deedList({ decisions, standingOrders, waits }: Deeds): Deed[] {
  const none = { decision: null, order: null }
  return [
    ...ownDecisions({ decisions, standingOrders }).map(
      (one): Deed => ({ ...none, ...pick(one), kind: 'decision', decision: one }),
    ),
    ...standingOrders.map((one): Deed => ({ ...none, ...pick(one), kind: 'standing', order: one })),
    ...waits.map(({ hour, reason }): Deed => ({ ...none, hour, reason, kind: 'wait', label: '' })),
  ].sort((a, b) => a.hour - b.hour)
}

const pick = ({ hour, label, reason }: { hour: number; label: string; reason: string }) => ({ hour, label, reason })
