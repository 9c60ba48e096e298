import { describe, expect, it } from 'vitest'
import { createAuthority } from '../../src/session/authority'
import { createEngine } from '../../src/sim/engine'
import { smallScenario } from '../scenario/small'

const scenario = smallScenario()
const engine = createEngine(scenario)
const seats = scenario.play.seats.map((seat) => seat.id)
const game = { seat: seats[0], plan: 'short', seed: 7, policy: 'record', forecast: [] } as const

describe('turning to another desk', () => {
  it('shows an observer every seat at the same hour, and leaves the record as it was', () => {
    const authority = createAuthority(engine)
    authority.begin({ ...game, observed: true })
    const before = authority.record()
    for (const seat of seats) {
      const shot = authority.look(seat)
      expect(shot.seat).toBe(seat)
      expect(shot.view.seat).toBe(seat)
    }
    expect(authority.record()).toEqual(before)
  })

  it('shows a player no other desk', () => {
    const authority = createAuthority(engine)
    authority.begin(game)
    for (const seat of [...seats, 'nobody']) expect(authority.look(seat).view.seat).toBe(seats[0])
  })
})
