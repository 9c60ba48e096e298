import { purposeOf, uniform } from '../random/stream'
import { pickByWeight, shelterChoice, wayWeight } from './rules'
import { type DisplacementRun, kmPerDay, roomAt } from './state'
import { noLimit } from './world'

/** Why parties choose, each with its own luck: they leave home, move on, or turn on the way. */
const purposes = {
  home: purposeOf('displacement.where'),
  onward: purposeOf('displacement.where-onward'),
  turned: purposeOf('displacement.where-turned'),
} as const
/** Most parties of a group that leave a place in a day; beyond, parties are larger. */
const mostParties = 20

/**
 * Fills `run.weights` with those of the destinations from a place; false where none can be reached or has room. By the
 * inverse square of the way as it is felt, by what draws to a destination, by its room and by whether there is fighting.
 * Assumption: news of room, closures and fighting reaches people at once.
 */
export function weigh(run: DisplacementRun, day: number, place: number): boolean {
  const { world, p, weights } = run
  const { destinations } = world
  const near = p.nearKm < 0.1 ? 0.01 : p.nearKm * p.nearKm
  let any = false
  for (let i = 0; i < destinations.length; i++) {
    const to = destinations[i]
    weights[i] = 0
    if (to === place) continue
    const room = roomAt(run, day, to)
    if (room === 0) continue
    const { felt } = run.routes.to(day, to)
    if (felt[place] === Number.POSITIVE_INFINITY) continue
    const safe = 1 - world.intensity[day * world.places + to]
    weights[i] = world.attraction[to] * safe * wayWeight(felt[place], near) * drawOf(run, to, room)
    if (weights[i] > 0) any = true
  }
  return any
}

/** A camp that is nearly full draws fewer: from `fullFrom` of its places on, in proportion to the room that is left. */
function drawOf(run: DisplacementRun, place: number, room: number): number {
  const capacity = run.world.capacity[place]
  if (capacity === noLimit) return 1
  const easy = (1 - run.p.fullFrom) * capacity
  return room >= easy ? 1 : room / easy
}

/**
 * Sends people off from a place in parties that each choose for themselves by `run.weights`. Without `any` destination,
 * those who `must` go look for shelter at one of the nearest safe places, and the others stay: gives how many do not set
 * out.
 */
export function sendOff(
  run: DisplacementRun,
  day: number,
  place: number,
  group: number,
  people: number,
  must: boolean,
  any: boolean,
  from: 'home' | 'onward',
): number {
  if (people <= 0) return 0
  const { world, p, weights } = run
  const shelters = any || !must ? null : run.routes.shelters(day, place)
  if (!any && (shelters === null || shelters.length === 0)) return people
  const size = p.partySize < 1 ? 1 : p.partySize
  const count = Math.min(mostParties, Math.ceil(people / size))
  const each = Math.floor(people / count)
  const more = people - each * count
  const subject = world.placeKey[place] ^ Math.imul(group + 1, 7919)
  for (let n = 0; n < count; n++) {
    const u = uniform(run.seed, purposes[from], subject, day, n)
    const to = shelters
      ? shelters[Math.min(shelters.length - 1, shelterChoice(u))]
      : world.destinations[pickByWeight(weights, world.destinations.length, u)]
    const party = {
      group,
      people: n < more ? each + 1 : each,
      place,
      to,
      km: kmPerDay(p),
      homeward: false,
      turned: false,
    }
    run.today.push(party)
  }
  return 0
}

/** One new destination for a party that cannot go on to its own; -1 where there is none. */
export function anotherChoice(run: DisplacementRun, day: number, place: number, group: number, n: number): number {
  if (!weigh(run, day, place)) return -1
  const { world, weights } = run
  const u = uniform(run.seed, purposes.turned, world.placeKey[place] ^ Math.imul(group + 1, 7919), day, n)
  return world.destinations[pickByWeight(weights, world.destinations.length, u)]
}
