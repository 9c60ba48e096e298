import type { Lever } from '../scenario/schema/play'
import type { Engine } from '../sim/index'
import { runEnsemble } from './ensemble'
import { quantile } from './quantiles'
import type { EnsembleResult } from './types'

/** What a lever did in paired ensembles: the same seeds with and without the change. */
export interface LeverResult {
  readonly id: string
  readonly label: string
  readonly outcome: string
  readonly expected: Lever['sign']
  readonly margin: number
  readonly median: { readonly base: number; readonly changed: number }
  /** Median of the differences, run by run at the same seed; in the outcome's unit. */
  readonly difference: number
  /** Pairs in which the outcome fell, stayed and rose. */
  readonly pairs: { readonly lower: number; readonly same: number; readonly higher: number }
  /** Greatest difference of any pair, without sign. */
  readonly most: number
  /** Whether the stated sign was met, with its margin. A regression test of the model, never validation. */
  readonly holds: boolean
}

/** Whether differences meet the sign: beyond the margin in the median, or within it in every single pair for `same`. */
export function meetsSign(sign: Lever['sign'], margin: number, difference: number, most: number): boolean {
  switch (sign) {
    case 'lower':
      return difference < 0 && difference <= -margin
    case 'higher':
      return difference > 0 && difference >= margin
    case 'same':
      return most <= margin
    default:
      return never(sign)
  }
}

function never(value: never): never {
  throw new TypeError(`unknown sign ${String(value)}`)
}

/** Sets a lever's ensemble beside its base. Both must come from the same seeds, in the same order. */
export function compareLever(lever: Lever, base: EnsembleResult, changed: EnsembleResult): LeverResult {
  const before = base.outcomes[lever.outcome]
  const after = changed.outcomes[lever.outcome]
  if (!before || !after)
    throw new RangeError(`the lever ${lever.id} names an outcome without a figure: ${lever.outcome}`)
  if (before.values.length !== after.values.length) throw new RangeError('paired ensembles must be of one size')
  const differences = after.values.map((value, index) => value - before.values[index])
  const difference = quantile(differences, 0.5)
  const most = differences.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0)
  return {
    id: lever.id,
    label: lever.label,
    outcome: lever.outcome,
    expected: lever.sign,
    margin: lever.margin,
    median: { base: before.median, changed: after.median },
    difference,
    pairs: {
      lower: differences.filter((value) => value < 0).length,
      same: differences.filter((value) => value === 0).length,
      higher: differences.filter((value) => value > 0).length,
    },
    most,
    holds: meetsSign(lever.sign, lever.margin, difference, most),
  }
}

/**
 * Plays every lever of the scenario against the run in which all seats follow the record, at the same seeds: with the values
 * that the scenario sets, or under a structure's draws.
 */
export function runLevers(
  engine: Engine,
  setup: { readonly runs: number; readonly seed: number; readonly structure?: string | null },
  levers: readonly Lever[] = engine.scenario.levers,
): LeverResult[] {
  const plain = { structure: null, ...setup, policy: 'record', seat: null, commands: [], draws: 0 } as const
  const base = runEnsemble(engine, plain)
  if (!base) return []
  return levers.flatMap((lever) => {
    const changed = runEnsemble(engine, { ...plain, changes: lever.change })
    return changed ? [compareLever(lever, base, changed)] : []
  })
}
