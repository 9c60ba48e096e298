import { effectivePeople } from '../actors/effectivePeople'
import { chance } from '../numeric/distributions'
import { purposeOf, uniform } from '../random/stream'
import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'

const armsPurpose = purposeOf('forces.arms')

/**
 * Forces: units travel, arrive, tire, and count only as far as they are trained, equipped and ready to protect.
 * A unit that faces a much larger crowd may lose weapons to it. Rests on the accounts of untrained, unequipped and
 * divided forces (scenario, constraints of the actors); the functional form is an assumption.
 */
export function forces(world: World, state: State, hour: Hour): void {
  const { p } = world
  for (let index = 0; index < state.units.length; index++) {
    const unit = state.units[index]
    if (unit.to >= 0 && unit.arrives <= hour.hour) {
      unit.at = unit.to
      unit.to = -1
      hour.events.push({
        hour: hour.hour,
        type: 'unit-arrived',
        unit: world.scenario.units[index].id,
        at: world.placeId[unit.at],
      })
    }
    if (world.isHome[unit.at]) hour.effective[unit.at] += effectivePeople(world, state, index)
  }
  spreadWithinGroups(world, state, hour)
  for (const place of world.homePlaces) {
    const crowd = state.crowd[place] * 1000
    hour.suppression[place] =
      (p.endByForces * hour.effective[place]) / (hour.effective[place] + p.forceHalf * (crowd + 400))
    const wanted =
      state.curfew[place] === 2 ? 1 : state.curfew[place] === 1 && (hour.hourOfDay >= 20 || hour.hourOfDay < 6) ? 1 : 0
    hour.enforced[place] = wanted * hour.suppression[place]
  }
  for (let index = 0; index < state.units.length; index++) {
    const unit = state.units[index]
    if (unit.to >= 0 || unit.strength <= 0 || !world.isHome[unit.at]) continue
    const crowd = state.crowd[unit.at] * 1000
    const busy = crowd / (crowd + 300)
    unit.fatigue += busy > 0.1 ? p.fatigueRate * busy * (1 - unit.fatigue) : -p.recoveryRate * unit.fatigue
    const outnumbered = crowd > 4 * hour.effective[unit.at] ? 1 : 0
    if (
      outnumbered &&
      uniform(state.seed, armsPurpose, world.placeKey[unit.at] ^ index, hour.hour, 0) <
        chance(p.weaponsLoss * (1 - unit.readiness))
    ) {
      unit.equipment *= 0.85
      state.arms[unit.at] += 0.25 * (1 - state.arms[unit.at])
      hour.events.push({
        hour: hour.hour,
        type: 'weapons-lost',
        unit: world.scenario.units[index].id,
        place: world.placeId[unit.at],
      })
    }
  }
}

/** Units of a city work across its quarters: a fifth stays where it stands, the rest goes where crowds are. */
function spreadWithinGroups(world: World, state: State, hour: Hour): void {
  for (const group of world.groups) {
    let total = 0
    let crowds = 0
    for (const place of group) {
      total += hour.effective[place]
      crowds += state.crowd[place] + 0.1
    }
    if (total <= 0) continue
    for (const place of group) {
      hour.effective[place] = 0.2 * hour.effective[place] + (0.8 * total * (state.crowd[place] + 0.1)) / crowds
    }
  }
}
