import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/sim/engine'
import type { RunSetup } from '../../../src/sim/index'
import { passKnowledge } from '../../../src/sim/knowledge/pass'
import { seatFacts } from '../../../src/sim/policy/seatFacts'
import { appealOf, chancesOf } from '../../../src/sim/policy/weigh'
import { begin, smallScenario, smallWorld } from '../smallWorld'

const setup: RunSetup = { seed: 3, policy: 'adaptive', played: [] }

describe('weighing', () => {
  it('gives chances that add to 1 and follow the appeals', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (appeals, temperature) => {
          const chances = chancesOf(appeals, temperature)
          const best = appeals.indexOf(Math.max(...appeals))
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
          expect(chances[best]).toBe(Math.max(...chances))
        },
      ),
    )
  })

  it('cares less the higher the temperature', () => {
    expect(chancesOf([2, 1], 0)).toEqual([1, 0])
    expect(chancesOf([2, 1], 1)[0]).toBeGreaterThan(chancesOf([2, 1], 10)[0])
  })

  it('counts a pull only while the seat believes its condition', () => {
    const world = smallWorld()
    const state = begin(world, setup)
    const found = world.optionById.get('gov-curfew')
    if (!found) throw new Error('no such option')
    const appeal = (): number => appealOf(world, found.actor, found.option, () => seatFacts(world, state, 'government'))
    // Fighting that nobody has reported moves nobody.
    state.danger[0] = 3
    expect(appeal()).toBe(0)
    passKnowledge(world, state, setup)
    expect(appeal()).toBe(0)
    for (state.hour = 1; state.hour <= 12; state.hour++) passKnowledge(world, state, setup)
    state.hour = 12
    expect(appeal()).toBe(4)
  })
})

describe('the adaptive policy', () => {
  const engine = createEngine(smallScenario())
  const decisions = (run: RunSetup, hours = 48): string[] => {
    const state = engine.start(run)
    const taken: string[] = []
    for (let i = 0; i < hours; i++) {
      for (const event of engine.advance(state, run)) {
        if (event.type === 'decision-taken') taken.push(`${event.hour} ${event.option}`)
      }
    }
    return taken
  }

  it('decides every six hours, by seed, and never for a played seat', () => {
    const one = decisions(setup)
    expect(one.length).toBeGreaterThan(0)
    expect(one).toEqual(decisions(setup))
    expect(one.every((line) => Number(line.split(' ')[0]) % 6 === 0)).toBe(true)
    expect(decisions({ ...setup, played: ['government'] }).some((line) => line.includes('gov-'))).toBe(false)
  })

  it('differs between seeds', () => {
    const runs = new Set([1, 2, 3, 4, 5, 6].map((seed) => decisions({ ...setup, seed }).join()))
    expect(runs.size).toBeGreaterThan(1)
  })

  it('sees the same whether or not anybody else reads', () => {
    expect(decisions({ ...setup, readers: [] })).toEqual(decisions(setup))
  })
})
