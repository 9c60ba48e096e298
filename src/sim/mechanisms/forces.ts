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
  const { p, homePlaces, isHome } = world
  const { crowd: crowds, curfew, units } = state
  const { effective, enforced, suppression } = hour
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]
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
    if (isHome[unit.at]) effective[unit.at] += effectivePeople(world, state, index)
  }
  spreadWithinGroups(world, state, hour)
  const isNight = hour.hourOfDay >= 20 || hour.hourOfDay < 6
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    const here = effective[place]
    const stopped = here > 0 ? (p.endByForces * here) / (here + p.forceHalf * (crowds[place] * 1000 + 400)) : 0
    suppression[place] = stopped
    enforced[place] = curfew[place] === 2 || (curfew[place] === 1 && isNight) ? stopped : 0
  }
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]
    if (unit.to >= 0 || unit.strength <= 0 || !isHome[unit.at]) continue
    const crowd = crowds[unit.at] * 1000
    const busy = crowd > 0 ? crowd / (crowd + 300) : 0
    unit.fatigue += busy > 0.1 ? p.fatigueRate * busy * (1 - unit.fatigue) : -p.recoveryRate * unit.fatigue
    if (
      crowd > 4 * effective[unit.at] &&
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
    for (let i = 0; i < group.length; i++) {
      const place = group[i]
      total += hour.effective[place]
      crowds += state.crowd[place] + 0.1
    }
    if (total <= 0) continue
    for (let i = 0; i < group.length; i++) {
      const place = group[i]
      hour.effective[place] = 0.2 * hour.effective[place] + (0.8 * total * (state.crowd[place] + 0.1)) / crowds
    }
  }
}
