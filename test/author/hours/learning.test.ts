import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnedAt } from '../../../src/analysis/authoring/learning'
import type { Scenario } from '../../../src/scenario/scenario'
import { createEngine } from '../../../src/sim/engine'
import { scenarioAt } from './scenarios'

/** What each seat had been told at the end of each hour of a run: report, seat and hour of arrival. */
function arrivalsOf(scenario: Scenario, seed: number): { report: string; seat: string; hour: number }[] {
  const engine = createEngine(scenario)
  const setup = { seed, policy: 'record', played: [], silent: true } as const
  const state = engine.start(setup)
  const { ticks, tailTicks } = scenario.play.clock
  while (state.hour < ticks + tailTicks) engine.advance(state, setup)
  return scenario.play.seats.flatMap(({ id: seat }) =>
    engine.view(state, setup, seat).reports.map(({ id: report, arrived: hour }) => ({ report, seat, hour })),
  )
}

describe.each(['tutorial', 'template'])('who learns what and when in %s', (name) => {
  const scenario = scenarioAt(name)
  const end = scenario.play.clock.ticks + scenario.play.clock.tailTicks

  it('is what runs tell: at the very hour, or between the two where a report waits for its condition', () => {
    for (const seed of [1, 7]) {
      const arrived = arrivalsOf(scenario, seed)
      expect(arrived.length).toBeGreaterThan(5)
      const byKey = new Map(arrived.map((one) => [`${one.report} ${one.seat}`, one.hour]))
      for (const report of scenario.reports) {
        for (const { seat, earliest, latest } of learnedAt(report) ?? []) {
          const hour = byKey.get(`${report.id} ${seat}`)
          if (report.if === undefined && earliest <= end)
            expect([report.id, seat, hour]).toEqual([report.id, seat, earliest])
          if (hour !== undefined) expect(hour).toBeGreaterThanOrEqual(earliest)
          if (hour !== undefined) expect(hour).toBeLessThanOrEqual(latest)
        }
      }
    }
  })

  it('is what runs tell of reports that are moved and rerouted at will', () => {
    const seats = scenario.play.seats.map(({ id }) => id)
    const routed = fc.record({
      at: fc.integer({ min: -30, max: scenario.play.clock.ticks - 1 }),
      to: fc.uniqueArray(fc.record({ seat: fc.constantFrom(...seats), delay: fc.integer({ min: 0, max: 40 }) }), {
        minLength: 1,
        selector: ({ seat }) => seat,
      }),
    })
    fc.assert(
      fc.property(fc.array(routed, { minLength: 1, maxLength: 4 }), (routes) => {
        const [model] = scenario.reports
        const reports = routes.map(({ at, to }, n) => {
          const { if: _, ...rest } = model
          return { ...rest, id: `moved-${n}`, occasion: { at }, to }
        })
        const arrived = arrivalsOf({ ...scenario, reports }, 3)
        const told = reports.flatMap((report) =>
          (learnedAt(report) ?? [])
            .filter(({ earliest }) => earliest <= end)
            .map(({ seat, earliest }) => `${report.id} ${seat} ${earliest}`),
        )
        expect(arrived.map(({ report, seat, hour }) => `${report} ${seat} ${hour}`).sort()).toEqual(told.sort())
      }),
      { numRuns: 8 },
    )
  })
})

it('says of a report on a decision only what follows from when it is taken', () => {
  const report = { occasion: { after: 'option', hours: 3 }, to: [{ seat: 'a', delay: 2 }] }
  expect(learnedAt(report)).toBeNull()
  expect(learnedAt(report, 10)).toEqual([{ seat: 'a', earliest: 15, latest: 15 }])
  expect(learnedAt({ ...report, if: 'quiet' }, 10)).toEqual([{ seat: 'a', earliest: 15, latest: 21 }])
})
