import { chance, portion } from '../numeric/distributions'
import { purposeOf, streamAt, uniformIn } from '../random/stream'
import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'

const registerPurpose = purposeOf('reporting.register')
/** Local hours at which a ministry announces its count. */
const announcements: readonly number[] = [9, 14, 21]

/**
 * Reporting: a death becomes a registered death with a chance and a delay, and the announced toll lags behind.
 * Announced and actual tolls are two series, always. The two speeds stand for bodies that passed through a morgue and
 * burials without papers.
 */
export function reporting(world: World, state: State, hour: Hour): void {
  const { p } = world
  const stream = streamAt(state.seed, registerPurpose, 0, hour.hour)
  const fast = portion(state.pendingRegistration, chance(p.fastRegistration), uniformIn(stream, 0))
  const slow = portion(state.slowRegistration, chance(p.slowRegistration), uniformIn(stream, 1))
  state.pendingRegistration -= fast
  state.slowRegistration -= slow
  state.registered += fast + slow
  if (!announcements.includes(hour.hourOfDay)) return
  const known = portion(state.pendingInjured, p.hurtReporting, uniformIn(stream, 2))
  const changed = state.registered > state.announced || known > 0
  state.announced = state.registered
  state.pendingInjured -= known
  state.announcedInjured += known
  if (changed)
    hour.events.push({
      hour: hour.hour,
      type: 'toll-announced',
      deaths: state.announced,
      injured: state.announcedInjured,
    })
}
