import { purposeOf, uniform } from '../random/stream'
import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'
import { largestCrowd } from './mobilisation'

const hostagePurpose = purposeOf('perpetrators.hostages')

/**
 * What perpetrators did is the model's own event, offered to nobody: people joining crowds, and the taking of
 * hostages. Both only name what the intensities already hold; they change nothing else.
 */
export function perpetrators(world: World, state: State, hour: Hour): void {
  const joining = world.modelOption('crowds')
  const hostages = world.modelOption('hostages')
  for (const place of world.homePlaces) {
    const crowd = state.crowd[place]
    if (crowd === 0 && state.danger[place] < 2) {
      state.crowdMark[place] = 0
      continue
    }
    const largest = largestCrowd(world, place)
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
}
