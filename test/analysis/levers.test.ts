import { describe, expect, it } from 'vitest'
import { meetsSign, runLevers } from '../../src/analysis/levers'
import type { Lever } from '../../src/scenario/schema/play'
import { fakeEngine, smallScenario } from './fixtures'

const lever = (over: Partial<Lever>): Lever => ({
  id: 'l',
  label: 'A lever',
  change: [],
  outcome: 'deaths',
  sign: 'same',
  margin: 0,
  why: 'To test.',
  sources: [],
  assumption: true,
  invented: false,
  ...over,
})
const halved: Lever['change'] = [{ add: 'curfew', at: 0 }]
const counted: Lever['change'] = [{ effect: { do: 'count', counter: 'flown', by: 1 }, at: 0 }]

function run(...levers: Lever[]) {
  return runLevers(fakeEngine(smallScenario()), { runs: 15, seed: 3 }, levers)
}

describe('levers with paired seeds', () => {
  it('finds the sign of a change in the median of the pairs', () => {
    const [result] = run(lever({ change: halved, sign: 'lower', margin: 5 }))
    expect(result.difference).toBeLessThan(-5)
    expect(result.pairs.lower).toBe(15)
    expect(result.holds).toBe(true)
  })

  it('fails a sign that is the other way round, or within the margin', () => {
    const [wrong, small] = run(
      lever({ change: halved, sign: 'higher' }),
      lever({ change: halved, sign: 'lower', margin: 500 }),
    )
    expect(wrong.holds).toBe(false)
    expect(small.holds).toBe(false)
  })

  it('shows a placebo to be the same seed by seed', () => {
    const [nothing, elsewhere, not] = run(
      lever({}),
      lever({ change: counted }),
      lever({ change: counted, outcome: 'flown' }),
    )
    expect(nothing).toMatchObject({ most: 0, holds: true, pairs: { lower: 0, same: 15, higher: 0 } })
    expect(elsewhere.holds).toBe(true)
    expect(not).toMatchObject({ holds: false, most: 72 })
  })

  it('does not take no change for a change, whatever the margin', () => {
    expect(meetsSign('lower', 0, 0, 0)).toBe(false)
    expect(meetsSign('higher', 0, 0, 0)).toBe(false)
  })

  it('says which outcome a lever names wrongly', () => {
    expect(() => run(lever({ outcome: 'finding' }))).toThrow(/finding/)
  })
})
