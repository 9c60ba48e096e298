import { chance, portion } from '../numeric/distributions'
import { purposeOf, stepped, uniform } from '../random/stream'
import { believedCalm, returningHazard } from './rules'
import { changeInside, changeWaiting, type DisplacementRun, kmPerDay } from './state'

const backPurpose = purposeOf('displacement.back')

/**
 * People go home when it is calm there and has been for days. The hazards say how many; where totals are given, as many go
 * as these have fallen by, and the hazards say who.
 */
export function goingBack(run: DisplacementRun, day: number): void {
  const { world } = run
  const shares = new Float64Array(world.groups)
  let weights = 0
  for (let group = 0; group < world.groups - 1; group++) {
    if (run.awayOf[group] === 0) continue
    const home = world.homeOfGroup[group]
    const quiet = run.quiet[home]
    if (quiet === 0) continue
    const safe = believedCalm(quiet, run.p.calmDays) * (1 - run.danger[home])
    shares[group] = chance(returningHazard(run.p.returnRate, safe))
    weights += run.awayOf[group] * shares[group]
  }
  let left = world.totals === null ? 0 : run.displaced - world.totals[day]
  for (let group = 0; group < world.groups - 1; group++) {
    if (shares[group] === 0) continue
    const away = run.awayOf[group]
    const u = uniform(run.seed, backPurpose, world.placeKey[world.homeOfGroup[group]], day, 0)
    if (world.totals === null) setOutForHome(run, day, group, portion(away, shares[group], u), u)
    else if (left > 0) {
      const weight = away * shares[group]
      const part = portion(left, weight / weights, u)
      const going = part < away ? part : away
      weights -= weight
      left -= going
      setOutForHome(run, day, group, going, u)
    }
  }
}

/** Takes people of a group from where they are, everywhere the same share, and sends them home. */
function setOutForHome(run: DisplacementRun, day: number, group: number, people: number, u: number): void {
  const { world } = run
  const home = world.homeOfGroup[group]
  const { arc } = run.routes.home(day, home)
  let there = run.awayOf[group]
  let left = people
  for (let place = 0; place < world.places && left > 0; place++) {
    const at = group * world.places + place
    const here = run.waiting[at] + run.inside[at]
    if (here === 0) continue
    const part = portion(left, here / there, stepped(u, place + 1))
    const going = part < here ? part : here
    there -= here
    // Those whose way is shut stay, and nobody goes in their stead.
    left -= going
    if (going === 0 || (place !== home && arc[place] < 0)) continue
    const fromWaiting = going < run.waiting[at] ? going : run.waiting[at]
    changeWaiting(run, group, place, -fromWaiting)
    changeInside(run, group, place, fromWaiting - going)
    run.displaced -= going
    run.today.push({ group, people: going, place, to: home, km: kmPerDay(run.p), homeward: true, turned: false })
  }
}
