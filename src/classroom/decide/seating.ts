import type { TeamKey } from '../events'
import { type Lesson, membersOf } from '../state'

/** A seat as somebody is put into one: how many sit there. */
export interface OpenSeat {
  readonly key: TeamKey
  /** The teacher left it to the policy: taken last. */
  readonly isLeft: boolean
  count: number
}

/** Every seat of the lesson, with its members, by world and then in the scenario's order. */
export const seatsOf = (lesson: Lesson): OpenSeat[] =>
  lesson.teams.flat().map(({ key, isLeft }) => ({ key, isLeft, count: membersOf(lesson, key).length }))

/**
 * The seat for one more: of those with fewest members one in the world with fewest, so that worlds fill evenly; but whoever is alone in a
 * world gets company before another world begins, and none begins once play has. Who joins last can be alone in theirs: how many will
 * come nobody knows, somebody is the first of each world, and nobody is moved for it but by the teacher (`spread`). `seats` has one at
 * least.
 */
export function nextSeat(seats: readonly OpenSeat[], hasBegun = false): OpenSeat {
  const inWorld = new Map<number, number>()
  for (const { key, count } of seats) inWorld.set(key.world, (inWorld.get(key.world) ?? 0) + count)
  const crowd = ({ key: { world } }: OpenSeat): number => inWorld.get(world) ?? 0
  const isLate = (seat: OpenSeat): number => Number(hasBegun && crowd(seat) === 0)
  const rank = (seat: OpenSeat): number => (crowd(seat) === 1 ? -1 : crowd(seat))
  // Sorting keeps the order of those that are equal.
  const [first] = [...seats].sort(
    (a, b) => Number(a.isLeft) - Number(b.isLeft) || isLate(a) - isLate(b) || a.count - b.count || rank(a) - rank(b),
  )
  return first
}

/**
 * So many of these empty seats to be filled, as evenly over the worlds as it goes; in so few worlds that no team is alone in its own.
 * Worlds of two seats have no third one for an odd team: then a seat less is filled, since a team a little larger has somebody to deal
 * with, and one against the policy alone has nobody. Not so where the teacher left but one seat of a world open: somebody is to sit there.
 */
function seatsToFill(seats: readonly OpenSeat[], filled: number): OpenSeat[] {
  const worlds = [...new Set(seats.map(({ key }) => key.world))].slice(0, Math.max(1, Math.floor(filled / 2)))
  const few = seats.filter(({ key }) => worlds.includes(key.world))
  const open = (few.length >= filled ? few : seats).map((seat) => ({ ...seat }))
  for (let n = 0; n < filled; n += 1) nextSeat(open).count += 1
  const taken = open.filter(({ count }) => count > 0)
  const alone = taken.filter((seat) => besideIn(taken, seat) === 0)
  return alone.length < taken.length && seats.every((seat) => besideIn(seats, seat) > 0)
    ? taken.filter((seat) => !alone.includes(seat))
    : taken
}

/** How many others of these seats are of the same world. */
const besideIn = (seats: readonly OpenSeat[], { key: { world } }: OpenSeat): number =>
  seats.filter(({ key }) => key.world === world).length - 1

/**
 * Seats for so many students, in the order in which they are taken: as evenly as it goes, `least` in a team at least (all in one where
 * they are fewer). `seats`: those that can be filled, at least one; who sits there counts not.
 */
export function spread(seats: readonly OpenSeat[], students: number, least: number): TeamKey[] {
  const filled = Math.min(seats.length, Math.max(1, Math.floor(students / least)))
  const empty = seats.map((seat) => ({ ...seat, count: 0 }))
  const open = seatsToFill(empty, filled).map((seat) => ({ ...seat, count: 0 }))
  return Array.from({ length: students }, () => {
    const seat = nextSeat(open)
    seat.count += 1
    return seat.key
  })
}
