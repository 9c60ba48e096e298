import type { z } from 'zod'

/** Kinds of values as a reader is told of them. */
export const valueKinds = {
  text: 'text',
  number: 'a number',
  whole: 'a whole number',
  list: 'a list',
  object: 'an object',
  yesNo: 'true or false',
  nothing: 'nothing',
  other: 'something else',
} as const
export type ValueKind = keyof typeof valueKinds

/** What a schema found wrong with one value. Its place is the path that comes with it. */
export type SchemaFault =
  | { readonly code: 'unknown-name' | 'bad-name' | 'unknown-kind' | 'bad-form' | 'bad-value' }
  | { readonly code: 'one-of'; readonly values: string }
  | { readonly code: 'missing'; readonly wanted: ValueKind }
  | { readonly code: 'wrong-kind'; readonly wanted: ValueKind; readonly given: ValueKind }
  | { readonly code: 'too-small'; readonly least: number }
  | { readonly code: 'too-large'; readonly most: number }

/** English words for each. */
export const schemaFaultTexts = {
  'unknown-name': 'This name is not known here. Remove it, or check its spelling.',
  'bad-name': 'The name is not allowed here. Change it.',
  'unknown-kind': 'This is none of the kinds that can stand here. Use one of the kinds listed in the schema.',
  'bad-form': 'This text does not have the form that is needed here. Use an unchanged copy.',
  'bad-value': 'This value is not allowed here. Use an unchanged copy.',
  'one-of': 'Use one of: {{values}}.',
  missing: 'This is missing: {{wanted}} is needed.',
  'wrong-kind': 'Here {{wanted}} is needed, not {{given}}.',
  'too-small': 'This is too small, or too short: the least allowed is {{least}}.',
  'too-large': 'This is too large, or too long: the most allowed is {{most}}.',
} as const satisfies Record<SchemaFault['code'], string>

type Issue = z.core.$ZodIssue

export interface Explained {
  readonly path: readonly PropertyKey[]
  readonly fault: SchemaFault
  /** The schema's own words, in English: for authors, who get more from them. */
  readonly message: string
  /** With `too-small`: the least itself is not allowed. */
  readonly above?: boolean
  /** With `too-small` and `too-large`: what is counted, characters, entries or the number itself. */
  readonly counts?: 'characters' | 'entries'
}

/** What a schema found, place by place. A union is told by the branch that came nearest. */
export function explain(issue: Issue): Explained[] {
  const { path, message } = issue
  const one = (fault: SchemaFault): Explained[] => [{ path, fault, message }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, 10)
        .map((key) => ({ path: [...path, key], fault: { code: 'unknown-name' } as const, message }))
    case 'invalid_union': {
      if ('discriminator' in issue && typeof issue.discriminator === 'string') return one({ code: 'unknown-kind' })
      const branches = issue.errors.filter((errors) => errors.length > 0)
      const nearest = branches.sort((a, b) => a.length - b.length || depth(b) - depth(a))[0]
      if (!nearest) return one({ code: 'bad-value' })
      return nearest.slice(0, 5).flatMap((inner) => {
        return explain(inner).map((found) => ({ ...found, path: [...path, ...found.path] }))
      })
    }
    case 'invalid_key':
      return [{ path, fault: { code: 'bad-name' }, message: issue.issues[0]?.message ?? message }]
    case 'invalid_value':
      return one({ code: 'one-of', values: issue.values.map(String).join(', ') })
    case 'invalid_type': {
      const received = /received (\w+)$/.exec(message)?.[1]
      const wanted = kindOf(issue.expected)
      return one(
        received === 'undefined'
          ? { code: 'missing', wanted }
          : { code: 'wrong-kind', wanted, given: kindOf(received ?? '') },
      )
    }
    case 'too_small':
      return [
        {
          path,
          fault: { code: 'too-small', least: Number(issue.minimum) },
          message,
          above: issue.inclusive === false,
          ...counted(issue.origin),
        },
      ]
    case 'too_big':
      return [{ path, fault: { code: 'too-large', most: Number(issue.maximum) }, message, ...counted(issue.origin) }]
    case 'invalid_format':
      return one({ code: 'bad-form' })
    default:
      return one({ code: 'bad-value' })
  }
}

function counted(origin: string): Pick<Explained, 'counts'> {
  if (origin === 'string') return { counts: 'characters' }
  return origin === 'array' ? { counts: 'entries' } : {}
}

function depth(issues: readonly Issue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length))
}

function kindOf(type: string): ValueKind {
  switch (type) {
    case 'string':
      return 'text'
    case 'number':
      return 'number'
    case 'int':
      return 'whole'
    case 'array':
      return 'list'
    case 'object':
    case 'record':
      return 'object'
    case 'boolean':
      return 'yesNo'
    case 'null':
    case 'undefined':
      return 'nothing'
    default:
      return 'other'
  }
}
