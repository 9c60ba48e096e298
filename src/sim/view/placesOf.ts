import { middle } from '../knowledge/known'
import type { KnownDanger } from '../knowledge/knownDanger'
import type { ViewContext } from './context'
import { estimateOf } from './estimate'
import type { PlaceKnowledge } from './seatView'

/** What a seat knows of each place that is no crossing and no camp, and of any other it was told about. */
export function placesOf({ world, known }: ViewContext, dangers: ReadonlyMap<string, KnownDanger>): PlaceKnowledge[] {
  return world.scenario.space.places
    .filter(({ id, kind }) => (kind !== 'crossing' && kind !== 'camp') || dangers.has(id))
    .map(({ id }) => {
      const agreed = known.get('agreement', id)
      return {
        place: id,
        danger: dangers.get(id) ?? null,
        agreement: agreed?.channel
          ? { holds: middle(agreed.latest) >= 0.5, observed: agreed.latest.observed, from: agreed.channel.from }
          : null,
        hosted: estimateOf(known.get('displaced', id)),
      }
    })
}
