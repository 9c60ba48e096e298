import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextSeat, type OpenSeat, spread } from '../../src/classroom/decide/seating'

/** Seats of worlds that have so many each. */
const seatsOf = (worlds: readonly number[]): OpenSeat[] =>
  worlds.flatMap((count, world) =>
    Array.from({ length: count }, (_, n) => ({ key: { world, seat: `s${n}` }, isLeft: false, count: 0 })),
  )

/** Sizes of the teams of each world. */
function sizes(worlds: readonly number[], students: number, least: number): number[][] {
  const given = spread(seatsOf(worlds), students, least)
  return worlds.map((count, world) =>
    Array.from(
      { length: count },
      (_, n) => given.filter((key) => key.world === world && key.seat === `s${n}`).length,
    ).filter((size) => size > 0),
  )
}

describe('students who are spread', () => {
  it('leave no team alone in a world of two seats', () => {
    expect(sizes([2, 2], 3, 1)).toEqual([[2, 1], []])
    expect(sizes([2, 2, 2], 5, 1)).toEqual([[2, 1], [1, 1], []])
    expect(sizes([2, 2], 7, 2)).toEqual([[4, 3], []])
    // With one more there is company for all.
    expect(sizes([2, 2], 4, 1)).toEqual([
      [1, 1],
      [1, 1],
    ])
    expect(sizes([2, 2], 8, 2)).toEqual([
      [2, 2],
      [2, 2],
    ])
  })

  it('have, in whatever worlds, teams as even as it goes, and another team beside theirs wherever worlds have room for two', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        counts.filter((worlds) => worlds.some(Boolean)),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (worlds, students, least) => {
          const teams = sizes(worlds, students, least)
          const all = teams.flat()
          expect(all.reduce((sum, size) => sum + size, 0)).toBe(students)
          expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1)
          expect(Math.min(...all)).toBeGreaterThanOrEqual(Math.min(least, students))
          const alone = teams.filter((own, world) => own.length === 1 && worlds[world] > 1)
          // Where the teacher left one seat of a world, somebody sits there.
          const isOpen = worlds.every((count) => count !== 1)
          if (isOpen && all.length > 1) expect(alone).toEqual([])
          // For that a seat less is filled at most, and only where worlds have no third one.
          const fair = Math.min(seatsOf(worlds).length, Math.max(1, Math.floor(students / least)))
          expect(all.length).toBeGreaterThanOrEqual(fair - (isOpen && worlds.includes(2) ? 1 : 0))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('one after the other get company before another world begins, and somebody is the first of each', () => {
    const seats = seatsOf([2, 2])
    const worlds = Array.from({ length: 5 }, () => {
      const seat = nextSeat(seats)
      seat.count += 1
      return seat.key.world
    })
    expect(worlds).toEqual([0, 0, 1, 1, 0])
  })
})
