import type { PolicyName } from '../sim/index'
import { playedAt } from './branchLine'
import type { Line, Position } from './playback'
import type { LoggedCommand } from './runRecord'
import type { Branch, HandBack, RecordChange } from './tree'

/** A decision of a line that is gone back on. */
export interface TakenBefore {
  readonly option: string
  readonly hour: number
  readonly by: 'player' | 'policy' | 'standing'
  readonly reason: string
  /** The last moment at which it was not yet taken. */
  readonly before: Position
}

/** What happens in its place. */
export type Instead =
  /** Another option of the same seat, at that moment. */
  | { readonly what: 'option'; readonly option: string }
  /** The same option at another hour, earlier or later. */
  | { readonly what: 'hour'; readonly hour: number }
  /** It is not taken. */
  | { readonly what: 'none' }
  /** Nothing else is decided; only who decides from there on changes. */
  | { readonly what: 'same' }

/** Something that might have gone otherwise at one moment of a line, and who decides from there on. */
export interface WhatIf {
  /** The seat whose decision it is. */
  readonly seat: string
  /** The decision that is gone back on; null at a moment at which the seat decided nothing. */
  readonly taken: TakenBefore | null
  /** The moment, where no decision is gone back on. */
  readonly at: Position
  readonly instead: Instead
  /** Why, in the reader's words; kept as the reason of an order given by hand. */
  readonly reason: string
  /** Who runs the seats that nobody plays from there on. */
  readonly policy: PolicyName
  /** The seat that is played by hand from there on; null: none is. */
  readonly hand: string | null
  /** Whether orders that the line gives by hand later are given here too, as far as they are possible then. */
  readonly later: 'kept' | 'policy'
}

/** What decides how a branch goes; its names and place in the tree are the reader's. */
export type BranchCourse = Pick<Branch, 'from' | 'kept' | 'policy' | 'played' | 'handBack' | 'changes' | 'commands'>

/** Why a branch can't be made so. */
export type WhatIfFault = 'hour-outside' | 'same-hour' | 'by-hand-later'

export type WhatIfMade =
  | { readonly ok: true; readonly course: BranchCourse }
  | { readonly ok: false; readonly fault: WhatIfFault }

/**
 * Where a branch of a line leaves it, and what it does otherwise. An order by hand is given or left out as such. A decision
 * of the policy `record` is dropped from the documented schedule or added to it. Under another policy, which keeps no
 * schedule, the seat is taken by hand until the decision is made and then handed back.
 *
 * `earliest`: hour before which it can't leave, that at which its parent does; `last`: last hour for decisions.
 */
export function courseOf(line: Line, whatIf: WhatIf, earliest: number, last: number): WhatIfMade {
  const { seat, taken, instead, policy, hand } = whatIf
  const wanted = instead.what === 'hour' ? instead.hour : null
  if (wanted !== null) {
    if (!taken || wanted === taken.hour) return { ok: false, fault: 'same-hour' }
    if (!Number.isInteger(wanted) || wanted < earliest || wanted > last) return { ok: false, fault: 'hour-outside' }
    if (hand === seat && wanted > taken.hour) return { ok: false, fault: 'by-hand-later' }
  }
  const moment = taken?.before ?? whatIf.at
  const isEarlier = wanted !== null && wanted <= moment.hour
  const at = isEarlier ? endOfHour(line, wanted) : moment
  const kept = whatIf.later === 'kept' ? playedAt(line, at.hour).filter((one) => one.seat !== hand) : []
  const played = [...kept.map((one) => one.seat), ...(hand === null ? [] : [hand])]
  const rest = laterOrders(line, whatIf, at.given).filter(({ command }) =>
    kept.some((one) => one.seat === command.seat),
  )
  const handBack = kept.flatMap((one): HandBack[] => (one.until === null ? [] : [{ seat: one.seat, at: one.until }]))
  const course = (over: Pick<BranchCourse, 'changes' | 'commands'>, seats = played, back = handBack): WhatIfMade => ({
    ok: true,
    course: {
      from: at.hour,
      kept: at.given,
      policy,
      played: seats,
      ...(back.length > 0 ? { handBack: back } : {}),
      ...over,
    },
  })
  if (instead.what === 'same') return course({ changes: [], commands: rest })

  const stands = taken?.by === 'standing' && isGiven(line, seat, taken.option, at.given)
  const takenBack: LoggedCommand[] =
    taken && stands ? [{ hour: at.hour, command: { type: 'unstand', seat, option: taken.option } }] : []
  const ordered = orderOf(whatIf, at.hour)
  const commands = inOrder([...takenBack, ...ordered], rest)
  const until = Math.max(at.hour, ...ordered.map(({ hour }) => hour)) + 1
  if (played.includes(seat)) {
    const back = handBack.map((one) => (one.seat === seat ? { seat, at: Math.max(one.at, until) } : one))
    return course({ changes: [], commands }, played, back)
  }
  const dropped: RecordChange[] = taken && policy === 'record' ? [{ drop: taken.option }] : []
  if (policy === 'record' && !stands) {
    const added = ordered.flatMap(({ hour, command }): RecordChange[] =>
      command.type === 'decide' ? [{ add: command.option, at: hour }] : [],
    )
    return course({ changes: [...dropped, ...added], commands: rest })
  }
  return course({ changes: dropped, commands }, [...played, seat], [...handBack, { seat, at: until }])
}

/** The last moment of an hour of a line. */
export function endOfHour({ commands }: Line, hour: number): Position {
  return { hour, given: commands.filter((one) => one.hour <= hour).length }
}

/** The decision that is taken instead, as an order; none where none is. */
function orderOf({ seat, taken, instead, reason }: WhatIf, from: number): LoggedCommand[] {
  switch (instead.what) {
    case 'option':
      return [{ hour: from, command: { type: 'decide', seat, option: instead.option, reason } }]
    case 'hour':
      if (!taken) return []
      return [
        { hour: instead.hour, command: { type: 'decide', seat, option: taken.option, reason: reason || taken.reason } },
      ]
    case 'none':
    case 'same':
      return []
    default: {
      const never: never = instead
      return never
    }
  }
}

/**
 * Orders of a line after a moment that change something: what was read is left out, and with it the decision that is gone
 * back on. An order that was to stand for it goes too, and the word that took such an order back.
 */
function laterOrders({ commands }: Line, { seat, taken, instead }: WhatIf, given: number): LoggedCommand[] {
  const undone = instead.what === 'same' ? null : taken
  return commands.slice(given).filter(({ command }, index) => {
    if (command.type === 'read') return false
    if (!undone || command.seat !== seat || !('option' in command) || command.option !== undone.option) return true
    switch (command.type) {
      case 'decide':
        return !(undone.by === 'player' && given + index === undone.before.given)
      case 'stand':
      case 'unstand':
        return undone.by !== 'standing' || commands[given + index].hour > undone.hour
      default: {
        const never: never = command
        return never
      }
    }
  })
}

/** Whether a standing order was given by then and not taken back. */
function isGiven({ commands }: Line, seat: string, option: string, given: number): boolean {
  let stands = false
  for (const { command } of commands.slice(0, given)) {
    if (!('option' in command) || command.seat !== seat || command.option !== option) continue
    if (command.type === 'stand') stands = true
    if (command.type === 'unstand') stands = false
  }
  return stands
}

/** Two lists of orders as one, in order of hour; within an hour those of the first come first. */
function inOrder(first: readonly LoggedCommand[], rest: readonly LoggedCommand[]): LoggedCommand[] {
  return [...first, ...rest].sort((a, b) => a.hour - b.hour)
}

/** The course of the documented decisions: nobody plays, from the first hour on. */
export const documentedCourse: BranchCourse = {
  from: 0,
  kept: 0,
  policy: 'record',
  played: [],
  changes: [],
  commands: [],
}

/** Whether a branch is the run of the documented decisions. */
export function isDocumented({ parent, from, kept, policy, played, changes, commands }: Branch): boolean {
  return (
    parent === null &&
    from === 0 &&
    kept === 0 &&
    policy === 'record' &&
    [played, changes, commands].every((list) => list.length === 0)
  )
}

/** A name that no branch has. */
export function newBranchId(branches: readonly { readonly id: string }[]): string {
  const taken = new Set(branches.map(({ id }) => id))
  let number = branches.length + 1
  while (taken.has(`branch-${number}`)) number++
  return `branch-${number}`
}
