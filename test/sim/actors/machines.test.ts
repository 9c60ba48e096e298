import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getInitialSnapshot, getNextSnapshot } from 'xstate'
import { actor as actorSchema, type ChartNode } from '../../../src/scenario/schema/actors'
import { regionState } from '../../../src/sim/actors/charts'
import { buildMachine, canonicalValue } from '../../../src/sim/actors/machines'
import { smallScenario } from '../smallWorld'

const folder = new URL('../../../scenarios/osh-2010/actors/', import.meta.url)
const charts: [string, ChartNode][] = smallScenario().actors.map((actor) => [`small ${actor.id}`, actor.chart])
// Regions that are not independent: one is final, one is left from the root, one sends into another.
charts.push([
  'tangled',
  {
    type: 'parallel',
    on: { reset: { target: '.a.one' } },
    states: {
      a: { initial: 'one', states: { one: { on: { go: { target: 'two', guard: 'g' } } }, two: { type: 'final' } } },
      b: { initial: 'x', states: { x: { on: { go: { target: '#tangled.c.q' }, y: { target: 'y' } } }, y: {} } },
      c: { initial: 'p', states: { p: { on: { go: [{ target: 'q', guard: 'g' }, { target: 'r' }] } }, q: {}, r: {} } },
    },
  },
])
if (existsSync(folder)) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const actor = actorSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
    charts.push([actor.id, actor.chart])
  }
}

describe('an actor as a machine', () => {
  it('names its first value in canonical order', () => {
    const chart: ChartNode = {
      type: 'parallel',
      states: {
        z: { initial: 'one', states: { one: {} } },
        a: { initial: 'two', states: { two: { initial: 'deep', states: { deep: {} } } } },
      },
    }
    const machine = buildMachine('m', chart)
    expect(machine.initial).toBe('{"a":{"two":"deep"},"z":"one"}')
    expect(regionState(machine.initial, 'z')).toBe('one')
    expect(regionState(machine.initial, 'a')).toBe('two')
    expect(regionState(machine.initial, 'a.two')).toBe('deep')
    expect(regionState(machine.initial, 'none')).toBeUndefined()
  })

  it('names the state of a chart without regions by the empty path', () => {
    expect(regionState('"watching"', '')).toBe('watching')
  })

  it('asks a guard by name and ignores events it does not know', () => {
    const machine = buildMachine('m', {
      initial: 'shut',
      states: { shut: { on: { open: { target: 'open', guard: 'calm' } } }, open: {} },
    })
    expect(machine.step('"shut"', 'open', () => false)).toEqual({ next: '"shut"', enabled: false })
    expect(machine.step('"shut"', 'open', (name) => name === 'calm')).toEqual({ next: '"open"', enabled: true })
    expect(machine.step('"shut"', 'knock', () => true)).toEqual({ next: '"shut"', enabled: false })
  })

  it('tells an enabled transition that changes nothing from one that is not offered', () => {
    const machine = buildMachine('m', { initial: 'on', states: { on: { on: { again: { target: 'on' } } } } })
    expect(machine.step('"on"', 'again', () => true)).toEqual({ next: '"on"', enabled: true })
  })

  it.each(charts)('%s: the table equals XState over any sequence of events', (id, chart) => {
    const table = buildMachine(id, chart)
    const events = [...table.guards.keys(), 'no-such-event']
    const guards = [...new Set([...table.guards.values()].flat())]
    const step = fc.record({ event: fc.constantFrom(...events), holding: fc.subarray(guards) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        // A machine of its own, never put back from text: XState itself is the reference.
        const { machine } = buildMachine(id, chart)
        let snapshot = getInitialSnapshot(machine)
        let value = table.initial
        for (const { event, holding } of steps) {
          const holds = (name: string): boolean => holding.includes(name)
          const sent = { type: event, holds }
          const enabled = snapshot.can(sent)
          snapshot = getNextSnapshot(machine, snapshot, sent)
          const stepped = table.step(value, event, holds)
          value = stepped.next
          if (value !== canonicalValue(snapshot.value) || stepped.enabled !== enabled) return false
        }
        return true
      }),
      { numRuns: 60 },
    )
  })
})
