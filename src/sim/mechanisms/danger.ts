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

/** Incidents of the last six hours at a place. */
function lastSix(state: State, place: number, slot: number): number {
  if (state.incidentsOfDay[place] === 0) return 0
  let six = 0
  for (let i = 0; i < 6; i++) six += state.recent[place * 24 + ((slot - i + 24) % 24)]
  return six
}

/** Keeps the danger levels, from the last six hours and the crowd, and the first and last hour of mass violence. */
export function danger(world: World, state: State, hour: Hour): void {
  const slot = hour.hour % 24
  let all = 0
  for (const place of world.homePlaces) {
    const six = lastSix(state, place, slot)
    all += six
    const level = six >= 8 ? 3 : six >= 2 ? 2 : state.rumour[place] > 0.35 || state.crowd[place] > 0.15 ? 1 : 0
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
  if (all < massViolenceIncidents) return
  if (state.violenceFrom < 0) state.violenceFrom = hour.hour
  state.violenceTo = hour.hour
}
