import { compileExpression } from '../../scenario/conditions/compile'
import { type Expression, walk } from '../../scenario/conditions/expression'
import type { FactName, Facts } from '../../scenario/conditions/facts'
import { factsOf } from '../../sim/actors/factsOf'
import type { Engine, PolicyName, RunSetup, State } from '../../sim/index'
import { useParameters } from '../../sim/parameters'
import { createWorld, type World } from '../../sim/world'
import { drawnParameters } from '../drawn'

export interface ConditionSetup {
  readonly seed: number
  /** Who decides in all seats. */
  readonly policy: PolicyName
}

/** Whether a condition holds; open where it asks for what has not happened, which counts as not holding. */
export type Held = 'holds' | 'fails' | 'open'

/** A fact that a condition reads, or an entry of one, hour by hour. */
export interface FactCourse {
  readonly fact: FactName
  readonly key: string | null
  /** By hour; null while there is no entry. */
  readonly values: readonly (number | string | null)[]
}

/** A condition against one run: what it comes to at the beginning of each hour of play. */
export interface ConditionRun {
  readonly seed: number
  readonly held: readonly Held[]
  readonly facts: readonly FactCourse[]
  /** Where and why the run broke off; null when it came to its end. */
  readonly failure: { readonly hour: number; readonly message: string } | null
}

/**
 * Plays one run and reads a condition at every hour of play, before anything happens in it. The run is that of an ensemble
 * at this seed: the condition has no part in it. Yields the hour after each.
 */
export function* conditionSteps(
  engine: Engine,
  expression: Expression,
  { seed, policy }: ConditionSetup,
): Generator<number, ConditionRun, void> {
  const { scenario } = engine
  const world = createWorld(scenario)
  const parameters = drawnParameters(scenario, undefined)(seed)
  const setup: RunSetup = { seed, policy, played: [], readers: [], silent: true, ...(parameters ? { parameters } : {}) }
  const holds = compileExpression(expression)
  const reads = readsOf(expression)
  const courses = reads.map((): (number | string | null)[] => [])
  const held: Held[] = []
  const state = engine.start(setup)
  let failure: ConditionRun['failure'] = null
  try {
    while (state.hour < scenario.play.clock.ticks) {
      const facts = factsNow(world, state, setup)
      const value = holds(facts)
      held.push(value === undefined ? 'open' : value === true ? 'holds' : 'fails')
      reads.forEach((read, index) => {
        courses[index].push(readFact(facts, read))
      })
      engine.advance(state, setup)
      yield state.hour
    }
  } catch (error) {
    failure = { hour: state.hour, message: error instanceof Error ? error.message : String(error) }
  }
  return { seed, held, facts: reads.map((read, index) => ({ ...read, values: courses[index] })), failure }
}

/** Some facts are worked out from parameters: those of the run are put into the world first. */
const factsNow = (world: World, state: State, { parameters }: RunSetup): Facts => {
  // biome-ignore lint/correctness/useHookAtTopLevel: no hook of React, though its name begins like one
  useParameters(world, parameters)
  return factsOf(world, state)
}

interface Read {
  readonly fact: FactName
  readonly key: string | null
}

/** Facts and entries that a condition reads, each once, in the order of its text. */
function readsOf(expression: Expression): readonly Read[] {
  const found = new Map<string, Read>()
  walk(expression, (part) => {
    if (part.op === 'fact') found.set(part.name, { fact: part.name, key: null })
    else if (part.op === 'entry' || part.op === 'has') {
      found.set(`${part.fact} ${part.key}`, { fact: part.fact, key: part.key })
    }
  })
  return [...found.values()]
}

function readFact(facts: Facts, { fact, key }: Read): number | string | null {
  const value = facts[fact]
  if (typeof value !== 'object') return value
  return key !== null && Object.hasOwn(value, key) ? value[key] : null
}
