import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentedChoices } from '../../src/analysis/policies/choices'
import { policyReport, policyStudy } from '../../src/analysis/policies/index'
import { leaveOneOut, overall } from '../../src/analysis/policies/leaveOneOut'
import {
  alwaysActing,
  bestTemperature,
  logScore,
  probabilityOf,
  uniformly,
  weighing,
} from '../../src/analysis/policies/score'
import type { Reconstructed, Situation } from '../../src/analysis/policies/situations'
import type { Scenario } from '../../src/scenario/scenario'
import type { Option } from '../../src/scenario/schema/actors'
import { createEngine } from '../../src/sim/engine'
import { smallScenario } from '../sim/smallWorld'

/** The invented case with some options documented otherwise. */
function documenting(changes: Readonly<Record<string, Partial<NonNullable<Option['documented']>> | null>>): Scenario {
  const scenario = smallScenario()
  const usual = { chosen: true, when: 'then', from: 0, to: 0, confidence: 'high', sources: ['s1'] } as const
  const actors = scenario.actors.map((actor) => ({
    ...actor,
    options: actor.options.map((option) => {
      const change = changes[option.id]
      if (change === undefined) return option
      return { ...option, documented: change === null ? null : { ...usual, sources: ['s1'], ...change } }
    }),
  }))
  return { ...scenario, actors }
}

/** The same where everybody who is asked agrees, so that the neighbour can always answer. */
function agreeing(scenario: Scenario): Scenario {
  const actors = scenario.actors.map((actor) => ({
    ...actor,
    options: actor.options.map((option) => {
      if (option.agreement === null) return option
      const parties = option.agreement.parties.map(({ if: _, ...party }) => party)
      return { ...option, agreement: { ...option.agreement, parties } }
    }),
  }))
  return { ...scenario, actors }
}

const choice = (actor: string, situations: readonly Situation[]): Reconstructed => ({
  choice: { actor, point: 'main', option: 'x', notTaken: [], from: 0, to: 0 },
  situations,
})

describe('documented choices', () => {
  const told = (scenario: Scenario): string[] =>
    documentedChoices(scenario).map(
      ({ actor, point, option, notTaken, from, to }) =>
        `${actor}/${point} ${from}-${to}: ${option ?? 'wait'}${notTaken.length > 0 ? `, not ${notTaken}` : ''}`,
    )

  it('are a point of an actor at a documented interval', () => {
    expect(told(smallScenario())).toEqual([
      'government/main 4-8: gov-curfew',
      'government/help 10-12: gov-ask',
      'government/border 20-22: gov-open',
      'neighbour/main 20-30: nb-help',
    ])
  })

  it('count an option that was not taken beside another as part of that choice, and alone as waiting', () => {
    expect(told(documenting({ 'nb-open': { chosen: false, from: 28, to: 40 } }))).toContain(
      'neighbour/main 20-30: nb-help, not nb-open',
    )
    const waiting = told(documenting({ 'nb-open': { chosen: false, from: 2, to: 6 } }))
    expect(waiting).toContain('neighbour/main 2-6: wait, not nb-open')
    expect(waiting).toContain('neighbour/main 20-30: nb-help')
  })

  it('make one choice to wait of several options at once, and none of what has no date or is not played', () => {
    const several = documenting({
      'gov-send': { chosen: false, from: 2, to: 6 },
      'gov-clear': { chosen: false, from: 5, to: 9 },
      'gov-aid': { chosen: false, from: 20, to: 21 },
      'gov-ask': { from: null, to: null },
      'gov-inquiry': { from: 3, to: 4 },
    })
    expect(told(several).filter((line) => line.startsWith('government'))).toEqual([
      'government/main 4-8: gov-curfew',
      'government/border 20-22: gov-open',
      'government/free 2-9: wait, not gov-send,gov-clear',
      'government/free 20-21: wait, not gov-aid',
    ])
  })
})

describe('scores', () => {
  it('are what softmax gives by hand', () => {
    const one = choice('a', [{ appeals: [2, 1, 0], documented: 0 }])
    expect(probabilityOf(one, weighing(1))).toBeCloseTo(0.66524, 5)
    expect(probabilityOf(one, uniformly)).toBeCloseTo(1 / 3, 12)
    expect(probabilityOf(one, alwaysActing(0.01))).toBeCloseTo(0.495, 12)
    const waited = choice('a', [{ appeals: [2, 1, 0], documented: 2 }])
    expect(probabilityOf(waited, alwaysActing(0.01))).toBe(0.01)
    expect(logScore([one, waited], uniformly)).toBeCloseTo(-1.09861, 5)
  })

  it('average over hours and runs first, and count every choice once', () => {
    const often = choice('a', [
      { appeals: [0, 0], documented: 0 },
      { appeals: [0, 0, 0, 0], documented: 0 },
    ])
    expect(probabilityOf(often, uniformly)).toBeCloseTo(0.375, 12)
    const once = choice('b', [{ appeals: [0, 0], documented: 1 }])
    expect(logScore([often, once], uniformly)).toBeCloseTo((Math.log(0.375) + Math.log(0.5)) / 2, 12)
  })

  it('stay finite where the policy is sure and wrong', () => {
    expect(logScore([choice('a', [{ appeals: [100, 0], documented: 1 }])], weighing(0.2))).toBeGreaterThan(-28)
  })
})

describe('the temperature', () => {
  it('is found where it is known by hand', () => {
    // Three of four times the option that pulls by 1: best at 1 / ln 3.
    const times = (documented: number): Reconstructed => choice('a', [{ appeals: [1, 0], documented }])
    const found = bestTemperature([times(0), times(0), times(0), times(1)], 0.2, 5)
    expect(found).toBeCloseTo(1 / Math.log(3), 3)
  })

  it('stays inside its range', () => {
    expect(bestTemperature([choice('a', [{ appeals: [1, 0], documented: 0 }])], 0.2, 5)).toBeCloseTo(0.2, 3)
    expect(bestTemperature([choice('a', [{ appeals: [1, 0], documented: 1 }])], 0.2, 5)).toBeCloseTo(5, 3)
    expect(bestTemperature([], 0.2, 5)).toBeNull()
  })

  const situation = fc
    .tuple(fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 2, maxLength: 5 }), fc.nat())
    .map(([appeals, at]): Situation => ({ appeals, documented: at % appeals.length }))
  const choices = (actor: string) =>
    fc
      .array(fc.array(situation, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
      .map((list) => list.map((situations) => choice(actor, situations)))

  it('for an actor never rests on the choices of that actor', () => {
    const range = { low: 0.2, high: 5, value: 1 }
    fc.assert(
      fc.property(choices('a'), choices('a'), choices('b'), choices('c'), (own, other, b, c) => {
        const [first] = leaveOneOut([...own, ...b, ...c], range)
        const [second] = leaveOneOut([...other, ...b, ...c], range)
        expect(first.actor).toBe('a')
        expect(second.temperature).toBe(first.temperature)
        expect(first.temperature).toBe(bestTemperature([...b, ...c], 0.2, 5))
        expect(first.policy).toBe(logScore(own, weighing(first.temperature)))
      }),
      { numRuns: 25 },
    )
  })

  it('is the scenario’s own for an actor who is alone', () => {
    const alone = leaveOneOut([choice('a', [{ appeals: [1, 0], documented: 0 }])], { low: 0.2, high: 5, value: 0.7 })
    expect(alone[0].temperature).toBe(0.7)
  })

  it('gives an overall score in which every choice counts once', () => {
    const all = [
      choice('a', [{ appeals: [0, 0], documented: 0 }]),
      ...[0, 1, 2].map(() => choice('b', [{ appeals: [0, 0, 0], documented: 0 }])),
    ]
    const scores = overall(leaveOneOut(all, { low: 0.2, high: 5, value: 1 }))
    expect(scores.uniform).toBeCloseTo(logScore(all, uniformly), 12)
    expect(scores.alwaysAct).toBeCloseTo(logScore(all, alwaysActing(0.01)), 12)
  })
})

describe('an invented case', () => {
  const engine = createEngine(agreeing(documenting({ 'nb-open': { chosen: false, from: 0, to: 4 } })))
  const study = policyStudy(engine, { seed: 4, seeds: 6 })

  it('is reconstructed with what was on the table and what pulled', () => {
    const T = study?.temperature ?? Number.NaN
    const found = Object.fromEntries((study?.choices ?? []).map((one) => [one.option ?? 'wait', one]))
    // Nothing pulls towards asking or opening; waiting pulls by 1.
    expect(found['gov-ask'].probability).toBeCloseTo(1 / (1 + Math.exp(1 / T)), 9)
    expect(found['gov-open'].probability).toBeCloseTo(1 / (1 + Math.exp(1 / T)), 9)
    // Help (0), opening (2) and waiting (0); before anybody asks only opening and waiting.
    expect(found['nb-help'].probability).toBeCloseTo(1 / (2 + Math.exp(2 / T)), 9)
    expect(found.wait.probability).toBeCloseTo(1 / (1 + Math.exp(2 / T)), 9)
    expect(found['nb-help']).toMatchObject({ seen: 6, alternatives: 3, uniform: expect.closeTo(1 / 3, 9) })
    expect(found.wait).toMatchObject({ seen: 30, alternatives: 2, notTaken: ['nb-open'] })
  })

  it('is the same each time, and tells its part of the report', () => {
    expect(policyStudy(engine, { seed: 4, seeds: 6 })).toEqual(study)
    expect(policyReport(engine, { seed: 4, seeds: 6 })).toMatchObject({
      temperature: study?.temperature,
      logScore: study?.logScore,
      choices: study?.choices.map(({ actor, point, option, notTaken, probability }) => {
        return { actor, point, option, notTaken, probability }
      }),
    })
  })

  it('names what could never be done, and has no report where nothing is documented', () => {
    // Nobody follows a request that is documented after the answer to it.
    const never = policyStudy(createEngine(documenting({ 'nb-help': { from: 1, to: 3 } })), { seed: 4, seeds: 2 })
    expect(never?.neverOnTable).toEqual([expect.objectContaining({ option: 'nb-help' })])
    const nothing = documenting({ 'gov-curfew': null, 'gov-ask': null, 'gov-open': null, 'nb-help': null })
    expect(policyReport(createEngine(nothing), { seed: 4, seeds: 2 })).toBeNull()
  })
})
