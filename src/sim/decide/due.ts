import type { Option } from '../../scenario/schema/actors'
import { holds } from '../actors/holds'
import { chartChange } from '../actors/send'
import { addAll } from '../addAll'
import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import { perWorld } from '../perWorld'
import { keyOf, purposeOf, uniform } from '../random/stream'
import type { Pending, State } from '../state'
import type { World } from '../world'
import { applyAll } from './applyEvent'
import { isAvailable } from './available'
import { applyEffects } from './effects'
import { takeOption } from './take'
import { timesTaken } from './taken'

const none: readonly SimEvent[] = []
const answerPurpose = purposeOf('decide.agreement')

/**
 * What is due at this hour, in place: standing orders are tried, those whose agreement was sought answer, and
 * decisions whose hour has come take effect. An order without delay takes effect in the hour in which it is given.
 */
export function settleDue(world: World, state: State, setup: RunSetup): readonly SimEvent[] {
  if (state.standing.length === 0 && nextDue(state) === undefined) return none
  const events: SimEvent[] = []
  if (state.standing.length > 0) tryStanding(world, state, setup, events)
  for (let due = nextDue(state); due; due = nextDue(state)) {
    const option = world.optionById.get(due.option)?.option
    if (!option) throw new Error(`An order for the unknown option ${due.option} is pending.`)
    if (due.stage === 'agreement') answer(world, state, setup, due, option, events)
    else takeEffect(world, state, setup, due, option, events)
  }
  return events
}

function nextDue(state: State): Pending | undefined {
  const { hour, pending } = state
  for (let i = 0; i < pending.length; i++) if (pending[i].at <= hour) return pending[i]
  return undefined
}

function tryStanding(world: World, state: State, setup: RunSetup, events: SimEvent[]): void {
  const over = state.hour >= world.scenario.play.clock.ticks
  for (const order of [...state.standing]) {
    const { seat, option: id, reason } = order
    const found = world.optionById.get(id)
    if (over || !found || state.hour >= order.until) {
      const lapsed = { type: 'standing-order-withdrawn', hour: state.hour, seat, option: id, lapsed: true } as const
      addAll(events, applyAll(world, state, setup, [lapsed]))
      continue
    }
    const { actor, option } = found
    if (!isAvailable(world, state, actor, option)) continue
    addAll(events, applyAll(world, state, setup, takeOption(world, state, actor, option, 'standing', reason)))
  }
}

/** Keys of the draws of each party to an agreement. */
const partyKeys = perWorld(({ scenario }) => {
  const keys = new Map<object, number>()
  for (const { options } of scenario.actors) {
    for (const { id, agreement } of options) {
      for (const party of agreement?.parties ?? []) keys.set(party, keyOf(`${id}/${party.id}`))
    }
  }
  return keys
})

/** Every party answers by itself: its condition, then its chance, drawn by option, party and attempt. */
function answer(world: World, state: State, setup: RunSetup, due: Pending, option: Option, events: SimEvent[]): void {
  const attempt = timesTaken(state, option.id)
  const refusing: string[] = []
  const keys = partyKeys(world)
  for (const party of option.agreement?.parties ?? []) {
    const drawn = uniform(state.seed, answerPurpose, keys.get(party) as number, 0, attempt)
    const willing = party.if === undefined || holds(world, state, party.if)
    if (!willing || drawn >= party.probability) refusing.push(party.id)
  }
  const { hour } = state
  const { actor } = due
  if (refusing.length === 0) {
    addAll(events, applyAll(world, state, setup, [{ type: 'agreement-given', hour, actor, option: option.id }]))
    return
  }
  addAll(
    events,
    applyAll(world, state, setup, [{ type: 'agreement-refused', hour, actor, option: option.id, parties: refusing }]),
  )
  addAll(events, applyAll(world, state, setup, chartChange(world, state, actor, `${option.id}.refused`)))
}

function takeEffect(
  world: World,
  state: State,
  setup: RunSetup,
  due: Pending,
  option: Option,
  events: SimEvent[],
): void {
  const { hour } = state
  const { actor } = due
  addAll(events, applyAll(world, state, setup, [{ type: 'decision-in-force', hour, actor, option: option.id }]))
  addAll(events, applyEffects(world, state, setup, option.effects))
  addAll(events, applyAll(world, state, setup, chartChange(world, state, actor, `${option.id}.in-force`)))
}
