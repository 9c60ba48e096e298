import type { TeamKey } from '../events'
import { limits } from '../limits'
import { nickname } from '../names'
import type { Decided } from '../room'
import { type Lesson, membersOf } from '../state'
import { type Asked, accept, refuse } from './asked'
import { handsAfter } from './lesson'

/** The seat that somebody who comes is given: of those with fewest members the first, seats the teacher left to the policy last. */
export function seatFor(lesson: Lesson): TeamKey {
  const open = lesson.teams
    .flat()
    .map(({ key, isLeft }, order) => ({ key, order, count: membersOf(lesson, key).length, isLeft }))
  open.sort((a, b) => Number(a.isLeft) - Number(b.isLeft) || a.count - b.count || a.order - b.order)
  return open[0].key
}

/** Lets a student in, with a nickname, as an observer or in a team. */
export function admit(asked: Asked, member: string, asObserver: boolean): Decided {
  const { lesson, asking } = asked
  if (lesson.phase.name === 'ended') return refuse('wrong-phase')
  if (lesson.locked) return refuse('locked')
  const there = [...lesson.members.values()].filter(({ gone }) => gone === null)
  if (there.length >= limits.members) return refuse('full')
  const nick = nickname(new Set([...lesson.members.values()].map((one) => one.nick)), asking.chance)
  const team = asObserver || lesson.head.mode === 'one-device' ? null : seatFor(lesson)
  return accept(asked, { type: 'joined', member, nick, team }, ...handsAfter(lesson, { member, to: team }))
}
