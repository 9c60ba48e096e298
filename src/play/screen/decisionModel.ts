import type { Command, OfferedDecision, SeatView } from '../../session/api'

/** Least length of a reason, in characters without the blanks at its ends: a word or two. */
export const leastReason = 8

/** What the player is about to lock: an option's id, or waiting on purpose. */
export type Choice = { readonly kind: 'option'; readonly option: string } | { readonly kind: 'wait' }

export const choiceKey = (choice: Choice): string => (choice.kind === 'wait' ? '(wait)' : choice.option)

/** Decisions in the order they are shown; those on their way or done are listed as decided instead. */
export function sortDecisions(decisions: readonly OfferedDecision[]): {
  readonly offered: readonly OfferedDecision[]
  readonly closed: readonly OfferedDecision[]
} {
  return {
    offered: decisions.filter((one) => one.status === 'available'),
    closed: decisions.filter((one) => one.status === 'unavailable'),
  }
}

/** The command a locked choice sends: decide, stand until the next window, or wait. */
export function commandOf(choice: Choice, view: SeatView, reason: string, until: number): Command {
  const { seat } = view
  if (choice.kind === 'wait') return { type: 'wait', seat, reason }
  const decision = view.decisions.find((one) => one.option === choice.option)
  if (decision?.status === 'unavailable') return { type: 'stand', seat, option: choice.option, until, reason }
  return { type: 'decide', seat, option: choice.option, reason }
}

/** How many decisions and standing orders were given at this hour; waiting is counted apart. */
export function lockedNow(view: SeatView): number {
  return view.taken.filter((one) => one.hour === view.hour && one.by === 'player').length + view.standing.length
}
