import { writeFileSync } from 'node:fs'
import { fiveQuantiles } from '../../analysis/quantiles'
import type { DayQuantiles, EnsembleResult, Spread } from '../../analysis/types'
import { localTime } from '../../scenario/clock'
import type { Scenario } from '../../scenario/scenario'
import { readArguments } from '../arguments'
import { csvLine, type Output, table } from '../output'
import { runParallel } from '../parallel'
import { engineOf } from '../scenarioFolder'

/** `ensemble`: many runs, each with a seed derived from the one given, whatever the number of workers. */
export async function ensemble(rest: readonly string[], output: Output): Promise<number> {
  const allowed = ['runs', 'seed', 'policy', 'json', 'values', 'out', 'csv', 'workers'] as const
  const { target, options } = readArguments(rest, allowed, 'a scenario')
  const engine = engineOf(target)
  const { scenario } = engine
  const { runs, seed, policy } = options
  const setup = { runs, seed, policy, seat: null, commands: [], draws: options.values ? runs : 0 }
  const result = await runParallel(engine, target, setup, options.workers)
  const told = {
    scenario: scenario.manifest.id,
    scenarioVersion: scenario.manifest.version,
    scenarioHash: scenario.hash,
    seed,
    policy,
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
