import { expect, it } from 'vitest'
import type { TrialSetup } from '../../../src/analysis/trial'
import { movedOf, resultOf } from '../../../src/model/try/trialShown'

const figure = (value: number): string => String(value)
const setup: TrialSetup = {
  runs: 3,
  seed: 1,
  structures: ['a', 'b'],
  parameters: { talksSuccess: 0.2 },
  levers: [],
  policy: 'record',
  seat: null,
  commands: [],
}
const runs: Record<string, readonly number[]> = {
  'a base': [1, 2, 3],
  'a changed': [4, 5, 6],
  'b base': [7, 8, 9],
  'b changed': [10, 11, 12],
}
const values = (structure: string | null, variant: string): readonly number[] => runs[`${structure} ${variant}`] ?? []

it('tells what was moved, the last one at the end', () => {
  expect(movedOf({ talksSuccess: 0.2, leaveRate: 0.1 }, figure)).toEqual([
    { parameter: 'talksSuccess', value: '0.2' },
    { parameter: 'leaveRate', value: '0.1' },
  ])
})

it('tells half and middle of an outcome under each account, with and without the change', () => {
  const told = resultOf({ setup, values }, 'deaths_total', figure)
  expect(told).toMatchObject({ outcome: 'deaths_total', whose: 'record', runs: 3 })
  expect(told?.accounts.map(({ base, changed }) => [base.median, changed?.median])).toEqual([
    [2, 5],
    [8, 11],
  ])
  expect(resultOf({ setup: { ...setup, seat: 's' }, values }, 'x', figure)?.whose).toBe('yours')
})

it('tells no change where nothing was moved, and nothing before every account has runs', () => {
  const still = { ...setup, parameters: {} }
  expect(resultOf({ setup: still, values }, 'x', figure)?.accounts.map(({ changed }) => changed)).toEqual([null, null])
  expect(resultOf({ setup: { ...setup, structures: ['a', 'c'] }, values }, 'x', figure)).toBeNull()
})
