import type { z } from 'zod'
import { mendValue } from './check/mendValue'
import { type DeepCode, type ProblemCode, type SentenceCode, sentenceOf, sentences } from './check/sentences/index'
import type { DataPath, Edit } from './draft/draft'
import { fill } from './fill'
import { jsonFaultInEnglish, schemaFaultInEnglish } from './inEnglish'
import { formatPath } from './json'
import type { JsonFault } from './jsonFault'
import type { Mend, Problem, Severity } from './scenario'
import { type Explained, explain } from './schemaFault'

/** The most problems of one weight told of one file; more would only hide the first. */
const mostPerFile = 60

/** A place in a file: keys and indices, or the number of a line of a text, from 1. */
type Where = readonly PropertyKey[] | { readonly line: number }
type Values = Readonly<Record<string, string | number>>
type Mending = Mend | null | undefined | (() => Mend | null)

/** Where things stand in the file as it is written, when a part of it could not be read and was left out. */
export type Placing = (file: string, path: DataPath) => DataPath

const asTheyStand: Placing = (_file, path) => path

/** Gathers the problems of a package. */
export class Problems {
  private readonly found: Problem[] = []
  private readonly told = new Map<string, number>()

  constructor(private readonly placing: Placing = asTheyStand) {}

  /**
   * Adds a problem in the words of its code. `values` fill the sentence. A mend that takes a search is given as what makes
   * it: it is made only of problems that are told.
   */
  tell(code: SentenceCode | DeepCode, file: string, where: Where, values: Values = {}, mend?: Mending): void {
    const { severity, text } = sentenceOf(code)
    this.add(code, severity, file, where, fill(text, values), values, mend)
  }

  /** Adds what a case of displacement has to say, which has words of its own. */
  says(severity: Severity, file: string, path: readonly PropertyKey[], reason: string): void {
    this.add('displacement', severity, file, path, reason, {})
  }

  /** Adds why a text could not be read as JSON. `path` is how far the reader came. */
  json(file: string, path: string, fault: JsonFault): void {
    const { code, ...rest } = fault
    const values = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'at')) as Values
    const place = 'at' in fault ? { ...values, line: fault.at.line, column: fault.at.column } : values
    const found = {
      code: `json-${code}`,
      file,
      path,
      at: [],
      reason: jsonFaultInEnglish(fault),
      values: place,
    } as const
    this.keep({ ...found, severity: 'blocks' })
  }

  /** Adds everything a schema found wrong. `value` is what it looked at: mends are made from it. */
  schema(file: string, error: z.ZodError, value?: unknown, prefix: readonly PropertyKey[] = []): void {
    for (const issue of error.issues) {
      if (!this.hasRoom('blocks', file)) return
      for (const found of explain(issue)) {
        const path = [...prefix, ...found.path]
        const { code, ...values } = found.fault
        const mend = () => (value === undefined ? null : mendValue(found, value, file, path as DataPath))
        const reason =
          code === 'bad-form' && isEmptyAt(value, path) ? 'This is empty. Choose or write it.' : worded(found)
        this.add(`value-${code}`, 'blocks', file, path, reason, values, mend)
      }
    }
  }

  /** Adds problems that were found before, as they are. */
  addAll(problems: readonly Problem[]): void {
    for (const problem of problems) this.keep(problem)
  }

  get blocking(): boolean {
    return this.found.some((problem) => problem.severity === 'blocks')
  }

  get list(): readonly Problem[] {
    return this.found
  }

  private add(
    code: ProblemCode,
    severity: Severity,
    file: string,
    where: Where,
    reason: string,
    values: Values,
    mend?: Mending,
  ): void {
    if (!this.hasRoom(severity, file)) return
    const at = 'line' in where ? [] : this.placing(file, where as DataPath)
    const path = 'line' in where ? `line ${where.line}` : formatPath(at)
    const problem = { code, file, path, at, reason, values, severity }
    const made = typeof mend === 'function' ? mend() : mend
    this.keep(made ? { ...problem, mend: this.placed(made) } : problem)
  }

  private hasRoom(severity: Severity, file: string): boolean {
    return (this.told.get(`${severity} ${file}`) ?? 0) < mostPerFile
  }

  private keep(problem: Problem): void {
    const { file, severity } = problem
    const key = `${severity} ${file}`
    const seen = (this.told.get(key) ?? 0) + 1
    this.told.set(key, seen)
    if (seen < mostPerFile) this.found.push(problem)
    else if (seen === mostPerFile) {
      const code = 'more-problems'
      this.found.push({ code, file, path: '', at: [], reason: sentences[code].text, values: {}, severity })
    }
  }

  private placed({ label, edits }: Mend): Mend {
    const moved = (edit: Edit): Edit => ('path' in edit ? { ...edit, path: this.placing(edit.file, edit.path) } : edit)
    return { label, edits: edits.map(moved) }
  }
}

/** Whether an empty text stands at a path of a file. */
function isEmptyAt(value: unknown, path: readonly PropertyKey[]): boolean {
  let here = value
  for (const key of path) here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined
  return here === ''
}

/** In the words of the schema where they say more than a code can: authors mend by them. */
function worded(found: Explained): string {
  const { fault, message } = found
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
      return isOwn(message) ? sentence(message) : leastWords(found, fault.least)
    case 'too-large':
      return isOwn(message) ? sentence(message) : mostWords(found, fault.most)
    case 'bad-form':
    case 'bad-value':
      return sentence(message)
    default:
      return never(fault)
  }
}

/** Whether a message is one that a schema of ours gives, and not the library's. */
const isOwn = (message: string): boolean => !/^Too (small|big):/.test(message)

function leastWords({ counts, above }: Explained, least: number): string {
  if (counts === 'characters') {
    return least === 1 ? 'This is empty. Write it.' : `This is too short: at least ${least} characters are needed.`
  }
  if (counts === 'entries') {
    return least === 1 ? 'This list is empty: at least one entry is needed.' : `At least ${least} entries are needed.`
  }
  return above ? `This must be more than ${least}.` : `This must be ${least} or more.`
}

function mostWords({ counts }: Explained, most: number): string {
  if (counts === 'characters') return `This is too long: at most ${most} characters are allowed.`
  if (counts === 'entries') return `These are too many: at most ${most} entries are allowed.`
  return `This must be ${most} or less.`
}

function sentence(message: string): string {
  const words = message.charAt(0).toUpperCase() + message.slice(1)
  return /[.!?]$/.test(words) ? words : `${words}.`
}

function never(value: never): never {
  throw new TypeError(`unknown fault ${JSON.stringify(value)}`)
}
