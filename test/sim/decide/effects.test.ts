import { describe, expect, it } from 'vitest'
import type { Effect } from '../../../src/scenario/schema/effects'
import { applyEffects } from '../../../src/sim/decide/effects'
import { C, compartments, type State } from '../../../src/sim/state'
import { begin, lines, playing, smallWorld } from '../smallWorld'

const setup = playing()
const world = smallWorld()

function outcome(effects: Effect[], before: (state: State) => void = () => {}): { state: State; told: string[] } {
  const state = begin(world, setup)
  state.hour = 10
  before(state)
  return { state, told: lines(applyEffects(world, state, setup, effects)) }
}

describe('an effect', () => {
  it('curfew: sets the level of each place of the area', () => {
    expect([...outcome([{ do: 'curfew', area: 'town', level: 'all-hours' }]).state.curfew]).toEqual([2, 2, 0, 0, 0, 0])
  })

  it('units: moved, raised, prepared within bounds', () => {
    const { state, told } = outcome([
      { do: 'move-unit', unit: 'police', to: 'village' },
      { do: 'raise-unit', unit: 'soldiers', strength: 100 },
      { do: 'prepare-unit', unit: 'soldiers', field: 'readiness', by: 0.9 },
      { do: 'move-unit', unit: 'soldiers', to: 'capital' },
    ])
    expect(told).toEqual(['unit-left'])
    expect(state.units[0]).toMatchObject({ at: 0, to: 2, arrives: 11 })
    expect(state.units[1]).toMatchObject({ at: 5, to: -1, strength: 300, readiness: 1 })
  })

  it('a unit with no way to its target stays', () => {
    const cut = smallWorld((scenario) => ({ ...scenario, space: { ...scenario.space, links: [] } }))
    const state = begin(cut, setup)
    expect(applyEffects(cut, state, setup, [{ do: 'move-unit', unit: 'police', to: 'village' }])).toEqual([])
    expect(state.units[0].to).toBe(-1)
  })

  it('lethal force: allowed to one actor', () => {
    const { state } = outcome([{ do: 'lethal-force', owner: 'neighbour', allowed: true }])
    expect([...state.lethal]).toEqual([0, 1, 0, 0])
  })

  it('border: told when it changes, silent when it does not', () => {
    const open: Effect = { do: 'border', side: 'away', regime: 'vulnerable' }
    const { state, told } = outcome([open, open])
    expect(told).toEqual(['border-changed'])
    expect(state.border).toEqual(['shut', 'vulnerable'])
  })

  it('camp places, counters, trust, vote', () => {
    const { state, told } = outcome([
      { do: 'camp-places', camp: 'camp', add: 500 },
      { do: 'count', counter: 'helpers', by: 3 },
      { do: 'trust', audience: 'public', by: -0.7 },
      { do: 'vote', state: 'postponed' },
    ])
    expect([state.campPlaces[0], state.counters[0], state.audiences[0], state.vote]).toEqual([2500, 3, 0, 'postponed'])
    expect(told).toEqual(['vote'])
  })

  it('aid: shared by people in need, else by residents', () => {
    const idle = outcome([{ do: 'aid', area: 'all', personDays: 1650 }]).state
    expect([...idle.relief].slice(0, 3)).toEqual([700, 700, 250])
    const { state } = outcome([{ do: 'aid', area: 'all', personDays: 300 }], (needy) => {
      needy.hostedAt[2] = 100
      needy.hostedAt[1] = 100
      needy.need[2] = 1
    })
    expect([...state.relief].map(Math.round).slice(0, 3)).toEqual([0, 100, 200])
  })

  it('medical: beds, and wounded people of the whole town flown out, never more than there are', () => {
    const width = compartments.length
    const { state } = outcome([{ do: 'medical', place: 'north-quarter', beds: 10, evacuate: 12 }], (hurt) => {
      for (const [cell, people] of [[0, 5] as const, [2, 4] as const]) {
        hurt.people[cell * width + C.home] -= people
        hurt.people[cell * width + C.hurt] += people
      }
    })
    expect([state.beds[0], state.evacuated]).toEqual([60, 9])
    expect([state.people[0 * width + C.treated], state.people[2 * width + C.treated]]).toEqual([5, 4])
  })

  it('talks and news: the stronger holds, and old news no longer counts', () => {
    const { state } = outcome(
      [
        { do: 'talks', area: 'town', strength: 0.4, patrols: true },
        { do: 'talks', area: 'north-quarter', strength: 0.2, patrols: false },
        { do: 'answer-rumour', area: 'town', strength: 0.3, hours: 12 },
      ],
      (talked) => {
        talked.news[1] = 0.9
        talked.newsUntil[1] = 5
      },
    )
    expect([...state.talks].slice(0, 3)).toEqual([0.4, 0.4, 0])
    expect([...state.patrols].slice(0, 3)).toEqual([1, 1, 0])
    expect([...state.news].slice(0, 3)).toEqual([0.3, 0.3, 0])
    expect([...state.newsUntil].slice(0, 2)).toEqual([22, 22])
  })

  it('barricades: by agreement only where one holds', () => {
    const { state } = outcome([{ do: 'barricades', area: 'town', how: 'agreement', pace: 0.5 }], (closed) => {
      closed.barricades.fill(0.8)
      closed.agreement[0] = 1
    })
    expect([...state.barricades]).toEqual([0.8 - 0.5, 0.8 - 0.5, 0.8, 0.8, 0.8])
    expect([...state.grievance]).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('barricades: by force at once, at the price of grievance and trust, less where it was agreed', () => {
    const { state } = outcome([{ do: 'barricades', area: 'town', how: 'force', pace: 0.5 }], (closed) => {
      closed.barricades.fill(0.8)
      closed.agreement[1] = 0.8
    })
    expect([...state.barricades]).toEqual([0.4, 0.4, 0.4, 0.4, 0.8])
    expect(state.grievance[0]).toBeGreaterThan(state.grievance[1])
    expect(state.trust[0]).toBeLessThan(state.trust[2])
    expect(state.trust[2]).toBeLessThan(state.trust[4])
  })

  it('return: the stronger push holds', () => {
    const { state } = outcome([
      { do: 'return', push: 'encourage', strength: 0.5 },
      { do: 'return', push: 'allow', strength: 1 },
      { do: 'return', push: 'encourage', strength: 0.8 },
    ])
    expect([state.returnPush, state.returnStrength]).toEqual([2, 0.8])
  })

  it('signal: moves the other chart when it can', () => {
    const { state, told } = outcome([
      { do: 'signal', to: 'neighbour', event: 'asked' },
      { do: 'signal', to: 'neighbour', event: 'asked' },
    ])
    expect(told).toEqual(['chart-changed'])
    expect(state.charts[1]).toBe('"asked"')
  })
})
