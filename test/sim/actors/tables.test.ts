import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { ChartNode } from '../../../src/scenario/schema/actors'
import { buildMachine } from '../../../src/sim/actors/machines'
import { loadReal } from '../../realScenario'
import { smallScenario } from '../smallWorld'
import { anyChart, anyId } from './anyChart'
import { differenceOver, wordsOf, XStateWalk } from './xstateWalk'

/*
 * The tables and XState take the same random events, one by one, and must never differ: every machine of every
 * scenario, and charts of any shape. More than a million events in all, each stepped by XState itself, each time anew.
 */

const scenarios = readdirSync(new URL('../../../scenarios/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => loadReal(name))
const ofScenarios = scenarios.flatMap((scenario) =>
  scenario.actors.map((actor): [string, string, ChartNode] => [scenario.manifest.id, actor.id, actor.chart]),
)
const ofTests = smallScenario().actors.map((actor): [string, string, ChartNode] => ['small', actor.id, actor.chart])

const perSequence = 1000
// A sequence follows from one seed, so that a failure names a seed and the smallest chart, not a thousand words.
const seed = fc.noShrink(fc.integer())
// More in one go: EVENTS=10000000 npx vitest run --project unit test/sim/actors/tables.test.ts
const wanted = Number(process.env.EVENTS ?? 1_000_000)
const [onScenarios, onAnyChart] = [wanted / 2, wanted / 2 + 20_000]
let sent = 0

/** Throws with the first difference. */
function agree(id: string, chart: ChartNode, from: number, walk = new XStateWalk(id, chart)): void {
  const difference = differenceOver(buildMachine(id, chart), walk, wordsOf(from, perSequence))
  if (difference !== null) throw new Error(difference)
  sent += perSequence
}

describe('tables and XState', () => {
  it.each([...ofScenarios, ...ofTests])('%s, %s: agree over any sequence of events', (_, id, chart) => {
    const walk = new XStateWalk(id, chart)
    const numRuns = Math.ceil(onScenarios / (ofScenarios.length + ofTests.length) / perSequence)
    fc.assert(
      fc.property(seed, (from) => agree(id, chart, from, walk)),
      { numRuns },
    )
  })

  it('agree over any sequence of events in any chart', () => {
    fc.assert(
      fc.property(anyChart, seed, (chart, from) => agree(anyId, chart, from)),
      { numRuns: Math.ceil(onAnyChart / perSequence) },
    )
  })

  afterAll(() => {
    // Fewer only where a test was left out by name.
    if (sent > 0) console.info(`tables and XState agreed on ${sent.toLocaleString('en')} events`)
  })

  it('were compared on a million events', () => {
    expect(sent).toBeGreaterThan(wanted)
  })
})

describe('the way a chart is stepped', () => {
  it.each(ofScenarios)('%s, %s: wholly by table', (_, id, chart) => {
    const { way, size } = buildMachine(id, chart)
    expect(way).toBe('table')
    expect(size.cells).toBeGreaterThan(0)
  })

  /** Regions that run in circles; with `reset`, all of them are left and begun anew from the root. */
  const manyRegions = (regions: number, states: number, reset: boolean): ChartNode => ({
    type: 'parallel',
    ...(reset ? { on: { reset: { target: '.r0' } } } : {}),
    states: Object.fromEntries(
      Array.from({ length: regions }, (_, region) => [
        `r${region}`,
        {
          initial: 's0',
          states: Object.fromEntries(
            Array.from({ length: states }, (_, state) => [
              `s${state}`,
              { on: { [`go${region}`]: { target: `s${(state + 1) % states}`, guard: `g${state % 3}` } } },
            ]),
          ),
        },
      ]),
    ),
  })

  it('is by table for many regions that leave one another alone: their tables are as long as the regions are', () => {
    const { way, size } = buildMachine('m', manyRegions(12, 6, false))
    expect(way).toBe('table')
    expect(size).toEqual({ parts: 12, configurations: 72, cells: 72 + 72 })
  })

  it.each([
    ['apart, with more values than are kept', manyRegions(9, 8, false), 'table'],
    ['reset together, with more values than a table holds', manyRegions(9, 8, true), 'as-met'],
  ])('regions %s: agree with XState', (_, chart, way) => {
    const machine = buildMachine('m', chart)
    expect(machine.way).toBe(way)
    expect(machine.reason).toBe('')
    expect(differenceOver(machine, new XStateWalk('m', chart), wordsOf(5, 60_000), 10_000)).toBeNull()
  })

  it('is by XState, and says why, where a chart uses what only XState knows', () => {
    const chart: ChartNode = {
      type: 'parallel',
      on: { 'xstate.done.state.m.a': { target: '.b.told', guard: 'g' } },
      states: {
        z: { initial: 's', states: { s: { on: { go: { target: '#m.c.one' } } } } },
        a: { initial: 'run', states: { run: { on: { end: { target: 'over' } } }, over: { type: 'final' } } },
        b: { initial: 'no', states: { no: { on: { go: { target: '#m.c.two' } } }, told: {} } },
        c: { initial: 'none', states: { none: {}, one: {}, two: {} } },
      },
    }
    const machine = buildMachine('m', chart)
    expect(machine.way).toBe('xstate')
    expect(machine.reason).toBe('"xstate.done.state.m.a" means more to XState than an event by name')
    const told = machine.next(machine.initial, 'end', () => true)
    expect(told).toContain('"b":"told"')
    const events = { ...machine, events: ['go', 'end'] }
    expect(differenceOver(events, new XStateWalk('m', chart), wordsOf(5, 3000))).toBeNull()
  })
})
