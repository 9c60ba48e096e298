import { describe, expect, it } from 'vitest'
import { pastView } from '../../src/record/pastView'
import { createPlayback, lineOf } from '../../src/record/playback'
import { createAuthority } from '../../src/session/authority'
import { createEngine } from '../../src/sim/engine'
import { loadReal } from '../realScenario'

const scenario = loadReal()
const engine = createEngine(scenario)

function watched() {
  const authority = createAuthority(engine)
  const seat = scenario.play.seats[0].id
  authority.begin({ seat, plan: 'lesson-45', seed: 3, policy: 'record', forecast: [], observed: true })
  for (let game = authority.closeWindow(); !game.over; game = authority.closeWindow()) authority.advance(1000)
  return authority.record()
}

describe('what events alone tell of an hour', () => {
  const record = watched()
  const playback = createPlayback(engine, lineOf(record))
  const hours = Array.from({ length: 48 }, (_, index) => index * 10)

  it('is what the model had, wherever an event names it', () => {
    const named = { danger: 0, agreement: 0, regime: 0, forces: 0 }
    for (const hour of hours) {
      const truth = engine.truth(playback.at(playback.endOfHour(hour)))
      const past = pastView(scenario, record.events, hour)
      for (const { place, danger, agreement } of past?.places ?? []) {
        const other = truth.places.find((one) => one.place === place)
        if (danger) {
          named.danger++
          expect(danger.level, `${place} at ${hour}`).toBe(other?.danger?.level)
        }
        if (agreement) {
          named.agreement++
          expect(agreement.holds, `${place} at ${hour}`).toBe(other?.agreement?.holds)
        }
      }
      for (const { place, sides } of past?.crossings ?? []) {
        const other = truth.crossings.find((one) => one.place === place)
        for (const { side, name, regime } of sides) {
          const found = other?.sides.find((one) => one.side === side)
          expect(name).toBe(found?.name)
          if (!regime) continue
          named.regime++
          expect(regime, `${side} at ${hour}`).toBe(found?.regime)
        }
      }
      for (const { unit, at, moving } of past?.forces ?? []) {
        named.forces++
        const other = truth.forces.find((one) => one.unit === unit)
        expect({ at, moving }, `${unit} at ${hour}`).toEqual({ at: other?.at, moving: other?.moving })
      }
    }
    for (const [what, count] of Object.entries(named)) expect(count, what).toBeGreaterThan(40)
  })

  it('has the figures of the hour', () => {
    for (const hour of hours.slice(1)) {
      expect(pastView(scenario, record.events, hour)?.figures).toEqual(
        engine.truth(playback.at(playback.endOfHour(hour))).figures,
      )
    }
  })

  it('claims nothing that no event names', () => {
    const past = pastView(scenario, record.events, 100)
    expect(past?.camps.every(({ people, places }) => people === null && places === null)).toBe(true)
    expect(past?.streams).toEqual([])
    expect(pastView(scenario, [], 0)).toBe(null)
  })
})
