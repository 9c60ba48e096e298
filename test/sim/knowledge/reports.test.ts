import { describe, expect, it } from 'vitest'
import { applyAll } from '../../../src/sim/decide/applyEvent'
import type { RunSetup } from '../../../src/sim/index'
import { figuresIn, fillFigures } from '../../../src/sim/knowledge/figures'
import { passKnowledge } from '../../../src/sim/knowledge/pass'
import { inWords, roundAsPeopleDo, roundShare } from '../../../src/sim/knowledge/rounding'
import type { State } from '../../../src/sim/state'
import { begin, playing, smallWorld } from '../smallWorld'

const world = smallWorld()
const setup = playing()

/** Lets knowledge pass for some hours, and gives what arrived: hour, seat, report. */
function listen(state: State, hours: number, run: RunSetup = setup): string[] {
  const heard: string[] = []
  for (let i = 0; i <= hours; i++) {
    for (const event of passKnowledge(world, state, run)) {
      if (event.type === 'report-arrived') heard.push(`${event.hour} ${event.seat} ${event.report}`)
    }
    state.hour += 1
  }
  return heard
}

describe('reports', () => {
  it('reach each seat after its own delay, wait for their condition for six hours, and then are never written', () => {
    expect(listen(begin(world, setup), 29)).toEqual(['0 government first', '5 neighbour first', '11 government waits'])
  })

  it('that follow a decision count from the hour it was taken', () => {
    const state = begin(world, setup)
    listen(state, 2)
    const base = { hour: 3, actor: 'government', option: 'gov-curfew' }
    applyAll(world, state, setup, [{ type: 'decision-taken', ...base, by: 'player', reason: '', inForceAt: 9 }])
    expect(listen(state, 8)).toContain('8 neighbour on-curfew')
  })

  it('hold the figures of the hour they were written, the same for every seat', () => {
    const state = begin(world, setup)
    listen(state, 28)
    state.announced = 41
    state.announcedInjured = 640
    state.abroadTotal = 11_873
    listen(state, 1)
    state.announced = 99
    listen(state, 3)
    const dispatches = state.dispatches.filter(({ report }) => report === 'toll')
    expect(dispatches.map(({ seat, arrives }) => [seat, arrives])).toEqual([
      ['government', 30],
      ['council', 32],
    ])
    expect(dispatches[0].figures).toEqual(dispatches[1].figures)
    const { announced, injured, 'crossed-low': low, 'crossed-high': high } = dispatches[0].figures
    expect([announced, injured]).toEqual([41, 640])
    // An estimate lies 15 to 40 per cent to either side, and is rounded.
    expect(low).toBeGreaterThanOrEqual(7000)
    expect(low).toBeLessThanOrEqual(10_200)
    expect(high).toBeGreaterThanOrEqual(13_500)
    expect(high).toBeLessThanOrEqual(17_000)
    expect([low % 100, high % 1000]).toEqual([0, 0])
  })

  it('are kept for readers only; where nobody reads, none are written', () => {
    const all = begin(world, setup)
    const none = begin(world, setup)
    listen(all, 40)
    expect(listen(none, 40, { ...setup, readers: [] })).toEqual([])
    expect(none.written).toEqual([])
    expect([none.dispatches, none.readings]).toEqual([[], []])
    const one = begin(world, setup)
    listen(one, 40, { ...setup, readers: ['council'] })
    expect(one.written).toEqual(all.written)
    expect(new Set([...one.dispatches, ...one.readings].map(({ seat }) => seat))).toEqual(new Set(['council']))
  })
})

describe('figures in a text', () => {
  it('are found, and filled in with commas; other braces stay', () => {
    const text = '{announced} dead, {crossed-low} to {crossed-high} crossed; {announced} again, {unknown}'
    expect(figuresIn(text)).toEqual(['announced', 'crossed-low', 'crossed-high'])
    const filled = fillFigures(text, { announced: 138, 'crossed-low': 45_000, 'crossed-high': 1_200_000 })
    expect(filled).toBe('138 dead, 45,000 to 1,200,000 crossed; 138 again, {unknown}')
  })

  it('never reach into a prototype', () => {
    expect(fillFigures('{constructor} {to-string}', {})).toBe('{constructor} {to-string}')
  })

  it('are rounded as people do', () => {
    const counts = [0, 7, 34, 118, 749, 4567, 98_765]
    expect(counts.map(roundAsPeopleDo)).toEqual([0, 7, 30, 100, 750, 4600, 99_000])
    expect([-0.2, 0.33, 1.4].map(roundShare)).toEqual([0, 0.35, 1])
    expect([0, 999, 1000, 1_234_567].map(inWords)).toEqual(['0', '999', '1,000', '1,234,567'])
  })
})
