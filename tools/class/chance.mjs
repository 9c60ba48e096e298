// Chance that is the same every time for one seed.

/** @param {number} seed @returns {() => number} numbers from 0 to below 1 (mulberry32) */
export function chanceFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Waiting time until what happens `perSecond` times a second on average happens next, in milliseconds. */
export const waitFor = (perSecond, random) => (-Math.log(1 - random()) / perSecond) * 1000

export const pick = (list, random) => list[Math.floor(random() * list.length)]

/** Seed of the `n`th of several that share one. */
export const derived = (seed, n) => (Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) >>> 0
