import type { Background } from '../../scenario/schema/forces'
import { holds } from '../actors/holds'
import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import type { State } from '../state'
import type { World } from '../world'
import { applyEffects } from './effects'

const byHour = new WeakMap<World, readonly Background[]>()

/** Background entries by hour; entries of one hour keep the scenario's order. */
function inOrder(world: World): readonly Background[] {
  let list = byHour.get(world)
  if (!list) {
    list = world.scenario.background
      .map((entry, index) => ({ entry, index }))
      .sort((a, b) => a.entry.hour - b.entry.hour || a.index - b.index)
      .map(({ entry }) => entry)
    byHour.set(world, list)
  }
  return list
}

const noSetup: RunSetup = { seed: 0, policy: 'wait', played: [] }

/** What no seat decides and whose hour has come, in place. */
export function runBackground(world: World, state: State): SimEvent[] {
  const list = inOrder(world)
  const events: SimEvent[] = []
  while (state.backgroundDone < list.length && list[state.backgroundDone].hour <= state.hour) {
    const { effects, if: condition } = list[state.backgroundDone]
    state.backgroundDone += 1
    if (condition === undefined || holds(world, state, condition))
      events.push(...applyEffects(world, state, noSetup, effects))
  }
  return events
}
