import { describe, expect, it } from 'vitest'
import { runEnsemble } from '../../src/analysis/ensemble'
import { changesIn, type TrialSetup, trialOutcomes, trialSize, trialSteps } from '../../src/analysis/trial'
import { pairedResult } from '../../src/analysis/verdict'
import { createEngine } from '../../src/sim/engine'
import { loadReal } from '../realScenario'
import { fakeEngine, smallScenario } from './fixtures'

const scenario = loadReal('osh-2010', (files) => {
  delete files['draws.json']
})
const setup: TrialSetup = {
  runs: 2,
  seed: 1,
  structures: ['together', 'burn-out'],
  parameters: { endByForces: 0.5, deathsPerIncident: 0.2 },
  levers: ['border-earlier'],
  policy: 'record',
  seat: null,
  commands: [],
}

describe('a trial of the model', () => {
  const runs = [...trialSteps(createEngine(scenario), setup)]

  it('plays each account with and without the change and the lever, as many runs as it said', () => {
    expect(runs).toHaveLength(trialSize(setup))
    const kinds = new Set(runs.map(({ structure, variant, lever }) => `${structure} ${variant} ${lever}`))
    expect(kinds.size).toBe(8)
  })

  it('gives for a run without a change just what an ensemble gives', () => {
    const { runs: count, seed, policy, seat, commands } = setup
    const plain = runEnsemble(createEngine(scenario), {
      runs: count,
      seed,
      policy,
      seat,
      commands,
      structure: 'burn-out',
    })
    const at = trialOutcomes(scenario).indexOf('deaths_total')
    const own = runs.filter((one) => one.structure === 'burn-out' && one.variant === 'base' && one.lever === null)
    expect(own.map(({ values }) => values[at])).toEqual(plain?.outcomes.deaths_total.values)
  })

  it('and for a changed one what an ensemble with those parameters gives', () => {
    const { runs: count, seed, policy, seat, commands, parameters } = setup
    const changed = runEnsemble(createEngine(scenario), {
      ...{ runs: count, seed, policy, seat, commands },
      structure: 'together',
      parameters,
    })
    const at = trialOutcomes(scenario).indexOf('deaths_total')
    const own = runs.filter((one) => one.structure === 'together' && one.variant === 'changed' && one.lever === null)
    expect(own.map(({ values }) => values[at])).toEqual(changed?.outcomes.deaths_total.values)
  })

  it('lets an account keep what it holds', () => {
    expect(changesIn(scenario, 'burn-out', setup.parameters)).toEqual({ deathsPerIncident: 0.2 })
    expect(changesIn(scenario, 'together', setup.parameters)).toEqual(setup.parameters)
  })

  it('plays one kind of run where nothing is changed, in a model without accounts too', () => {
    const small = smallScenario()
    const none = { ...setup, structures: [null], parameters: {}, levers: [] }
    expect([...trialSteps(fakeEngine(small), none)]).toHaveLength(2)
    expect(trialSize(none)).toBe(2)
  })
})

describe('whether a conclusion stands', () => {
  const lower = { sign: 'lower', margin: 10 } as const
  const base = Array.from({ length: 20 }, (_, index) => 100 + index)
  const by = (shift: (index: number) => number): number[] => base.map((value, index) => value + shift(index))

  it('stands where nearly all pairs move as stated by enough', () => {
    expect(
      pairedResult(
        lower,
        base,
        by((index) => -20 - (index % 3)),
      ),
    ).toMatchObject({
      pairs: 20,
      difference: -21,
      verdict: 'stands',
    })
    expect(
      pairedResult(
        { sign: 'higher', margin: 0 },
        base,
        by(() => 1),
      )?.verdict,
    ).toBe('stands')
  })

  it('falls where they move too little, not at all, or the other way', () => {
    for (const shift of [-3, 0, 30])
      expect(
        pairedResult(
          lower,
          base,
          by(() => shift),
        )?.verdict,
      ).toBe('falls')
    expect(pairedResult({ sign: 'higher', margin: 0 }, base, base)?.verdict).toBe('falls')
  })

  it('can’t be told with pairs on both sides of what counts, or with few of them', () => {
    expect(
      pairedResult(
        lower,
        base,
        by((index) => (index % 2 ? -40 : 5)),
      )?.verdict,
    ).toBe('open')
    expect(pairedResult(lower, base.slice(0, 5), by(() => -50).slice(0, 5))).toMatchObject({
      interval: null,
      verdict: 'open',
    })
    expect(pairedResult(lower, [], [])).toBeNull()
  })

  it('holds a placebo to every pair', () => {
    const same = { sign: 'same', margin: 0 } as const
    expect(pairedResult(same, base, base)?.verdict).toBe('stands')
    expect(
      pairedResult(
        same,
        base,
        by((index) => (index === 7 ? 1 : 0)),
      )?.verdict,
    ).toBe('falls')
  })

  it('gives the ranks of the sign test: for 20 pairs the sixth from either end', () => {
    const changed = by((index) => index)
    expect(pairedResult(lower, base, changed)?.interval).toEqual([5, 14])
  })
})
