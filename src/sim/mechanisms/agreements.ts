import { chance, within } from '../numeric/distributions'
import { purposeOf, uniform } from '../random/stream'
import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'

const talkPurpose = purposeOf('agreements.talk')
const breakPurpose = purposeOf('agreements.break')

/**
 * Agreements: elders and local leaders talk where talks are backed, or where their own ties are strong enough and fear
 * is near. Success depends on ties, trust, a visible guarantee and calm. Mixed patrols make an agreement last. That
 * such agreements held in places with working ties is sourced in the scenario; the chances are assumptions.
 */
export function agreements(world: World, state: State, hour: Hour): void {
  const { p, placeKey, homePlaces } = world
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    const ties = world.ties[place]
    const held = state.agreement[place]
    if (held > 0) {
      const count = state.incidents[place]
      const risk = count > 0 ? p.agreementBreak * count * (state.patrols[place] ? 0.4 : 1) * (1 - 0.8 * ties) : 0
      if (risk > 0 && uniform(state.seed, breakPurpose, placeKey[place], hour.hour, 0) < chance(risk)) {
        state.agreement[place] = 0
        state.talksNext[place] = hour.hour + 2 * p.talksHours
        hour.events.push({ hour: hour.hour, type: 'local-agreement', place: world.placeId[place], holds: false })
        continue
      }
      if (!state.patrols[place]) state.agreement[place] = within(held - p.agreementFade * (1 - ties), 0, 1)
    }
    if (held > 0.6 || hour.hour < state.talksNext[place]) continue
    const own = ties >= p.tiesThreshold && state.rumour[place] > 0.08 ? ties : 0
    const backing = state.talks[place] > own ? state.talks[place] : own
    if (backing <= 0) continue
    state.talksNext[place] = hour.hour + Math.ceil(p.talksHours)
    let trust = 0
    const cells = world.cellsOfPlace[place]
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]
      trust += state.trust[cell] * world.cellPeople[cell]
    }
    trust /= world.peopleOfPlace[place]
    const calm = p.dangerHalf / (p.dangerHalf + 0.8 * hour.day[place])
    // Leaders can bind few while those who follow crowds are fresh; more where they know one another well.
    const worn = p.endByExhaustion * state.exhaustion[place]
    const willing = 0.1 + 0.9 * Math.max(worn, ties * ties)
    const guarantee = 0.6 + 0.4 * hour.suppression[place]
    const success =
      p.talksSuccess *
      backing *
      (0.3 + 0.7 * ties) *
      (0.6 + 0.4 * trust) *
      guarantee *
      calm *
      willing *
      (1 - 0.5 * state.grievance[place]) *
      5.5
    if (uniform(state.seed, talkPurpose, placeKey[place], hour.hour, 0) < (success > 0.95 ? 0.95 : success)) {
      state.agreement[place] = within(0.6 + 0.4 * ties, 0, 1)
      if (own > 0) state.patrols[place] = 1
      hour.events.push({ hour: hour.hour, type: 'local-agreement', place: world.placeId[place], holds: true })
    }
  }
}
