import { describe, expect, it } from 'vitest'
import { runBackground } from '../../../src/sim/decide/background'
import { latestTaken } from '../../../src/sim/decide/taken'
import { order, script } from './script'

describe('an order', () => {
  it('takes effect after its hours and moves the chart', () => {
    const run = script()
    expect(run.say(order('gov-curfew'))).toEqual(['decision-taken gov-curfew', 'chart-changed'])
    expect(run.pass(2)).toEqual([])
    expect([...run.state.curfew]).toEqual([0, 0, 0, 0, 0, 0])
    expect(run.pass(1)).toEqual(['2: decision-in-force gov-curfew'])
    expect([...run.state.curfew]).toEqual([1, 1, 0, 0, 0, 0])
    expect(latestTaken(run.state, 'gov-curfew')).toMatchObject({ status: 'in-force', inForceAt: 2, by: 'player' })
    expect(run.state.pending).toEqual([])
  })

  it('without delay takes effect in the hour it is given', () => {
    const run = script()
    run.say(order('gov-open'))
    expect(run.pass(1)).toEqual(['0: decision-in-force gov-open', '0: border-changed'])
    expect(run.state.border).toEqual(['open', 'shut'])
  })

  it('can be given again only when repeatable', () => {
    const run = script()
    run.say(order('gov-aid'))
    run.pass(3)
    expect(run.say(order('gov-aid'))).toEqual(['decision-taken gov-aid'])
    run.say(order('gov-open'))
    run.pass(3)
    expect(run.say(order('gov-open'))).toBe('already-ordered')
  })

  it('holds back the other options of its point only while it is on its way', () => {
    const run = script()
    run.say(order('gov-clear'))
    expect(run.say(order('gov-send'))).toBe('not-offered')
    run.pass(3)
    expect(run.say(order('gov-send'))).toEqual(['decision-taken gov-send'])
  })

  it('sends a unit on its way along the quickest links', () => {
    const run = script()
    run.say(order('gov-send'))
    expect(run.pass(1)).toEqual(['0: decision-in-force gov-send', '0: unit-left'])
    expect(run.state.units[1]).toMatchObject({ at: 5, to: 0, arrives: 3 })
  })
})

describe('an agreement', () => {
  it('is sought, given, and followed by the effect, the signal and the chart', () => {
    const run = script()
    expect(run.say(order('gov-ask'))).toEqual(['decision-taken gov-ask', 'agreement-sought gov-ask', 'chart-changed'])
    expect(latestTaken(run.state, 'gov-ask')).toMatchObject({ status: 'agreement', inForceAt: 9 })
    expect(run.pass(10)).toEqual([
      '6: agreement-given gov-ask',
      '9: decision-in-force gov-ask',
      '9: chart-changed',
      '9: chart-changed',
    ])
    expect(run.state.counters[0]).toBe(5)
    expect(run.state.charts[1]).toBe('"asked"')
    expect(run.state.charts[0]).toContain('"help":"granted"')
  })

  it('is refused when a party whose condition fails says no, and may then be sought again', () => {
    const run = script()
    run.state.danger[0] = 3
    run.say(order('gov-ask'))
    expect(run.pass(10)).toEqual(['6: agreement-refused gov-ask', '6: chart-changed'])
    expect(latestTaken(run.state, 'gov-ask')?.status).toBe('refused')
    expect(run.state.counters[0]).toBe(0)
    expect(run.say(order('gov-ask'))).toContain('decision-taken gov-ask')
  })

  it('answers are drawn by seed, option, party and attempt', () => {
    const answers = (seed: number): string[] => {
      const run = script({ seed, policy: 'wait', played: ['government'] }, undefined)
      const party = run.world.optionById.get('gov-ask')?.option.agreement?.parties[0] as { probability: number }
      party.probability = 0.5
      const given: string[] = []
      for (let attempt = 0; attempt < 6; attempt++) {
        run.say(order('gov-ask'))
        given.push(...run.pass(10).filter((line) => line.includes('agreement')))
        run.state.charts[0] = run.state.charts[0].replace('granted', 'none')
      }
      return given
    }
    expect(answers(3)).toEqual(answers(3))
    const all = [1, 2, 3, 4, 5, 6].flatMap(answers)
    expect(all.some((line) => line.includes('given'))).toBe(true)
    expect(all.some((line) => line.includes('refused'))).toBe(true)
  })
})

describe('a standing order', () => {
  const stand = (option: string, until: number) =>
    ({ type: 'stand', seat: 'government', option, until, reason: 'when it is possible' }) as const

  it('is carried out as soon as it becomes possible, and then stands no more', () => {
    const run = script()
    run.say(stand('gov-lift', 20))
    run.say(order('gov-curfew'))
    expect(run.pass(6)).toEqual([
      '2: decision-in-force gov-curfew',
      '3: decision-taken gov-lift',
      '3: chart-changed',
      '5: decision-in-force gov-lift',
    ])
    expect(latestTaken(run.state, 'gov-lift')?.by).toBe('standing')
    expect(run.state.standing).toEqual([])
  })

  it('lapses at its hour', () => {
    const run = script()
    run.say(stand('gov-lift', 4))
    expect(run.pass(6)).toEqual(['4: standing-order-withdrawn gov-lift'])
    expect(run.state.standing).toEqual([])
  })

  it('can be withdrawn, and the seat can wait or read on purpose', () => {
    const run = script()
    run.say(stand('gov-lift', 4))
    expect(run.say({ type: 'unstand', seat: 'government', option: 'gov-lift' })).toEqual([
      'standing-order-withdrawn gov-lift',
    ])
    expect(run.state.standing).toEqual([])
    expect(run.say({ type: 'wait', seat: 'government', reason: 'to see' })).toEqual(['waited'])
  })
})

describe('what no seat decides', () => {
  it('happens once, at its hour', () => {
    const { world, state } = script()
    for (state.hour = 0; state.hour < 20; state.hour++) runBackground(world, state)
    expect([...state.relief]).toEqual([0, 0, 50, 0, 0, 0])
  })
})
