import type { ChartNode } from '../../scenario/schema/actors'
import type { Compartment } from '../state'
import type { World } from '../world'
import { buildMachine } from './machines'
import { postureChart, postureRegion } from './posture'

/** Region of a population's chart that says where the people of a household are. */
const householdRegion = 'household'

/**
 * Moves that the model makes with people: from one compartment to another, by an event. Each must be a transition of
 * the household region, between states named as the compartments are.
 */
export const householdMoves: readonly {
  readonly event: string
  readonly from: Compartment
  readonly to: Compartment
}[] = [
  { event: 'leave', from: 'home', to: 'road' },
  { event: 'leave', from: 'sheltering', to: 'road' },
  { event: 'leave', from: 'returned', to: 'road' },
  { event: 'leave', from: 'homeless', to: 'road' },
  { event: 'arrive-host', from: 'road', to: 'host' },
  { event: 'queue', from: 'road', to: 'waiting' },
  { event: 'cross', from: 'waiting', to: 'camp' },
  { event: 'turn-back', from: 'waiting', to: 'road' },
  { event: 'go-home', from: 'camp', to: 'road' },
  { event: 'go-home', from: 'host', to: 'road' },
  { event: 'find-home', from: 'road', to: 'returned' },
  { event: 'find-ruin', from: 'road', to: 'homeless' },
  { event: 'barricade', from: 'home', to: 'sheltering' },
  { event: 'open-streets', from: 'sheltering', to: 'home' },
]

/** Events that the model sends to the posture of a cell, from its fear. */
const postureEvents = ['alarm', 'barricade', 'calm'] as const

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

/** Tries each move on the region's own machine, so that what is checked is what the machine does. */
function moveFaults(actor: string, household: ChartNode): string[] {
  const machine = buildMachine(householdRegion, household)
  return householdMoves.flatMap(({ event, from, to }) => {
    const where = `The region "${householdRegion}" of "${actor}"`
    if (!household.states?.[from]) return [`${where} has no state "${from}".`]
    const next = machine.next(JSON.stringify(from), event, () => true)
    return next === JSON.stringify(to)
      ? []
      : [`${where} does not go from "${from}" to "${to}" on "${event}", a move that the model makes.`]
  })
}

/** What is wrong with the population's chart, in words; empty when the model can move people by it. */
export function populationFaults(world: World): string[] {
  const population = world.scenario.actors.find((actor) => actor.kind === 'population')
  if (!population) return ['The scenario has no actor of kind "population"; the model needs one to move people.']
  const faults: string[] = []
  const household = population.chart.states?.[householdRegion]
  if (!household) faults.push(`The chart of "${population.id}" has no region "${householdRegion}".`)
  if (household) faults.push(...moveFaults(population.id, household))
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
