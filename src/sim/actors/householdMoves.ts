import type { ChartNode } from '../../scenario/schema/actors'
import type { World } from '../world'
import { postureChart, postureRegion } from './posture'

/** Region of a population's chart that says where the people of a household are. */
export const householdRegion = 'household'

/** Moves that the model makes with people. Each must be an event of the household region. */
export const householdMoves = [
  'leave',
  'arrive-host',
  'queue',
  'cross',
  'turn-back',
  'go-home',
  'find-home',
  'find-ruin',
  'barricade',
  'open-streets',
] as const

/** Events that the model sends to the posture of a cell, from its fear. */
export const postureEvents = ['alarm', 'barricade', 'calm'] as const

function eventsOf(node: ChartNode, into: Set<string>): Set<string> {
  for (const event of Object.keys(node.on ?? {})) into.add(event)
  for (const child of Object.values(node.states ?? {})) eventsOf(child, into)
  return into
}

function hasGuard(node: ChartNode): boolean {
  const own = Object.values(node.on ?? {}).some((transitions) =>
    (Array.isArray(transitions) ? transitions : [transitions]).some((transition) => transition.guard !== undefined),
  )
  return own || Object.values(node.states ?? {}).some(hasGuard)
}

/** What is wrong with the population's chart, in words; empty when the model can move people by it. */
export function populationFaults(world: World): string[] {
  const population = world.scenario.actors.find((actor) => actor.kind === 'population')
  if (!population) return ['The scenario has no actor of kind "population"; the model needs one to move people.']
  const faults: string[] = []
  const household = population.chart.states?.[householdRegion]
  if (!household) faults.push(`The chart of "${population.id}" has no region "${householdRegion}".`)
  const moves = household ? eventsOf(household, new Set()) : new Set<string>()
  for (const move of householdMoves) {
    if (household && !moves.has(move)) {
      faults.push(
        `The region "${householdRegion}" of "${population.id}" has no transition for the move "${move}", which the model makes.`,
      )
    }
  }
  const posture = postureChart(world)
  if (!posture) {
    faults.push(`The chart of "${population.id}" has no region "${postureRegion}".`)
    return faults
  }
  const events = eventsOf(posture, new Set())
  for (const event of postureEvents) {
    if (!events.has(event)) {
      faults.push(`The region "${postureRegion}" of "${population.id}" has no transition for "${event}".`)
    }
  }
  for (const [name, state] of Object.entries(posture.states ?? {})) {
    if (state.states)
      faults.push(`The posture "${name}" of "${population.id}" has states inside it; postures are flat.`)
  }
  if (hasGuard(posture)) {
    faults.push(`The region "${postureRegion}" of "${population.id}" uses guards; a posture follows fear alone.`)
  }
  if (posture.initial && world.postures[0] !== posture.initial) {
    faults.push(`The region "${postureRegion}" of "${population.id}" must list its initial posture first.`)
  }
  return faults
}

/** Throws before play, with every fault in words, when the population's chart lacks a move the model makes. */
export function assertHouseholdMoves(world: World): void {
  const faults = populationFaults(world)
  if (faults.length > 0) throw new Error(faults.join('\n'))
}
