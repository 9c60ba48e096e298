import { join } from 'node:path'
import { type Analysed, analyse, luck, type PlayPoints, sharesOf } from '../../analysis/sensitivity/analyse'
import { optionalParts } from '../../scenario/schema/index'
import type { Structure } from '../../scenario/schema/play'
import type { Sensitivity } from '../../scenario/schema/report'
import { type Engine, rulesVersion } from '../../sim/index'
import { readArguments, UsageError } from '../arguments'
import { writeWhole } from '../fit/state'
import { type Output, table } from '../output'
import { chunks, createPool, type Pool } from '../pool'
import { createProgress, type Progress } from '../progress'
import { engineOf, Failure, scenarioFolder } from '../scenarioFolder'

const usualRuns = 12_000
/** Runs that a thread is given at a time. */
const pointsAtATime = 20
/** Rows of a table for each outcome; luck is always among those of the indices. */
const shown = 5

/**
 * `sensitivity`: what the main outcomes depend on. A fifth of the runs screens all parameters after Morris, the rest gives
 * Sobol's indices of those that do most. `--write` puts the result beside the scenario, `--out` anywhere.
 */
export async function sensitivity(rest: readonly string[], output: Output): Promise<number> {
  const allowed = ['seed', 'runs', 'workers', 'structure', 'out', 'write', 'json', 'quiet'] as const
  const { target, options } = readArguments(rest, allowed, 'a scenario', usualRuns)
  const engine = engineOf(target)
  const structure = structureOf(engine, options.structure)
  const [played] = engine.scenario.model.structures
  if (options.write && structure !== played) {
    throw new UsageError(`sensitivity.json is about the structure that is played, ${played.id}; use --out for others`)
  }
  const shares = sharesOf(engine.scenario, structure, options.runs)
  const all = shares.runs.morris + shares.runs.sobol
  if (all > options.runs) throw new Failure(`--runs ${options.runs}: this model needs ${all} at least`)
  const pool = createPool(engine, options.workers)
  const progress = createProgress(options.quiet)
  let analysed: Analysed
  try {
    analysed = await analyse(engine.scenario, structure, options.seed, shares, playIn(pool, progress))
  } finally {
    progress.end()
    pool.close()
  }
  const made = { date: new Date().toISOString().slice(0, 10), rules: rulesVersion, seed: options.seed, runs: all }
  const report: Sensitivity = optionalParts['sensitivity.json'].parse({ made, ...analysed.report })
  const path = options.out ?? (options.write ? join(scenarioFolder(target), 'sensitivity.json') : undefined)
  if (path !== undefined) writeWhole(path, report)
  if (options.json) output.out(JSON.stringify(report))
  else tell(engine, structure, { ...analysed, report }, path, output)
  return 0
}

function structureOf({ scenario }: Engine, wanted: string | undefined): Structure | undefined {
  const { structures } = scenario.model
  const found = wanted === undefined ? structures[0] : structures.find(({ id }) => id === wanted)
  if (found || wanted === undefined) return found
  const names = structures.map(({ id }) => id).join(', ')
  throw new UsageError(`--structure ${wanted}: use one of ${names || 'none: this scenario has no structures'}`)
}

function playIn(pool: Pool, progress: Progress): PlayPoints {
  return async (part, outcomes, points) => {
    let done = 0
    const parts = await Promise.all(
      chunks(points.length, pointsAtATime).map(async ({ from, to }) => {
        const values = await pool.do({ kind: 'outcomes', outcomes, points: points.slice(from, to) })
        done += values.length
        progress.tell(`${part}: ${done} of ${points.length} runs`)
        return values
      }),
    )
    return parts.flat()
  }
}

function tell(
  { scenario }: Engine,
  structure: Structure | undefined,
  { report, ranges, passedOver }: { readonly report: Sensitivity } & Omit<Analysed, 'report'>,
  path: string | undefined,
  output: Output,
): void {
  const { outcomes, morris, sobol, runs } = report
  output.out(`${scenario.manifest.title}: what the main outcomes of the model depend on`)
  if (structure) output.out(`Structure: ${structure.label}`)
  output.out(`\nMorris, ${runs.morris} runs, every parameter over its whole range\n`)
  const effects = outcomes.flatMap((outcome) =>
    morris
      .filter((row) => row.outcome === outcome)
      .sort((a, b) => b.muStar - a.muStar)
      .slice(0, shown)
      .map(({ parameter, muStar, sigma }) => [outcome, parameter, muStar, sigma]),
  )
  output.out(table(['outcome', 'parameter', 'mu*', 'sigma'], effects))
  const fitted = scenario.draws?.structures.some((one) => one.structure === structure?.id) ?? false
  const over = fitted
    ? 'what the fit left open of each parameter it moved'
    : 'the whole range: there are no fitted draws'
  output.out(`\nSobol, ${runs.sobol} runs, 90 per cent intervals, over ${over}\n`)
  const byName = new Map(ranges.map((range) => [range.name as string, range]))
  const rangeText = (parameter: string): string => {
    const range = byName.get(parameter)
    if (!range) return parameter === luck ? 'seed' : ''
    return [range.low, range.high].map((end) => Number(end.toPrecision(3))).join(' to ')
  }
  const indices = outcomes.flatMap((outcome) =>
    sobol
      .filter((row) => row.outcome === outcome)
      .sort((a, b) => b.total - a.total)
      .filter(({ parameter }, place) => place < shown || parameter === luck)
      .map((row) => [
        outcome,
        row.parameter,
        rangeText(row.parameter),
        row.first,
        row.firstLow,
        row.firstHigh,
        row.total,
        row.totalLow,
        row.totalHigh,
      ]),
  )
  output.out(table(['outcome', 'input', 'drawn from', 'first', 'from', 'to', 'total', 'from', 'to'], indices))
  if (passedOver.length > 0) {
    output.out(
      `\nStrong in the screening, but not moved by the fit and so not among the indices: ${passedOver.join(', ')}`,
    )
  }
  if (path !== undefined) output.out(`\nThe result is in ${path}.`)
}
