/** Functions of the unit cube with known effects and indices. */

/** Ishigami and Homma (1990) with a = 7 and b = 0.1, each coordinate from -π to π. */
export function ishigami(point: readonly number[]): number {
  const [x, y, z] = point.map((u) => (2 * u - 1) * Math.PI)
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
}

/** First-order and total indices of the function of Ishigami, from its variances in closed form. */
export function ishigamiIndices(): { first: number[]; total: number[] } {
  const alone = 0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2
  const second = 7 ** 2 / 8
  const together = 0.1 ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50)
  const all = alone + second + together
  return {
    first: [alone / all, second / all, 0],
    total: [(alone + together) / all, second / all, together / all],
  }
}

/** The g-function of Sobol: the larger its constant, the less an input does. */
export function gFunction(constants: readonly number[]): (point: readonly number[]) => number {
  return (point) => constants.reduce((product, a, i) => (product * (Math.abs(4 * point[i] - 2) + a)) / (1 + a), 1)
}
