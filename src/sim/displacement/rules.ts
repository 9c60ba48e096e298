/**
 * Rules of displacement that hold at every scale: the hourly mechanisms of a scenario with actors (`mechanisms/`) and the
 * daily course of a case without them (`course.ts`) both call these, so that the second is a part of the first used alone.
 * The form of each follows the push-and-distance family of displacement models (Suleimenova, Bell and Groen 2017); what
 * numbers they are given stands in the scenario.
 */

/**
 * Hazard of leaving home: rises with the square of the danger that is felt (0..1) and with the share of neighbours who
 * have gone (0..1). In the unit of `rate`.
 */
export function leavingHazard(rate: number, felt: number, contagion: number, gone: number): number {
  return rate * felt * felt * (1 + contagion * gone)
}

/** How far calm is believed in after a time without violence, 0..1; at `calm` it is one half. */
export function believedCalm(quiet: number, calm: number): number {
  return quiet / (quiet + calm)
}

/** Hazard of going home: with the square of how safe it is thought to be (0..1). In the unit of `rate`. */
export function returningHazard(rate: number, safe: number): number {
  return rate * safe * safe
}

/** Weight of a destination: the inverse square of the way. `near`, a squared way, keeps what is next door finite. */
export function wayWeight(way: number, near: number): number {
  return 1 / (near + way * way)
}

/** Which of the first `count` weights a number in [0, 1) falls on; -1 where none has weight. */
export function pickByWeight(weights: ArrayLike<number>, count: number, u: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += weights[i]
  let left = u * sum
  let last = -1
  for (let i = 0; i < count; i++) {
    if (weights[i] <= 0) continue
    last = i
    left -= weights[i]
    if (left < 0) return i
  }
  return last
}

/** Places among which people choose who look for shelter, nearest first. */
export const shelterChoices = 3
/** Share of groups that stop at the first place that looks safe, and of the others at the second. Assumption. */
const stopsHere = 0.45

/** Which of the places that look safe, nearest first, a group stops at: 0, 1 or 2; at the last where there are fewer. */
export function shelterChoice(u: number): number {
  // Numbers from the comparisons, without a branch: see `portion`.
  return Number(u >= stopsHere) + Number((u - stopsHere) / (1 - stopsHere) >= stopsHere)
}

/** Share of a queue that a crossing lets through, 0..1. */
export function passShare(capacity: number, queue: number): number {
  return capacity >= queue ? 1 : capacity / queue
}
