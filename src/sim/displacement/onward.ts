import { chance, portion } from '../numeric/distributions'
import { purposeOf, uniform } from '../random/stream'
import { sendOff, weigh } from './choice'
import { passShare } from './rules'
import { changeInside, changeWaiting, type DisplacementRun, kmPerDay, roomAt } from './state'

const onwardPurpose = purposeOf('displacement.onward')
const gatePurpose = purposeOf('displacement.gate')

/**
 * Those who wait go in where there is room now, and of the others some move on; where there is fighting, all. A few leave
 * camps and hosts for other ones. A camp that is cleared is left.
 */
export function onward(run: DisplacementRun, day: number): void {
  const { world } = run
  const { evacuated, onTo } = world.closures[world.closuresOf[day]]
  for (let place = 0; place < world.places; place++) {
    if (evacuated[place] && run.insideAt[place] > 0) clear(run, place)
    if (run.waitingAt[place] > 0) enter(run, day, place)
    const waiting = run.waitingAt[place] > 0
    const fighting = world.intensity[day * world.places + place]
    const restless = run.insideAt[place] > 0 && (run.p.campLeaveRate > 0 || fighting > 0)
    if (!waiting && !restless) continue
    if (onTo[place] >= 0) sendAlong(run, place, onTo[place])
    const any = weigh(run, day, place)
    if (!any && fighting === 0) continue
    const must = fighting > 0
    const whoWait = Math.max(chance(run.p.moveOnRate), fighting)
    const whoStay = Math.max(chance(run.p.campLeaveRate), fighting)
    for (let group = 0; group < world.groups; group++) {
      const at = group * world.places + place
      if (run.waiting[at] === 0 && run.inside[at] === 0) continue
      const subject = world.placeKey[place] ^ Math.imul(group + 1, 7919)
      const out = portion(run.waiting[at], whoWait, uniform(run.seed, onwardPurpose, subject, day, 0))
      const up = portion(run.inside[at], whoStay, uniform(run.seed, onwardPurpose, subject, day, 1))
      // Whoever finds nowhere to go was inside or waiting before, and stays so.
      const stuck = sendOff(run, day, place, group, out + up, must, any, 'onward')
      const gone = out + up - stuck
      const fromWaiting = gone < out ? gone : out
      changeWaiting(run, group, place, -fromWaiting)
      changeInside(run, group, place, fromWaiting - gone)
    }
  }
}

function clear(run: DisplacementRun, place: number): void {
  for (let group = 0; group < run.world.groups; group++) {
    const people = run.inside[group * run.world.places + place]
    changeInside(run, group, place, -people)
    changeWaiting(run, group, place, people)
  }
}

/** The same share of every group, as far as there is room. */
function enter(run: DisplacementRun, day: number, place: number): void {
  const { world } = run
  let room = roomAt(run, day, place)
  if (room === 0) return
  const share = passShare(room, run.waitingAt[place])
  for (let group = 0; group < world.groups && room > 0; group++) {
    const waiting = run.waiting[group * world.places + place]
    if (waiting === 0) continue
    const u = uniform(run.seed, gatePurpose, world.placeKey[place] ^ Math.imul(group + 1, 7919), day, 0)
    const part = portion(waiting, share, u)
    const inside = part < room ? part : room
    changeWaiting(run, group, place, -inside)
    changeInside(run, group, place, inside)
    room -= inside
  }
}

/** Where people are sent on, all who wait go there. */
function sendAlong(run: DisplacementRun, place: number, to: number): void {
  for (let group = 0; group < run.world.groups; group++) {
    const people = run.waiting[group * run.world.places + place]
    if (people === 0) continue
    changeWaiting(run, group, place, -people)
    run.today.push({ group, people, place, to, km: kmPerDay(run.p), homeward: false, turned: false })
  }
}
