import { within } from '../numeric/distributions'
import type { State } from '../state'
import { nearest, type World } from '../world'
import type { Hour } from './hour'

/**
 * Rumour and information: unchecked stories rise with incidents and silence, travel along roads and telephones, and
 * give way to news that people trust. That rumour outran facts is sourced in the scenario; the rates are assumptions.
 */
export function rumour(world: World, state: State, hour: Hour): void {
  const { p } = world
  const before = hour.scratch[0]
  before.set(state.rumour)
  let south = 0
  for (const place of world.homePlaces) south += hour.day[place]
  // What everybody hears by telephone, wherever they are.
  const calls = (p.rumourCalls * south) / (south + 200)
  for (const place of world.homePlaces) {
    const count = state.incidents[place]
    const heard = (p.rumourIncidents * count) / (count + 4)
    let carried = calls
    for (let i = place * nearest; i < (place + 1) * nearest && world.nearPlace[i] >= 0; i++) {
      const gap = before[world.nearPlace[i]] - before[place]
      if (gap > 0) carried += (p.rumourSpread * gap) / (0.5 + world.nearHours[i])
    }
    const news = hour.hour < state.newsUntil[place] ? state.news[place] : 0
    const reach = world.rumourReach[place]
    const open = (1 - before[place]) * reach * (1 - 0.6 * news)
    const held = p.endByAgreements * state.agreement[place]
    const answered = before[place] * (p.rumourDecay + p.newsEffect * news + 0.04 * held)
    state.rumour[place] = within(before[place] + (heard + carried) * open - answered, 0, 1)
  }
}
