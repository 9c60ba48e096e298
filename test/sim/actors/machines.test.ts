import { describe, expect, it } from 'vitest'
import type { ChartNode } from '../../../src/scenario/schema/actors'
import { regionState } from '../../../src/sim/actors/charts'
import { buildMachine } from '../../../src/sim/actors/machines'

const never = (): boolean => false
const always = (): boolean => true

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
    expect(machine.next('"shut"', 'open', never)).toBe('"shut"')
    expect(machine.can('"shut"', 'open', never)).toBe(false)
    expect(machine.next('"shut"', 'open', (name) => name === 'calm')).toBe('"open"')
    expect(machine.can('"shut"', 'open', (name) => name === 'calm')).toBe(true)
    expect(machine.next('"shut"', 'knock', always)).toBe('"shut"')
    expect(machine.can('"shut"', 'knock', always)).toBe(false)
  })

  it('asks only the guards that the present state needs, and takes the first alternative that holds', () => {
    const machine = buildMachine('m', {
      initial: 'a',
      on: { go: { target: '.c', guard: 'outer' } },
      states: {
        a: {
          on: {
            go: [
              { target: 'b', guard: 'first' },
              { target: 'c', guard: 'second' },
            ],
          },
        },
        b: {},
        c: {},
      },
    })
    const asked: string[] = []
    const ask =
      (...holding: string[]) =>
      (name: string) => {
        asked.push(name)
        return holding.includes(name)
      }
    expect(machine.next('"a"', 'go', ask('first', 'second'))).toBe('"b"')
    expect(machine.next('"a"', 'go', ask('second'))).toBe('"c"')
    expect(machine.next('"b"', 'go', ask())).toBe('"b"')
    expect(asked).toEqual(['first', 'first', 'second', 'outer'])
  })

  it('tells an enabled transition that changes nothing from one that is not offered', () => {
    const machine = buildMachine('m', { initial: 'on', states: { on: { on: { again: { target: 'on' } } } } })
    expect(machine.next('"on"', 'again', always)).toBe('"on"')
    expect(machine.can('"on"', 'again', always)).toBe(true)
  })

  it('lets the first region of the chart go ahead where two leave for elsewhere, whatever their names', () => {
    const region = (to: string): ChartNode => ({ initial: 's', states: { s: { on: { go: { target: to } } } } })
    const machine = buildMachine('m', {
      type: 'parallel',
      states: {
        z: region('#m.place.one'),
        a: region('#m.place.two'),
        place: { initial: 'no', states: { no: {}, one: {}, two: {} } },
      },
    })
    expect(regionState(machine.next(machine.initial, 'go', always), 'place')).toBe('one')
  })

  it('steps from a value that the start does not lead to, and refuses one that the chart does not have', () => {
    const machine = buildMachine('m', {
      type: 'parallel',
      states: {
        a: { initial: 'one', states: { one: {}, lost: { on: { go: { target: 'one' } } } } },
        b: { initial: 'x', states: { x: {}, y: { initial: 'in', states: { in: {} } } } },
      },
    })
    expect(machine.next('{"a":"lost","b":"x"}', 'go', always)).toBe('{"a":"one","b":"x"}')
    expect(machine.next('{"b":"y","a":"lost"}', 'go', always)).toBe('{"a":"one","b":{"y":"in"}}')
    expect(() => machine.next('{"a":"none","b":"x"}', 'go', always)).toThrow('"m" has no value "none" at "a"')
    expect(() => machine.next('"a"', 'go', always)).not.toThrow()
    expect(() => machine.next('{"a":{},"b":"x"}', 'go', always)).toThrow('"m" has no value {} at "a"')
  })

  it('takes no more events when all of its regions have ended, though each could go on by itself', () => {
    const region: ChartNode = {
      initial: 'run',
      on: { again: { target: '.run' } },
      states: { run: { on: { end: { target: 'over', guard: 'may-end' } } }, over: { type: 'final' } },
    }
    const machine = buildMachine('m', {
      type: 'parallel',
      states: { a: region, b: { ...region, on: { again: { target: '.run' }, late: { target: '.over' } } } },
    })
    expect(machine.next('{"a":"over","b":"run"}', 'again', always)).toBe(machine.initial)
    expect(machine.next('{"a":"over","b":"run"}', 'late', always)).toBe('{"a":"over","b":"over"}')
    expect(machine.next('{"a":"over","b":"over"}', 'again', always)).toBe('{"a":"over","b":"over"}')
    expect(machine.can('{"a":"over","b":"over"}', 'again', always)).toBe(false)
  })
})
