import { C, type State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'
import { peopleIn } from './people'

/** Hours between two deliveries from stock at a place, so many hours' worth at a time. */
const aidHours = 3

/**
 * Aid: stocks in person-days by place. Hosts and the host state meet a part of the need; relief the rest while it
 * lasts. Unmet need is a share of the people in need, an indicator, and makes people move on.
 */
export function aid(world: World, state: State, hour: Hour): void {
  const { p, homePlaces } = world
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    if ((hour.hour + place) % aidHours !== 0) continue
    let people = state.hostedAt[place]
    if (state.buildingsLost[place] > 0) {
      const cells = world.cellsOfPlace[place]
      for (let i = 0; i < cells.length; i++) people += peopleIn(state, cells[i], C.homeless)
    }
    meet(state, place, people, p.hostSupport, p.needPerDay)
  }
  for (let camp = 0; camp < world.camps; camp++) {
    const place = world.placeOfCamp[camp]
    if ((hour.hour + place) % aidHours !== 0) continue
    const people = state.inCamp[camp]
    const housed = people > 0 ? Math.min(1, state.campPlaces[camp] / people) : 1
    meet(state, place, people, p.campSupport * housed, p.needPerDay)
  }
}

function meet(state: State, place: number, people: number, supported: number, perDay: number): void {
  if (people === 0) {
    state.need[place] = 0
    return
  }
  const wanted = (people * (1 - supported) * perDay * aidHours) / 24
  const given = state.relief[place] < wanted ? state.relief[place] : wanted
  state.relief[place] -= given
  const unmet = ((wanted - given) * 24) / (people * perDay * aidHours)
  state.need[place] += 0.1 * aidHours * (unmet - state.need[place])
}
