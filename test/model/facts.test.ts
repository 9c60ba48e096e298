import { describe, expect, it } from 'vitest'
import { structureReport } from '../../src/analysis/validate/structure'
import {
  notInformed,
  parameterFacts,
  reportOf,
  resultOf,
  scoreVerdict,
  tooWide,
  verdictOf,
  weightsFor,
} from '../../src/model/facts'
import { scoresOf } from '../../src/model/scores'
import { sensitivity, validation } from '../../src/scenario/schema/report'
import { loadByHand, loadReal } from '../realScenario'
import { sensitivityFor, validationFor } from './fixture'

const bare = loadByHand()
const reported = loadReal('osh-2010', (files) => {
  delete files['draws.json']
  files['validation.json'] = JSON.stringify(validationFor(bare))
  files['sensitivity.json'] = JSON.stringify(sensitivityFor(bare))
})

it('uses fixtures in the form of real reports, with hits and misses of each kind', () => {
  expect(validation.parse(validationFor(bare)).structures).toHaveLength(bare.model.structures.length)
  expect(sensitivity.parse(sensitivityFor(bare)).sobol.length).toBeGreaterThan(30)
  const figures = validationFor(bare).structures.flatMap(({ fitted, heldOut }) => [
    ...fitted.figures,
    ...heldOut.figures,
  ])
  expect(new Set(figures.map(verdictOf))).toEqual(new Set(['inside50', 'inside90', 'low', 'high']))
  expect(figures.some((figure) => tooWide(figure) !== null)).toBe(true)
  expect(new Set(figures.map(resultOf))).toEqual(new Set(['narrow', 'wide', 'missed']))
})

it('marks as narrow just what the report counts as met', () => {
  for (const { fitted, heldOut } of validationFor(bare).structures) {
    for (const { figures, met, inside90 } of [fitted, heldOut]) {
      expect(figures.filter((figure) => resultOf(figure) === 'narrow')).toHaveLength(met)
      expect(figures.filter((figure) => resultOf(figure) !== 'missed')).toHaveLength(inside90)
    }
  }
})

it('finds the reason of every score that a report could not give', () => {
  // Where nothing that was held out can be scored, each reason stands under the key of its score.
  const fit = { parameters: [], targets: [] }
  const none = structureReport(
    fit,
    { targets: [], looks: [] },
    { structure: 'x', runs: [], parameters: [], levers: [], informedFrom: null },
  )
  for (const { key, value, why } of scoresOf(none)) expect([key, value, why]).toEqual([key, null, expect.any(String)])
})

it('says of a score whether it is any good', () => {
  expect([0.9, 1, 1.75].map((value) => scoreVerdict('error', value))).toEqual(['better', 'worse', 'worse'])
  expect([0.1, 0, -2].map((value) => scoreVerdict('skill', value))).toEqual(['better', 'worse', 'worse'])
  expect([0.4, 3].map((value) => scoreVerdict('days', value))).toEqual(['near', 'far'])
  expect(scoreVerdict('error', null)).toBeNull()
})

describe('parameters as they stand', () => {
  it('by hand, before a fit: no claim about what the record informs', () => {
    const facts = parameterFacts(bare, 'together')
    expect(facts.size).toBe(bare.model.parameters.length)
    expect(
      [...facts.values()].every(({ fitted, informed, outside }) => fitted === null && informed === null && !outside),
    ).toBe(true)
    expect(notInformed(bare, 'together')).toBeNull()
    expect(reportOf(bare, 'together')).toBeNull()
    expect(weightsFor(bare, 'deaths_total')).toEqual([])
  })

  it('after a fit: where it left them, and which the record says nothing about', () => {
    const facts = parameterFacts(reported, 'together')
    const fitted = reported.fit?.parameters ?? []
    expect(
      [...facts.values()]
        .filter((one) => one.fitted)
        .map(({ parameter }) => parameter.id)
        .sort(),
    ).toEqual([...fitted].sort())
    expect(notInformed(reported, 'together')?.length).toBeGreaterThan(5)
    const outside = [...facts.values()].filter((one) => one.outside).map(({ parameter }) => parameter.id)
    expect(outside).toHaveLength(reported.model.parameters.length - fitted.length)
    expect(outside.filter((id) => fitted.includes(id))).toEqual([])
  })

  it('by draws alone, where a report is not there yet', () => {
    const drawn = {
      ...bare,
      draws: {
        made: { date: '2026-11-20', rules: '1', seed: 1, population: 1, generations: 1, runs: 1 },
        structures: [
          {
            structure: 'together',
            parameters: ['forceHalf'],
            tolerance: 1,
            chance: 0.1,
            draws: [
              { weight: 0.04, values: [0.1] },
              { weight: 0.92, values: [0.3] },
              { weight: 0.04, values: [0.9] },
            ],
          },
        ],
      },
    }
    expect(parameterFacts(drawn, 'together').get('forceHalf')?.fitted).toEqual({ p5: 0.3, median: 0.3, p95: 0.3 })
    expect(parameterFacts(drawn, 'forces').get('forceHalf')?.fitted).toBeNull()
  })
})

it('weighs by Sobol where it was computed, else by Morris, greatest first', () => {
  const [first, second, third] = sensitivityFor(bare).outcomes
  expect(weightsFor(reported, first)[0].kind).toBe('sobol')
  expect(weightsFor(reported, third)[0]).toMatchObject({ kind: 'morris', share: 1 })
  const shares = weightsFor(reported, second).map(({ share }) => share)
  expect(shares).toEqual([...shares].sort((a, b) => b - a))
})
