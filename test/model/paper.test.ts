import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pairsOf } from '../../src/model/facts'
import { withoutFigures } from '../../src/model/paper/desk'
import { englishWords } from '../../src/model/paper/english'
import { makePaper } from '../../src/model/paper/paper'
import { mechanisms } from '../../src/scenario/mechanisms'
import { parameterNames } from '../../src/scenario/parameters'
import { root } from '../boundaries/sources'
import { loadReal } from '../realScenario'
import { sensitivityFor, validationFor } from './fixture'

const scenario = loadReal()
const words = englishWords()

describe('the paper on the model', () => {
  it('is the one in the repository, but for figures that a fit makes anew: else run npm run model-paper', () => {
    const kept = readFileSync(join(root, 'scenarios/osh-2010/model.md'), 'utf8')
    expect(withoutFigures(kept)).toBe(withoutFigures(makePaper(scenario, words)))
  })

  it('holds every rule, every formula’s parameters and every parameter with its grounds', () => {
    const paper = withoutFigures(makePaper(scenario, words))
    for (const { id } of mechanisms) expect(paper).toContain(words.t(`mechanisms:words.${id}.text`))
    for (const name of parameterNames) expect(paper).toMatch(new RegExp(`\\| \`${name}\` \\|.*(assumption|\`[a-z])`))
    expect(paper).not.toMatch(/mechanisms:|undefined|\{\{/)
  })

  it('tells misses and hits of a report, and why a score is missing, inside the marks of figures', () => {
    const reported = {
      ...scenario,
      validation: validationFor(scenario),
      sensitivity: sensitivityFor(scenario),
    }
    const paper = makePaper(reported, words)
    for (const text of [
      'missed: too low',
      'missed: too high',
      'inside the middle 50',
      'but too wide',
      'fewer than eight figures',
      'No series that was held out',
      'worse than the simple forecast',
      'not informed by the record',
      'in 18 of 20 cases',
    ]) {
      expect(paper).toContain(text)
      expect(withoutFigures(paper)).not.toContain(text)
    }
    expect(paper).not.toMatch(/undefined|\{\{|NaN/)
    // Levers are played in fewer pairs than the figures have runs, and the paper says in how many.
    expect(paper).toContain(`from ${pairsOf(validationFor(scenario).structures[0].levers[0])} pairs`)
  })

  it('keeps all that a report changes inside the marks of figures', () => {
    const before = { ...scenario, draws: null, validation: null, sensitivity: null }
    const after = { ...before, validation: validationFor(scenario), sensitivity: sensitivityFor(scenario) }
    expect(withoutFigures(makePaper(after, words))).toBe(withoutFigures(makePaper(before, words)))
  })
})
