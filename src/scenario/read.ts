import { z } from 'zod'
import { canonicalJson } from './canonical'
import type { DraftFile } from './draft/draft'
import { readJson } from './json'
import { jsonLimitsOf } from './jsonLimits'
import { Problems } from './problem'
import type { Problem } from './scenario'
import { type Actor, actor as actorSchema, type ChartNode } from './schema/actors'
import { optionalParts, parts } from './schema/index'

/** More conditions of the same form, kept apart where reports have many of their own. */
export const extraConditions = 'report-conditions.json'
export const actorPath = /^actors\/([a-z0-9][a-z0-9_.-]{0,79})\.json$/

/** A file of data after it was read by itself. */
export interface ReadFile {
  readonly problems: readonly Problem[]
  /** True where its schema found nothing wrong. */
  readonly whole: boolean
  /** What the schema made of it; where something is wrong, what could be read, and null where nothing could. */
  readonly value: unknown
  /** Lists that are missing in `value`, and names of entries that were left out of others. */
  readonly open: readonly string[]
  readonly ids: readonly string[]
  /** By list: where the entries that were kept stand in the file. */
  readonly placing: Readonly<Record<string, readonly number[]>>
  /** Its data in canonical form, for the hash; worked out when asked for. Throws for a file that is no JSON. */
  canonical(): string
}

/** Files read before. A file that is the same object is not read again. */
export type ReadCache = WeakMap<DraftFile, { readonly name: string; readonly read: ReadFile }>

/** The schema of a file of data; null for one that is no part of a package. */
export function schemaOfFile(name: string): z.ZodType | null {
  if (Object.hasOwn(parts, name)) return parts[name as keyof typeof parts]
  if (Object.hasOwn(optionalParts, name)) return optionalParts[name as keyof typeof optionalParts]
  if (name === extraConditions) return parts['conditions.json']
  return actorPath.test(name) ? actorSchema : null
}

/** Reads a file of data, or gives what was read of it before. */
export function readFile(name: string, file: DraftFile, schema: z.ZodType, cache: ReadCache): ReadFile {
  const known = cache.get(file)
  if (known?.name === name) return known.read
  const read = readAnew(name, file, schema)
  cache.set(file, { name, read })
  return read
}

function readAnew(name: string, file: DraftFile, schema: z.ZodType): ReadFile {
  const problems = new Problems()
  const raw = dataOf(name, file, problems)
  if (!raw) return unread(problems)
  let canonical: string | null = null
  const inCanonicalForm = (): string => {
    canonical ??= canonicalJson(raw.value)
    return canonical
  }
  const parsed = schema.safeParse(raw.value)
  const base = { canonical: inCanonicalForm, problems: problems.list }
  const isWhole = parsed.success
  if (!isWhole) problems.schema(name, parsed.error, raw.value)
  const read: Salvaged = isWhole ? { value: parsed.data, open: [], ids: [], placing: {} } : salvage(schema, raw.value)
  if (!actorPath.test(name)) return { ...base, whole: isWhole, ...read }
  const bounded = withBoundedChart(name, read, problems)
  return { ...base, whole: isWhole && bounded === read, ...bounded }
}

/** What looks at the transitions of a chart in pairs relies on their number. */
const mostTransitions = 1000

/** An actor without its chart where that has too many transitions to be looked at further: told as one that can't be read. */
function withBoundedChart(name: string, read: Salvaged, problems: Problems): Salvaged {
  const { chart, ...rest } = (read.value ?? {}) as Partial<Actor>
  const transitions = chart ? transitionsIn(chart) : 0
  if (transitions <= mostTransitions) return read
  problems.tell('too-many-transitions', name, ['chart'], { transitions, most: mostTransitions })
  return { ...read, value: rest, open: [...read.open, 'chart'] }
}

function transitionsIn({ on = {}, states = {} }: ChartNode): number {
  let count = 0
  for (const one of Object.values(on)) count += Array.isArray(one) ? one.length : 1
  for (const node of Object.values(states)) count += transitionsIn(node)
  return count
}

function unread(problems: Problems): ReadFile {
  const canonical = (): string => {
    throw new Error('a file that could not be read has no canonical form')
  }
  return { problems: problems.list, whole: false, value: null, open: [], ids: [], placing: {}, canonical }
}

function dataOf(name: string, file: DraftFile, problems: Problems): { readonly value: unknown } | null {
  if (file.kind === 'data') return { value: file.value }
  if (typeof file.text !== 'string') {
    problems.tell('file-not-text', name, [])
    return null
  }
  const result = readJson(file.text, jsonLimitsOf(name))
  if (result.ok) return { value: result.value }
  problems.json(name, result.path, result.fault)
  return null
}

type Salvaged = Pick<ReadFile, 'value' | 'open' | 'ids' | 'placing'>

/**
 * What can be used of data that its schema refused: each part of the top level by itself, lists entry by entry. What is
 * left out is told, so that the checks say nothing false of the rest.
 */
function salvage(schema: z.ZodType, raw: unknown): Salvaged {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Readonly<Record<string, z.ZodType>>) : null
  if (!shape || typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { value: null, open: [], ids: [], placing: {} }
  }
  const value: Record<string, unknown> = {}
  const open: string[] = []
  const ids: string[] = []
  const placing: Record<string, readonly number[]> = {}
  for (const [key, part] of Object.entries(shape)) {
    const own = Object.hasOwn(raw, key) ? (raw as Readonly<Record<string, unknown>>)[key] : undefined
    const parsed = part.safeParse(own)
    if (parsed.success) {
      value[key] = parsed.data
      continue
    }
    const element = elementOf(part)
    if (!element || !Array.isArray(own)) {
      open.push(key)
      continue
    }
    const kept = own.map((item) => element.safeParse(item))
    value[key] = kept.flatMap((one) => (one.success ? [one.data] : []))
    placing[key] = kept.flatMap((one, index) => (one.success ? [index] : []))
    const lost = own.filter((_, index) => !kept[index].success).map(nameOf)
    ids.push(...lost.flatMap((name) => name ?? []))
    if (lost.includes(null)) open.push(key)
  }
  return { value, open, ids, placing }
}

function elementOf(schema: z.ZodType): z.ZodType | null {
  if (schema instanceof z.ZodDefault) return elementOf(schema.unwrap() as z.ZodType)
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : null
}

/** The name of an entry that could not be read: its id, or the place of a crossing or camp. */
function nameOf(item: unknown): string | null {
  const entry = item as { readonly id?: unknown; readonly place?: unknown } | null
  const name = entry?.id ?? entry?.place
  return typeof name === 'string' ? name : null
}
