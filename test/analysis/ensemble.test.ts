import { describe, expect, it } from 'vitest'
import { ensembleSteps, runEnsemble } from '../../src/analysis/ensemble'
import { createFigures } from '../../src/analysis/figures'
import { gather } from '../../src/analysis/gather'
import { playRun } from '../../src/analysis/oneRun'
import type { EnsembleSetup } from '../../src/analysis/types'
import { seedOfRun } from '../../src/sim/random/stream'
import { fakeEngine, smallScenario } from './fixtures'

const scenario = smallScenario()
const engine = fakeEngine(scenario)
const plain: EnsembleSetup = { runs: 20, seed: 7, policy: 'record', seat: null, commands: [] }

const withCurfewAt = (hour: number): EnsembleSetup => ({
  ...plain,
  seat: 'gov',
  commands: [
    { hour: 1, command: { type: 'read', seat: 'gov', report: 'r1' } },
    { hour: 1, command: { type: 'wait', seat: 'gov', reason: 'to see' } },
    { hour, command: { type: 'decide', seat: 'gov', option: 'curfew', reason: '' } },
  ],
})

describe('an ensemble', () => {
  const result = runEnsemble(engine, plain)

  it('reads every outcome that has a figure, and no other', () => {
    expect(Object.keys(result?.outcomes ?? {})).toEqual(['deaths', 'east-buildings', 'camp-later', 'days', 'flown'])
    expect(result?.outcomes.deaths.values).toHaveLength(20)
    expect(result?.outcomes['east-buildings'].median).toBe(24)
  })

  it('reads a figure at its hour and the rest at the end of the tail', () => {
    expect(result?.outcomes['camp-later'].median).toBe(30)
    expect(result?.byPlace.east.displaced.median).toBe(72)
  })

  it('counts days of mass violence by the calendar: from 22:00 to 21:00 of the next day are two', () => {
    expect(result?.outcomes.days.median).toBe(2)
    expect(new Set(result?.violenceEnd)).toEqual(new Set([23]))
  })

  it('gives places and provinces with residents only, displaced by where they came from', () => {
    expect(Object.keys(result?.byPlace ?? {})).toEqual(['east', 'west'])
    expect(Object.keys(result?.byProvince ?? {})).toEqual(['pe', 'pw'])
    expect(result?.byProvince.pe.deaths.values).toEqual(result?.byPlace.east.deaths.values)
    expect(result?.byProvince.pw.displaced.p95).toBe(0)
  })

  it('gives the quantiles of each day, named by the day that ended', () => {
    const days = result?.series.deaths ?? []
    expect(days.map((day) => day.hour)).toEqual([2, 26, 50, 72])
    expect(days.map((day) => day.date)).toEqual(['2000-01-01', '2000-01-02', '2000-01-03', '2000-01-04'])
    expect(days[1].median).toBe(result?.outcomes.deaths.median)
  })

  it('keeps courses of the first runs, ending in their final figures', () => {
    expect(result?.draws?.deaths).toHaveLength(20)
    expect(result?.draws?.hours.at(-1)).toBe(72)
    expect(result?.draws?.deaths.map((course) => course.at(-1))).toEqual(result?.outcomes.deaths.values)
    expect(runEnsemble(engine, { ...plain, draws: 0 })?.draws).toBeUndefined()
  })

  it('gives the same runs for the same seed and others for another', () => {
    expect(runEnsemble(engine, plain)?.outcomes).toEqual(result?.outcomes)
    expect(runEnsemble(engine, { ...plain, seed: 8 })?.outcomes.deaths.values).not.toEqual(
      result?.outcomes.deaths.values,
    )
  })

  it('repeats commands at their hours', () => {
    const early = runEnsemble(engine, withCurfewAt(5))
    expect(early?.commands).toEqual({ given: 20, refused: 0 })
    expect(early?.outcomes.deaths.median).toBeLessThan(result?.outcomes.deaths.median ?? 0)
  })

  it('counts refused orders, and orders only', () => {
    const odd = Array.from({ length: 20 }, (_, index) => seedOfRun(7, index) % 2).reduce((sum, bit) => sum + bit, 0)
    expect(odd).toBeGreaterThan(0)
    expect(runEnsemble(engine, withCurfewAt(3))?.commands).toEqual({ given: 20, refused: odd })
  })

  it('reports progress and stops when told', () => {
    const seen: number[] = []
    const stopped = runEnsemble(
      engine,
      plain,
      (done) => seen.push(done),
      () => seen.length === 3,
    )
    expect(stopped).toBeNull()
    expect(seen).toEqual([1, 2, 3])
  })

  it('can be stepped run by run', () => {
    const steps = ensembleSteps(engine, { ...plain, runs: 2 }, () => 0)
    expect(steps.next()).toEqual({ done: false, value: 1 })
    expect(steps.next()).toEqual({ done: false, value: 2 })
    const last = steps.next()
    expect(last.done).toBe(true)
  })

  it('is the same when its runs come from several workers', () => {
    const figures = createFigures(scenario)
    const runs = [0, 1, 2].map((index) => playRun(engine, figures, plain, seedOfRun(7, index), () => undefined, true))
    expect(gather(scenario, figures, runs, 0)).toEqual({ ...runEnsemble(engine, { ...plain, runs: 3 }), seconds: 0 })
  })

  it('refuses to run nothing', () => {
    expect(() => runEnsemble(engine, { ...plain, runs: 0 })).toThrow(RangeError)
  })
})
