import type { z } from 'zod'
import { schemaFaultInEnglish } from './inEnglish'
import { formatPath } from './json'
import type { Problem } from './scenario'
import { type Explained, explain } from './schemaFault'

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
      for (const found of explain(issue)) this.blocks(file, [...prefix, ...found.path], worded(found))
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

/** In the words of the schema where they say more than a code can: authors mend by them. */
function worded({ fault, message }: Explained): string {
  switch (fault.code) {
    case 'unknown-kind':
      return `${message}. Use one of the kinds listed in the schema.`
    case 'bad-name':
      return `The name is not allowed: ${message}.`
    case 'unknown-name':
    case 'one-of':
    case 'missing':
    case 'wrong-kind':
      return schemaFaultInEnglish(fault)
    case 'too-small':
    case 'too-large':
    case 'bad-form':
    case 'bad-value':
      return sentence(message)
    default:
      return never(fault)
  }
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}

function never(value: never): never {
  throw new TypeError(`unknown fault ${JSON.stringify(value)}`)
}
