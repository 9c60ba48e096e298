import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../../src/sim/command'
import { createEngine } from '../../../src/sim/engine'
import { playing, smallScenario } from '../smallWorld'

const scenario = smallScenario()
const engine = createEngine(scenario)
const setup = playing('government', 'council')

const seat = fc.constantFrom('government', 'council', 'neighbour', 'nobody', '__proto__')
const option = fc.constantFrom(
  ...scenario.actors.flatMap((actor) => actor.options.map(({ id }) => id)),
  'constructor',
  'no-such-option',
)
const reason = fc.string({ maxLength: 30 })
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('decide' as const), seat, option, reason }),
  fc.record({ type: fc.constant('stand' as const), seat, option, until: fc.integer({ min: -5, max: 300 }), reason }),
  fc.record({ type: fc.constant('unstand' as const), seat, option }),
  fc.record({ type: fc.constant('wait' as const), seat, reason }),
  fc.record({ type: fc.constant('read' as const), seat, report: fc.constantFrom('first', 'toll', 'nothing') }),
)

describe('any sequence of commands', () => {
  it('gives events or a refusal in words, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ command, hours: fc.integer({ min: 0, max: 8 }) }), { maxLength: 25 }),
        (steps) => {
          const state = engine.start(setup)
          for (const { command: given, hours } of steps) {
            const before = engine.hash(state)
            const decided = engine.decide(state, setup, given)
            expect(engine.hash(state)).toBe(before)
            if (decided.ok) for (const event of decided.events) engine.apply(state, setup, event)
            else expect(decided.refusal.reason.length).toBeGreaterThan(5)
            for (let i = 0; i < hours; i++) engine.advance(state, setup)
            const waiting = state.taken.filter(({ status }) => status === 'ordered' || status === 'agreement')
            expect(state.pending.map((pending) => pending.option)).toEqual(waiting.map((taken) => taken.option))
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
