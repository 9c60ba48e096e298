import { expect, it } from 'vitest'
import { endsNothing } from '../../../src/model/try/noEnd'
import { loadReal } from '../../realScenario'

it('finds the accounts that a change leaves with nothing that ends violence', () => {
  const scenario = loadReal()
  const accounts = scenario.model.structures.map(({ id }) => id)
  const left = (changes: Record<string, number>) => accounts.filter((id) => endsNothing(scenario, id, changes))
  expect(left({})).toEqual([])
  expect(left({ endByForces: 0 })).toEqual(['forces'])
  expect(left({ endByForces: 0.02 })).toEqual([])
  // An account keeps what it holds: what the reader gives back does not reach it.
  expect(left({ endByForces: 0, endByExhaustion: 1 })).toEqual(['forces'])
  expect(left({ endByForces: 0, endByExhaustion: 0, endByAgreements: 0 })).toEqual(accounts)
})
