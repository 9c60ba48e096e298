import type { z } from 'zod'
import { formatPath } from './json'
import type { Problem } from './scenario'

/** The most problems told of one file; more would only hide the first. */
const mostPerFile = 60

/** Gathers the problems of a package. */
export class Problems {
  private readonly found: Problem[] = []
  private readonly perFile = new Map<string, number>()

  /** Adds a problem. `path` is a list of keys and indices, or a text already written. */
  add(severity: Problem['severity'], file: string, path: string | readonly PropertyKey[], reason: string): void {
    const seen = (this.perFile.get(file) ?? 0) + 1
    this.perFile.set(file, seen)
    const where = typeof path === 'string' ? path : formatPath(path)
    if (seen < mostPerFile) this.found.push({ file, path: where, reason, severity })
    else if (seen === mostPerFile) {
      this.found.push({ file, path: '', reason: 'There are more problems in this file; mend these first.', severity })
    } else if (severity === 'blocks') this.raise(file)
  }

  blocks(file: string, path: string | readonly PropertyKey[], reason: string): void {
    this.add('blocks', file, path, reason)
  }

  warns(file: string, path: string | readonly PropertyKey[], reason: string): void {
    this.add('warns', file, path, reason)
  }

  /** Adds everything a schema found wrong. */
  schema(file: string, error: z.ZodError, prefix: readonly PropertyKey[] = []): void {
    for (const issue of error.issues) {
      for (const { path, reason } of explain(issue)) this.blocks(file, [...prefix, ...path], reason)
    }
  }

  get blocking(): boolean {
    return this.found.some((problem) => problem.severity === 'blocks')
  }

  get list(): readonly Problem[] {
    return this.found
  }

  /** Among problems that are no longer listed one blocks: the note that stands for them must block too. */
  private raise(file: string): void {
    const index = this.found.findIndex(
      (problem) => problem.file === file && problem.reason.startsWith('There are more'),
    )
    if (index >= 0) this.found[index] = { ...this.found[index], severity: 'blocks' }
  }
}

type Issue = z.core.$ZodIssue

/** Says in plain words what a schema found. A union is told by the branch that came nearest. */
function explain(issue: Issue): { path: readonly PropertyKey[]; reason: string }[] {
  const { path } = issue
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, 10).map((key) => ({
        path: [...path, key],
        reason: 'This name is not known here. Remove it, or check its spelling.',
      }))
    case 'invalid_union': {
      if ('discriminator' in issue && typeof issue.discriminator === 'string') {
        return [{ path: [...path], reason: `${issue.message}. Use one of the kinds listed in the schema.` }]
      }
      const branches = issue.errors.filter((errors) => errors.length > 0)
      const nearest = branches.sort((a, b) => a.length - b.length || depth(b) - depth(a))[0]
      if (!nearest) return [{ path, reason: sentence(issue.message) }]
      return nearest.slice(0, 5).flatMap((inner) => {
        return explain(inner).map((one) => ({ path: [...path, ...one.path], reason: one.reason }))
      })
    }
    case 'invalid_key':
      return [{ path, reason: `The name is not allowed: ${issue.issues[0]?.message ?? issue.message}.` }]
    case 'invalid_value':
      return [{ path, reason: `Use one of: ${issue.values.map(String).join(', ')}.` }]
    case 'invalid_type': {
      const received = /received (\w+)$/.exec(issue.message)?.[1]
      const wanted = `a value of type ${issue.expected} is needed`
      if (received === 'undefined') return [{ path, reason: `This is missing: ${wanted}.` }]
      return [{ path, reason: `Here ${wanted}${received ? `, not ${received}` : ''}.` }]
    }
    default:
      return [{ path, reason: sentence(issue.message) }]
  }
}

function depth(issues: readonly Issue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length))
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}
