import type { Scenario } from '../scenario/scenario'
import type { ForceKnowledge, HourFigures, PlaceKnowledge, SimEvent, TruthView } from '../sim/index'

/**
 * What the events of a run tell of an hour, in the shape of what the model had: danger, agreements, regimes of the border,
 * where units were, and the figures of the hour. Everything that no event names is null, or left out. For records that
 * can't be computed again: their rules are not at hand. Null before the first hour that passed.
 */
export function pastView(scenario: Scenario, events: readonly SimEvent[], hour: number): TruthView | null {
  const told = tell(events, hour)
  if (!told.figures) return null
  const { space } = scenario
  return {
    hour,
    over: hour >= scenario.play.clock.ticks,
    places: space.places.flatMap(({ id, kind }): PlaceKnowledge[] => {
      if (kind === 'crossing' || kind === 'camp') return []
      const level = told.danger.get(id)
      const holds = told.agreement.get(id)
      return [
        {
          place: id,
          danger: level
            ? { level, words: level, observed: hour, from: '', reliability: 3, reconstructed: false, report: null }
            : null,
          agreement: holds === undefined ? null : { holds, observed: hour, from: '' },
          hosted: null,
        },
      ]
    }),
    crossings: space.crossings.map(({ place, sides }) => ({
      place,
      sides: sides.map((side) => ({
        side,
        name: space.sides.find(({ id }) => id === side)?.name ?? side,
        regime: told.regime.get(side) ?? null,
        own: false,
      })),
      queue: null,
    })),
    camps: space.camps.map(({ place }) => ({ place, people: null, places: null })),
    streams: [],
    forces: scenario.units.flatMap(({ id, name, kind }): ForceKnowledge[] => {
      const post = told.posts.get(id)
      if (!post) return []
      const unit = { unit: id, name, kind, own: false, strength: null, from: null, observed: hour, condition: null }
      return [{ ...unit, at: post.at, moving: post.moving }]
    }),
    figures: told.figures,
  }
}

interface Post {
  readonly at: string
  readonly moving: { readonly to: string; readonly arrives: number } | null
}

interface Told {
  readonly danger: Map<string, NonNullable<PlaceKnowledge['danger']>['level']>
  readonly agreement: Map<string, boolean>
  readonly regime: Map<string, TruthView['crossings'][number]['sides'][number]['regime']>
  readonly posts: Map<string, Post>
  figures: HourFigures | null
}

/** Goes through events once: what stands at the hour, and, where a thing is named only later, what it was until then. */
function tell(events: readonly SimEvent[], hour: number): Told {
  const told: Told = { danger: new Map(), agreement: new Map(), regime: new Map(), posts: new Map(), figures: null }
  // What happens while an hour passes bears the hour before it; the figures come last, and bear the new one.
  let isPast = hour > 0
  for (const event of events) {
    switch (event.type) {
      case 'danger-changed':
        if (isPast) told.danger.set(event.place, event.to)
        else if (!told.danger.has(event.place)) told.danger.set(event.place, event.from)
        break
      case 'local-agreement':
        if (isPast) told.agreement.set(event.place, event.holds)
        break
      case 'border-changed':
        if (isPast) told.regime.set(event.side, event.regime)
        break
      case 'unit-left':
        if (isPast) {
          told.posts.set(event.unit, { at: event.from, moving: { to: event.to, arrives: event.arrivesAt } })
        } else if (!told.posts.has(event.unit)) told.posts.set(event.unit, { at: event.from, moving: null })
        break
      case 'unit-arrived':
        if (isPast) told.posts.set(event.unit, { at: event.at, moving: null })
        break
      case 'hour-passed':
        if (isPast || !told.figures) told.figures = event.figures
        if (event.hour >= hour) isPast = false
        break
      default:
    }
  }
  return told
}
