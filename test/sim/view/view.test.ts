import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/sim/engine'
import type { RunSetup, SeatView, State } from '../../../src/sim/index'
import { passKnowledge } from '../../../src/sim/knowledge/pass'
import { viewOf } from '../../../src/sim/view/viewOf'
import { begin, playing, smallScenario, smallWorld } from '../smallWorld'

const setup = playing('government', 'neighbour', 'council')
const engine = createEngine(smallScenario())

/** A run with mechanisms, some orders and some hours. */
function run(hours: number, orders: readonly string[] = [], played: RunSetup = setup): State {
  const state = engine.start(played)
  for (const option of orders) {
    const decided = engine.decide(state, played, { type: 'decide', seat: 'government', option, reason: 'why' })
    if (!decided.ok) throw new Error(decided.refusal.reason)
    for (const event of decided.events) engine.apply(state, played, event)
  }
  for (let i = 0; i < hours; i++) engine.advance(state, played)
  return state
}

const seen = (state: State, seat: string): SeatView => engine.view(state, setup, seat)

describe('the view of a seat', () => {
  it('starts with what arrived at hour 0, and calls the rest unknown', () => {
    const view = seen(run(0), 'government')
    expect(view.reports.map(({ id, read }) => [id, read])).toEqual([['first', false]])
    expect(view.places.find(({ place }) => place === 'north-quarter')?.danger).toEqual({
      level: 'tense',
      words: 'crowds gather',
      observed: 0,
      from: 'A duty officer',
      reliability: 2,
      reconstructed: false,
      report: 'first',
    })
    expect(view.places.find(({ place }) => place === 'village')?.danger).toBeNull()
    expect(view.crossings[0].queue).toBeNull()
    expect(view.camps).toEqual([{ place: 'camp', people: null, places: null }])
    expect(view.ahead).toEqual([{ hour: 200, label: 'A vote' }])
    expect(view.over).toBe(false)
  })

  it('shows own forces exactly and others only as reported', () => {
    const state = run(3, ['gov-send'])
    const own = seen(state, 'government').forces
    expect(own.map(({ unit, own: mine }) => [unit, mine])).toEqual([
      ['police', true],
      ['soldiers', true],
    ])
    expect(own[1]).toMatchObject({ at: 'capital', moving: { to: 'north-quarter', arrives: 3 }, strength: 200 })
    const others = seen(state, 'neighbour').forces
    expect(others.map(({ unit, own: mine, from, condition }) => [unit, mine, from, condition])).toEqual([
      ['police', false, 'Source soldiers-seen', null],
      ['guards', true, null, { rest: 'rested', gear: 'partly' }],
    ])
    expect(seen(state, 'council').forces).toEqual([])
  })

  it('knows its own side of the border now, and the other once it is told', () => {
    const state = run(2, ['gov-open'])
    const side = (seat: string) => seen(state, seat).crossings[0].sides[0]
    expect(side('government')).toEqual({ side: 'home', name: 'Home', regime: 'open', own: true })
    expect(side('council')).toMatchObject({ regime: 'open', own: true })
    expect(side('neighbour')).toMatchObject({ regime: 'shut', own: false })
    for (let i = 0; i < 3; i++) engine.advance(state, setup)
    expect(side('neighbour')).toMatchObject({ regime: 'open', own: false })
  })

  it('lists decisions with their state, their needs and why not', () => {
    const state = run(0, ['gov-curfew', 'gov-ask'])
    const offered = seen(state, 'government').decisions
    const status = Object.fromEntries(offered.map((decision) => [decision.option, decision.status]))
    expect(status).toEqual({
      'gov-curfew': 'ordered',
      'gov-lift': 'unavailable',
      'gov-ask': 'agreement',
      'gov-drop': 'unavailable',
      'gov-send': 'available',
      'gov-open': 'available',
      'gov-clear': 'available',
      'gov-aid': 'available',
    })
    expect(offered.find(({ option }) => option === 'gov-drop')?.why).toEqual({ key: 'point', words: 'Order gov-ask' })
    expect(offered.find(({ option }) => option === 'gov-lift')?.needs).toEqual([
      { text: 'A curfew is in force.', met: false },
    ])
    expect(offered.find(({ option }) => option === 'gov-ask')?.agreement?.parties).toHaveLength(2)
    expect(seen(state, 'government').taken).toHaveLength(2)
    expect(seen(state, 'neighbour').taken).toEqual([])
  })

  it('fills a report with the figures of its run and marks it so', () => {
    const toll = seen(run(31), 'government').reports[0]
    expect(toll.id).toBe('toll')
    expect(toll.figureOfRun).toBe(true)
    expect(toll.text).not.toMatch(/[{}]/)
  })

  it('marks what was read, for that seat only', () => {
    const state = run(6)
    const decided = engine.decide(state, setup, { type: 'read', seat: 'government', report: 'first' })
    if (!decided.ok) throw new Error('refused')
    for (const event of decided.events) engine.apply(state, setup, event)
    expect(seen(state, 'government').reports.find(({ id }) => id === 'first')?.read).toBe(true)
    expect(seen(state, 'neighbour').reports.find(({ id }) => id === 'first')?.read).toBe(false)
  })

  it('never shows an actual toll, and shows announced and own figures exactly', () => {
    const state = run(30)
    state.deaths[0] = 77
    const [announced, actual, , own] = seen(state, 'government').indicators
    expect(actual).toMatchObject({ basis: 'unknown', low: null, high: null, observed: null })
    expect(announced.low).toBe(announced.high)
    expect(own).toMatchObject({ low: 280, high: 280, observed: 30 })
  })

  it('draws streams from reported danger to a queue, and into a camp that grows', () => {
    const world = smallWorld()
    const state = begin(world, setup)
    const seat = { ...setup, seed: 11 }
    passKnowledge(world, state, seat)
    state.danger[1] = 3
    state.queue[0] = 4000
    state.inCamp[0] = 300
    for (state.hour = 1; state.hour < 9; state.hour++) passKnowledge(world, state, seat)
    const streams = viewOf(world, state, seat, 'government').streams
    expect(streams.map(({ from, to }) => [from, to])).toEqual([['south-quarter', 'crossing']])
    const into = viewOf(world, state, seat, 'neighbour').streams
    expect(into.map(({ from, to }) => [from, to])).toEqual([['crossing', 'camp']])
    expect(into[0].estimate.low).toBeGreaterThan(0)
  })

  it('ends with nothing to decide', () => {
    const state = run(0)
    state.hour = 240
    const view = seen(state, 'government')
    expect(view.over).toBe(true)
    expect(view.decisions.every(({ status }) => status !== 'available')).toBe(true)
    expect(view.ahead).toHaveLength(2)
  })

  it('is plain JSON', () => {
    const view = seen(run(40, ['gov-curfew']), 'government')
    expect(JSON.parse(JSON.stringify(view))).toEqual(view)
  })
})
