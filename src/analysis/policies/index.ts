import type { Validation } from '../../scenario/schema/report'
import type { Engine } from '../../sim/index'
import type { DocumentedChoice } from './choices'
import { type LeftOut, leaveOneOut, overall, type Range, type Scores } from './leaveOneOut'
import {
  alwaysActing,
  bestTemperature,
  type Forecast,
  logOf,
  logScore,
  probabilityOf,
  uniformly,
  waitsWhenAlwaysActing,
  weighing,
} from './score'
import { type PolicySetup, reconstruct, type Situation } from './situations'

/** Runs that follow the record, unless said otherwise. */
export const usualSeeds = 40
/** Other chances of waiting for the policy that always acts, so that nobody has to take ours for granted. */
const otherWaits = [0.01, 0.05, 0.1, 0.2]

export interface ScoredChoice extends DocumentedChoice {
  /** Hours and runs in which it was seen. */
  readonly seen: number
  /** Alternatives and waiting, on average over these. */
  readonly alternatives: number
  /** Probability of what was documented, at the temperature fitted on all choices. */
  readonly probability: number
  readonly uniform: number
}

/**
 * Looks at points on the table where the record is silent: the mean chance that the policy acts at one, and what all would
 * score if silence were read as waiting. That is a reading, not a documented choice: it is told beside the score and is no
 * part of it.
 */
interface Elsewhere {
  readonly looks: number
  readonly acts: number
  readonly ifWaiting: Scores | null
}

/** How a policy that weighs its interests does at the documented choices. */
export interface PolicyStudy {
  readonly temperature: number
  /** The temperature that the scenario sets, with the range inside which the fit may look. */
  readonly set: Range
  readonly choices: readonly ScoredChoice[]
  readonly neverOnTable: readonly DocumentedChoice[]
  /** Leaving each actor out. */
  readonly logScore: Scores
  readonly byActor: readonly LeftOut[]
  /** Mean log score of the policy with the temperature fitted on all choices, theirs included: never better than it looks. */
  readonly inSample: number
  /** Mean log score of always acting by the chance it leaves to waiting. */
  readonly alwaysActBy: readonly { readonly waits: number; readonly score: number }[]
  readonly elsewhere: Elsewhere
}

/** Reconstructs the documented choices and scores the policy at them; null where nothing documented can be scored. */
export function policyStudy(engine: Engine, setup: PolicySetup): PolicyStudy | null {
  const set = rangeOf(engine)
  const { choices, neverOnTable, elsewhere } = reconstruct(engine, setup)
  const temperature = bestTemperature(choices, set.low, set.high)
  if (temperature === null) return null
  const byActor = leaveOneOut(choices, set)
  return {
    temperature,
    set,
    choices: choices.map((one) => ({
      ...one.choice,
      seen: one.situations.length,
      alternatives: one.situations.reduce((sum, { appeals }) => sum + appeals.length, 0) / one.situations.length,
      probability: probabilityOf(one, weighing(temperature)),
      uniform: probabilityOf(one, uniformly),
    })),
    neverOnTable,
    logScore: overall(byActor),
    byActor,
    inSample: logScore(choices, weighing(temperature)),
    alwaysActBy: otherWaits.map((waits) => ({ waits, score: logScore(choices, alwaysActing(waits)) })),
    elsewhere: silence(elsewhere, temperature),
  }
}

function silence(looks: readonly (readonly number[])[], temperature: number): Elsewhere {
  if (looks.length === 0) return { looks: 0, acts: 0, ifWaiting: null }
  const waiting = looks.map((appeals) => ({ appeals, documented: appeals.length - 1 }))
  const mean = (value: (situation: Situation) => number): number =>
    waiting.reduce((sum, one) => sum + value(one), 0) / waiting.length
  const logged = (forecast: Forecast): number => mean((one) => logOf(forecast(one)))
  return {
    looks: looks.length,
    acts: 1 - mean(weighing(temperature)),
    ifWaiting: {
      policy: logged(weighing(temperature)),
      alwaysAct: logged(alwaysActing(waitsWhenAlwaysActing)),
      uniform: logged(uniformly),
    },
  }
}

/** The part of a validation report that is about policies; null where nothing documented can be scored. */
export function policyReport(engine: Engine, setup: PolicySetup): Validation['policies'] {
  const study = policyStudy(engine, setup)
  if (!study) return null
  const { temperature, choices, logScore, byActor } = study
  return {
    temperature,
    choices: choices.map(({ actor, point, option, notTaken, probability }) => ({
      actor,
      point,
      option,
      notTaken: [...notTaken],
      probability,
    })),
    logScore: { ...logScore },
    byActor: byActor.map(({ actor, choices, policy, alwaysAct, uniform }) => ({
      actor,
      choices,
      policy,
      alwaysAct,
      uniform,
    })),
  }
}

/** The temperature as the scenario sets it. A scenario without one is given a wide range around 1. */
function rangeOf({ scenario }: Engine): Range {
  const found = scenario.model.parameters.find(({ id }) => id === 'policyTemperature')
  return found ? { low: found.low, high: found.high, value: found.value } : { low: 0.1, high: 10, value: 1 }
}
