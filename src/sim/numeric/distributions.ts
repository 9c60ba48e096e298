import { streamAt, uniform, uniformIn } from '../random/stream'

/**
 * Draws built from + - * / and sqrt alone, so that every engine gives the same result to the last bit.
 * Hazards become chances by h / (1 + h) instead of 1 - exp(-h): equal for small h, and safe for any.
 */

/** Chance within the hour of something with hazard `h` per hour, 0 <= h. */
export function chance(h: number): number {
  return h <= 0 ? 0 : h / (1 + h)
}

/** Chance within some hours, a whole number, of something with hazard `h` in each: 1 - (1 - chance(h)) ^ hours. */
export function overHours(h: number, hours: number): number {
  if (h <= 0) return 0
  let none = 1
  let stay = 1 / (1 + h)
  for (let left = hours; left > 0; left >>= 1) {
    if (left & 1) none *= stay
    stay *= stay
  }
  return 1 - none
}

/** Keeps `x` within `low` and `high`. */
export function within(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x
}

/**
 * Integer part of `n * share`, rounded up or down by chance so that its mean is exact. At most `n`, a whole number under
 * two thousand million.
 * Used where single people's luck does not matter beside the shared conditions of a group.
 */
export function portion(n: number, share: number, u: number): number {
  if (n <= 0 || share <= 0) return 0
  if (share >= 1) return n
  const exact = n * share
  const whole = exact | 0
  // A number from the comparison, without a branch: which way it goes is chance, and processors guess wrong half the time.
  return whole + Number(u < exact - whole)
}

/** Geometric count with mean q / (1 - q) from one uniform number; at most 60. */
function geometric(q: number, u: number): number {
  let k = 0
  let tail = q
  while (u < tail && k < 60) {
    k++
    tail *= q
  }
  return k
}

/**
 * Over-dispersed count with mean `mean` and variance about `mean * (1 + spread)`: a negative binomial, as a sum of
 * geometric counts of mean `spread`. `subject`, `hour` name the stream; draws from `first` on are used.
 */
export function overdispersed(
  mean: number,
  spread: number,
  seed: number,
  purpose: number,
  subject: number,
  hour: number,
  first = 0,
): number {
  if (mean <= 0) return 0
  const terms = mean / spread
  const whole = Math.min(400, Math.floor(terms))
  const rest = terms - whole
  const q = spread / (1 + spread)
  const stream = streamAt(seed, purpose, subject, hour)
  let total = 0
  for (let i = 0; i < whole; i++) total += geometric(q, uniformIn(stream, first + i))
  // The last, partial term keeps the mean exact: taken with chance `rest`.
  if (uniformIn(stream, first + 501) < rest) total += geometric(q, uniformIn(stream, first + 500))
  return total
}

/** Factor with mean 1 and coefficient of variation about `cv`, from twelve uniforms; never under 0.2. */
export function luck(cv: number, seed: number, purpose: number, subject: number): number {
  let sum = -6
  for (let i = 0; i < 12; i++) sum += uniform(seed, purpose, subject, 0, i)
  const factor = 1 + cv * sum
  return factor < 0.2 ? 0.2 : factor
}
