import type { Background } from '../../scenario/schema/forces'
import { holds } from '../actors/holds'
import { addAll } from '../addAll'
import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import { perWorld } from '../perWorld'
import type { State } from '../state'
import type { World } from '../world'
import { applyEffects } from './effects'

/** Background entries by hour; entries of one hour keep the scenario's order. */
const inOrder = perWorld((world): readonly Background[] =>
  world.scenario.background
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => a.entry.hour - b.entry.hour || a.index - b.index)
    .map(({ entry }) => entry),
)

const none: readonly SimEvent[] = []
const noSetup: RunSetup = { seed: 0, policy: 'wait', played: [] }

/** What no seat decides and whose hour has come, in place. */
export function runBackground(world: World, state: State): readonly SimEvent[] {
  const list = inOrder(world)
  if (state.backgroundDone === list.length || list[state.backgroundDone].hour > state.hour) return none
  const events: SimEvent[] = []
  while (state.backgroundDone < list.length && list[state.backgroundDone].hour <= state.hour) {
    const { effects, if: condition } = list[state.backgroundDone]
    state.backgroundDone += 1
    if (condition === undefined || holds(world, state, condition))
      addAll(events, applyEffects(world, state, noSetup, effects))
  }
  return events
}
