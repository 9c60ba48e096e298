import { chancesOf } from '../../sim/policy/weigh'
import type { Reconstructed, Situation } from './situations'

/** Chance left to waiting by the policy that always acts: one in a hundred. Assumption; the score rests on it. */
export const waitsWhenAlwaysActing = 0.01
/** Below this a probability counts as this, so that a single choice can't make a score infinite. */
const leastProbability = 1e-12
/** Temperatures tried before the search between the best one's neighbours. */
const gridSize = 120

/** What a forecast gives to the documented alternative of a situation. */
export type Forecast = (situation: Situation) => number

/** The policy that weighs, at a temperature. */
export const weighing =
  (temperature: number): Forecast =>
  ({ appeals, documented }) =>
    chancesOf(appeals, temperature)[documented]

/** Every alternative and waiting alike. */
export const uniformly: Forecast = ({ appeals }) => 1 / appeals.length

/** Nearly everything on acting, shared evenly by the alternatives; `waits` on waiting. */
export const alwaysActing =
  (waits: number): Forecast =>
  ({ appeals, documented }) =>
    documented === appeals.length - 1 ? waits : (1 - waits) / (appeals.length - 1)

/** Probability of a documented choice: the mean over its situations, each hour and run alike. */
export function probabilityOf({ situations }: Reconstructed, forecast: Forecast): number {
  return situations.reduce((sum, situation) => sum + forecast(situation), 0) / situations.length
}

/** Mean natural logarithm of the probability of each choice; 0 is perfect. Every choice counts once. */
export function logScore(choices: readonly Reconstructed[], forecast: Forecast): number {
  const sum = choices.reduce((total, one) => total + scoreOf(one, forecast), 0)
  return sum / choices.length
}

/** Natural logarithm of the probability of one choice. */
export function scoreOf(choice: Reconstructed, forecast: Forecast): number {
  return logOf(probabilityOf(choice, forecast))
}

/** Natural logarithm of a probability, never quite minus infinity. */
export function logOf(probability: number): number {
  return Math.log(Math.max(leastProbability, probability))
}

/**
 * The temperature between two bounds at which choices score best: a grid of even ratios, then a golden-section search
 * between the neighbours of the best. Of equal scores the lowest temperature. Null without choices.
 */
export function bestTemperature(choices: readonly Reconstructed[], low: number, high: number): number | null {
  if (choices.length === 0) return null
  const score = (temperature: number): number => logScore(choices, weighing(temperature))
  const at = (step: number): number => low * (high / low) ** (Math.min(gridSize, Math.max(0, step)) / gridSize)
  let best = 0
  let most = score(at(0))
  for (let step = 1; step <= gridSize; step++) {
    const here = score(at(step))
    if (here > most) {
      best = step
      most = here
    }
  }
  const found = golden(score, at(best - 1), at(best + 1))
  return score(found) > most ? found : at(best)
}

/** Where a function with one top between two bounds is greatest, to a ten-thousandth. */
function golden(value: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2
  let low = from
  let high = to
  while (high - low > 1e-4) {
    const left = high - ratio * (high - low)
    const right = low + ratio * (high - low)
    if (value(left) < value(right)) low = left
    else high = right
  }
  return (low + high) / 2
}
