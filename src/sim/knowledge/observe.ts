import type { Channel } from '../../scenario/schema/reports'
import { inNeedAt } from '../decide/effectAid'
import { peopleIn } from '../mechanisms/people'
import { C, type State } from '../state'
import type { World } from '../world'

/** What a channel looks at: one thing with its true value, before delay and error. */
export interface Observation {
  /** A place, the channel's area, `unit@place`, or `area@injured`. */
  readonly what: string
  readonly value: number
  /** How it is passed on: a count with error, an exact count, a share, or a level of danger. */
  readonly as: 'count' | 'exact' | 'share' | 'level'
}

/** Separates a unit from its place, and a toll from its kind, in `Reading.what`. No id holds it. */
export const mark = '@'

/** Everything a channel sees at this hour. */
export function observe(world: World, state: State, channel: Channel): Observation[] {
  const places = world.areaPlaces(channel.area)
  const id = (place: number): string => world.scenario.space.places[place].id
  const homes = places.filter((place) => world.isHome[place] === 1)
  switch (channel.about) {
    case 'danger':
      return homes.map((place) => ({ what: id(place), value: state.danger[place], as: 'level' }))
    case 'queue':
      return places
        .filter((place) => world.crossingOfPlace[place] >= 0)
        .map((place) => ({ what: id(place), value: state.queue[world.crossingOfPlace[place]], as: 'count' }))
    case 'crossed':
      return [{ what: channel.area, value: state.abroadTotal, as: 'count' }]
    case 'camps':
      return places
        .filter((place) => world.campOfPlace[place] >= 0)
        .map((place) => ({ what: id(place), value: state.inCamp[world.campOfPlace[place]], as: 'count' }))
    case 'displaced':
      return displaced(state, channel.area, homes, id)
    case 'forces':
      return state.units.flatMap((unit, index) =>
        unit.to < 0 && unit.strength > 0 && places.includes(unit.at)
          ? [
              {
                what: `${world.scenario.units[index].id}${mark}${id(unit.at)}`,
                value: unit.strength,
                as: 'count' as const,
              },
            ]
          : [],
      )
    case 'announced':
      return [
        { what: channel.area, value: state.announced, as: 'exact' },
        { what: `${channel.area}${mark}injured`, value: state.announcedInjured, as: 'exact' },
      ]
    case 'returned':
      return [{ what: channel.area, value: returnedTo(world, state, homes), as: 'count' }]
    case 'needs':
      return [{ what: channel.area, value: unmetNeed(world, state, places), as: 'share' }]
    case 'agreement':
      return homes.map((place) => ({ what: id(place), value: state.agreement[place], as: 'share' }))
    default: {
      const never: never = channel.about
      return never
    }
  }
}

function displaced(state: State, area: string, homes: readonly number[], id: (place: number) => string): Observation[] {
  let total = 0
  const list: Observation[] = []
  for (const place of homes) {
    const people = state.hostedAt[place]
    total += people
    if (id(place) !== area) list.push({ what: id(place), value: people, as: 'count' })
  }
  list.push({ what: area, value: total, as: 'count' })
  return list
}

function returnedTo(world: World, state: State, homes: readonly number[]): number {
  let people = 0
  for (const place of homes) {
    for (const cell of world.cellsOfPlace[place]) {
      people += peopleIn(state, cell, C.returned) + peopleIn(state, cell, C.homeless)
    }
  }
  return people
}

/** Unmet need of an area: the mean over the people in need there; zero when nobody is. */
function unmetNeed(world: World, state: State, places: readonly number[]): number {
  let people = 0
  let unmet = 0
  for (const place of places) {
    const here = inNeedAt(world, state, place)
    people += here
    unmet += here * state.need[place]
  }
  return people > 0 ? unmet / people : 0
}
