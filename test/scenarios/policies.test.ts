import { describe, expect, it } from 'vitest'
import { policyReport, policyStudy } from '../../src/analysis/policies/index'
import { validation } from '../../src/scenario/schema/report'
import { createEngine } from '../../src/sim/engine'
import { loadByHand, loadReal } from '../realScenario'

const engine = createEngine(loadReal())
const setup = { seed: 1, seeds: 6 }
const study = policyStudy(engine, setup)

describe('policies at the documented choices', () => {
  it('meet every dated choice of the seats once', () => {
    const dated = engine.scenario.actors
      .filter(({ kind }) => kind === 'decision-maker')
      .flatMap(({ options }) => options)
      .filter(({ phase, documented }) => phase === 'play' && documented !== null && documented.from !== null)
    const told = [...(study?.choices ?? []), ...(study?.neverOnTable ?? [])]
    const named = told.flatMap(({ option, notTaken }) => [...(option === null ? [] : [option]), ...notTaken])
    expect(named.sort()).toEqual(dated.map(({ id }) => id).sort())
    // What no run could do is never scored, and never something that was done.
    expect(study?.neverOnTable.every(({ option }) => option === null)).toBe(true)
  })

  it('see each act in every run', () => {
    for (const { option, seen } of study?.choices ?? []) if (option !== null) expect(seen, option).toBe(setup.seeds)
  })

  it('are set to a temperature near the one that fits best with the values that were set by hand', () => {
    const byHand = policyStudy(createEngine(loadByHand()), setup)
    expect(byHand?.set.value).toBeGreaterThan((byHand?.temperature ?? 0) * 0.85)
    expect(byHand?.set.value).toBeLessThan((byHand?.temperature ?? 0) * 1.15)
  })

  it('are told in the form of the report', () => {
    expect(validation.shape.policies.parse(policyReport(engine, setup))).toMatchObject({
      byActor: expect.arrayContaining([expect.objectContaining({ actor: 'russia' })]),
    })
  })
})
