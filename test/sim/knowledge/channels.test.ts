import { describe, expect, it } from 'vitest'
import { readChannels } from '../../../src/sim/knowledge/channels'
import { Known } from '../../../src/sim/knowledge/known'
import { passKnowledge } from '../../../src/sim/knowledge/pass'
import { C, type State } from '../../../src/sim/state'
import { begin, playing, smallWorld } from '../smallWorld'

const world = smallWorld()
const setup = playing()

/** People of the first cell taken from home to the crossing, the camp or a host family. */
function displace(state: State, waiting: number, camp: number, hosted: number): void {
  state.people[C.home] -= waiting + camp + hosted
  state.people[C.waiting] += waiting
  state.people[C.camp] += camp
  state.people[C.host] += hosted
  state.waiting[0] += waiting
  state.camps[0] += camp
  state.hosted[2] += hosted
  state.abroadTotal += camp
  state.queue[0] += waiting
  state.inCamp[0] += camp
  state.hostedAt[2] += hosted
}

describe('channels', () => {
  it('read every so many hours, and arrive with a delay and an error', () => {
    const state = begin(world, setup)
    displace(state, 1000, 500, 200)
    readChannels(world, state, setup)
    state.hour = 1
    expect(new Known(world, state, 'government').get('queue', 'crossing')).toBeNull()
    state.hour = 2
    const queue = new Known(world, state, 'government').get('queue', 'crossing')?.latest
    expect(queue).toMatchObject({ observed: 0, arrives: 2, level: null })
    const { low, high } = queue as { low: number; high: number }
    expect(low).toBeGreaterThanOrEqual(600)
    expect(low).toBeLessThan(high)
    expect(high).toBeLessThanOrEqual(1450)
    const camps = new Known(world, state, 'neighbour').get('camps', 'camp')?.latest
    expect(camps?.low).toBeGreaterThanOrEqual(300)
    const inside = new Known(world, state, 'council')
    expect(inside.get('displaced', 'village')?.latest.high).toBeGreaterThan(0)
    expect(inside.get('displaced', 'all')?.latest.high).toBeGreaterThan(0)
    expect(inside.get('displaced', 'south-quarter')?.latest.high).toBe(0)
  })

  it('pass an announced toll on as it is', () => {
    const state = begin(world, setup)
    state.announced = 49
    state.announcedInjured = 649
    readChannels(world, state, setup)
    const known = new Known(world, state, 'government')
    expect(known.get('announced', 'all')?.latest).toMatchObject({ low: 49, high: 49 })
    expect(known.get('announced', 'all@injured')?.latest).toMatchObject({ low: 649, high: 649 })
  })

  it('see units only where they look, and only those that stand', () => {
    const state = begin(world, setup)
    readChannels(world, state, setup)
    state.hour = 2
    const seen = new Known(world, state, 'neighbour').all('forces').map(({ what }) => what)
    expect(seen).toEqual(['police@north-quarter'])
  })

  it('tell a level of danger that is sometimes one off, never two, and never beyond the scale', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 400; seed++) {
      const state = begin(world, { ...setup, seed })
      state.danger[0] = 3
      state.danger[1] = 1
      readChannels(world, state, { ...setup, seed })
      for (const { what, level, channel } of state.readings) {
        if (channel === 'police') counts.set(`${what} ${level}`, (counts.get(`${what} ${level}`) ?? 0) + 1)
      }
    }
    expect([...counts.keys()].sort()).toEqual([
      'north-quarter disorder',
      'north-quarter fighting',
      'south-quarter calm',
      'south-quarter disorder',
      'south-quarter tense',
      'village calm',
      'village tense',
    ])
    expect(counts.get('south-quarter tense')).toBeGreaterThan(280)
    expect(counts.get('south-quarter tense')).toBeLessThan(360)
  })

  it('keep the two latest rounds that arrived and those under way, and no more', () => {
    const state = begin(world, setup)
    for (state.hour = 0; state.hour < 200; state.hour++) passKnowledge(world, state, setup)
    expect(state.readings.length).toBeLessThan(120)
    const queue = state.readings.filter(({ channel }) => channel === 'guards').map(({ observed }) => observed)
    expect(queue).toEqual([180, 186, 192, 198])
    const { latest, previous } = new Known(world, state, 'government').get('queue', 'crossing') ?? {}
    expect([latest?.observed, previous?.observed]).toEqual([198, 192])
  })
})
