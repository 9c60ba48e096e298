import type { ViewContext } from './context'
import { estimateOf } from './estimate'
import type { CrossingKnowledge, PlaceKnowledge, StreamKnowledge } from './seatView'

/** Streams drawn at once, at most. */
export const mostStreams = 5
/** Ages in hours up to which a queue still speaks of people on the move, and danger of where they come from. */
const freshQueue = 24
const freshDanger = 48
/** Fewer people than this are no stream that anybody would tell of. */
export const leastPeople = 50

/**
 * People on the move, as far as a seat can tell: towards a crossing where people queue, from the nearest place it was
 * told is in disorder or worse; and from a crossing into a camp that was reported to grow. The largest few.
 */
export function streamsOf(
  context: ViewContext,
  places: readonly PlaceKnowledge[],
  crossings: readonly CrossingKnowledge[],
): StreamKnowledge[] {
  const streams = [...towardsCrossings(context, places, crossings), ...intoCamps(context, crossings)]
  return streams
    .map((stream, index) => ({ stream, index }))
    .sort((a, b) => b.stream.estimate.high - a.stream.estimate.high || a.index - b.index)
    .slice(0, mostStreams)
    .map(({ stream }) => stream)
}

function towardsCrossings(
  { world, state }: ViewContext,
  places: readonly PlaceKnowledge[],
  crossings: readonly CrossingKnowledge[],
): StreamKnowledge[] {
  const unsafe = places.filter(
    ({ danger }) =>
      danger !== null &&
      (danger.level === 'disorder' || danger.level === 'fighting') &&
      state.hour - danger.observed <= freshDanger,
  )
  return crossings.flatMap(({ place: to, queue }) => {
    if (!queue || queue.high < leastPeople || state.hour - queue.observed > freshQueue) return []
    let nearest: string | null = null
    let least = Number.POSITIVE_INFINITY
    for (const { place } of unsafe) {
      const from = world.placeIndex.get(place) as number
      if (world.isHome[from] !== 1) continue
      const hours = world.travel(from, world.placeIndex.get(to) as number, false)
      if (hours >= least) continue
      least = hours
      nearest = place
    }
    return nearest === null ? [] : [{ from: nearest, to, estimate: queue }]
  })
}

function intoCamps({ world, known }: ViewContext, crossings: readonly CrossingKnowledge[]): StreamKnowledge[] {
  return world.scenario.space.camps.flatMap(({ place: to }) => {
    const camp = known.get('camps', to)
    const estimate = estimateOf(camp)
    if (!camp?.previous || !estimate) return []
    const growth = [camp.latest.low - camp.previous.low, camp.latest.high - camp.previous.high].sort((a, b) => a - b)
    if (growth[1] < leastPeople) return []
    const from = busiest(world.scenario.space.crossings, to, crossings)
    return from === null ? [] : [{ from, to, estimate: { ...estimate, low: Math.max(0, growth[0]), high: growth[1] } }]
  })
}

/** Of the crossings that lead to a camp, the one with the longest known queue; the first when none is known. */
function busiest(
  all: readonly { readonly place: string; readonly camps: readonly string[] }[],
  camp: string,
  crossings: readonly CrossingKnowledge[],
): string | null {
  let best: string | null = null
  let most = -1
  for (const { place, camps } of all) {
    if (!camps.includes(camp)) continue
    const queue = crossings.find((crossing) => crossing.place === place)?.queue?.high ?? 0
    if (queue <= most) continue
    most = queue
    best = place
  }
  return best
}
