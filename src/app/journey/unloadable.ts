import type { Problem } from '../../scenario/scenario'

/** Problems of a scenario in one line: the first that blocks, with its place. */
export function unloadable(problems: readonly Problem[]): string {
  const first = problems.find((problem) => problem.severity === 'blocks') ?? problems[0]
  return first ? [first.file, first.path, first.reason].filter(Boolean).join(': ') : ''
}
