import { expect, it } from 'vitest'
import type { Scenario } from '../../src/scenario/scenario'
import { startI18n } from '../../src/ui/i18n/index'
import { inEnglish } from '../../src/ui/i18n/inEnglish'
import { modelStatus, modelStatusText } from '../../src/ui/modelStatus'
import { smallScenario } from '../analysis/fixtures'

const t = inEnglish(startI18n('en'), 'common')
const base = smallScenario()
const structure = {
  id: 'all',
  label: 'All',
  text: 'All together.',
  hold: {},
  sources: [],
  assumption: true,
  invented: false,
}
const model: Scenario['model'] = {
  ...base.model,
  structures: [structure],
  status: 'set-by-hand',
  statusText: 'By hand.',
}
const made = { date: '2026-11-20', rules: '1', seed: 1, population: 1, generations: 1, runs: 1 }
const draws = (id: string) => ({
  made,
  structures: [
    { structure: id, parameters: ['forceHalf'], tolerance: 1, chance: 0, draws: [{ weight: 1, values: [0.3] }] },
  ],
})

it('calls a model fitted where the played account has draws, whatever the scenario says of itself', () => {
  expect(modelStatus({ model, draws: null })).toBe('set-by-hand')
  expect(modelStatus({ model, draws: draws('all') })).toBe('fitted')
  expect(modelStatus({ model, draws: draws('another') })).toBe('set-by-hand')
})

it('uses the words of the scenario only where they are of that status', () => {
  const told = (scenario: Parameters<typeof modelStatusText>[1]) => modelStatusText(t, scenario)
  expect(told({ model, draws: null })).toBe('By hand.')
  expect(told({ model, draws: draws('all') })).toMatch(/^A run that is played uses one fixed set of values/)
  const fitted: Scenario['model'] = { ...model, status: 'fitted', statusText: 'Fitted.' }
  expect(told({ model: fitted, draws: draws('all') })).toBe('Fitted.')
  expect(told({ model: fitted, draws: null })).toMatch(/set by hand/)
})
