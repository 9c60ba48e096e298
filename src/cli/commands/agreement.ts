import { readFileSync } from 'node:fs'
import { type Agreement, agreementOf, intervalOf } from '../../analysis/fit/agreement'
import { populationOf } from '../../analysis/fit/fromDraws'
import { priorOf } from '../../analysis/fit/prior'
import { summaryOf } from '../../analysis/fit/summary'
import { type Draws, draws as drawsSchema } from '../../scenario/schema/fit'
import { rulesVersion } from '../../sim/index'
import { readArguments, UsageError } from '../arguments'
import { valuesOf } from '../fit/values'
import { type Output, table } from '../output'
import { createPool } from '../pool'
import { createProgress } from '../progress'
import { engineOf, Failure } from '../scenarioFolder'

/** What two fits of one structure say. */
interface StructureAgreement {
  readonly structure: string
  readonly parameters: readonly Agreement[]
  /** The figures that the fit looks at, from runs with each fit's draws at the same seeds. */
  readonly figures: readonly Agreement[]
}

/**
 * `agreement`: the scenario's draws beside those of another fit, kept in a file: parameters, and the figures of runs with
 * each. Exit code 0 whatever comes out: how far two fits agree is a finding.
 */
export async function agreement(rest: readonly string[], output: Output): Promise<number> {
  const allowed = ['runs', 'seed', 'structure', 'workers', 'json', 'quiet'] as const
  const { targets, options } = readArguments(rest, allowed, 'a scenario and a draws.json of another fit', 400, true)
  if (targets.length !== 2) throw new UsageError('give a scenario and the draws.json of another fit of it')
  const engine = engineOf(targets[0])
  const { scenario } = engine
  const { fit, model, draws } = scenario
  if (!fit || !draws) throw new Failure('this scenario has no fit.json with draws.json: nothing was fitted yet')
  const others = readDraws(targets[1])
  const pool = createPool(engine, options.workers)
  const progress = createProgress(options.quiet)
  const results: StructureAgreement[] = []
  try {
    for (const { id, hold } of model.structures) {
      if (options.structure !== undefined && id !== options.structure) continue
      const pair = [draws, others].map((of) => of.structures.find(({ structure }) => structure === id))
      const [one, other] = pair
      if (!one || !other) continue
      const prior = priorOf(model, fit.parameters, hold)
      const [before, after] = [one, other].map((of) => summaryOf(prior, populationOf(of, prior), of.chance))
      const runs: number[][][] = []
      for (const of of [draws, others]) {
        const tell = (done: number): void => progress.tell(`${id}: ${done} of ${options.runs} runs`)
        runs.push(await valuesOf(pool, { ...scenario, draws: of }, fit.targets, id, options, tell))
      }
      results.push({
        structure: id,
        parameters: before.map((row, i) => agreementOf(row.name, row, after[i])),
        figures: fit.targets.map(({ label }, i) => {
          const [here, there] = runs.map((of) => intervalOf(of.map((run) => run[i])))
          return agreementOf(label, here, there)
        }),
      })
    }
  } finally {
    progress.end()
    pool.close()
  }
  if (results.length === 0) throw new Failure(`${targets[1]} and the scenario have no structure in common`)
  if (options.json)
    output.out(
      JSON.stringify({
        scenario: scenario.manifest.id,
        seeds: [draws.made.seed, others.made.seed],
        structures: results,
      }),
    )
  else for (const one of results) output.out(told(one))
  return 0
}

function readDraws(path: string): Draws {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Failure(`${path} can't be read: ${error instanceof Error ? error.message : 'unknown fault'}`)
  }
  const result = drawsSchema.safeParse(value)
  if (!result.success) {
    const [issue] = result.error.issues
    throw new Failure(`${path} is no draws.json: ${issue.path.join('.') || 'its top'}: ${issue.message}`)
  }
  if (result.data.made.rules !== rulesVersion) {
    throw new Failure(`${path} was made under rules ${result.data.made.rules}, these are ${rulesVersion}: fit it again`)
  }
  return result.data
}

const agreeing = (list: readonly Agreement[]): string =>
  `${list.filter(({ agrees }) => agrees).length} of ${list.length} agree`

function told({ structure, parameters, figures }: StructureAgreement): string {
  const rows = [...parameters, ...figures].map(({ name, one, other, agrees }) => [
    name,
    ...[one, other].flatMap(({ p5, median, p95 }) => [p5, median, p95]),
    agrees ? '' : 'apart',
  ])
  const head = ['', 'p5', 'median', 'p95', 'other p5', 'median', 'p95', '']
  return `\n${structure}: parameters ${agreeing(parameters)}; figures ${agreeing(figures)}\n\n${table(head, rows)}`
}
