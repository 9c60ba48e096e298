import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFigures } from '../../analysis/figures'
import { populationOf } from '../../analysis/fit/fromDraws'
import { type Prior, priorOf } from '../../analysis/fit/prior'
import { type FittedParameter, informedLimit, summaryOf } from '../../analysis/fit/summary'
import { gather } from '../../analysis/gather'
import { compareLever } from '../../analysis/levers'
import { policyReport, usualSeeds } from '../../analysis/policies/index'
import type { EnsembleSetup } from '../../analysis/types'
import { structureReport } from '../../analysis/validate/structure'
import type { Target } from '../../scenario/schema/fit'
import type { Structure } from '../../scenario/schema/play'
import { type ReportStructure, type Validation, validation } from '../../scenario/schema/report'
import { type Engine, rulesVersion } from '../../sim/index'
import { readArguments } from '../arguments'
import { recover } from '../fit/recover'
import { writeWhole } from '../fit/state'
import { valuesOf } from '../fit/values'
import type { Output } from '../output'
import { chunks, createPool, type Pool } from '../pool'
import { createProgress, type Progress } from '../progress'
import { engineOf, Failure, projectRoot, scenarioFolder } from '../scenarioFolder'
import { validationText } from '../validationText'

/** Pairs of runs for each lever under each structure. */
const leverRuns = 120
/** Work that a thread is given at a time. */
const atATime = 20

/**
 * `validate`: the model beside what it was fitted to and what was kept from it, under every structure, with the levers under
 * each. `--recover N` also fits N synthetic cases whose parameters are known. `--write` keeps the report with the scenario
 * and as text under docs/.
 */
export async function validate(rest: readonly string[], output: Output): Promise<number> {
  const allowed = ['runs', 'seed', 'structure', 'recover', 'workers', 'json', 'out', 'write', 'quiet'] as const
  const { target, options } = readArguments(rest, allowed, 'a scenario', 400)
  const engine = engineOf(target)
  const { scenario } = engine
  const { fit, heldOut, draws, model } = scenario
  if (!fit || !heldOut) throw new Failure('this scenario has no fit.json and held-out.json to be set beside')
  const structures = model.structures.filter(({ id }) => options.structure === undefined || id === options.structure)
  if (structures.length === 0) throw new Failure(`this scenario has no structure "${options.structure ?? ''}"`)
  const pool = createPool(engine, options.workers)
  const progress = createProgress(options.quiet)
  const targets = [...fit.targets, ...heldOut.targets]
  const reports: ReportStructure[] = []
  let recovery: Validation['recovery'] = null
  try {
    for (const structure of structures) {
      const prior = priorOf(model, fit.parameters, structure.hold)
      const fitted = draws?.structures.find((one) => one.structure === structure.id)
      const tell = (done: number): void => progress.tell(`${structure.id}: ${done} of ${options.runs} runs`)
      const runs = await valuesOf(pool, scenario, targets, structure.id, options, tell)
      const levers = await leversOf(pool, engine, structure, options.seed, progress)
      let parameters: (FittedParameter & { recovered: number | null })[] = []
      if (fitted) {
        const population = populationOf(fitted, prior)
        const first = structure === structures[0]
        const recovered = first ? await recoveredOf(pool, fit.targets, prior, population, options, progress) : null
        parameters = summaryOf(prior, population, fitted.chance).map((one, i) => ({
          ...one,
          recovered: recovered?.[i] ?? null,
        }))
        if (recovered) recovery = { sets: options.recover, inside90: mean(recovered) }
      }
      const informedFrom = fitted ? informedLimit(fitted.chance) : null
      reports.push(structureReport(fit, heldOut, { structure: structure.id, runs, parameters, levers, informedFrom }))
    }
  } finally {
    progress.end()
    pool.close()
  }
  const report = validation.parse({
    made: { date: new Date().toISOString().slice(0, 10), rules: rulesVersion, seed: options.seed, runs: options.runs },
    structures: reports,
    policies: options.structure === undefined ? policyReport(engine, { seed: options.seed, seeds: usualSeeds }) : null,
    recovery,
  } satisfies Validation)
  const text = validationText(scenario, report)
  if (options.write) {
    writeWhole(join(scenarioFolder(target), 'validation.json'), report)
    writeFileSync(join(projectRoot(), 'docs', 'validation.md'), text)
  }
  if (options.out !== undefined) writeWhole(options.out, report)
  output.out(options.json ? JSON.stringify(withTop(scenario.manifest.id, report)) : text)
  return 0
}

/** The report with the figures of the played structure at the top, where a reader of `--json` looks for them. */
function withTop(scenario: string, report: Validation): object {
  const [{ fitted, heldOut, ard, mase, crpsSkill, peakErrorDays, why }] = report.structures
  const reasons = report.policies ? why : { ...why, policies: 'No policy was scored.' }
  return { scenario, fitted, heldOut, ard, mase, crpsSkill, peakErrorDays, why: reasons, ...report }
}

interface Options {
  readonly seed: number
  readonly recover: number
}

/** Every lever of the scenario under a structure, in pairs of runs with the same seed and parameters. */
async function leversOf(
  pool: Pool,
  engine: Engine,
  structure: Structure,
  seed: number,
  progress: Progress,
): Promise<ReportStructure['levers']> {
  const { scenario } = engine
  const plain: EnsembleSetup = {
    runs: leverRuns,
    seed,
    policy: 'record',
    seat: null,
    commands: [],
    draws: 0,
    structure: structure.id,
  }
  const figures = createFigures(scenario)
  const play = async (setup: EnsembleSetup): Promise<ReturnType<typeof gather>> => {
    const parts = await Promise.all(chunks(leverRuns, atATime).map((part) => pool.do({ kind: 'runs', setup, ...part })))
    return gather(scenario, figures, parts.flat(), 0)
  }
  const base = await play(plain)
  const results: ReportStructure['levers'] = []
  for (const lever of scenario.levers) {
    progress.tell(`${structure.id}: lever ${lever.id}`)
    const { id, label, outcome, median, difference, pairs } = compareLever(
      lever,
      base,
      await play({ ...plain, changes: lever.change }),
    )
    results.push({ lever: id, label, outcome, base: median.base, changed: median.changed, difference, ...pairs })
  }
  return results
}

async function recoveredOf(
  pool: Pool,
  targets: readonly Target[],
  prior: Prior,
  population: Parameters<typeof recover>[3],
  { recover: sets, seed }: Options,
  progress: Progress,
): Promise<number[] | null> {
  if (sets === 0) return null
  const onSet = (done: number): void => progress.tell(`${done} of ${sets} synthetic cases`)
  return recover(pool, targets, prior, population, { sets, seed, onSet })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
