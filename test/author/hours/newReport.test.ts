import { expect, it } from 'vitest'
import { newReport } from '../../../src/author/hours/newReport'
import type { Draft } from '../../../src/scenario/draft/draft'

const clock = { start: '2031-04-04T18:00+00:00', zoneLabel: '-', stepHours: 1, ticks: 24, tailTicks: 6 } as const
const draft: Draft = { 'reports.json': { kind: 'data', value: { reports: [] } } }

it.each([
  [5, 5],
  [300, 30],
  [-1000, -240],
])('a new report at hour %d is written at %d, within the clock', (hour, at) => {
  expect(newReport(draft, clock, hour, [])?.edits[0]).toMatchObject({ value: { occasion: { at } } })
})
