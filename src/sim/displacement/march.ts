import { portion } from '../numeric/distributions'
import { purposeOf, uniform } from '../random/stream'
import { anotherChoice } from './choice'
import { passShare } from './rules'
import { admit, changeWaiting, type DisplacementRun, kmPerDay, type Party, roomAt } from './state'
import { noLimit } from './world'

const borderPurpose = purposeOf('displacement.border')

/**
 * Everybody who is on the way goes on for a day: those who set out, and those who reach a place today. Where a link lets
 * only so many through in a day, those who stand before it in the morning pass in equal shares and the others wait.
 */
export function march(run: DisplacementRun, day: number): void {
  const slot = run.road[day % run.road.length]
  const parties = run.today.concat(slot)
  slot.length = 0
  run.today = []
  const queues = new Map<number, number>()
  for (const party of parties) {
    const arc = nextArc(run, day, party)
    if (arc >= 0 && run.world.arcLimit[arc] < noLimit) queues.set(arc, (queues.get(arc) ?? 0) + party.people)
  }
  const passed = new Map<number, number>()
  for (let n = 0; n < parties.length; n++) walk(run, day, parties[n], n, queues, passed)
}

/** The arc a party takes from where it stands; -1 where it has arrived or there is no way. */
function nextArc(run: DisplacementRun, day: number, party: Party): number {
  if (party.place === party.to) return -1
  const ways = party.homeward ? run.routes.home(day, party.to) : run.routes.to(day, party.to)
  return ways.arc[party.place]
}

function walk(
  run: DisplacementRun,
  day: number,
  party: Party,
  n: number,
  queues: ReadonlyMap<number, number>,
  passed: Map<number, number>,
): void {
  const { world } = run
  const { onTo } = world.closures[world.closuresOf[day]]
  let first = true
  // A bound on steps: links of no length could otherwise lead round and round where people are sent on.
  for (let steps = 0; steps <= 2 * world.places; steps++) {
    const next = party.homeward ? -1 : onTo[party.place]
    if (next >= 0 && next !== party.to) party.to = next
    else if (next < 0 && !party.homeward && !party.turned && isFull(run, day, party)) turn(run, day, party, n)
    if (party.place === party.to) {
      arrive(run, day, party)
      return
    }
    let arc = nextArc(run, day, party)
    if (arc < 0 && !party.homeward && !party.turned && next < 0) {
      turn(run, day, party, n)
      arc = nextArc(run, day, party)
    }
    if (arc < 0) break
    if (world.arcLimit[arc] < noLimit) {
      if (!first) {
        rest(run, day, party)
        return
      }
      pass(run, day, party, arc, n, queues, passed)
      if (party.people === 0) return
    }
    first = false
    const km = world.arcKm[arc]
    party.place = world.arcTo[arc]
    if (km > party.km) {
      goOn(run, day, party, km - party.km)
      return
    }
    party.km -= km
  }
  stay(run, party, party.people)
}

/** Nobody walks on to a camp that is known to be full or shut, except to the place itself to which people are sent on. */
function isFull(run: DisplacementRun, day: number, party: Party): boolean {
  return party.place !== party.to && run.world.capacity[party.to] > 0 && roomAt(run, day, party.to) === 0
}

function turn(run: DisplacementRun, day: number, party: Party, n: number): void {
  party.turned = true
  const another = anotherChoice(run, day, party.place, party.group, n)
  if (another >= 0) party.to = another
  else party.to = party.place
}

function arrive(run: DisplacementRun, day: number, { homeward, group, place, people }: Party): void {
  if (homeward) run.home[place] += people
  else admit(run, day, group, place, people)
}

/** People who can't go on wait where they are; who was going home is displaced again. */
function stay(run: DisplacementRun, { group, place, homeward }: Party, people: number): void {
  changeWaiting(run, group, place, people)
  if (homeward) run.displaced += people
}

/** They stand before the crossing and try it in the morning. */
function rest(run: DisplacementRun, day: number, party: Party): void {
  party.km = kmPerDay(run.p)
  party.turned = false
  run.road[(day + 1) % run.road.length].push(party)
}

/** On the road to the next place, where they arrive with what is left of that day's way. */
function goOn(run: DisplacementRun, day: number, party: Party, lacking: number): void {
  const days = Math.ceil(lacking / kmPerDay(run.p))
  party.km = days * kmPerDay(run.p) - lacking
  party.turned = false
  run.road[(day + days) % run.road.length].push(party)
}

function pass(
  run: DisplacementRun,
  day: number,
  party: Party,
  arc: number,
  n: number,
  queues: ReadonlyMap<number, number>,
  passed: Map<number, number>,
): void {
  const { world } = run
  const already = passed.get(arc) ?? 0
  const left = world.arcLimit[arc] - already
  const queue = queues.get(arc) ?? party.people
  const u = uniform(run.seed, borderPurpose, world.placeKey[party.place] ^ Math.imul(arc + 1, 7919), day, n)
  const part = portion(party.people, passShare(world.arcLimit[arc], queue), u)
  const through = part < left ? part : left
  passed.set(arc, already + through)
  if (through < party.people) {
    const held = { ...party, people: party.people - through }
    // Where nobody gets through at all they look around again; else they keep their place and try in the morning.
    if (world.arcLimit[arc] === 0) stay(run, held, held.people)
    else rest(run, day, held)
  }
  party.people = through
}
