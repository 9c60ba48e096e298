import { perWorld } from '../perWorld'
import type { State } from '../state'
import { nearest, nearWithin, type World } from '../world'
import type { Hour } from './hour'

/** Longest way, in hours, that people go to join a crowd. Assumption. */
const joinHours = 2

/** By place: the near places from which people come. By near place: the share of a crowd that goes, for `inflow`. */
interface Flows {
  readonly count: Int32Array
  readonly rate: Float64Array
  inflow: number
}

const flowsKnown = perWorld(
  (world): Flows => ({
    count: nearWithin(world, joinHours),
    rate: new Float64Array(world.nearHours.length),
    inflow: -1,
  }),
)

/** The flows for the parameters of the run. */
function flowsOf(world: World): Flows {
  const flows = flowsKnown(world)
  const { p, nearHours } = world
  if (flows.inflow !== p.crowdInflow) {
    flows.inflow = p.crowdInflow
    for (let i = 0; i < nearHours.length; i++) flows.rate[i] = p.crowdInflow / (1 + 2 * nearHours[i])
  }
  return flows
}

/**
 * Mobilisation: attacking crowds gather where rumour runs, nobody stops them and there is tension; grow; draw people
 * along the roads; and shrink before credible forces, under an enforced curfew, where local agreements hold, by
 * exhaustion and as targets are lost. A crowd is an intensity, never a population. People begin to gather once both rumour
 * and tension are high, more than in proportion (thresholds of joining: Granovetter 1978). Form: assumption.
 */
export function mobilisation(world: World, state: State, hour: Hour): void {
  const { homePlaces } = world
  const { crowd, exhaustion } = state
  const before = hour.scratch[0]
  let anywhere = false
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    before[place] = crowd[place]
    if (crowd[place] > 0) anywhere = true
  }
  if (anywhere) drawOf(world, state, hour)
  const largest = largestCrowds(world)
  const near = flowsOf(world)
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    const isCalm = before[place] === 0 && (!anywhere || !crowdNear(world, before, place, near))
    // Where nobody is and too few can gather, and no crowd is on the roads, all stays as it is.
    if (isCalm && world.p.crowdSeed * state.rumour[place] * state.rumour[place] * largest[place] < tooFew)
      exhaustion[place] -= 0.001 * exhaustion[place]
    else step(world, state, hour, place, largest, anywhere ? near : null)
  }
}

/** What draws crowds to each place, and the targets that are left there. */
function drawOf(world: World, state: State, hour: Hour): void {
  const { p, homePlaces } = world
  const { agreement, excitation } = state
  const { suppression } = hour
  const [, draw, standing] = hour.scratch
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    standing[place] = targets(world, state, place)
    draw[place] =
      (1 - suppression[place]) *
      (1 - p.endByAgreements * agreement[place]) *
      (standing[place] + 0.4 * excitation[place])
  }
}

/** Whether there is a crowd at a place from which people could come. */
function crowdNear(world: World, before: Float64Array, place: number, { count }: Flows): boolean {
  const { nearPlace } = world
  const end = place * nearest + count[place]
  for (let i = place * nearest; i < end; i++) if (before[nearPlace[i]] > 0) return true
  return false
}

/** The crowd of a place after this hour, and how worn out those are who could join it. `near` where there is any crowd. */
function step(
  world: World,
  state: State,
  hour: Hour,
  place: number,
  largestOf: Float64Array,
  near: Flows | null,
): void {
  const { p } = world
  const [before, , standing] = hour.scratch
  const largest = largestOf[place]
  const crowd = before[place]
  const stopped = hour.suppression[place]
  const held = p.endByAgreements * state.agreement[place]
  const tired = state.exhaustion[place]
  const worn = p.endByExhaustion * tired
  if (near === null) standing[place] = targets(world, state, place)
  const intact = standing[place] / (world.exposedShare[place] + 0.001)
  const willing = (1 - worn) * (1 - held) * (1 - stopped) * (0.4 + 0.6 * intact)
  const rumour = state.rumour[place]
  const tension = world.tension[place]
  let next = crowd + p.crowdSeed * tension * tension * rumour * rumour * largest * willing
  if (crowd > 0) {
    const grow = p.crowdGrowth * (0.1 + 0.9 * tension) * rumour * crowd * willing * (1 - crowd / (largest + 0.001))
    const shrink =
      crowd *
      (p.crowdDecay * (1 + 3 * worn) +
        p.crowdForce * stopped +
        p.crowdCurfew * hour.enforced[place] +
        p.crowdAgreement * held)
    next = next + grow - shrink
  }
  if (near !== null) next = afterMoves(world, state, hour, place, held, next, near)
  state.crowd[place] = next < leastCrowd ? 0 : next
  if (crowd > 0) {
    const strain = crowd / (largest + 0.001)
    state.exhaustion[place] += ((strain > 1 ? 1 : strain) * (1 - tired)) / p.exhaustionHours - 0.001 * tired
  } else state.exhaustion[place] -= 0.001 * tired
}

/** A crowd of `next` after some of it have gone to near places, and others have come. */
function afterMoves(
  world: World,
  state: State,
  hour: Hour,
  place: number,
  held: number,
  next: number,
  near: Flows,
): number {
  const { p, nearPlace } = world
  const { count, rate } = near
  const { enforced } = hour
  const [before, draw] = hour.scratch
  const crowd = before[place]
  const end = place * nearest + count[place]
  let left = next
  for (let i = place * nearest; i < end; i++) {
    const other = nearPlace[i]
    // People go where there is more to attack and less to stop them, and towards noise.
    const pull = draw[other] - draw[place]
    if (pull > 0) {
      if (crowd > 0) left -= rate[i] * pull * (1 - enforced[place]) * (1 - held) * crowd
    } else if (before[other] > 0) {
      const heldThere = p.endByAgreements * state.agreement[other]
      left -= rate[i] * pull * (1 - enforced[other]) * (1 - heldThere) * before[other]
    }
  }
  return left
}

/** Thousands of people below which there is no crowd: less than one person. */
const leastCrowd = 0.0005
/** Safely below that: how many gather is worked out in another order than the bound on it, and so rounded otherwise. */
const tooFew = 0.99 * leastCrowd

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
 * Largest crowd each place can hold, in thousands. By the square root of its residents against 100,000: a wide district
 * does not gather in one spot, and a small quarter draws people from around it. Assumption.
 */
export function largestCrowds(world: World): Float64Array {
  const known = largestKnown(world)
  const { p } = world
  if (known.share !== p.crowdShare) {
    known.share = p.crowdShare
    for (let place = 0; place < world.places; place++)
      known.largest[place] = (p.crowdShare * world.crowdBase[place]) / 1000
  }
  return known.largest
}

/** The largest crowds as last worked out, for the parameter that they follow. */
const largestKnown = perWorld((world) => ({ share: -1, largest: new Float64Array(world.places) }))
