import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import { readKey } from '../knowledge/readKey'
import type { State, Taken } from '../state'
import type { World } from '../world'
import { latestTaken } from './taken'

/**
 * Applies an event to the state, in place: those of a command, and those of the hour's decisions. The model's own
 * events tell of a change that its mechanism has already made, and do nothing here.
 */
export function applyEvent(world: World, state: State, _setup: RunSetup, event: SimEvent): void {
  switch (event.type) {
    case 'decision-taken': {
      const { actor, option, by, inForceAt } = event
      state.taken.push({ hour: event.hour, actor, option, by, inForceAt, status: 'ordered' })
      state.pending.push({ option, actor, at: inForceAt, stage: 'effect' })
      dropStanding(world, state, actor, option)
      return
    }
    case 'agreement-sought':
      setPending(state, event.option, event.answerAt, 'agreement')
      setStatus(state, event.option, 'agreement')
      return
    case 'agreement-given': {
      const taken = latestTaken(state, event.option)
      setPending(state, event.option, taken ? taken.inForceAt : event.hour, 'effect')
      setStatus(state, event.option, 'ordered')
      return
    }
    case 'agreement-refused':
      dropPending(state, event.option)
      setStatus(state, event.option, 'refused')
      return
    case 'decision-in-force':
      dropPending(state, event.option)
      setStatus(state, event.option, 'in-force')
      return
    case 'chart-changed':
      state.charts[world.actorIndex.get(event.actor) as number] = event.state
      return
    case 'standing-order-given': {
      const { seat, option, until, reason } = event
      state.standing.push({ seat, option, until, reason })
      return
    }
    case 'standing-order-withdrawn':
      state.standing = state.standing.filter((order) => order.seat !== event.seat || order.option !== event.option)
      return
    case 'report-read': {
      const key = readKey(event.seat, event.report)
      if (!state.read.includes(key)) state.read.push(key)
      return
    }
    case 'border-changed':
      state.border[world.sideIndex.get(event.side) as number] = event.regime
      return
    case 'unit-left': {
      const unit = state.units[world.unitIndex.get(event.unit) as number]
      unit.at = world.placeIndex.get(event.from) as number
      unit.to = world.placeIndex.get(event.to) as number
      unit.arrives = event.arrivesAt
      return
    }
    case 'unit-arrived': {
      const unit = state.units[world.unitIndex.get(event.unit) as number]
      unit.at = world.placeIndex.get(event.at) as number
      unit.to = -1
      return
    }
    case 'vote':
      state.vote = event.state
      return
    case 'waited':
    case 'decision-not-available':
    case 'report-arrived':
    case 'weapons-lost':
    case 'danger-changed':
    case 'posture-changed':
    case 'crowd-grew':
    case 'hostages-taken':
    case 'local-agreement':
    case 'toll-announced':
    case 'camp-full':
    case 'hour-passed':
      return
    default:
      event satisfies never
  }
}

/** Applies events in order and gives them back, for callers that both do and tell. */
export function applyAll(
  world: World,
  state: State,
  setup: RunSetup,
  events: readonly SimEvent[],
): readonly SimEvent[] {
  for (const event of events) applyEvent(world, state, setup, event)
  return events
}

function setStatus(state: State, option: string, status: Taken['status']): void {
  const taken = latestTaken(state, option)
  if (taken) taken.status = status
}

function setPending(state: State, option: string, at: number, stage: 'agreement' | 'effect'): void {
  for (const pending of state.pending) {
    if (pending.option !== option) continue
    pending.at = at
    pending.stage = stage
  }
}

function dropPending(state: State, option: string): void {
  state.pending = state.pending.filter((pending) => pending.option !== option)
}

/** An order that was carried out does not stand any longer. */
function dropStanding(world: World, state: State, actor: string, option: string): void {
  if (state.standing.length === 0) return
  const seats = world.scenario.play.seats.filter((seat) => seat.actor === actor).map((seat) => seat.id)
  state.standing = state.standing.filter((order) => order.option !== option || !seats.includes(order.seat))
}
