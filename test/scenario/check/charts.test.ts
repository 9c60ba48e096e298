import { expect, it } from 'vitest'
import { createMachine } from 'xstate'
import { chartTransitions, machineConfig } from '../../../src/scenario/chart'
import { targetOf } from '../../../src/scenario/check/reach'
import type { ChartNode } from '../../../src/scenario/schema/actors'

const pieces = ['.', '#', 'a', 'b', 'council', '\\', 'r', ' ']
const targets = (length: number): string[] =>
  length === 0
    ? ['']
    : targets(length - 1).flatMap((start) => (start.length < length - 1 ? [] : pieces.map((one) => start + one)))

function chartWith(where: 'top' | 'region' | 'state', target: string): ChartNode {
  const on = { go: { target } }
  const a = where === 'state' ? { on } : {}
  const r = {
    initial: 'a',
    states: { a, b: { initial: 'a', states: { a: {} } } },
    ...(where === 'region' ? { on } : {}),
  }
  const chart: ChartNode = { type: 'parallel', states: { r, q: { initial: 'a', states: { a: {} } } } }
  return where === 'top' ? { ...chart, on } : chart
}

it('accepts no target that XState would not build', () => {
  let accepted = 0
  let refused = 0
  const wrong: string[] = []
  for (const target of [1, 2, 3, 4].flatMap(targets)) {
    for (const where of ['top', 'region', 'state'] as const) {
      const chart = chartWith(where, target)
      if (targetOf(chart, 'council', chartTransitions(chart)[0]) === null) {
        refused++
        continue
      }
      accepted++
      try {
        createMachine({ ...machineConfig(chart), id: 'council' })
      } catch (error) {
        wrong.push(`${where} ${target}: ${String(error)}`)
      }
    }
  }
  expect(wrong).toEqual([])
  expect(accepted).toBeGreaterThan(10)
  expect(refused).toBeGreaterThan(100)
})
