import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/sim/engine'
import type { SimEvent } from '../../../src/sim/event'
import type { RunSetup } from '../../../src/sim/index'
import { planRecord } from '../../../src/sim/policy/record'
import { smallScenario, smallWorld } from '../smallWorld'

const engine = createEngine(smallScenario())

function events(setup: RunSetup, hours = 60): SimEvent[] {
  const state = engine.start(setup)
  const all: SimEvent[] = []
  for (let i = 0; i < hours; i++) all.push(...engine.advance(state, setup))
  return all
}

const hourTaken = (list: readonly SimEvent[], option: string): number | null =>
  list.find((event) => event.type === 'decision-taken' && event.option === option)?.hour ?? null

const record = (seed: number, more: Partial<RunSetup> = {}): RunSetup => ({
  seed,
  policy: 'record',
  played: [],
  ...more,
})

describe('the record policy', () => {
  it('takes each documented decision inside its interval, at an hour that the seed draws', () => {
    const hours = new Set<number | null>()
    for (let seed = 1; seed <= 20; seed++) {
      const run = events(record(seed), 40)
      const curfew = hourTaken(run, 'gov-curfew')
      hours.add(curfew)
      expect(curfew).toBeGreaterThanOrEqual(4)
      expect(curfew).toBeLessThanOrEqual(8)
      const opened = hourTaken(run, 'gov-open')
      expect(opened).toBeGreaterThanOrEqual(20)
      expect(opened).toBeLessThanOrEqual(22)
      expect(hourTaken(run, 'gov-lift')).toBeNull()
    }
    expect(hours.size).toBeGreaterThan(2)
  })

  it('gives the same hours for the same seed', () => {
    expect(events(record(5), 30)).toEqual(events(record(5), 30))
  })

  it('leaves a played seat alone', () => {
    const run = events(record(5, { played: ['government'] }))
    expect(hourTaken(run, 'gov-curfew')).toBeNull()
  })

  it('waits inside the interval for what a decision needs, and says at its end that it was not available', () => {
    // Without the government's request the neighbour is never asked: its documented help is not possible.
    const run = events(record(5, { played: ['government'] }))
    expect(hourTaken(run, 'nb-help')).toBeNull()
    const missed = run.filter((event) => event.type === 'decision-not-available')
    expect(missed).toEqual([
      { type: 'decision-not-available', hour: 30, actor: 'neighbour', option: 'nb-help', condition: 'chart' },
    ])
  })

  it('is shifted, dropped and added to by the changes of a run', () => {
    const plain = events(record(5))
    const changed = events(
      record(5, {
        changes: [
          { shift: 'gov-curfew', hours: 10 },
          { drop: 'gov-open' },
          { add: 'gov-aid', at: 33 },
          { effect: { do: 'count', counter: 'helpers', by: 7 }, at: 3 },
        ],
      }),
    )
    expect(hourTaken(changed, 'gov-curfew')).toBe((hourTaken(plain, 'gov-curfew') as number) + 10)
    expect(hourTaken(plain, 'gov-open')).not.toBeNull()
    expect(hourTaken(changed, 'gov-open')).toBeNull()
    expect(hourTaken(changed, 'gov-aid')).toBe(33)
    // A change to one decision moves no other.
    expect(hourTaken(changed, 'gov-ask')).toBe(hourTaken(plain, 'gov-ask'))
  })

  it('never plans before the start or after the last hour', () => {
    const world = smallWorld()
    const early = planRecord(world, 1, record(1, { changes: [{ shift: 'gov-curfew', hours: -100 }] }))
    expect(early[0]).toMatchObject({ hour: 0, to: 0 })
    const late = planRecord(world, 1, record(1, { changes: [{ shift: 'gov-curfew', hours: 1000 }] }))
    expect(late.at(-1)?.to).toBe(239)
  })
})

describe('the policy that waits', () => {
  it('decides nothing', () => {
    const run = events({ seed: 5, policy: 'wait', played: [] })
    expect(run.some((event) => event.type === 'decision-taken')).toBe(false)
  })
})
