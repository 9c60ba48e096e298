import { writeFileSync } from 'node:fs'
import { type DisplacementScores, scoreDisplacement } from '../../../analysis/displacement/score'
import type { DisplacementCase } from '../../../scenario/schema/displacement'
import { createDisplacementEngine } from '../../../sim/displacement/course'
import { readArguments } from '../../arguments'
import { caseOf } from '../../displacementFolder'
import { type Output, table } from '../../output'
import { Failure } from '../../scenarioFolder'
import { playRuns, usualRuns } from './runs'

/** `validate` of a case of displacement: its median course beside the data, by camp and day. */
export async function displacementValidate(rest: readonly string[], output: Output): Promise<number> {
  const allowed = ['runs', 'seed', 'json', 'out', 'workers', 'set', 'quiet'] as const
  const { target, options } = readArguments(rest, allowed, 'a case of displacement', usualRuns)
  const { case: item, hash } = caseOf(target)
  if (!item.validation || item.validation.camps.length === 0)
    throw new Failure(`${target} has no "validation" to be set beside: give people at camps by day`)
  const engine = createDisplacementEngine(item)
  const setup = { runs: options.runs, seed: options.seed, drawn: !options.set }
  const { runs, seconds } = await playRuns(engine, setup, options.workers, options.quiet)
  const scores = scoreDisplacement(engine, runs)
  const { seed, drawn } = setup
  const told = { case: item.id, caseHash: hash, seed, drawn, runs: runs.length, seconds, ...scores }
  if (options.out !== undefined) writeFileSync(options.out, JSON.stringify(told))
  if (options.json) output.out(JSON.stringify(told))
  else tell(item, runs.length, scores, output)
  return 0
}

function three(value: number | null): string {
  return value === null ? 'none' : value.toFixed(3)
}

function percent(share: number | null): string {
  return share === null ? '' : `${(100 * share).toFixed(1)} %`
}

function tell(item: DisplacementCase, runs: number, scores: DisplacementScores, output: Output): void {
  const { ard, mase, shares, why } = scores
  output.out(`${item.title}: the median of ${runs} runs beside the data\n`)
  output.out(`Averaged relative difference over ${ard.byDay.length} days: ${three(ard.average)}`)
  output.out(`  on days with figures of their own: ${three(ard.averageReported)}`)
  if (ard.runs) output.out(`  of single runs, from 5 to 95 per cent: ${three(ard.runs.p5)} to ${three(ard.runs.p95)}`)
  output.out(`Scaled error (under 1 is better than the naive forecast), mean of the camps:`)
  output.out(`  against persistence: ${three(mase.persistence)}`)
  output.out(`  against a straight line: ${three(mase.line)}`)
  for (const [score, reason] of Object.entries(why)) output.out(`No ${score}: ${reason}`)
  const rows = Object.entries(shares).map(([id, days]) => {
    const { day, model, data } = days[days.length - 1]
    return [id, day, model.people, data.people, percent(model.share), percent(data.share)]
  })
  output.out('\nEach camp on the last day on which it is scored\n')
  output.out(table(['camp', 'day', 'model', 'data', 'share in model', 'share in data'], rows))
}
