import type { Actor, Option } from '../../scenario/schema/actors'
import { applyAll } from '../decide/applyEvent'
import { availabilityOf, isAvailable } from '../decide/available'
import { takeOption } from '../decide/take'
import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import { perWorld } from '../perWorld'
import { keyOf, purposeOf, uniform } from '../random/stream'
import type { State } from '../state'
import type { World } from '../world'
import { isPlayed } from './played'

const hourPurpose = purposeOf('policy.record')
/** Hours for which an option added to the record is tried. */
const patienceForAdded = 24

/** A documented decision in this run: tried each hour from `hour` to `to`, both included. */
interface PlannedDecision {
  readonly actor: Actor
  readonly option: Option
  readonly hour: number
  readonly to: number
}

/** Keys of the draws of each option. */
const optionKeys = perWorld(
  ({ scenario }) => new Map(scenario.actors.flatMap(({ options }) => options.map(({ id }) => [id, keyOf(id)]))),
)

/**
 * What the record policy will try in a run, in order of hour: every documented decision at an hour drawn from its
 * interval, with the setup's changes to the schedule. The draw is keyed by the option, so that a change to one
 * decision leaves the hours of all others as they were.
 */
export function planRecord(world: World, seed: number, setup: RunSetup): PlannedDecision[] {
  const plan: PlannedDecision[] = []
  const keys = optionKeys(world)
  const last = world.scenario.play.clock.ticks - 1
  for (const actor of world.scenario.actors) {
    if (actor.kind !== 'decision-maker' || isPlayed(world, setup, actor)) continue
    for (const option of actor.options) {
      if (option.phase !== 'play') continue
      const { documented } = option
      let shift = 0
      let dropped = !documented?.chosen || documented.from === null
      for (const change of setup.changes ?? []) {
        if ('shift' in change && change.shift === option.id) shift += change.hours
        else if ('drop' in change && change.drop === option.id) dropped = true
        else if ('add' in change && change.add === option.id) {
          plan.push({ actor, option, hour: Math.max(0, change.at), to: Math.min(last, change.at + patienceForAdded) })
        }
      }
      if (dropped || documented === null || documented.from === null) continue
      const { from } = documented
      const to = documented.to ?? from
      const drawn = from + Math.floor((to - from + 1) * uniform(seed, hourPurpose, keys.get(option.id) as number, 0, 0))
      const hour = Math.max(0, drawn + shift)
      plan.push({ actor, option, hour, to: Math.min(last, Math.max(hour, to + shift)) })
    }
  }
  return plan.sort((a, b) => a.hour - b.hour)
}

const none: readonly SimEvent[] = []
const nothingOpen: PlannedDecision[] = []

interface Remembered {
  readonly world: World
  readonly seed: number
  readonly setup: RunSetup
  readonly plan: readonly PlannedDecision[]
  /** By hour: 1 where a decision of the plan may be tried. */
  readonly tried: Uint8Array
}
let latest: Remembered | null = null
/** The plan of the run asked for last is remembered: runs of an ensemble follow one another. */
function planOf(world: World, state: State, setup: RunSetup): Remembered {
  if (latest?.world !== world || latest.seed !== state.seed || latest.setup !== setup) {
    const plan = planRecord(world, state.seed, setup)
    const tried = new Uint8Array(world.scenario.play.clock.ticks)
    for (const { hour, to } of plan) tried.fill(1, hour, to + 1)
    latest = { world, seed: state.seed, setup, plan, tried }
  }
  return latest
}

/**
 * Takes the documented decisions whose hour has come, in place. One that is not possible waits inside its interval and
 * is told as not available at its end: the record is never forced.
 */
export function runRecord(world: World, state: State, setup: RunSetup): readonly SimEvent[] {
  const { hour } = state
  const { plan, tried } = planOf(world, state, setup)
  if (tried[hour] === 0) return none
  const open = openAt(plan, state)
  if (open.length === 0) return none
  const events: SimEvent[] = []
  // Decisions of one hour may depend on one another, in any order: try again as long as one goes through.
  for (let progress = true; progress; ) {
    progress = false
    for (let i = 0; i < open.length; i++) {
      const { actor, option } = open[i]
      if (!isAvailable(world, state, actor, option)) continue
      events.push(...applyAll(world, state, setup, takeOption(world, state, actor, option, 'policy', '')))
      open.splice(i, 1)
      i--
      progress = open.length > 0
    }
  }
  for (const { actor, option, to } of open) {
    if (to !== hour) continue
    const answer = availabilityOf(world, state, actor, option)
    const condition = answer.can ? 'chart' : answer.condition
    events.push({ type: 'decision-not-available', hour, actor: actor.id, option: option.id, condition })
  }
  return events
}

/** Decisions whose interval has begun and is not over, and that were not taken in it. */
function openAt(plan: readonly PlannedDecision[], state: State): PlannedDecision[] {
  const { hour } = state
  let open = nothingOpen
  for (let i = 0; i < plan.length && plan[i].hour <= hour; i++) {
    if (plan[i].to < hour || isDone(state, plan[i])) continue
    if (open === nothingOpen) open = [plan[i]]
    else open.push(plan[i])
  }
  return open
}

function isDone(state: State, planned: PlannedDecision): boolean {
  for (let i = state.taken.length - 1; i >= 0; i--) {
    const taken = state.taken[i]
    if (taken.hour < planned.hour) return false
    if (taken.option === planned.option.id) return true
  }
  return false
}
