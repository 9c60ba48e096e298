import type { BorderRegime } from '../../scenario/schema/space'
import { scheduleOf } from '../knowledge/schedule'
import type { ViewContext } from './context'
import { estimateOf } from './estimate'
import type { CampKnowledge, CrossingKnowledge } from './seatView'

/** Crossings with each side's regime as the seat knows it, and the queue as estimated. */
export function crossingsOf(context: ViewContext): CrossingKnowledge[] {
  const { world, state, seat, known } = context
  const { space } = world.scenario
  const regimes = new Map(
    space.sides.map((side, index) => {
      const own = seat.country === side.country
      return [side.id, { name: side.name, own, regime: own ? state.border[index] : toldRegime(context, side.id) }]
    }),
  )
  return space.crossings.map((crossing) => ({
    place: crossing.place,
    sides: crossing.sides.map((id) => {
      const side = regimes.get(id)
      return { side: id, name: side?.name ?? id, regime: side?.regime ?? null, own: side?.own ?? false }
    }),
    queue: estimateOf(known.get('queue', crossing.place)),
  }))
}

/**
 * The regime of the other side as the seat was told: by the latest report of a decision that changes it, or else as
 * everybody knew it before the crisis.
 */
function toldRegime({ world, state, seat }: ViewContext, side: string): BorderRegime | null {
  const { reportById } = scheduleOf(world)
  let regime = world.scenario.space.sides.find(({ id }) => id === side)?.regime ?? null
  let written = Number.NEGATIVE_INFINITY
  for (const dispatch of state.dispatches) {
    if (dispatch.seat !== seat.id || dispatch.arrives > state.hour || dispatch.written < written) continue
    const occasion = reportById.get(dispatch.report)?.report.occasion
    if (!occasion || !('after' in occasion)) continue
    for (const effect of world.optionById.get(occasion.after)?.option.effects ?? []) {
      if (effect.do !== 'border' || effect.side !== side) continue
      regime = effect.regime
      written = dispatch.written
    }
  }
  return regime
}

/** Camps with the people in them as estimated. How many places they have is known to those who run them. */
export function campsOf({ world, state, seat, known }: ViewContext): CampKnowledge[] {
  const { space } = world.scenario
  return space.camps.map(({ place: id }, index) => {
    const country = space.places[world.placeOfCamp[index]].country
    return {
      place: id,
      people: estimateOf(known.get('camps', id)),
      places: country === seat.country ? state.campPlaces[index] : null,
    }
  })
}
