import type { DangerLevel } from '../../scenario/schema/reports'
import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'

export const dangerLevels: readonly DangerLevel[] = ['calm', 'tense', 'disorder', 'fighting']

/**
 * Mass violence, defined: an hour belongs to it when at least this many incidents fell in the last six hours over all
 * home places together. Sporadic shooting stays below it.
 */
export const massViolenceIncidents = 24

/** The state of a place in one word, from the incidents of the last six hours and the crowd. */
function levelOf(state: State, place: number, slot: number): number {
  let six = 0
  for (let i = 0; i < 6; i++) six += state.recent[place * 24 + ((slot - i + 24) % 24)]
  if (six >= 8) return 3
  if (six >= 2) return 2
  return state.rumour[place] > 0.35 || state.crowd[place] > 0.15 ? 1 : 0
}

/** Keeps the danger levels and the first and last hour of mass violence. */
export function danger(world: World, state: State, hour: Hour): void {
  const slot = hour.hour % 24
  let six = 0
  for (const place of world.homePlaces) {
    for (let i = 0; i < 6; i++) six += state.recent[place * 24 + ((slot - i + 24) % 24)]
    const level = levelOf(state, place, slot)
    if (level === state.danger[place]) continue
    hour.events.push({
      hour: hour.hour,
      type: 'danger-changed',
      place: world.placeId[place],
      from: dangerLevels[state.danger[place]],
      to: dangerLevels[level],
    })
    state.danger[place] = level
  }
  if (six < massViolenceIncidents) return
  if (state.violenceFrom < 0) state.violenceFrom = hour.hour
  state.violenceTo = hour.hour
}
