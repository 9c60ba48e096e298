import { describe, expect, it } from 'vitest'
import { runEnsemble } from '../../src/analysis/ensemble'
import { reportAsCsv } from '../../src/debrief/export/exportCsv'
import { reportAsJson } from '../../src/debrief/export/exportJson'
import { firstOutcomes, makeReport, refusedShare } from '../../src/debrief/report'
import { lastOfDays } from '../../src/debrief/tolls/tolls'
import type { RunRecord } from '../../src/record/runRecord'
import type { RecordSeries } from '../../src/scenario/schema/record'
import type { RunResult } from '../../src/session/api'
import { fakeEngine, outcome, smallScenario } from '../analysis/fixtures'

const caveats = [
  'This is what this model says, not what would have happened.',
  'Not tested away from the record.',
] as const

const words = { caveats, model: 'Set by hand.' }

const point = (hour: number | null, value: number | null): RecordSeries['points'][number] => ({
  date: '2000-01-02',
  time: null,
  hour,
  value,
  low: null,
  high: null,
  basis: 'reported_at_the_time',
  what: 'a ministry',
  sources: ['s1'],
  confidence: 'high',
})
const base = smallScenario()
const scenario = smallScenario({
  play: {
    ...base.play,
    seats: [
      {
        id: 'seat',
        actor: 'gov',
        kind: 'government',
        name: 'The government',
        mandate: 'To govern.',
        country: 'AA',
        opensOn: 'east',
        indicators: [],
      },
    ],
  },
  record: {
    timeline: [],
    sources: [
      { id: 's1', title: '=Title', publisher: 'A paper', date: '2000', citation: 'c', kind: 'news', note: '' },
      { id: 's2', title: 'Unused', publisher: 'B', date: null, citation: 'c', kind: 'news', note: '' },
    ],
    series: [
      {
        id: 'tolls',
        title: 'Announced',
        unit: 'persons',
        definition: 'What was announced.',
        model: 'announced',
        points: [point(4, 3), point(20, 9), point(22, 8), point(40, null), point(null, 50)],
      },
    ],
    outcomes: [
      ...base.record.outcomes,
      outcome('disputed', {
        value: { first_pct: 60, second_pct: 40 },
        range: null,
        disputedBy: [{ who: 'An office', says: 'It was otherwise.', sources: ['s1'] }],
      }),
    ],
  },
})
const record: RunRecord = {
  format: 1,
  scenario: 'small',
  scenarioVersion: '1.0.0',
  scenarioHash: 'h',
  rulesVersion: '1',
  seed: 5,
  policy: 'record',
  seat: 'seat',
  plan: 'full',
  hour: 72,
  forecast: [{ outcome: 'deaths', low: 10, best: 20, high: 40 }],
  commands: [{ hour: 3, command: { type: 'decide', seat: 'gov', option: 'curfew', reason: '=cmd' } }],
  events: [
    { hour: 3, type: 'decision-taken', actor: 'gov', option: 'curfew', by: 'player', reason: '=cmd', inForceAt: 5 },
    { hour: 9, type: 'toll-announced', deaths: 4, injured: 0 },
    { hour: 12, type: 'waited', seat: 'seat', reason: 'to see' },
  ],
  hashes: [],
  branches: [],
}
const result: RunResult = {
  outcomes: { deaths: 30, 'east-buildings': 24, 'camp-later': 30, days: 2, flown: 0 },
  course: [0, 24, 72].map((hour) => ({ hour, deaths: hour / 2, announced: 0, abroad: 0, inside: 0, buildings: 0 })),
}
const reruns = runEnsemble(fakeEngine(scenario), {
  runs: 20,
  seed: 5,
  policy: 'record',
  seat: 'gov',
  commands: record.commands,
})
const grounds = { sources: [], assumption: true, invented: false }
const rival = { id: 'tired', label: 'It burns itself out', text: 'Crowds tire.', hold: {}, ...grounds }
const report = makeReport(scenario, record, result, reruns, [
  { structure: rival, result: reruns },
  { structure: { ...rival, id: 'waiting' }, result: null },
])

describe('the report of a comparison', () => {
  it('parts what the model computes from what it does not', () => {
    expect(report.computed.map(({ id }) => id)).toEqual(['deaths', 'east-buildings', 'camp-later', 'days', 'flown'])
    expect(report.notComputed.map(({ id }) => id)).toEqual(['finding', 'disputed'])
  })

  it('puts the forecast beside its outcome', () => {
    expect(report.computed[0].forecast?.best).toBe(20)
    expect(report.computed[1].forecast).toBeNull()
  })

  it('keeps announced and actual apart, and leaves gaps out', () => {
    expect(report.tolls.announcedRecord.map(({ hour, value }) => [hour, value])).toEqual([
      [4, 3],
      [20, 9],
      [22, 8],
    ])
    expect(report.tolls.announcedRun).toEqual([{ hour: 9, value: 4 }])
    expect(report.tolls.actualRun.at(-1)).toEqual({ hour: 72, value: 36 })
    expect(report.tolls.established?.id).toBe('deaths')
  })

  it('gives the decisions of the seat, and its waits', () => {
    expect(report.actor).toBe('gov')
    expect(report.decisions.map(({ difference }) => difference)).toEqual(['earlier', 'not-taken'])
    expect(report.waits).toEqual([{ hour: 12, reason: 'to see' }])
  })

  it('has no seat of its own when the run was only observed', () => {
    expect(makeReport(scenario, { ...record, observed: true }, result, null)).toMatchObject({
      actor: null,
      seatName: null,
      waits: [],
      reruns: null,
    })
  })

  it('shows the outcomes of the forecast and those with a range first, in the order of the record', () => {
    expect([...firstOutcomes(report.computed, 3)]).toEqual(['deaths', 'camp-later', 'days'])
  })

  it('gives the share of refused orders, or none where there was nothing to repeat', () => {
    expect(refusedShare(reruns ?? expect.fail())).toBeGreaterThan(0)
    const quiet = runEnsemble(fakeEngine(scenario), { runs: 1, seed: 1, policy: 'record', seat: null, commands: [] })
    expect(refusedShare(quiet ?? expect.fail())).toBeNull()
  })
})

describe('the last point of each day', () => {
  it('is what a square is drawn for', () => {
    const points = [1, 5, 26, 30, 49].map((hour) => ({ hour, value: hour }))
    expect(lastOfDays(points, (hour) => Math.floor(hour / 24)).map(({ hour }) => hour)).toEqual([5, 30, 49])
  })
})

describe('the exports', () => {
  const csv = reportAsCsv(report, words)
  const json = JSON.parse(JSON.stringify(reportAsJson(report, words)))

  it('carry both labels of rule C18, first', () => {
    expect(csv.split('\r\n')[1]).toContain(caveats[0])
    expect(csv.split('\r\n')[2]).toContain(caveats[1])
    expect(json.read).toEqual(caveats)
  })

  it('hold every outcome with its range, its sources and who disputes it', () => {
    for (const { id } of scenario.record.outcomes) {
      expect(csv).toContain(`outcome,${id},`)
      expect(json.outcomes.map((row: { id: string }) => row.id)).toContain(id)
    }
    expect(csv).toContain('disputed by: An office')
    expect(csv).toContain('A paper: =Title (2000)')
    expect(csv).toContain('not computed by the model')
  })

  it('hold the announced and the actual toll under two names', () => {
    expect(csv).toContain('announced toll,tolls')
    expect(csv).toContain('announced toll,run')
    expect(csv).toContain('actual toll,run')
    expect(json.tolls.actualRun.basis).toBe('model')
  })

  it('hold decisions with reasons, made harmless', () => {
    expect(csv).toContain('"\'=cmd"')
    expect(csv).not.toMatch(/(^|,)=/m)
    expect(json.decisions[0].taken[0].reason).toBe('=cmd')
  })

  it('hold the rival accounts, as far as they were computed, and what the values rest on', () => {
    expect(csv).toContain('rival account,tired,It burns itself out,deaths: re-runs median,')
    expect(csv).not.toContain('rival account,waiting')
    expect(json.accounts.map(({ id, runs }: { id: string; runs: number }) => [id, runs])).toEqual([
      ['tired', 20],
      ['waiting', 0],
    ])
    expect(json.accounts[0].outcomes.deaths.median).toBe(reruns?.outcomes.deaths.median)
    expect(csv).toContain('Set by hand.')
    expect(json.model).toEqual({ status: 'set-by-hand', statusText: 'Set by hand.' })
  })

  it('say local time beside hours', () => {
    expect(csv).toContain('3,2000-01-02 01:00')
  })

  it('name the sources that are used, and only those', () => {
    expect(json.sources.map((source: { id: string }) => source.id)).toEqual(['s1'])
  })
})
