import type { MemberCommand } from '../../classroom/commands'
import type { ProposalView, TeamView } from '../../classroom/views'
import type { SeatView } from '../../session/api'
import { type Choice, commandOf } from '../screen/decisionModel'

/** What members propose to one another: an order without its seat, which the classroom knows. */
export type TeamOrder = Extract<MemberCommand, { type: 'propose' }>['order']

/** The order that a chosen card comes to. */
export function orderOf(choice: Choice, view: SeatView, reason: string, until: number): TeamOrder {
  const command = commandOf(choice, view, reason, until)
  switch (command.type) {
    case 'decide':
      return { type: 'decide', option: command.option, reason }
    case 'stand':
      return { type: 'stand', option: command.option, until: command.until, reason }
    default:
      return { type: 'wait', reason }
  }
}

/** The option an order is about; null for waiting. */
export const optionOf = (order: { readonly type: string; readonly option?: string }): string | null =>
  order.option ?? null

/** Whether two orders ask for the same, whatever their reasons. */
export const isSameOrder = (
  one: { readonly type: string; readonly option?: string },
  other: { readonly type: string; readonly option?: string },
): boolean => one.type === other.type && optionOf(one) === optionOf(other)

export const isReady = ({ agree, needed }: ProposalView): boolean => agree.length >= needed

/** Members who are there now, this one among them, whatever the last view knew of the connection. */
export const othersHere = ({ members }: TeamView): number => members.filter(({ here, me }) => here && !me).length

export const wordCount = (text: string): number => text.trim().split(/\s+/u).filter(Boolean).length
