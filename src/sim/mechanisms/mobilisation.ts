import type { State } from '../state'
import { nearest, type World } from '../world'
import type { Hour } from './hour'

/**
 * Mobilisation: attacking crowds gather where rumour runs, nobody stops them and there is tension; grow; draw people
 * along the roads; and shrink before credible forces, under an enforced curfew, where local agreements hold, by
 * exhaustion and as targets are lost. A crowd is an intensity, never a population. People begin to gather once both rumour
 * and tension are high, more than in proportion (thresholds of joining: Granovetter 1978). Form: assumption.
 */
export function mobilisation(world: World, state: State, hour: Hour): void {
  const { p } = world
  const [before, draw] = hour.scratch
  before.set(state.crowd)
  let anywhere = false
  for (const place of world.homePlaces) if (before[place] > 0) anywhere = true
  if (anywhere) {
    for (const place of world.homePlaces) {
      draw[place] =
        (1 - hour.suppression[place]) *
        (1 - p.endByAgreements * state.agreement[place]) *
        (targets(world, state, place) + 0.4 * state.excitation[place])
    }
  }
  for (const place of world.homePlaces) {
    const largest = largestCrowd(world, place)
    const crowd = before[place]
    const stopped = hour.suppression[place]
    const held = p.endByAgreements * state.agreement[place]
    const tired = state.exhaustion[place]
    const worn = p.endByExhaustion * tired
    // Where nobody is and too few can gather, and no crowd is on the roads, all stays as it is.
    if (!anywhere && p.crowdSeed * state.rumour[place] * state.rumour[place] * largest < leastCrowd) {
      state.exhaustion[place] -= 0.001 * tired
      continue
    }
    const intact = targets(world, state, place) / (world.exposedShare[place] + 0.001)
    const willing = (1 - worn) * (1 - held) * (1 - stopped) * (0.4 + 0.6 * intact)
    const rumour = state.rumour[place]
    const tension = world.tension[place]
    const gather = p.crowdSeed * tension * tension * rumour * rumour * largest * willing
    const grow = p.crowdGrowth * (0.1 + 0.9 * tension) * rumour * crowd * willing * (1 - crowd / (largest + 0.001))
    const shrink =
      crowd *
      (p.crowdDecay * (1 + 3 * worn) +
        p.crowdForce * stopped +
        p.crowdCurfew * hour.enforced[place] +
        p.crowdAgreement * held)
    let next = crowd + gather + grow - shrink
    for (let i = place * nearest; i < (place + 1) * nearest && world.nearPlace[i] >= 0; i++) {
      const other = world.nearPlace[i]
      const hours = world.nearHours[i]
      if (hours > 2) break
      // People go where there is more to attack and less to stop them, and towards noise.
      const pull = draw[other] - draw[place]
      const rate = p.crowdInflow / (1 + 2 * hours)
      if (pull > 0) next -= rate * pull * (1 - hour.enforced[place]) * (1 - held) * crowd
      else
        next -=
          rate * pull * (1 - hour.enforced[other]) * (1 - p.endByAgreements * state.agreement[other]) * before[other]
    }
    state.crowd[place] = next < leastCrowd ? 0 : next
    const strain = crowd / (largest + 0.001)
    state.exhaustion[place] += ((strain > 1 ? 1 : strain) * (1 - tired)) / p.exhaustionHours - 0.001 * tired
  }
}

/** Thousands of people below which there is no crowd: less than one person. */
const leastCrowd = 0.0005

/**
 * What draws crowds to a place, as a share of all its buildings: those exposed and still standing. Where an account has it
 * that loss of targets does not count, those exposed before the first hour.
 */
function targets(world: World, state: State, place: number): number {
  const buildings = world.buildings[place]
  const lost = buildings > 0 ? (world.p.endByExhaustion * state.buildingsLost[place]) / buildings : 0
  const left = world.exposedShare[place] - lost
  return left > 0 ? left : 0
}

/**
 * Largest crowd a place can hold, in thousands. By the square root of its residents against 100,000: a wide district
 * does not gather in one spot, and a small quarter draws people from around it. Assumption.
 */
export function largestCrowd(world: World, place: number): number {
  return (world.p.crowdShare * world.crowdBase[place]) / 1000
}
