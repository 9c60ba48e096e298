import type { Actor, ChartNode, Option } from '../../scenario/schema/actors'
import { regionState } from '../actors/charts'
import { holds } from '../actors/holds'
import { chartCan } from '../actors/send'
import type { RefusalCode } from '../command'
import type { State, Taken } from '../state'
import type { DecisionStatus } from '../view/seatView'
import type { World } from '../world'
import { latestTaken, onItsWay } from './taken'
import { type Why, why } from './why'

/** Whether an option can be taken now, and if not, why: in the scenario's words where it has some. */
type Availability =
  | { readonly can: true; readonly status: 'available' }
  | {
      readonly can: false
      readonly status: Exclude<DecisionStatus, 'available'>
      readonly code: RefusalCode
      readonly why: Why
      /** The condition that does not hold; `chart` or `point` where no condition is at fault. */
      readonly condition: string
    }

/** What stands in the way of an option, without words: cheap enough to be asked every hour. */
type Obstacle =
  | { readonly is: 'ordered'; readonly status: Taken['status'] }
  | { readonly is: 'point'; readonly other: Option }
  | { readonly is: 'need'; readonly condition: string; readonly otherwise: string }
  | { readonly is: 'chart' }

const chartObstacle: Obstacle = { is: 'chart' }

/** The first thing in the way: orders given so far, then needs, then the actor's chart. Null when nothing is. */
function obstacleTo(world: World, state: State, actor: Actor, option: Option): Obstacle | null {
  const before = latestTaken(state, option.id)
  if (before && (onItsWay(before) || !option.repeatable)) return { is: 'ordered', status: before.status }
  const other = otherOfPoint(world, state, actor, option)
  if (other) return { is: 'point', other }
  for (const { condition, otherwise } of option.needs) {
    if (!holds(world, state, condition)) return { is: 'need', condition, otherwise }
  }
  return chartCan(world, state, actor.id, option.id) ? null : chartObstacle
}

/** Whether an option of an actor can be taken now. */
export function isAvailable(world: World, state: State, actor: Actor, option: Option): boolean {
  return obstacleTo(world, state, actor, option) === null
}

/** Where an option of an actor stands now and, when it can't be taken, why. */
export function availabilityOf(world: World, state: State, actor: Actor, option: Option): Availability {
  const obstacle = obstacleTo(world, state, actor, option)
  if (obstacle === null) return { can: true, status: 'available' }
  const before = latestTaken(state, option.id)?.status
  const status = before === 'in-force' || before === 'refused' ? before : 'unavailable'
  switch (obstacle.is) {
    case 'ordered': {
      const { status: stage } = obstacle
      return { can: false, status: stage, code: 'already-ordered', why: why(stage), condition: 'chart' }
    }
    case 'point':
      return { can: false, status, code: 'not-offered', why: why('point', obstacle.other.label), condition: 'point' }
    case 'need':
      return {
        can: false,
        status,
        code: 'needs',
        why: why('need', obstacle.otherwise),
        condition: obstacle.condition,
      }
    case 'chart':
      return { can: false, status, code: 'not-offered', ...chartWords(world, state, actor, option) }
    default: {
      const never: never = obstacle
      return never
    }
  }
}

/** Another option of the same decision point that is on its way. */
function otherOfPoint(world: World, state: State, actor: Actor, option: Option): Option | null {
  for (const taken of state.taken) {
    if (taken.actor !== actor.id || taken.option === option.id || !onItsWay(taken)) continue
    const other = world.optionById.get(taken.option)?.option
    if (other && other.point === option.point) return other
  }
  return null
}

/**
 * Why the chart does not take an event now: the guard that does not hold, or the state it is in instead of one from
 * which the option is offered. Read from the chart, in the words of its labels.
 */
function chartWords(
  world: World,
  state: State,
  actor: Actor,
  option: Option,
): { readonly why: Why; readonly condition: string } {
  const text = state.charts[world.actorIndex.get(actor.id) as number]
  for (const guard of activeGuards(actor.chart, text, '', option.id)) {
    if (holds(world, state, guard)) continue
    const words = world.scenario.conditions.find((condition) => condition.id === guard)?.text
    return { why: words ? why('condition', words) : why('situation'), condition: guard }
  }
  for (const [id, region] of Object.entries(actor.chart.states ?? {})) {
    if (actor.chart.type !== 'parallel' || !handles(region, option.id)) continue
    const now = regionState(text, id)
    const label = now === undefined ? undefined : (region.states?.[now]?.label ?? now)
    if (label !== undefined) return { why: why('state', `${region.label ?? id}: ${label}`), condition: 'chart' }
  }
  const now = regionState(text, '')
  const label = now === undefined ? undefined : actor.chart.states?.[now]?.label
  return { why: label ? why('state', label) : why('situation'), condition: 'chart' }
}

/** Guards of the transitions for an event in the states that are active, outermost first. */
function activeGuards(node: ChartNode, text: string, path: string, event: string): string[] {
  const transitions = node.on?.[event]
  const own = transitions === undefined ? [] : Array.isArray(transitions) ? transitions : [transitions]
  const guards = own.flatMap(({ guard }) => (guard ? [guard] : []))
  const now = node.type === 'parallel' ? undefined : regionState(text, path)
  for (const [id, child] of Object.entries(node.states ?? {})) {
    if (node.type !== 'parallel' && id !== now) continue
    guards.push(...activeGuards(child, text, path === '' ? id : `${path}.${id}`, event))
  }
  return guards
}

function handles(node: ChartNode, event: string): boolean {
  if (node.on?.[event] !== undefined) return true
  return Object.values(node.states ?? {}).some((child) => handles(child, event))
}
