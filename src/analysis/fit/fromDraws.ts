import type { Draws } from '../../scenario/schema/fit'
import type { Population } from './population'
import type { Prior } from './prior'

/** Particles that a structure's draws become: enough that weights are kept to a thousandth. */
const particlesOfDraws = 1000

/** The draws of a structure as a population in the prior's cube: each as often as its weight says. Distances are unknown. */
export function populationOf(structure: Draws['structures'][number], prior: Prior): Population {
  const order = prior.names.map((name) => structure.parameters.indexOf(name))
  const total = structure.draws.reduce((sum, { weight }) => sum + weight, 0)
  const particles = structure.draws.flatMap(({ weight, values }) => {
    const point = prior.pointOf(order.map((at) => values[at])).map((x) => Math.min(1, Math.max(0, x)))
    return Array.from({ length: Math.round((weight / total) * particlesOfDraws) }, () => ({ point, distance: 0 }))
  })
  return { generation: 0, particles, tolerance: structure.tolerance, scale: 1, acceptance: 1, runs: 0, confirmed: true }
}
