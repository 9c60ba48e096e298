import { describe, expect, it } from 'vitest'
import { longestReason } from '../../../src/sim/command'
import { decide } from '../../../src/sim/decide/decide'
import { begin, playing, smallWorld } from '../smallWorld'
import { order, script } from './script'

describe('a command is refused', () => {
  it('unknown-seat, not-played, unknown-option, not-your-option', () => {
    const run = script(playing('government'))
    expect(run.say(order('gov-curfew', 'nobody'))).toBe('unknown-seat')
    expect(run.say(order('nb-open', 'neighbour'))).toBe('not-played')
    expect(run.say(order('no-such-option'))).toBe('unknown-option')
    expect(run.say(order('nb-open'))).toBe('not-your-option')
  })

  it('not-offered: an epilogue, another state of the chart, another order on the same point', () => {
    const run = script()
    expect(run.say(order('gov-inquiry'))).toBe('not-offered')
    expect(run.say(order('gov-drop'))).toBe('not-offered')
    run.say(order('gov-send'))
    expect(run.say(order('gov-aid'))).toBe('not-offered')
  })

  it('needs: with the condition and the words of the scenario', () => {
    const world = smallWorld()
    const setup = playing('government')
    const decided = decide(world, begin(world, setup), setup, order('gov-lift'))
    expect(decided).toEqual({
      ok: false,
      refusal: {
        code: 'needs',
        path: 'option',
        reason: 'There is no curfew to lift.',
        why: { key: 'need', words: 'There is no curfew to lift.' },
        condition: 'curfew-in-force',
      },
    })
  })

  it('not-offered: says in which state the chart is, or which guard does not hold', () => {
    const run = script()
    const refusal = decide(run.world, run.state, playing('government'), order('gov-drop'))
    expect(refusal).toMatchObject({ refusal: { reason: 'Not offered now. Help from abroad: Not asked.' } })
    run.say(order('gov-curfew'))
    run.pass(4)
    run.state.danger[0] = 3
    const guarded = decide(run.world, run.state, playing('government'), order('gov-lift'))
    expect(guarded).toMatchObject({ refusal: { code: 'not-offered', reason: 'This needs: The town is calm.' } })
  })

  it('already-ordered: on its way, in force, and standing twice', () => {
    const run = script()
    run.say(order('gov-curfew'))
    expect(run.say(order('gov-curfew'))).toBe('already-ordered')
    run.pass(4)
    expect(run.say(order('gov-curfew'))).toBe('already-ordered')
    const stand = { type: 'stand', seat: 'government', option: 'gov-lift', until: 20, reason: '' } as const
    expect(run.say(stand)).toEqual(['standing-order-given gov-lift'])
    expect(run.say(stand)).toBe('already-ordered')
    expect(run.say({ ...stand, option: 'gov-curfew' })).toBe('already-ordered')
  })

  it('reason-too-long, bad-hour, unknown-report, over', () => {
    const run = script()
    expect(run.say({ ...order('gov-curfew'), reason: 'x'.repeat(longestReason + 1) } as never)).toBe('reason-too-long')
    for (const until of [0, -3, 1.5, 241, Number.NaN]) {
      const stand = { type: 'stand', seat: 'government', option: 'gov-curfew', until, reason: '' } as const
      expect(run.say(stand)).toBe('bad-hour')
    }
    expect(run.say({ type: 'read', seat: 'government', report: 'first' })).toBe('unknown-report')
    run.state.hour = 240
    expect(run.say(order('gov-curfew'))).toBe('over')
    expect(run.say({ type: 'wait', seat: 'government', reason: '' })).toBe('over')
  })

  it('a standing order that was never given cannot be withdrawn', () => {
    expect(script().say({ type: 'unstand', seat: 'government', option: 'gov-curfew' })).toBe('not-offered')
  })

  it('changes nothing', () => {
    const world = smallWorld()
    const setup = playing('government')
    const state = begin(world, setup)
    const before = structuredClone(state)
    decide(world, state, setup, order('gov-lift'))
    decide(world, state, setup, order('gov-curfew'))
    expect(state).toEqual(before)
  })
})
