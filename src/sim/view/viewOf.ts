import { holds } from '../actors/holds'
import type { RunSetup } from '../index'
import { Known } from '../knowledge/known'
import { knownDanger } from '../knowledge/knownDanger'
import type { State } from '../state'
import type { World } from '../world'
import { campsOf, crossingsOf } from './borderOf'
import type { ViewContext } from './context'
import { decisionsOf } from './decisionsOf'
import { forcesOf } from './forcesOf'
import { indicatorsOf } from './indicatorsOf'
import { placesOf } from './placesOf'
import { reportsOf } from './reportsOf'
import type { SeatView } from './seatView'
import { streamsOf } from './streamsOf'

/**
 * What one seat knows now, built from the reports and readings that reached it, its own decisions, its own forces and
 * its own side of the border. All that ever leaves the authority. Throws for a seat the scenario does not have.
 */
export function viewOf(world: World, state: State, _setup: RunSetup, seatId: string): SeatView {
  const { play } = world.scenario
  const seat = play.seats.find(({ id }) => id === seatId)
  if (!seat) throw new Error(`This scenario has no seat "${seatId}".`)
  const known = new Known(world, state, seat.id)
  const context: ViewContext = { world, state, seat, known }
  const places = placesOf(context, knownDanger(world, state, seat.id, known))
  const crossings = crossingsOf(context)
  return {
    seat: seat.id,
    hour: state.hour,
    over: state.hour >= play.clock.ticks,
    reports: reportsOf(context),
    places,
    crossings,
    camps: campsOf(context),
    streams: streamsOf(context, places, crossings),
    forces: forcesOf(context),
    decisions: decisionsOf(context),
    indicators: indicatorsOf(context),
    taken: state.taken
      .filter((taken) => taken.actor === seat.actor)
      .map(({ hour, option, status, by, inForceAt }) => ({
        hour,
        option,
        label: labelOf(world, option),
        status,
        by,
        inForceAt,
      })),
    standing: state.standing
      .filter((order) => order.seat === seat.id)
      .map(({ option, until }) => ({ option, label: labelOf(world, option), until })),
    ahead: play.ahead
      .filter((entry) => entry.knownFrom <= state.hour && (entry.if === undefined || holds(world, state, entry.if)))
      .map(({ hour, label }) => ({ hour, label })),
  }
}

function labelOf(world: World, option: string): string {
  return world.optionById.get(option)?.option.label ?? option
}
