import type { Effect } from '../../scenario/schema/effects'
import { chartChange } from '../actors/send'
import { addAll } from '../addAll'
import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import { within } from '../numeric/distributions'
import type { State } from '../state'
import type { World } from '../world'
import { applyAll } from './applyEvent'
import { bringAid } from './effectAid'
import { clearBarricades } from './effectBarricades'
import { helpWounded } from './effectMedical'
import { moveUnit } from './effectUnits'

const curfewLevels = { none: 0, night: 1, 'all-hours': 2 } as const
const returnPushes = { allow: 1, encourage: 2, press: 3 } as const

/**
 * Carries effects out, in place and in order, and gives the events that tell of them. An effect sets the conditions
 * under which the mechanisms of the next hours work; it never moves crowds or harms anyone itself.
 */
export function applyEffects(world: World, state: State, setup: RunSetup, effects: readonly Effect[]): SimEvent[] {
  const events: SimEvent[] = []
  for (const effect of effects) addAll(events, applyEffect(world, state, setup, effect))
  return events
}

const none: readonly SimEvent[] = []

function applyEffect(world: World, state: State, setup: RunSetup, effect: Effect): readonly SimEvent[] {
  const { hour } = state
  switch (effect.do) {
    case 'curfew':
      for (const place of world.areaPlaces(effect.area)) state.curfew[place] = curfewLevels[effect.level]
      return none
    case 'move-unit':
      return applyAll(world, state, setup, moveUnit(world, state, effect.unit, effect.to))
    case 'raise-unit': {
      const unit = world.unitIndex.get(effect.unit)
      if (unit !== undefined) state.units[unit].strength += effect.strength
      return none
    }
    case 'prepare-unit': {
      const unit = world.unitIndex.get(effect.unit)
      if (unit === undefined) return none
      state.units[unit][effect.field] = within(state.units[unit][effect.field] + effect.by, 0, 1)
      return none
    }
    case 'lethal-force': {
      const owner = world.actorIndex.get(effect.owner)
      if (owner !== undefined) state.lethal[owner] = effect.allowed ? 1 : 0
      return none
    }
    case 'border': {
      const side = world.sideIndex.get(effect.side)
      if (side === undefined || state.border[side] === effect.regime) return none
      return applyAll(world, state, setup, [{ type: 'border-changed', hour, side: effect.side, regime: effect.regime }])
    }
    case 'camp-places': {
      const camp = world.campOfPlace[world.placeIndex.get(effect.camp) ?? -1] ?? -1
      if (camp >= 0) state.campPlaces[camp] += effect.add
      return none
    }
    case 'aid':
      bringAid(world, state, effect.area, effect.personDays)
      return none
    case 'medical':
      helpWounded(world, state, effect.place, effect.beds, effect.evacuate)
      return none
    case 'talks':
      for (const place of world.areaPlaces(effect.area)) {
        if (effect.strength > state.talks[place]) state.talks[place] = effect.strength
        if (effect.patrols) state.patrols[place] = 1
      }
      return none
    case 'answer-rumour': {
      const until = hour + effect.hours
      for (const place of world.areaPlaces(effect.area)) {
        // News whose hours are over no longer counts against fresh, weaker news.
        const old = state.newsUntil[place] > hour ? state.news[place] : 0
        state.news[place] = Math.max(effect.strength, old)
        if (until > state.newsUntil[place]) state.newsUntil[place] = until
      }
      return none
    }
    case 'barricades':
      clearBarricades(world, state, effect.area, effect.how, effect.pace)
      return none
    case 'return': {
      const push = returnPushes[effect.push]
      // The stronger push holds; a second order of the same kind counts with the greater strength.
      if (push > state.returnPush || (push === state.returnPush && effect.strength > state.returnStrength)) {
        state.returnPush = push
        state.returnStrength = effect.strength
      }
      return none
    }
    case 'trust': {
      const audience = world.audienceIndex.get(effect.audience)
      if (audience !== undefined) state.audiences[audience] = within(state.audiences[audience] + effect.by, 0, 1)
      return none
    }
    case 'vote':
      if (state.vote === effect.state) return none
      return applyAll(world, state, setup, [{ type: 'vote', hour, state: effect.state }])
    case 'signal':
      return applyAll(world, state, setup, chartChange(world, state, effect.to, effect.event))
    case 'count': {
      const counter = world.counterIndex.get(effect.counter)
      if (counter !== undefined) state.counters[counter] += effect.by
      return none
    }
    default: {
      const never: never = effect
      return never
    }
  }
}
