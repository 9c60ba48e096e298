import { limits } from '../limits'
import { nickname } from '../names'
import type { Decided } from '../room'
import type { Lesson, Member } from '../state'
import { type Asked, accept, type BareEvent, refuse } from './asked'
import { handsAfter } from './lesson'
import { nextSeat, seatsOf } from './seating'

const countOf = ({ members }: Lesson): number => [...members.values()].filter(({ gone }) => gone === null).length

/** Lets a student in, with a nickname, as an observer or in a team. */
export function admit(asked: Asked, member: string, asObserver: boolean): Decided {
  const { lesson, asking } = asked
  if (lesson.phase.name === 'ended') return refuse('wrong-phase')
  if (lesson.locked) return refuse('locked')
  if (countOf(lesson) >= limits.members) return refuse('full')
  const nick = nickname(new Set([...lesson.members.values()].map((one) => one.nick)), asking.chance)
  const hasBegun = lesson.phase.name !== 'lobby' && lesson.phase.name !== 'brief'
  const team = asObserver || lesson.head.mode === 'one-device' ? null : nextSeat(seatsOf(lesson), hasBegun).key
  return accept(asked, { type: 'joined', member, nick, team }, ...handsAfter(lesson, { member, to: team }))
}

/** Whether somebody is of the session whose browser has not connected yet. */
export const isAwaited = ({ gone, wasHere }: Member): boolean => gone === null && !wasHere

/**
 * Until when a seat is held for somebody who has not connected. A log of before `first-here` was written, or of a server that stopped
 * just then, says of nobody that they were there: they get their time to connect from when the session was taken up.
 */
const heldUntil = ({ joined }: Member, takenUp: number): number => Math.max(joined, takenUp) + limits.seatHeld

/** Why somebody who was let go can't come back now; null where they can. */
export function whyOut(lesson: Lesson): 'late' | 'locked' | 'full' | null {
  if (lesson.phase.name === 'ended') return 'late'
  if (lesson.locked) return 'locked'
  return countOf(lesson) < limits.members ? null : 'full'
}

/** Those whose seat was given free since they never connected, in the order in which they joined. */
export const letGo = ({ members }: Lesson): Member[] => [...members.values()].filter(({ gone }) => gone === 'let-go')

/**
 * What is due of those who joined: that a browser is there for the first time, that one never came and its seat is free, that one
 * which came too late has its seat again, unless the lobby is locked or the class is full; and that of too many who never came one is
 * waited for no longer.
 */
export function dueSeats({ lesson, asking: { now, takenUp, presence } }: Asked): BareEvent[] {
  if (lesson.phase.name === 'ended') return []
  const isOpen = whyOut(lesson) === null
  // Who is of the session changes one at a time: what that does to a seat depends on those before.
  let hasChanged = false
  const events = [...lesson.members.values()].flatMap((member): BareEvent[] => {
    const { id, team } = member
    if (isAwaited(member) && presence.isHere(id)) return [{ type: 'first-here', member: id }]
    if (hasChanged) return []
    if (isAwaited(member) && now >= heldUntil(member, takenUp)) {
      hasChanged = true
      return [{ type: 'let-go', member: id }, ...handsAfter(lesson, { member: id, to: null })]
    }
    if (member.gone === 'let-go' && presence.isHere(id) && isOpen) {
      hasChanged = true
      return [{ type: 'came-back', member: id }, ...handsAfter(lesson, { member: id, to: team })]
    }
    return []
  })
  if (events.length > 0) return events
  const out = letGo(lesson)
  return out.length > limits.letGo ? [{ type: 'left', member: out[0].id }] : []
}

/** When the next seat becomes free; null where nobody is waited for. `takenUp`: as in `Asking`. */
export function nextFree({ phase, members }: Lesson, takenUp: number): number | null {
  if (phase.name === 'ended') return null
  const awaited = [...members.values()].filter(isAwaited).map((member) => heldUntil(member, takenUp))
  return awaited.length > 0 ? Math.min(...awaited) : null
}
