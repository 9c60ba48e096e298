import { middle } from '../knowledge/known'
import { mark } from '../knowledge/observe'
import { roundAsPeopleDo } from '../knowledge/rounding'
import type { UnitState } from '../state'
import type { ViewContext } from './context'
import type { ForceKnowledge } from './seatView'

/** Own units as they are; others only where somebody reported them, with the strength that was estimated. */
export function forcesOf({ world, state, seat, known }: ViewContext): ForceKnowledge[] {
  const placeId = (index: number): string => world.scenario.space.places[index].id
  const seen = new Map<string, { at: string; observed: number; strength: number; from: string }>()
  for (const { what, latest, channel } of known.all('forces')) {
    const [unit, at] = what.split(mark)
    const other = seen.get(unit)
    if (!channel || (other && other.observed >= latest.observed)) continue
    seen.set(unit, {
      at,
      observed: latest.observed,
      strength: roundAsPeopleDo(middle(latest)),
      from: channel.from,
    })
  }
  return world.scenario.units.flatMap((unit, index): ForceKnowledge[] => {
    const { id, name, kind } = unit
    const now = state.units[index]
    if (unit.owner === seat.actor) {
      const moving = now.to >= 0 ? { to: placeId(now.to), arrives: now.arrives } : null
      return [
        {
          unit: id,
          name,
          kind,
          own: true,
          at: placeId(now.at),
          moving,
          strength: now.strength,
          from: null,
          observed: null,
          condition: conditionOf(now),
        },
      ]
    }
    const other = seen.get(id)
    if (!other) return []
    return [
      {
        unit: id,
        name,
        kind,
        own: false,
        at: other.at,
        moving: null,
        strength: other.strength,
        from: other.from,
        observed: other.observed,
        condition: null,
      },
    ]
  })
}

/** A unit's condition, as its owner sees it; null while nobody serves in it. */
export function conditionOf(unit: UnitState): ForceKnowledge['condition'] {
  if (unit.strength === 0) return null
  return {
    rest: unit.fatigue > 0.6 ? 'exhausted' : unit.fatigue > 0.3 ? 'tired' : 'rested',
    gear: unit.equipment < 0.35 ? 'poorly' : unit.equipment < 0.7 ? 'partly' : 'well',
  }
}
