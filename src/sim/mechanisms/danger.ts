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
  const { recent } = state
  const first = place * 24
  let six = 0
  for (let at = slot - 5; at <= slot; at++) six += recent[first + (at < 0 ? at + 24 : at)]
  return six
}

/** Keeps the danger levels, from the last six hours and the crowd, and the first and last hour of mass violence. */
export function danger(world: World, state: State, hour: Hour): void {
  const { homePlaces } = world
  const { crowd, danger: levels, incidentsOfDay, rumour } = state
  const slot = hour.hour % 24
  let all = 0
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    const six = incidentsOfDay[place] === 0 ? 0 : lastSix(state, place, slot)
    all += six
    const level = six >= 8 ? 3 : six >= 2 ? 2 : rumour[place] > 0.35 || crowd[place] > 0.15 ? 1 : 0
    if (level === levels[place]) continue
    hour.events.push({
      hour: hour.hour,
      type: 'danger-changed',
      place: world.placeId[place],
      from: dangerLevels[levels[place]],
      to: dangerLevels[level],
    })
    levels[place] = level
  }
  if (all < massViolenceIncidents) return
  if (state.violenceFrom < 0) state.violenceFrom = hour.hour
  state.violenceTo = hour.hour
}
