import { writeFileSync } from 'node:fs'
import {
  type DisplacementDay,
  type DisplacementEnsemble,
  gatherDisplacement,
} from '../../../analysis/displacement/ensemble'
import type { DisplacementCase } from '../../../scenario/schema/displacement'
import { createDisplacementEngine } from '../../../sim/displacement/course'
import { readArguments } from '../../arguments'
import { caseOf } from '../../displacementFolder'
import { csvLine, type Output, table } from '../../output'
import { playRuns, usualRuns } from './runs'

/** `ensemble` of a case of displacement: quantiles by day, of all who are displaced and of each camp. */
export async function displacementEnsemble(rest: readonly string[], output: Output): Promise<number> {
  const allowed = ['runs', 'seed', 'json', 'out', 'csv', 'workers', 'set', 'quiet'] as const
  const { target, options } = readArguments(rest, allowed, 'a case of displacement', usualRuns)
  const { case: item, hash } = caseOf(target)
  const engine = createDisplacementEngine(item)
  const setup = { runs: options.runs, seed: options.seed, drawn: !options.set }
  const { runs, seconds } = await playRuns(engine, setup, options.workers, options.quiet)
  const result = gatherDisplacement(engine, runs, seconds)
  const told = { case: item.id, caseHash: hash, seed: options.seed, drawn: setup.drawn, ...result }
  if (options.out !== undefined) writeFileSync(options.out, JSON.stringify(told))
  if (options.csv !== undefined) writeFileSync(options.csv, csvOf(result))
  if (options.json) output.out(JSON.stringify(told))
  else tell(item, result, output)
  return 0
}

function seriesOf({ series }: DisplacementEnsemble): [string, readonly DisplacementDay[]][] {
  const { displaced, waiting, onTheWay, camps } = series
  return [['displaced', displaced], ['waiting', waiting], ['onTheWay', onTheWay], ...Object.entries(camps)]
}

function csvOf(result: DisplacementEnsemble): string {
  const lines = seriesOf(result).flatMap(([name, days]) =>
    days.map(({ day, date, p5, p25, median, p75, p95 }) => csvLine([name, day, date, p5, p25, median, p75, p95])),
  )
  return `${[csvLine(['series', 'day', 'date', 'p5', 'p25', 'median', 'p75', 'p95']), ...lines].join('\n')}\n`
}

function tell(item: DisplacementCase, result: DisplacementEnsemble, output: Output): void {
  output.out(`${item.title}: ${result.runs} runs in ${Math.round(result.seconds * 10) / 10} s`)
  output.out('What this model says under its assumptions, never what would have happened.\n')
  output.out(`People at the end of ${result.series.displaced[item.clock.days - 1].date}, day ${item.clock.days - 1}\n`)
  const rows = seriesOf(result).map(([name, days]) => {
    const { p5, p25, median, p75, p95 } = days[days.length - 1]
    return [name, p5, p25, median, p75, p95]
  })
  output.out(table(['series', 'p5', 'p25', 'median', 'p75', 'p95'], rows))
  if (result.short > 0)
    output.out(`\nOn the worst day the totals ask for ${result.short} people more than can leave places with fighting.`)
}
