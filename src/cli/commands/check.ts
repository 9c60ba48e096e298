import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DeepProgress, type DeepResult, deepSteps } from '../../analysis/authoring/deepCheck'
import { longLook, quickLook } from '../../analysis/authoring/setup'
import { isPublishable, type Problem, type Severity } from '../../scenario/scenario'
import { readArguments } from '../arguments'
import type { Output } from '../output'
import { createProgress, type Progress } from '../progress'
import { checkFolder } from '../scenarioFolder'

/**
 * `check`: every problem of a scenario with file, path and reason; with `--deep` also what only runs can show. Non-zero
 * unless it may be published.
 */
export function check(rest: readonly string[], output: Output): number {
  const known = ['json', 'deep', 'runs', 'seed', 'quiet'] as const
  const { target, options } = readArguments(rest, known, 'the folder or the name of a scenario', quickLook.runs)
  const { scenario, engine, problems, folder } = checkFolder(target)
  const id = scenario?.manifest.id ?? null
  if (!options.deep || !engine) return tellProblems(id, problems, options.json, output)
  const look = options.runs < longLook.runs ? quickLook : longLook
  const setup = { ...look, runs: options.runs, seed: options.seed, conditions: ownConditions(folder) }
  const progress = createProgress(options.quiet)
  const result = play(deepSteps(engine, setup), progress)
  const found = [...problems, ...result.problems]
  if (options.json) {
    const { runs, pairs, untested } = result
    return tellProblems(id, found, true, output, { deep: { runs, pairs, untested } })
  }
  const code = tellProblems(id, found, false, output)
  output.out(`Looked at ${result.runs} runs, and at ${result.pairs} pairs of runs for each decision.`)
  return code
}

function play(steps: Generator<DeepProgress, DeepResult, void>, progress: Progress): DeepResult {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      progress.end()
      return step.value
    }
    progress.tell(`${step.value.done} of ${step.value.of} runs`)
  }
}

/** How many conditions conditions.json itself holds. */
function ownConditions(folder: string): number {
  const text = readFileSync(join(folder, 'conditions.json'), 'utf8')
  return (JSON.parse(text) as { readonly conditions: readonly unknown[] }).conditions.length
}

const marks: Readonly<Record<Severity, string>> = {
  blocks: 'BLOCKS',
  unpublishable: 'HOLDS ',
  warns: 'warns ',
  hints: 'hint  ',
}

/** Tells the problems of what was looked at; gives the exit code: 0 where it may be published. */
export function tellProblems(
  id: string | null,
  problems: readonly Problem[],
  json: boolean,
  output: Output,
  more: object = {},
): number {
  const count = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length
  const [blocks, unpublishable, warns, hints] = (Object.keys(marks) as Severity[]).map(count)
  const publishable = isPublishable(problems)
  if (json) {
    const counts = { blocks, unpublishable, warns, hints }
    output.out(JSON.stringify({ scenario: id, ok: blocks === 0, publishable, ...counts, ...more, problems }))
    return publishable ? 0 : 1
  }
  for (const { severity, file, path, reason } of problems) {
    output.out(`${marks[severity]}  ${file}${path === '' ? '' : ` ${path}`}: ${reason}`)
  }
  if (problems.length === 0) output.out('No problems.')
  else output.out(`\n${blocks} block, ${unpublishable} keep it from being published, ${warns} warn, ${hints} hint.`)
  return publishable ? 0 : 1
}
