import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf } from '../../src/analysis/parts'
import { uniform } from '../../src/sim/random/stream'

/** Noise with mean 0 and variance 1, by name. */
const noise = (...names: readonly number[]): number => {
  const key = names.reduce((all, name) => Math.imul(all, 31) + name + 1, 7)
  return (uniform(99, 4, key, 0, 0) - 0.5) * Math.sqrt(12)
}

function layout(options: number, draws: number, luck: number, value: (k: number, d: number, l: number) => number) {
  const list = <T>(length: number, of: (i: number) => T): T[] => Array.from({ length }, (_, i) => of(i))
  return list(options, (k) => list(draws, (d) => list(luck, (l) => value(k, d, l))))
}
const sharesOf = (values: Parameters<typeof partsOf>[0]): number[] => {
  const parts = partsOf(values)
  if (!parts) throw new Error('nothing differs')
  return [parts.choice.share, parts.doubt.share, parts.chance.share]
}

describe('what a spread is made of', () => {
  it('is the choice alone, the draws alone, or luck alone', () => {
    expect(sharesOf(layout(3, 4, 2, (k) => k))).toEqual([1, 0, 0])
    expect(sharesOf(layout(2, 4, 2, (_k, d) => d))).toEqual([0, 1, 0])
    const [choice, doubt, chance] = sharesOf(layout(2, 4, 2, (_k, _d, l) => l))
    expect([choice, doubt, chance]).toEqual([0, 0, 1])
  })

  it('by hand: two options, two draws, two runs', () => {
    // Cells 0 and 2, 4 and 6; the other option 10 more. Within a cell 2; means 1 and 5: variance 8, less 2 / 2.
    const parts = partsOf(layout(2, 2, 2, (k, d, l) => 10 * k + 4 * d + 2 * l))
    // Options lie 10 apart, in both draws: 10² / 4.
    expect(parts).toEqual({
      variance: 34,
      choice: { share: 25 / 34, error: null },
      doubt: { share: 7 / 34, error: null },
      chance: { share: 2 / 34, error: null },
    })
  })

  it('finds the parts that went in, within its error', () => {
    // Options -1, 0, 1 (variance 2/3); draws 1, a part of it with the option (variance 1 + 0.25); luck 4.
    const whole = 2 / 3 + 1.25 + 4
    const expected = [2 / 3 / whole, 1.25 / whole, 4 / whole]
    let inside = 0
    for (let trial = 0; trial < 20; trial++) {
      const values = layout(
        3,
        60,
        4,
        (k, d, l) => k - 1 + noise(trial, 1, d) + 0.5 * noise(trial, 2, d, k) + 2 * noise(trial, 3, k, d, l),
      )
      const parts = partsOf(values)
      if (!parts) throw new Error('nothing differs')
      const all = [parts.choice, parts.doubt, parts.chance]
      all.forEach(({ share, error }, i) => {
        expect(Math.abs(share - expected[i])).toBeLessThan(5 * (error ?? 0))
        if (Math.abs(share - expected[i]) < 2 * (error ?? 0)) inside++
      })
    }
    // Two standard errors hold about 19 in 20; 60 shares were looked at.
    expect(inside).toBeGreaterThan(48)
  })

  it('is not deceived by luck into seeing a choice where there is none', () => {
    let sum = 0
    for (let trial = 0; trial < 40; trial++) {
      sum += sharesOf(layout(2, 20, 3, (k, d, l) => noise(trial, k, d, l)))[0]
    }
    expect(sum / 40).toBeLessThan(0.02)
  })

  it('takes luck that the options share out of their difference', () => {
    const parts = partsOf(layout(2, 8, 2, (k, d, l) => k + 50 * noise(d, l)))
    expect((parts?.choice.share ?? 0) * (parts?.variance ?? 0)).toBeCloseTo(0.25, 6)
  })

  it('counts all as chance where there is one run for a draw', () => {
    expect(sharesOf(layout(1, 5, 1, (_k, d) => d))).toEqual([0, 0, 1])
  })

  it('is nothing where nothing differs, and for a single draw', () => {
    expect(partsOf(layout(2, 5, 3, () => 7))).toBeNull()
    expect(partsOf(layout(2, 1, 3, (_k, _d, l) => l))).toBeNull()
    expect(partsOf([])).toBeNull()
  })

  it('always adds up to 1, with no part below 0', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 72, maxLength: 72 }),
        (options, draws, luck, numbers) => {
          const parts = partsOf(layout(options, draws, luck, (k, d, l) => numbers[k * 24 + d * 4 + l]))
          if (!parts) return
          const shares = [parts.choice.share, parts.doubt.share, parts.chance.share]
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
          for (const share of shares) expect(share).toBeGreaterThanOrEqual(0)
          if (options === 1) expect(shares[0]).toBe(0)
        },
      ),
    )
  })
})
