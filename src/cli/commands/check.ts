import type { Problem } from '../../scenario/scenario'
import { readArguments } from '../arguments'
import { namesDisplacement, readDisplacement } from '../displacementFolder'
import type { Output } from '../output'
import { checkFolder } from '../scenarioFolder'

/** `check`: every problem of a scenario with file, path and reason. Non-zero if any blocks. */
export function check(rest: readonly string[], output: Output): number {
  const { target, options } = readArguments(rest, ['json'], 'the folder or the name of a scenario')
  const { id, problems } = namesDisplacement([target]) ? displacementOf(target) : scenarioOf(target)
  const blocks = problems.filter((problem) => problem.severity === 'blocks').length
  const warns = problems.length - blocks
  if (options.json) {
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

interface Looked {
  readonly id: string | null
  readonly problems: readonly Problem[]
}

function scenarioOf(name: string): Looked {
  const { scenario, problems } = checkFolder(name)
  return { id: scenario?.manifest.id ?? null, problems }
}

function displacementOf(name: string): Looked {
  const { result } = readDisplacement(name)
  return { id: result.ok ? result.case.id : null, problems: result.problems }
}
