import { Environment } from '@marcbachmann/cel-js'
import { describe, expect, it } from 'vitest'
import { type ConditionRun, conditionSteps } from '../../../src/analysis/authoring/conditionRun'
import { drawnParameters } from '../../../src/analysis/drawn'
import { type Facts, factTypes } from '../../../src/scenario/conditions/facts'
import { parseCondition } from '../../../src/scenario/conditions/parse'
import { draftOf } from '../../../src/scenario/draft/files'
import type { Scenario } from '../../../src/scenario/scenario'
import { createConditionHost } from '../../../src/session/conditionHost'
import { factsOf } from '../../../src/sim/actors/factsOf'
import { createEngine } from '../../../src/sim/engine'
import type { Engine, RunSetup } from '../../../src/sim/index'
import { useParameters } from '../../../src/sim/parameters'
import { createWorld } from '../../../src/sim/world'
import { loadReal, readPackage } from '../../realScenario'

function tested(engine: Engine, when: string, seed: number, policy: 'record' | 'adaptive'): ConditionRun {
  const parsed = parseCondition(when)
  if (!parsed.ok) throw new Error(parsed.reason)
  const steps = conditionSteps(engine, parsed.expression, { seed, policy })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

type Plain = Readonly<Record<string, number | string | Readonly<Record<string, number | string>>>>

/** All facts of a run at every hour of play, copied. */
function courseOf(scenario: Scenario, seed: number, policy: 'record' | 'adaptive'): readonly Plain[] {
  const engine = createEngine(scenario)
  const world = createWorld(scenario)
  const parameters = drawnParameters(scenario, undefined)(seed)
  const setup: RunSetup = { seed, policy, played: [], silent: true, ...(parameters ? { parameters } : {}) }
  const state = engine.start(setup)
  const course: Plain[] = []
  while (state.hour < scenario.play.clock.ticks) {
    // biome-ignore lint/correctness/useHookAtTopLevel: no hook of React, though its name begins like one
    useParameters(world, parameters)
    const facts = factsOf(world, state)
    course.push(
      Object.fromEntries(
        (Object.keys(factTypes) as (keyof Facts)[]).map((name) => {
          const value = facts[name]
          return [name, typeof value === 'object' ? { ...value } : value]
        }),
      ),
    )
    engine.advance(state, setup)
  }
  return course
}

/** Evaluates by the library of the language itself, which knows nothing of how the simulation compiles conditions. */
function byLibrary(when: string): (facts: Plain) => boolean {
  const cel = new Environment()
  for (const [name, type] of Object.entries(factTypes)) {
    cel.registerVariable(name, type.is === 'map' ? `map<string, ${type.values}>` : type.is)
  }
  const parsed = parseCondition(when)
  if (!parsed.ok) throw new Error(parsed.reason)
  const evaluate = cel.parse(parsed.normalised)
  return (facts) => {
    try {
      return evaluate(facts as Record<string, unknown>) === true
    } catch {
      return false
    }
  }
}

describe.each([
  ['tutorial', 'record', 7, 99],
  ['osh-2010', 'record', 3, 12],
  ['osh-2010', 'adaptive', 4, 8],
] as const)('conditions of %s, everybody by %s', (id, policy, seed, most) => {
  it('hold at every hour at which another evaluator says so, and read what it reads', () => {
    const scenario = loadReal(id)
    const engine = createEngine(scenario)
    const course = courseOf(scenario, seed, policy)
    const conditions = scenario.conditions.filter((_, i, all) => i % Math.ceil(all.length / most) === 0)
    let changes = 0
    for (const { when } of conditions) {
      const run = tested(engine, when, seed, policy)
      const expected = course.map(byLibrary(when))
      expect([when, run.held.map((one) => one === 'holds')]).toEqual([when, expected])
      expect(run.failure).toBeNull()
      for (const { fact, key, values } of run.facts) {
        const read = course.map((facts) => {
          const value = facts[fact]
          return key === null || typeof value !== 'object' ? value : (value[key] ?? null)
        })
        expect([when, fact, key, values]).toEqual([when, fact, key, read])
      }
      if (new Set(expected).size > 1) changes += 1
    }
    // Conditions that never change would agree by chance.
    expect(changes).toBeGreaterThan(1)
  })
})

describe('the worker of tests', () => {
  const draft = draftOf(readPackage('tutorial'))
  const setup = { seed: 1, policy: 'record' as const }

  it('plays the draft, and then only what has changed crosses over', async () => {
    const host = createConditionHost()
    const first = await host.test(draft, 'hour >= 40', setup)
    if (first?.is !== 'run') throw new Error(first?.is)
    expect(first.run.held.indexOf('holds')).toBe(40)
    expect(await host.test({}, 'hour >= 40', setup)).toEqual(first)
    const other = await host.test({}, 'hour < 2', { ...setup, seed: 2 })
    expect(other?.is === 'run' && other.run.held.filter((one) => one === 'holds').length).toBe(2)
  })

  it('tells what stands in the way of playing, and plays once it is gone', async () => {
    const host = createConditionHost()
    const { 'play.json': play, ...rest } = draft
    const blocked = await host.test(rest, 'hour > 1', setup)
    expect(blocked?.is === 'blocked' && blocked.problems.map(({ file }) => file)).toContain('play.json')
    expect((await host.test({ 'play.json': play }, 'hour > 1', setup))?.is).toBe('run')
    expect((await host.test({}, 'hour >', setup))?.is).toBe('unreadable')
    expect((await host.test({ 'play.json': null }, 'hour > 1', setup))?.is).toBe('blocked')
  })

  it('leaves off when it is cancelled, or asked for something else', async () => {
    // A clock that goes on at every look makes it look at the mailbox after every hour.
    let now = 0
    const host = createConditionHost(() => (now += 100))
    const first = host.test(draft, 'hour > 1', setup)
    host.cancel()
    expect(await first).toBeNull()
    const second = host.test({}, 'hour > 2', setup)
    const third = host.test({}, 'hour > 3', setup)
    expect(await second).toBeNull()
    expect((await third)?.is).toBe('run')
  })

  it('tells of what had not happened yet as left open', async () => {
    const answer = await createConditionHost().test(draft, 'taken["rn-buses"] >= 2', setup)
    if (answer?.is !== 'run') throw new Error(answer?.is)
    const { held, facts } = answer.run
    const [{ values }] = facts
    expect(held).toContain('open')
    expect(held).toContain('holds')
    expect(held.map((one) => one === 'open')).toEqual(values.map((value) => value === null))
  })
})
