import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'

/**
 * Mobilisation: attacking crowds gather where rumour runs, nobody stops them and there is tension; grow; draw people
 * along the roads; and shrink before credible forces, under an enforced curfew, where local agreements hold, by
 * exhaustion and as targets are lost. A crowd is an intensity, never a population. Form: assumption.
 */
export function mobilisation(world: World, state: State, hour: Hour): void {
  const { p } = world
  const places = world.scenario.space.places
  const before = Float64Array.from(state.crowd)
  for (const place of world.homePlaces) {
    const largest = (world.peopleOfPlace[place] * p.crowdShare) / 1000
    const crowd = before[place]
    const stopped = hour.suppression[place]
    const held = state.agreement[place]
    const worn = state.exhaustion[place]
    const intact = places[place].buildings > 0 ? 1 - state.buildingsLost[place] / places[place].buildings : 1
    const willing = (1 - worn) * (1 - held) * (1 - stopped) * (0.4 + 0.6 * intact)
    const rumour = state.rumour[place]
    const tense = 0.05 + 0.95 * places[place].tension
    const gather = p.crowdSeed * tense * rumour * rumour * largest * willing
    const grow = p.crowdGrowth * tense * rumour * crowd * willing * (1 - crowd / (largest + 0.001))
    const shrink =
      crowd *
      (p.crowdDecay * (1 + 3 * worn) +
        p.crowdForce * stopped +
        p.crowdCurfew * hour.enforced[place] +
        p.crowdAgreement * held)
    let next = crowd + gather + grow - shrink
    for (const { place: other, hours } of world.neighbours[place]) {
      if (hours > 2) break
      // People follow the noise: from calmer to more active places, less where a curfew or an agreement stops them.
      const pull = state.excitation[other] - state.excitation[place]
      const rate = (p.crowdInflow / (1 + hours)) * (1 - hour.enforced[place]) * (1 - state.agreement[place])
      if (pull > 0) next -= rate * pull * crowd
      else
        next +=
          (p.crowdInflow / (1 + hours)) *
          (1 - hour.enforced[other]) *
          (1 - state.agreement[other]) *
          (1 - held) *
          -pull *
          before[other]
    }
    state.crowd[place] = next < 0.0005 ? 0 : next
    const strain = crowd / (largest + 0.001)
    state.exhaustion[place] += ((strain > 1 ? 1 : strain) * (1 - worn)) / p.exhaustionHours - 0.001 * worn
  }
}
