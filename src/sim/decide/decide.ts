import type { Actor, Option } from '../../scenario/schema/actors'
import type { Seat } from '../../scenario/schema/play'
import { type Command, longestReason, type Refusal, type RefusalCode } from '../command'
import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import type { State } from '../state'
import type { World } from '../world'
import { availabilityOf } from './available'
import { takeOption } from './take'
import { latestTaken, onItsWay } from './taken'
import { plainly } from './why'

export type Decided =
  | { readonly ok: true; readonly events: readonly SimEvent[] }
  | { readonly ok: false; readonly refusal: Refusal }

function refuse(code: RefusalCode, path: string, reason: string, condition?: string): Decided {
  return { ok: false, refusal: condition === undefined ? { code, path, reason } : { code, path, reason, condition } }
}

const accept = (events: readonly SimEvent[]): Decided => ({ ok: true, events })

/** Checks a command of a seat. Gives the events that carry it out, or the reason why not. Changes nothing. */
export function decide(world: World, state: State, setup: RunSetup, command: Command): Decided {
  const seat = world.scenario.play.seats.find(({ id }) => id === command.seat)
  if (!seat) return refuse('unknown-seat', 'seat', 'This scenario has no such seat.')
  if (!setup.played.includes(seat.id)) return refuse('not-played', 'seat', 'Nobody plays this seat in this run.')
  if (command.type === 'read') return read(state, seat, command.report)
  if (state.hour >= world.scenario.play.clock.ticks) return refuse('over', 'type', 'The time for decisions is over.')
  if ('reason' in command && command.reason.length > longestReason) {
    return refuse('reason-too-long', 'reason', `A reason may have at most ${longestReason} characters.`)
  }
  const { hour } = state
  switch (command.type) {
    case 'wait':
      return accept([{ type: 'waited', hour, seat: seat.id, reason: command.reason }])
    case 'decide': {
      const found = ownOption(world, seat, command.option)
      if ('ok' in found) return found
      const { actor, option } = found
      const answer = availabilityOf(world, state, actor, option)
      if (answer.can) return accept(takeOption(world, state, actor, option, 'player', command.reason))
      const refusal = { code: answer.code, path: 'option', reason: plainly(answer.why), why: answer.why }
      return { ok: false, refusal: answer.code === 'needs' ? { ...refusal, condition: answer.condition } : refusal }
    }
    case 'stand': {
      const found = ownOption(world, seat, command.option)
      return 'ok' in found ? found : stand(world, state, seat, found.option, command)
    }
    case 'unstand': {
      const found = ownOption(world, seat, command.option)
      if ('ok' in found) return found
      const given = state.standing.some((order) => order.seat === seat.id && order.option === command.option)
      if (!given) return refuse('not-offered', 'option', 'There is no standing order for this.')
      return accept([{ type: 'standing-order-withdrawn', hour, seat: seat.id, option: command.option, lapsed: false }])
    }
    default: {
      const never: never = command
      return never
    }
  }
}

/** The option, if it is one that this seat may ever take; a refusal otherwise. */
function ownOption(world: World, seat: Seat, id: string): { actor: Actor; option: Option } | Decided {
  const found = world.optionById.get(id)
  if (!found) return refuse('unknown-option', 'option', 'This scenario has no such option.')
  if (found.actor.id !== seat.actor) {
    return refuse('not-your-option', 'option', `This is for ${found.actor.name} to decide.`)
  }
  if (found.option.phase !== 'play') {
    return refuse('not-offered', 'option', 'This lies outside the time that is played.')
  }
  return found
}

function stand(
  world: World,
  state: State,
  seat: Seat,
  option: Option,
  command: { readonly until: number; readonly reason: string },
): Decided {
  const { until, reason } = command
  const last = world.scenario.play.clock.ticks
  if (!Number.isInteger(until) || until <= state.hour || until > last) {
    return refuse(
      'bad-hour',
      'until',
      `A standing order must end after hour ${state.hour} and at hour ${last} at most.`,
    )
  }
  if (state.standing.some((order) => order.seat === seat.id && order.option === option.id)) {
    return refuse('already-ordered', 'option', 'There is a standing order for this already.')
  }
  const before = latestTaken(state, option.id)
  if (before && (onItsWay(before) || !option.repeatable)) {
    return refuse('already-ordered', 'option', 'This was ordered already.')
  }
  return accept([{ type: 'standing-order-given', hour: state.hour, seat: seat.id, option: option.id, until, reason }])
}

function read(state: State, seat: Seat, report: string): Decided {
  const arrived = state.dispatches.some(
    (dispatch) => dispatch.seat === seat.id && dispatch.report === report && dispatch.arrives <= state.hour,
  )
  if (!arrived) return refuse('unknown-report', 'report', 'No such report has reached this seat.')
  return accept([{ type: 'report-read', hour: state.hour, seat: seat.id, report }])
}
