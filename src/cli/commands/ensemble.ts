import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { isFitted } from '../../analysis/drawn'
import { fiveQuantiles } from '../../analysis/quantiles'
import type { DayQuantiles, EnsembleResult, EnsembleSetup, Spread } from '../../analysis/types'
import { canonicalJson } from '../../scenario/canonical'
import { localTime } from '../../scenario/clock'
import { hashText } from '../../scenario/hash'
import type { Scenario } from '../../scenario/scenario'
import { type Engine, rulesVersion } from '../../sim/index'
import { type CommandOptions, type OptionName, readArguments, type Shard, UsageError } from '../arguments'
import { writeWhole } from '../fit/state'
import { csvLine, type Output, table } from '../output'
import { playRunsInParallel, runParallel } from '../parallel'
import { createProgress } from '../progress'
import { runFigures } from '../results'
import { engineOf, Failure } from '../scenarioFolder'

/** What was asked for: with scenario, fitted draws and rules, all that the figures of an ensemble depend on. */
const asked = z.strictObject({
  runs: z.int().min(1).max(10_000_000),
  seed: z.int().min(0),
  policy: z.enum(['record', 'adaptive', 'wait']),
  structure: z.string().nullable().optional(),
  values: z.boolean(),
})
export type Asked = z.infer<typeof asked>

/** A part of an ensemble as `--shard` leaves it: the figures of some of its runs. */
const ensemblePart = z.strictObject({
  kind: z.literal('part-of-ensemble'),
  scenario: z.string(),
  scenarioHash: z.string(),
  /** Hash of what decides figures beside what the simulation reads: fitted draws, and the outcomes that are read. */
  basis: z.string(),
  rules: z.string(),
  asked,
  from: z.int().min(0),
  seconds: z.number().min(0),
  runs: z.array(runFigures),
})
export type EnsemblePart = z.infer<typeof ensemblePart>

/** Reads a part; throws a Failure that says what is wrong with it. */
export function readEnsemblePart(path: string): EnsemblePart {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Failure(`${path} can't be read: ${error instanceof Error ? error.message : 'unknown fault'}`)
  }
  const result = ensemblePart.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Failure(`${path} is no part of an ensemble: ${issue.path.join('.') || 'its top'}: ${issue.message}`)
}

export function ensembleSetup({ runs, seed, policy, structure, values }: Asked): EnsembleSetup {
  return {
    runs,
    seed,
    policy,
    seat: null,
    commands: [],
    draws: values ? runs : 0,
    ...(structure === undefined ? {} : { structure }),
  }
}

/** What the options of an ensemble ask for; throws a UsageError when they don't fit together or with the scenario. */
export function askedOf(engine: Engine, options: CommandOptions): Asked {
  if (options.set && options.structure !== undefined) throw new UsageError('give --set or --structure, not both')
  const { runs, seed, policy, values } = options
  const structure = options.set ? null : options.structure
  if (structure && !engine.scenario.model.structures.some(({ id }) => id === structure)) {
    const names = engine.scenario.model.structures.map(({ id }) => id).join(', ')
    throw new UsageError(`--structure ${structure}: use one of ${names || 'none: this scenario has no structures'}`)
  }
  return { runs, seed, policy, values, ...(structure === undefined ? {} : { structure }) }
}

/**
 * `ensemble`: many runs, each with a seed derived from the one given, whatever the number of workers; each with a fitted
 * draw of the parameters, unless `--set` asks for the values that the scenario sets.
 */
export async function ensemble(rest: readonly string[], output: Output): Promise<number> {
  const allowed: readonly OptionName[] = [
    'runs',
    'seed',
    'policy',
    'json',
    'values',
    'out',
    'csv',
    'workers',
    'shard',
    'structure',
    'set',
    'quiet',
  ]
  const { target, options } = readArguments(rest, allowed, 'a scenario')
  const engine = engineOf(target)
  const { runs, shard } = options
  const wanted = askedOf(engine, options)
  const setup = ensembleSetup(wanted)
  const progress = createProgress(options.quiet || runs < toldFrom)
  const tell = (done: number, of: number): void => progress.tell(`${done} of ${of} runs`)
  try {
    if (shard) return await playShard(engine, target, wanted, shard, options, tell, output)
    const result = await runParallel(engine, setup, options.workers, tell)
    progress.end()
    return report(engine.scenario, result, setup, options, output)
  } finally {
    progress.end()
  }
}

/** Progress is told from this number of runs on. */
const toldFrom = 1000

async function playShard(
  engine: Engine,
  target: string,
  wanted: Asked,
  shard: Shard,
  options: CommandOptions,
  tell: (done: number, of: number) => void,
  output: Output,
): Promise<number> {
  if (options.out === undefined) throw new UsageError('--shard needs --out, where the part is to be written')
  const began = performance.now()
  const from = Math.floor((wanted.runs * (shard.index - 1)) / shard.of)
  const to = Math.floor((wanted.runs * shard.index) / shard.of)
  const runs = await playRunsInParallel(engine, ensembleSetup(wanted), { from, to }, options.workers, tell)
  const part: EnsemblePart = {
    kind: 'part-of-ensemble',
    scenario: target,
    scenarioHash: engine.scenario.hash,
    basis: ensembleBasis(engine.scenario),
    rules: rulesVersion,
    asked: wanted,
    from,
    seconds: (performance.now() - began) / 1000,
    runs,
  }
  writeWhole(options.out, part)
  output.out(`Runs ${from} to ${to - 1} of ${wanted.runs} are in ${options.out}.`)
  return 0
}

/** Hash of what decides the figures of an ensemble and is no part of the scenario's own hash. */
export function ensembleBasis({ draws, record }: Scenario): string {
  return hashText(canonicalJson([draws, record.outcomes]))
}

/** Tells an ensemble as was asked: files, JSON or a table. */
export function report(
  scenario: Scenario,
  result: EnsembleResult,
  setup: EnsembleSetup,
  options: Pick<CommandOptions, 'values' | 'out' | 'csv' | 'json'>,
  output: Output,
): number {
  const told = {
    scenario: scenario.manifest.id,
    scenarioVersion: scenario.manifest.version,
    scenarioHash: scenario.hash,
    seed: setup.seed,
    policy: setup.policy,
    structure: setup.structure === null ? null : (setup.structure ?? scenario.model.structures[0]?.id ?? null),
    fitted: isFitted(scenario, setup.structure),
    ...toldOf(scenario, result, options.values),
  }
  if (options.out !== undefined) writeFileSync(options.out, JSON.stringify(told))
  if (options.csv !== undefined) writeFileSync(options.csv, csvOf(result))
  if (options.json) output.out(JSON.stringify(told))
  else tell(scenario, result, output)
  return 0
}

/** The result with stable keys. Values run by run are many: they are told when asked for. */
function toldOf(scenario: Scenario, result: EnsembleResult, values: boolean): Record<string, unknown> {
  const spread = ({ values: each, ...quantiles }: Spread): object =>
    values ? { ...quantiles, values: each } : quantiles
  const spreads = (by: Readonly<Record<string, Spread>>): object =>
    Object.fromEntries(Object.entries(by).map(([key, one]) => [key, spread(one)]))
  const placed = (by: EnsembleResult['byPlace']): object =>
    Object.fromEntries(Object.entries(by).map(([id, figures]) => [id, spreads({ ...figures })]))
  return {
    runs: result.runs,
    seconds: result.seconds,
    outcomes: spreads(result.outcomes),
    byPlace: placed(result.byPlace),
    byProvince: placed(result.byProvince),
    series: result.series,
    violenceEnd: violenceEnd(scenario, result, values),
    commands: result.commands,
    ...(values && result.draws ? { draws: result.draws } : {}),
  }
}

/** When mass violence ended: quantiles in hours, the number of runs by local date, and of runs without any. */
function violenceEnd(scenario: Scenario, result: EnsembleResult, values: boolean): object {
  const hours = result.violenceEnd.filter((hour): hour is number => hour !== null)
  const byDate: Record<string, number> = {}
  for (const hour of [...hours].sort((a, b) => a - b)) {
    const { date } = localTime(scenario.play.clock, hour)
    byDate[date] = (byDate[date] ?? 0) + 1
  }
  return {
    hours: hours.length > 0 ? fiveQuantiles(hours) : null,
    byDate,
    none: result.runs - hours.length,
    ...(values ? { values: result.violenceEnd } : {}),
  }
}

function csvOf(result: EnsembleResult): string {
  const lines = [csvLine(['series', 'day', 'date', 'hour', 'p5', 'p25', 'median', 'p75', 'p95'])]
  for (const [name, days] of Object.entries(result.series) as [string, readonly DayQuantiles[]][]) {
    for (const one of days) {
      lines.push(csvLine([name, one.day, one.date, one.hour, one.p5, one.p25, one.median, one.p75, one.p95]))
    }
  }
  return `${lines.join('\n')}\n`
}

function tell(scenario: Scenario, result: EnsembleResult, output: Output): void {
  output.out(`${scenario.manifest.title}: ${result.runs} runs in ${Math.round(result.seconds * 10) / 10} s`)
  output.out('What this model says under its assumptions, never what would have happened.\n')
  const rows = scenario.record.outcomes.flatMap((outcome) => {
    const one = result.outcomes[outcome.id]
    if (!one) return []
    const range = outcome.range ? `${outcome.range[0]} to ${outcome.range[1]}` : ''
    return [[outcome.id, one.p5, one.p25, one.median, one.p75, one.p95, range]]
  })
  output.out(table(['outcome', 'p5', 'p25', 'median', 'p75', 'p95', 'range of the record'], rows))
  const places = Object.entries(result.byPlace).map(([id, one]) => [
    id,
    one.deaths.median,
    one.injured.median,
    one.buildings.median,
    one.displaced.median,
  ])
  output.out('\nMedians by place (model only)\n')
  output.out(table(['place', 'deaths', 'injured', 'buildings', 'displaced'], places))
}
