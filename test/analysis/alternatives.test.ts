import { describe, expect, it } from 'vitest'
import { alternativesSteps, gatherAlternatives } from '../../src/analysis/alternatives'
import { runEnsemble } from '../../src/analysis/ensemble'
import { spreadOf } from '../../src/analysis/quantiles'
import { type AlternativesResult, alternativesSize, listedAlternatives, turningsOf } from '../../src/analysis/turnings'
import type { Scenario } from '../../src/scenario/scenario'
import type { Lever } from '../../src/scenario/schema/play'
import { loadReal } from '../realScenario'
import { fakeEngine, smallScenario } from './fixtures'

function lever(id: string, change: Lever['change'], sign: Lever['sign'] = 'lower'): Lever {
  const grounds = { sources: ['s1'], assumption: false, invented: false }
  return { id, label: id, change, outcome: 'deaths', sign, margin: 0, why: 'Because.', ...grounds }
}
const count = { effect: { do: 'count', counter: 'flown', by: 1 }, at: 2 } as Lever['change'][number]
const levers = [
  lever('drop', [{ drop: 'curfew' }]),
  lever('raw', [{ drop: 'curfew' }, count]),
  lever('add', [{ add: 'curfew', at: 3 }]),
  lever('shift', [{ shift: 'talks', hours: -24 }], 'higher'),
  lever('placebo', [{ drop: 'talks' }], 'same'),
  lever('empty', []),
]
const scenario = smallScenario({ levers })
const engine = fakeEngine(scenario)
const setup = { runs: 12, seed: 4 }
const played = [...alternativesSteps(engine, setup)]

describe('the alternatives that the authors list', () => {
  it('are levers of decisions alone, in their order, without checks of the model', () => {
    expect(listedAlternatives(scenario).map(({ id }) => id)).toEqual(['drop', 'add', 'shift'])
  })

  it('are played at the same seeds as the record’s course, which is an ensemble like any other', () => {
    expect(played).toHaveLength(alternativesSize(scenario, setup))
    const result = gatherAlternatives(scenario, setup, played)
    expect(result).toMatchObject({ runs: 12, fitted: false })
    expect(result.listed.map(({ id }) => id)).toEqual(['drop', 'add', 'shift'])
    const plain = { ...setup, policy: 'record', seat: null, commands: [] } as const
    expect(result.record.deaths).toEqual(runEnsemble(engine, plain)?.outcomes.deaths)
    const added = runEnsemble(engine, { ...plain, changes: levers[2].change })
    expect(result.listed[1].outcomes.deaths).toEqual(added?.outcomes.deaths)
  })

  it('can be put together while they are under way', () => {
    const part = gatherAlternatives(scenario, setup, played.slice(0, 10))
    expect(part.runs).toBe(2)
    expect(part.record.deaths.values).toEqual(
      gatherAlternatives(scenario, setup, played).record.deaths.values.slice(0, 2),
    )
    expect(gatherAlternatives(scenario, setup, [])).toMatchObject({ runs: 0, record: {} })
  })
})

describe('the two turnings that are shown', () => {
  const runs = Array.from({ length: 40 }, (_, i) => 400 + 5 * i)
  const moved = (by: number): number[] => runs.map((value) => value + by)
  const result = (...shifts: [string, number[]][]): AlternativesResult => ({
    runs: 40,
    fitted: true,
    record: { deaths: spreadOf(runs) },
    listed: shifts.map(([id, values]) => ({ id, outcomes: { deaths: spreadOf(values) } })),
  })

  it('are the first of each kind in the authors’ list, not those that differ most', () => {
    const found = turningsOf(
      result(['same', runs], ['a bit', moved(-15)], ['more', moved(60)], ['most', moved(-200)], ['much', moved(300)]),
      'deaths',
    )
    expect(found?.lower).toMatchObject({ id: 'a bit', pairs: { pairs: 40, lower: 40, within: 0, higher: 0 } })
    expect(found?.higher).toMatchObject({ id: 'more', overlap: expect.closeTo(1 - 12 / 40, 9) })
    expect(found?.others).toEqual({ lower: 1, higher: 1, untold: 1 })
  })

  it('change places with the list', () => {
    expect(turningsOf(result(['most', moved(-200)], ['a bit', moved(-15)]), 'deaths')?.lower?.id).toBe('most')
  })

  it('are none where the model has none', () => {
    const found = turningsOf(result(['same', runs], ['lower', moved(-15)]), 'deaths')
    expect(found).toMatchObject({ higher: null, others: { lower: 0, higher: 0, untold: 1 } })
    expect(turningsOf(result(), 'deaths')).toEqual({
      lower: null,
      higher: null,
      others: { lower: 0, higher: 0, untold: 0 },
    })
  })

  it('are not told from uneven luck: the pairs must say what the medians say', () => {
    // The median is lower, but half of the pairs rose.
    const mixed = runs.map((value, i) => (i % 2 === 0 ? value - 30 : value + 20))
    const [before, after] = [spreadOf(runs).median, spreadOf(mixed).median]
    expect(after).not.toBe(before)
    expect(turningsOf(result(['mixed', mixed]), 'deaths')).toMatchObject({
      lower: null,
      higher: null,
      others: { untold: 1 },
    })
  })

  it('are null for an outcome that was not read', () => {
    expect(turningsOf(result(['a', moved(1)]), 'hopes')).toBeNull()
  })
})

describe('in the scenario of the project', () => {
  it('there are alternatives of decisions, whose options exist', () => {
    const real: Scenario = loadReal()
    const options = new Set(real.actors.flatMap(({ options: own }) => own.map(({ id }) => id)))
    const listed = listedAlternatives(real)
    expect(listed.length).toBeGreaterThan(2)
    for (const { change } of listed) {
      for (const one of change) {
        const option = 'shift' in one ? one.shift : 'drop' in one ? one.drop : 'add' in one ? one.add : ''
        expect(options).toContain(option)
      }
    }
  })
})
