import { expect, test, vi } from 'vitest'
import { createEngine } from '../../../src/sim/engine'
import { loadReal } from '../../realScenario'

let byXState = false
vi.mock('../../../src/sim/actors/chartNodes', async (original) => {
  const actual = await original<typeof import('../../../src/sim/actors/chartNodes')>()
  const numberChart: typeof actual.numberChart = (id, chart) =>
    byXState ? { reason: 'asked for by a test' } : actual.numberChart(id, chart)
  return { ...actual, numberChart }
})

test.each(['record', 'adaptive'] as const)('a run by the %s policy is the same by tables and by XState', (policy) => {
  const scenario = loadReal()
  const hashes = [false, true].map((which) => {
    byXState = which
    const engine = createEngine(scenario)
    const setup = { seed: 11, policy, played: [], readers: [] }
    const state = engine.start(setup)
    const told: string[] = []
    while (state.hour < scenario.play.clock.ticks) {
      for (const event of engine.advance(state, setup)) if (event.type === 'chart-changed') told.push(event.state)
    }
    return { hash: engine.hash(state), told }
  })
  expect(hashes[0].told.length).toBeGreaterThan(20)
  expect(hashes[1]).toEqual(hashes[0])
})
