import { median } from './figures.mjs'

/**
 * The work that times are compared with: 32-bit integer mixing, which every machine does much like any other. Ten
 * million rounds are one unit. Nothing of the product is in it, so that it changes only when this line does.
 * It is also sent to the browser as text: it may use nothing from outside.
 */
export function mixIntegers(rounds) {
  let word = 0x9e3779b9 | 0
  let sum = 0
  for (let i = 0; i < rounds; i++) {
    word = Math.imul(word ^ (word >>> 15), 0x85ebca6b)
    word ^= word >>> 13
    sum = (sum + word) | 0
  }
  return sum
}

export const unitRounds = 10_000_000

/** CPU time of this process in milliseconds, all its threads together, user and system. */
export function cpuMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** CPU milliseconds that `work` takes in this process. */
export function cpuOf(work) {
  const from = cpuMs()
  work()
  return cpuMs() - from
}

/**
 * Measures several works in turn, round by round, each round with the baseline beside them, so that a machine that slows
 * down slows all of them. Gives for each the median CPU milliseconds, the median ratio to the baseline of its round, and
 * the least milliseconds.
 */
export function measureTogether(works, rounds) {
  const names = Object.keys(works)
  for (const name of names) works[name]()
  mixIntegers(unitRounds)
  const taken = names.map(() => [])
  const units = []
  for (let round = 0; round < rounds; round++) {
    units.push(cpuOf(() => mixIntegers(unitRounds)))
    for (const [i, name] of names.entries()) taken[i].push(cpuOf(works[name]))
  }
  return {
    unitMs: median(units),
    ...Object.fromEntries(
      names.map((name, i) => {
        const ratios = taken[i].map((ms, round) => ms / units[round])
        return [
          name,
          {
            ms: median(taken[i]),
            ratio: median(ratios),
            leastMs: Math.min(...taken[i]),
          },
        ]
      }),
    ),
  }
}
