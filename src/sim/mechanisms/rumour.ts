import { within } from '../numeric/distributions'
import { perWorld } from '../perWorld'
import type { State } from '../state'
import { nearest, nearWithin, type World } from '../world'
import type { Hour } from './hour'

/**
 * Rumour and information: unchecked stories rise with incidents and silence, travel along roads and telephones, and
 * give way to news that people trust. That rumour outran facts is sourced in the scenario; the rates are assumptions.
 */
export function rumour(world: World, state: State, hour: Hour): void {
  const { p, homePlaces, rumourReach } = world
  const { rumour: rumours, incidents, news: told, newsUntil, agreement } = state
  const before = hour.scratch[0]
  const ways = roads(world)
  let south = 0
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    before[place] = rumours[place]
    south += hour.day[place]
  }
  // What everybody hears by telephone, wherever they are.
  const calls = (p.rumourCalls * south) / (south + 200)
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    const here = before[place]
    const count = incidents[place]
    const heard = count > 0 ? (p.rumourIncidents * count) / (count + 4) : 0
    const carried = carriedTo(world, ways, before, place, calls)
    const news = hour.hour < newsUntil[place] ? told[place] : 0
    const open = (1 - here) * rumourReach[place] * (1 - 0.6 * news)
    const held = p.endByAgreements * agreement[place]
    const answered = here * (p.rumourDecay + p.newsEffect * news + 0.04 * held)
    rumours[place] = within(here + (heard + carried) * open - answered, 0, 1)
  }
}

/** What comes to a place by roads, beside what comes by telephone. */
function carriedTo(world: World, ways: Roads, before: Float64Array, place: number, calls: number): number {
  const { p, nearPlace } = world
  const { count, divisor } = ways
  const here = before[place]
  const end = place * nearest + count[place]
  let carried = calls
  for (let i = place * nearest; i < end; i++) {
    const gap = before[nearPlace[i]] - here
    if (gap > 0) carried += (p.rumourSpread * gap) / divisor[i]
  }
  return carried
}

/** By place: how many near places it has. By near place: what the way divides the flow of stories by. */
interface Roads {
  readonly count: Int32Array
  readonly divisor: Float64Array
}

const roads = perWorld(
  (world): Roads => ({
    count: nearWithin(world, Number.POSITIVE_INFINITY),
    divisor: world.nearHours.map((hours) => 0.5 + hours),
  }),
)
