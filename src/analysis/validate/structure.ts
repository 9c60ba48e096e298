import type { Fit, HeldOut } from '../../scenario/schema/fit'
import type { ReportStructure } from '../../scenario/schema/report'
import type { FittedParameter } from '../fit/summary'
import { partOf } from './figures'
import { leastFigures, meanOf } from './scores'
import { ardOf, seriesOf } from './series'

/** What was measured under one structure. Runs hold figures in the order of the targets, fitted first. */
export interface Measured {
  readonly structure: string
  readonly runs: readonly (readonly number[])[]
  readonly parameters: readonly (FittedParameter & { readonly recovered: number | null })[]
  readonly levers: ReportStructure['levers']
  /** See `informedLimit`; null where nothing was fitted. */
  readonly informedFrom: number | null
}

/** The report on one structure. Scores stand for what was held out; those of the fitted series are beside them. */
export function structureReport(fit: Fit, heldOut: HeldOut, measured: Measured): ReportStructure {
  const { structure, runs, levers, informedFrom } = measured
  const fittedRuns = runs.map((run) => run.slice(0, fit.targets.length))
  const heldRuns = runs.map((run) => run.slice(fit.targets.length))
  const series = [...seriesOf('fitted', fit.targets, fittedRuns), ...seriesOf('held-out', heldOut.targets, heldRuns)]
  const held = series.filter(({ set }) => set === 'held-out')
  const why: Record<string, string> = {}
  const mean = (key: string, read: (one: (typeof series)[number]) => number | null): number | null => {
    const scores = held.flatMap((one) => {
      const score = read(one)
      return score === null ? [] : [score]
    })
    if (scores.length > 0) return Math.round(meanOf(scores) * 100) / 100
    why[key] = `No series that was held out has ${leastFigures} figures or more, so a skill score would say nothing.`
    return null
  }
  const heldPart = partOf(heldOut.targets, heldRuns)
  const peak = heldOut.targets.findIndex(({ figure }) => figure === 'peak')
  if (peak < 0) why.peakErrorDays = 'The record gives no time at which violence was at its worst.'
  const ard = ardOf(heldOut.targets, heldRuns)
  if (ard === null) why.ard = 'The record gives no figures by destination.'
  return {
    structure,
    fitted: partOf(fit.targets, fittedRuns),
    heldOut: heldPart,
    ard,
    mase: {
      persistence: mean('mase.persistence', (one) => one.persistence),
      line: mean('mase.line', (one) => one.line),
    },
    crpsSkill: mean('crpsSkill', (one) => one.crpsSkill),
    peakErrorDays:
      peak < 0
        ? null
        : Math.round((Math.abs(heldPart.figures[peak].median - heldOut.targets[peak].value) / 24) * 100) / 100,
    why,
    series,
    informedFrom: informedFrom === null ? null : Math.round(informedFrom * 100) / 100,
    parameters: measured.parameters.map((one) => ({
      ...one,
      low: short(one.low),
      high: short(one.high),
      p5: short(one.p5),
      median: short(one.median),
      p95: short(one.p95),
      contraction: Math.round(one.contraction * 100) / 100,
    })),
    levers,
  }
}

function short(value: number): number {
  return Number(value.toPrecision(4))
}
