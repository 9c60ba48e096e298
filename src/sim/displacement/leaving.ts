import { chance, luck, portion } from '../numeric/distributions'
import { purposeOf, uniform } from '../random/stream'
import { sendOff, weigh } from './choice'
import { leavingHazard } from './rules'
import { changeWaiting, type DisplacementRun } from './state'

const leavePurpose = purposeOf('displacement.leave')
const luckPurpose = purposeOf('displacement.leave.luck')

/** Keeps what is felt of the fighting: it rises at once and fades slowly. */
export function feelDanger(run: DisplacementRun, day: number): void {
  const { world, danger, quiet, p } = run
  const fading = p.fearDays / (p.fearDays + 1)
  for (let place = 0; place < world.places; place++) {
    const intensity = world.intensity[day * world.places + place]
    const faded = danger[place] < 0.001 ? 0 : danger[place] * fading
    danger[place] = intensity > faded ? intensity : faded
    if (intensity > 0) quiet[place] = 0
    else quiet[place] += quiet[place] < 2_000_000_000 ? 1 : 0
  }
}

/**
 * People leave where there is or was fighting. The hazards say how many; where totals of displaced people are given, these
 * say how many, and the hazards only where from.
 */
export function leaving(run: DisplacementRun, day: number): void {
  const { world, home, p } = run
  const shares = new Float64Array(world.places)
  for (let place = 0; place < world.places; place++) {
    if (run.danger[place] === 0 || home[place] === 0) continue
    const gone = 1 - home[place] / world.population[place]
    const hazard = leavingHazard(p.leaveRate, run.danger[place], p.leaveContagion, gone)
    const lucky =
      p.luck > 0 ? luck(p.luck, run.seed, luckPurpose, world.placeKey[place] ^ Math.imul(day + 1, 0x9e37)) : 1
    shares[place] = chance(hazard * lucky)
  }
  if (world.totals === null) {
    for (let place = 0; place < world.places; place++) {
      if (shares[place] === 0) continue
      leave(
        run,
        day,
        place,
        portion(home[place], shares[place], uniform(run.seed, leavePurpose, world.placeKey[place], day, 0)),
      )
    }
    return
  }
  const left = byTotals(run, day, shares, world.totals[day] - run.displaced)
  if (left > run.short) run.short = left
}

/** Shares `wanted` people out over the places by `people × share`; gives how many could not be found. */
function byTotals(run: DisplacementRun, day: number, shares: Float64Array, wanted: number): number {
  const { world, home } = run
  let left = wanted
  // A second and third time for what places with too few people could not give.
  for (let pass = 0; pass < 3 && left > 0; pass++) {
    let weights = 0
    for (let place = 0; place < world.places; place++) weights += home[place] * shares[place]
    if (weights <= 0) return left
    for (let place = 0; place < world.places && left > 0; place++) {
      const weight = home[place] * shares[place]
      if (weight === 0) continue
      const u = uniform(run.seed, leavePurpose, world.placeKey[place], day, pass)
      const part = portion(left, weight / weights, u)
      const going = part < home[place] ? part : home[place]
      weights -= weight
      left -= going
      leave(run, day, place, going)
    }
  }
  return left > 0 ? left : 0
}

function leave(run: DisplacementRun, day: number, place: number, people: number): void {
  if (people === 0) return
  run.home[place] -= people
  run.displaced += people
  const group = run.world.groupOfHome[place]
  const stuck = sendOff(run, day, place, group, people, true, weigh(run, day, place), 'home')
  changeWaiting(run, group, place, stuck)
}
