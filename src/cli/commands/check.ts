import type { Problem } from '../../scenario/scenario'
import { readArguments } from '../arguments'
import type { Output } from '../output'
import { checkFolder } from '../scenarioFolder'

/** `check`: every problem of a scenario with file, path and reason. Non-zero if any blocks. */
export function check(rest: readonly string[], output: Output): number {
  const { target, options } = readArguments(rest, ['json'], 'the folder or the name of a scenario')
  const { scenario, problems } = checkFolder(target)
  return tellProblems(scenario?.manifest.id ?? null, problems, options.json, output)
}

/** Tells the problems of what was looked at; gives the exit code. */
export function tellProblems(id: string | null, problems: readonly Problem[], json: boolean, output: Output): number {
  const blocks = problems.filter((problem) => problem.severity === 'blocks').length
  const warns = problems.length - blocks
  if (json) {
    output.out(JSON.stringify({ scenario: id, ok: blocks === 0, blocks, warns, problems }))
    return blocks === 0 ? 0 : 1
  }
  for (const { severity, file, path, reason } of problems) {
    output.out(`${severity === 'blocks' ? 'BLOCKS' : 'warns '}  ${file}${path === '' ? '' : ` ${path}`}: ${reason}`)
  }
  if (problems.length === 0) output.out('No problems.')
  else output.out(`\n${blocks} block, ${warns} warn.`)
  return blocks === 0 ? 0 : 1
}
