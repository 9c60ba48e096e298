import { describe, expect, it } from 'vitest'
import { structureReport } from '../../src/analysis/validate/structure'
import {
  aimOf,
  figureName,
  meanChance,
  middleWidth,
  neverHour,
  neverShare,
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
  expect([0.9, 0.99, 1, 1.75].map((value) => scoreVerdict('error', value))).toEqual(['better', 'even', 'even', 'worse'])
  expect([0.1, 0, -2].map((value) => scoreVerdict('skill', value))).toEqual(['better', 'even', 'worse'])
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

describe('a time that never came in some runs', () => {
  const figure = { ...validationFor(bare).structures[0].heldOut.figures[0], time: true }
  const end = bare.play.clock.ticks + bare.play.clock.tailTicks
  const of = (kind: string) => {
    const target = [...(bare.fit?.targets ?? []), ...(bare.heldOut?.targets ?? [])].find((one) => one.figure === kind)
    return { ...figure, id: target?.id ?? kind }
  }

  it('is known by the hour that stands for it: the end for a beginning, the start for an end', () => {
    expect(['disorder-from', 'violence-from'].map((kind) => neverHour(bare, of(kind)))).toEqual([end, end])
    expect(['disorder-to', 'violence-to', 'peak'].map((kind) => neverHour(bare, of(kind)))).toEqual([0, 0, 0])
    expect(neverHour(bare, of('deaths'))).toBeNull()
  })

  it('is counted as far as the quantiles tell', () => {
    const from = { ...of('disorder-from'), p5: 28, p25: 54, median: 99, p75: end, p95: end }
    expect(neverShare(from, end)).toBe(25)
    expect(neverShare({ ...from, p75: 300 }, end)).toBe(5)
    const to = { ...of('disorder-to'), p5: 0, p25: 0, median: 60, p75: 109, p95: 162 }
    expect(neverShare(to, 0)).toBe(25)
    expect(neverShare({ ...to, median: 0 }, 0)).toBe(50)
    expect([neverShare({ ...to, p5: 3, p25: 8 }, 0), neverShare(to, null)]).toEqual([0, 0])
  })
})

it('names a figure without an hour that stands beside it as a date', () => {
  expect(figureName({ label: 'Announced deaths, hour 25', hour: 25, time: false })).toBe('Announced deaths')
  expect(figureName({ label: 'Announced deaths, hour 25', hour: 49, time: false })).toBe('Announced deaths, hour 25')
  expect(figureName({ label: 'Mass violence ends (hour)', hour: null, time: true })).toBe('Mass violence ends')
  expect(figureName({ label: 'Deaths in all', hour: null, time: false })).toBe('Deaths in all')
})

it('holds a part of a report against the aims, and tells its middle width beside the mean', () => {
  const { fitted } = validationFor(bare).structures[0]
  expect(aimOf('fitted', { ...fitted, of: 30, met: 27 })).toEqual({ aim: 27, isMet: true })
  expect(aimOf('heldOut', { ...fitted, of: 25, met: 17 })).toEqual({ aim: 18, isMet: false })
  const [figure] = fitted.figures
  const widths = [1, 2, 240].map((width) => ({ ...figure, width, allowed: 1 }))
  expect(middleWidth({ ...fitted, figures: widths })).toBe(2)
  expect(middleWidth({ ...fitted, figures: [] })).toBeNull()
})

it('lists what was only screened by the size of its effect', () => {
  const effects = [...reported.model.parameters]
    .slice(0, 4)
    .map(({ id }, index) => ({ parameter: id, outcome: 'deaths_total', muStar: index * 10, sigma: 1 }))
  const sobol = { parameter: 'luck', outcome: 'deaths_total', first: 0, firstLow: 0, firstHigh: 0 }
  const scenario = {
    ...reported,
    sensitivity: {
      ...sensitivityFor(bare),
      morris: effects,
      sobol: [{ ...sobol, total: 0.2, totalLow: 0.1, totalHigh: 0.3 }],
    },
  }
  expect(weightsFor(scenario, 'deaths_total').map(({ effect }) => effect)).toEqual([0, 30, 20, 10, 0])
})

it('turns a mean log score into a chance in per cent', () => {
  expect([0, Math.log(0.5), -0.381].map(meanChance)).toEqual([100, 50, 68])
})
