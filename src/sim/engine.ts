import type { Scenario } from '../scenario/scenario'
import { holds } from './actors/holds'
import { assertHouseholdMoves } from './actors/householdMoves'
import { applyEvent } from './decide/applyEvent'
import { decide } from './decide/decide'
import { hashState } from './hash'
import type { Engine } from './index'
import { passKnowledge } from './knowledge/pass'
import { useParameters } from './parameters'
import { weighAll } from './policy/weigh'
import { cloneState, loadState, saveState } from './save'
import { startState } from './start'
import { tick } from './tick'
import { truthOf } from './view/truthOf'
import { viewOf } from './view/viewOf'
import { createWorld } from './world'

/** Builds the engine of a scenario. Throws when the scenario's charts lack a move the model makes: `load` checks first. */
export function createEngine(scenario: Scenario): Engine {
  const world = createWorld(scenario)
  assertHouseholdMoves(world)
  return {
    scenario,
    start: (setup) => {
      useParameters(world, setup.parameters)
      const state = startState(world, setup)
      passKnowledge(world, state, setup)
      return state
    },
    decide: (state, setup, command) => {
      useParameters(world, setup.parameters)
      return decide(world, state, setup, command)
    },
    apply: (state, setup, event) => {
      useParameters(world, setup.parameters)
      return applyEvent(world, state, setup, event)
    },
    advance: (state, setup) => {
      useParameters(world, setup.parameters)
      return tick(world, state, setup)
    },
    view: (state, setup, seat) => {
      useParameters(world, setup.parameters)
      return viewOf(world, state, setup, seat)
    },
    truth: (state) => truthOf(world, state),
    weigh: (state, setup, actor) => {
      useParameters(world, setup.parameters)
      return weighAll(world, state, actor)
    },
    holds: (state, condition) => holds(world, state, condition),
    hash: hashState,
    clone: cloneState,
    save: saveState,
    load: loadState,
  }
}
