import type { Scenario } from '../../scenario/scenario'
import { isAvailable } from '../../sim/decide/available'
import type { Engine, RunSetup, State } from '../../sim/index'
import { keyOf, purposeOf, uniform } from '../../sim/random/stream'
import type { World } from '../../sim/world'

const choicePurpose = purposeOf('authoring.choice')

/** Hours at which anybody can decide: the windows of all plans. */
export function windowHours(scenario: Scenario): ReadonlySet<number> {
  return new Set(scenario.play.plans.flatMap(({ windows }) => windows.map(({ hour }) => hour)))
}

/**
 * Lets every played seat take one of what is on offer to it, or wait, each as likely as the others; in place. Draws are
 * keyed by seed, seat and hour.
 */
export function playAtRandom(engine: Engine, world: World, state: State, setup: RunSetup): void {
  for (const seat of engine.scenario.play.seats) {
    const actor = engine.scenario.actors.find(({ id }) => id === seat.actor)
    if (!actor || !setup.played.includes(seat.id)) continue
    const offered = actor.options.filter(
      (option) => option.phase === 'play' && isAvailable(world, state, actor, option),
    )
    const drawn = uniform(state.seed, choicePurpose, keyOf(seat.id), state.hour, 0)
    const chosen = offered[Math.floor(drawn * (offered.length + 1))]
    if (!chosen) continue
    const reply = engine.decide(state, setup, { type: 'decide', seat: seat.id, option: chosen.id, reason: '' })
    if (reply.ok) for (const event of reply.events) engine.apply(state, setup, event)
  }
}
