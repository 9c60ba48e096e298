import { describe, expect, it } from 'vitest'
import { playTargets, targetReader } from '../../src/analysis/targets'
import type { Target } from '../../src/scenario/schema/fit'
import { createEngine } from '../../src/sim/engine'
import type { RunSetup, State } from '../../src/sim/index'
import { loadReal } from '../realScenario'

const scenario = loadReal()
const engine = createEngine(scenario)
const setup: RunSetup = { seed: 5, policy: 'record', played: [], readers: [] }
const end = scenario.play.clock.ticks + scenario.play.clock.tailTicks

const target = (more: Partial<Target> & Pick<Target, 'figure'>): Target => ({
  id: 't',
  label: 'T',
  value: 1,
  low: 1,
  high: 1,
  error: 0.1,
  sources: [],
  assumption: true,
  invented: false,
  ...more,
})

const area = 'osh_city'
const inside = scenario.space.places.flatMap((place, index) =>
  scenario.space.areas.find(({ id }) => id === area)?.places.includes(place.id) ? [index] : [],
)

describe('targets', () => {
  it('are read from a run as it passes', () => {
    const list = [
      target({ figure: 'announced', hour: 49 }),
      target({ figure: 'deaths' }),
      target({ figure: 'buildings', area }),
      target({ figure: 'violence-to' }),
      target({ figure: 'disorder-from', area }),
      target({ figure: 'disorder-to', area }),
      target({ figure: 'peak', area }),
      target({ figure: 'inside-now', hour: 100 }),
    ]
    const state = engine.start(setup)
    const seen: number[] = []
    const disorder: number[] = []
    const totals: number[] = [0]
    const count = (now: State): number => inside.reduce((sum, place) => sum + now.incidentsTotal[place], 0)
    while (state.hour < end) {
      engine.advance(state, setup)
      if (state.hour === 49) seen[0] = state.announced
      if (state.hour === 100) seen[1] = state.hostedAt.reduce((a, b) => a + b, 0)
      if (inside.some((place) => state.danger[place] >= 2)) disorder.push(state.hour - 1)
      totals[state.hour] = count(state)
    }
    const windows = totals.map((total, to) => total - totals[Math.max(0, to - 24)])
    const worst = windows.indexOf(Math.max(...windows))
    const values = playTargets(engine, targetReader(scenario, list), 5, undefined)
    expect(values).toEqual([
      seen[0],
      state.deaths.reduce((a, b) => a + b, 0),
      inside.reduce((sum, place) => sum + state.buildingsLost[place], 0),
      state.violenceTo,
      disorder[0],
      disorder.at(-1),
      (Math.max(0, worst - 24) + worst) / 2,
      seen[1],
    ])
  })

  it('read a beginning that never comes as the end of the run, and an end as hour 0', () => {
    const calm = { incidentRate: 0 }
    const list = [
      target({ figure: 'violence-from' }),
      target({ figure: 'violence-to' }),
      target({ figure: 'disorder-from', area }),
      target({ figure: 'peak', area }),
    ]
    expect(playTargets(engine, targetReader(scenario, list), 5, calm)).toEqual([end, 0, end, 0])
  })

  it('follow the parameters of the run, and leave later runs as they were', () => {
    const reader = targetReader(scenario, [target({ figure: 'deaths' })])
    const plain = playTargets(engine, reader, 5, undefined)
    const harsh = playTargets(engine, reader, 5, { deathsPerIncident: 0.5 })
    expect(harsh[0]).toBeGreaterThan(2 * plain[0])
    expect(playTargets(engine, reader, 5, undefined)).toEqual(plain)
  })
})
