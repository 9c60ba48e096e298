import { fiveQuantiles } from '../../analysis/quantiles'
import type { MiddleHalf, MovedAssumption, TrialResult } from '../../ui/trialShown'
import type { Changes } from './Assumptions'
import type { TrialStore } from './store'

/** Assumptions that were moved, in the order in which they last were. */
export function movedOf(changes: Changes, figure: (value: number) => string): MovedAssumption[] {
  return Object.entries(changes).map(([parameter, value]) => ({ parameter, value: figure(value) }))
}

/** What the runs that arrived say of an outcome; null before there are some under every account. */
export function resultOf(
  { setup, values }: Pick<TrialStore, 'setup' | 'values'>,
  outcome: string,
  figure: (value: number) => string,
): TrialResult | null {
  const isChanged = Object.keys(setup.parameters).length > 0
  const accounts = setup.structures.flatMap((structure) => {
    const base = middleOf(values(structure, 'base', null, outcome))
    const changed = isChanged ? middleOf(values(structure, 'changed', null, outcome)) : null
    return base && (changed || !isChanged) ? [{ structure, base, changed }] : []
  })
  if (accounts.length < setup.structures.length) return null
  return {
    moved: movedOf(setup.parameters, figure),
    outcome,
    whose: setup.seat === null && setup.policy === 'record' ? 'record' : 'yours',
    runs: setup.runs,
    accounts,
  }
}

function middleOf(values: readonly number[]): MiddleHalf | null {
  if (values.length === 0) return null
  const { p25, median, p75 } = fiveQuantiles(values)
  return { p25, median, p75 }
}
