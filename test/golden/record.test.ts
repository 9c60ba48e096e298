import { expect, test } from 'vitest'
import { runEnsemble } from '../../src/analysis/ensemble'
import { compareLever, runLevers } from '../../src/analysis/levers'
import { createEngine } from '../../src/sim/engine'
import type { SimEvent } from '../../src/sim/index'
import { seedOfRun } from '../../src/sim/random/stream'
import { loadByHand, loadReal } from '../realScenario'

/**
 * What the model must show with its values set by hand, whether or not a fit was made since: with them runs are played.
 * These hold the model where it is; they say nothing about whether it is right.
 */
const scenario = loadByHand()
const engine = createEngine(scenario)
const outcome = (id: string) => {
  const found = scenario.record.outcomes.find((item) => item.id === id)
  if (!found) throw new Error(`no outcome ${id}`)
  return found
}

test('with every seat on record, each documented decision falls inside its documented interval', () => {
  const chosen = scenario.actors.flatMap((actor) =>
    actor.options.filter((option) => option.phase === 'play' && option.documented?.chosen),
  )
  expect(chosen.length).toBeGreaterThan(28)
  const wrong: string[] = []
  for (let run = 0; run < 40; run++) {
    const setup = { seed: seedOfRun(99, run), policy: 'record', played: [], readers: [] } as const
    const state = engine.start(setup)
    const events: SimEvent[] = []
    while (state.hour < scenario.play.clock.ticks) events.push(...engine.advance(state, setup))
    for (const option of chosen) {
      const taken = events.filter((event) => event.type === 'decision-taken' && event.option === option.id)
      const { from, to } = option.documented ?? {}
      const inside = taken.length === 1 && from != null && to != null && taken[0].hour >= from && taken[0].hour <= to
      if (!inside) wrong.push(`run ${run}: ${option.id} at ${taken.map((event) => event.hour)} not in ${from}..${to}`)
    }
    for (const event of events) {
      if (event.type === 'decision-not-available') wrong.push(`run ${run}: ${event.option} was not available`)
      if (event.type === 'unit-left' && event.from === 'kant') wrong.push(`run ${run}: ${event.unit} left Kant`)
    }
    const counter = scenario.play.counters.findIndex((item) => item.id === 'foreign_peacekeepers')
    if (state.counters[counter] !== 0) wrong.push(`run ${run}: peacekeepers came`)
  }
  expect(wrong).toEqual([])
})

const follow = { policy: 'record', seat: null, commands: [] } as const
const result = runEnsemble(engine, { ...follow, runs: 500, seed: 1, structure: null })
if (!result) throw new Error('the ensemble was stopped')

test.each(['deaths_total', 'refugees_total', 'buildings_osh'])('the ensemble on record: %s', (id) => {
  const [low, high] = outcome(id).range ?? [0, 0]
  const spread = result.outcomes[id]
  expect(spread.median).toBeGreaterThanOrEqual(low)
  expect(spread.median).toBeLessThanOrEqual(high)
  expect(spread.p95 - spread.p5).toBeLessThanOrEqual(3 * (high - low))
})

test('foreign peacekeepers: none, in every run', () => {
  expect(new Set(result.outcomes.foreign_peacekeepers.values)).toEqual(new Set([0]))
})

test('mass violence ends between 13 and 16 June in most runs', () => {
  // Hours 50 (13 June 00:00) to 146 (17 June 00:00).
  const inside = result.violenceEnd.filter((hour) => hour !== null && hour >= 50 && hour < 146)
  expect(inside.length).toBeGreaterThan(0.6 * result.runs)
})

test.each(['aravan', 'kara_suu'])('%s stays calm in most runs', (place) => {
  const { deaths, buildings } = result.byPlace[place]
  expect(deaths.p75).toBe(0)
  expect(buildings.p75).toBe(0)
})

test('every lever moves its indicator as stated, and placebos move nothing', () => {
  const results = runLevers(engine, { runs: 40, seed: 1 })
  expect(results.filter((lever) => lever.expected === 'same').length).toBeGreaterThanOrEqual(2)
  expect(results.filter((lever) => !lever.holds)).toEqual([])
})

// With the fitted draws where there are any: what changes nothing must change nothing wherever the fit goes.
test.each(scenario.model.structures.map(({ id }) => id))(
  'placebos move nothing under the account "%s"',
  (structure) => {
    const fitted = createEngine(loadReal())
    const setup = { ...follow, runs: 10, seed: 1, structure, draws: 0 }
    const base = runEnsemble(fitted, setup) ?? expect.fail()
    for (const lever of scenario.levers.filter(({ sign }) => sign === 'same')) {
      const changed = runEnsemble(fitted, { ...setup, changes: lever.change }) ?? expect.fail()
      expect([lever.id, compareLever(lever, base, changed).most]).toEqual([lever.id, 0])
    }
  },
)
