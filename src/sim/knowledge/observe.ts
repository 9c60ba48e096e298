import type { Channel } from '../../scenario/schema/reports'
import { inNeedAt } from '../decide/effectAid'
import { keyOf } from '../random/stream'
import type { State } from '../state'
import type { World } from '../world'

/** One thing that a channel looks at: how to read its true value, and how it is passed on. */
export interface Target {
  /** A place, the channel's area, `unit@place`, or `area@injured`. */
  readonly what: string
  readonly key: number
  /** The true value now; negative when there is nothing to see. */
  readonly read: (state: State) => number
  /** A count with error, an exact count, a share, or a level of danger. */
  readonly as: 'count' | 'exact' | 'share' | 'level'
}

/** Separates a unit from its place, and a toll from its kind, in `Reading.what`. No id holds it. */
export const mark = '@'

/** Everything a channel looks at; worked out once for a world. */
export function targetsOf(world: World, channel: Channel): readonly Target[] {
  const places = world.areaPlaces(channel.area)
  const id = (place: number): string => world.scenario.space.places[place].id
  const homes = places.filter((place) => world.isHome[place] === 1)
  const { about, area } = channel
  switch (about) {
    case 'danger':
      return homes.map((place) => target(id(place), 'level', (state) => state.danger[place]))
    case 'queue':
      return places.flatMap((place) => {
        const crossing = world.crossingOfPlace[place]
        return crossing >= 0 ? [target(id(place), 'count', (state) => state.queue[crossing])] : []
      })
    case 'crossed':
      return [target(area, 'count', (state) => state.abroadTotal)]
    case 'camps':
      return places.flatMap((place) => {
        const camp = world.campOfPlace[place]
        return camp >= 0 ? [target(id(place), 'count', (state) => state.inCamp[camp])] : []
      })
    case 'displaced': {
      const total = target(area, 'count', (state) => homes.reduce((sum, place) => sum + state.hostedAt[place], 0))
      const single = homes.filter((place) => id(place) !== area)
      return [...single.map((place) => target(id(place), 'count', (state) => state.hostedAt[place])), total]
    }
    case 'forces':
      return world.scenario.units.flatMap((unit, index) =>
        places.map((place) =>
          target(`${unit.id}${mark}${id(place)}`, 'count', (state) => {
            const { at, to, strength } = state.units[index]
            return at === place && to < 0 && strength > 0 ? strength : -1
          }),
        ),
      )
    case 'announced':
      return [
        target(area, 'exact', (state) => state.announced),
        target(`${area}${mark}injured`, 'exact', (state) => state.announcedInjured),
      ]
    case 'returned':
      return [target(area, 'count', (state) => state.returnedTotal)]
    case 'needs':
      return [target(area, 'share', (state) => unmetNeed(world, state, places))]
    case 'agreement':
      return homes.map((place) => target(id(place), 'share', (state) => state.agreement[place]))
    default: {
      const never: never = about
      return never
    }
  }
}

function target(what: string, as: Target['as'], read: Target['read']): Target {
  return { what, key: keyOf(what), read, as }
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
