import { perWorld } from '../perWorld'
import { purposeOf, uniform } from '../random/stream'
import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'
import { largestCrowds } from './mobilisation'

/** Ids of the options that stand for what is told here, or null. */
const told = perWorld((world) => ({ joining: world.modelOption('crowds'), hostages: world.modelOption('hostages') }))
const hostagePurpose = purposeOf('perpetrators.hostages')

/**
 * What perpetrators did is the model's own event, offered to nobody: people joining crowds, and the taking of
 * hostages. Both only name what the intensities already hold; they change nothing else.
 */
export function perpetrators(world: World, state: State, hour: Hour): void {
  const { homePlaces } = world
  const { crowd: crowds, danger, crowdMark } = state
  const largest = largestCrowds(world)
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    if (crowds[place] === 0 && danger[place] < 2) crowdMark[place] = 0
    else tell(world, state, hour, place, crowds[place], largest[place])
  }
}

function tell(world: World, state: State, hour: Hour, place: number, crowd: number, largest: number): void {
  const { joining, hostages } = told(world)
  const mark = crowd > 0.5 * largest ? 2 : crowd > 0.15 * largest ? 1 : 0
  if (joining && mark > state.crowdMark[place])
    hour.events.push({ hour: hour.hour, type: 'crowd-grew', place: world.placeId[place], option: joining })
  if (mark > state.crowdMark[place] || crowd < 0.05 * largest) state.crowdMark[place] = mark
  if (
    hostages &&
    state.danger[place] >= 2 &&
    uniform(state.seed, hostagePurpose, world.placeKey[place], hour.hour, 0) < 0.01 * state.rumour[place]
  ) {
    hour.events.push({ hour: hour.hour, type: 'hostages-taken', place: world.placeId[place], option: hostages })
  }
}
