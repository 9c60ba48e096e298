import type { DataPath, Draft, DraftFile } from '../draft/draft'
import { draftFile } from '../draft/files'
import { isPackageFile } from '../draftCheck'
import { currentFormat, formatOf, migrateUp } from '../migrate/migrate'
import { schemaOfFile } from '../read'
import { mapFile, parts } from '../schema/index'
import { branchOf, emptyOf, isObject, isOfKind } from '../shape/empty'
import { type Slot, slotOf } from '../shape/shape'
import { type RawFiles, type RefusalCode, textOf, type Unpacked } from './zip'

/** One thing that was done to open a package, for its author to read. `was` is what stood there, as JSON, cut short. */
export type Repair =
  | { readonly code: 'migrated'; readonly file: string; readonly from: number; readonly to: number }
  | { readonly code: 'newer-format'; readonly file: string; readonly from: number; readonly to: number }
  | { readonly code: 'file-kept-aside' | 'file-left-out' | 'file-added' | 'not-read-as-data'; readonly file: string }
  | {
      readonly code: 'file-refused'
      readonly file: string
      readonly why: RefusalCode
    }
  | {
      readonly code: 'field-dropped' | 'value-replaced'
      readonly file: string
      readonly path: DataPath
      readonly was: string
    }
  | { readonly code: 'value-added'; readonly file: string; readonly path: DataPath }
  /** More of the same in one file than anybody would read. */
  | { readonly code: 'more'; readonly file: string; readonly count: number }

export interface Repaired {
  readonly draft: Draft
  readonly repairs: readonly Repair[]
}

const mostRepairsPerFile = 100

/**
 * Opens files as a package as far as it goes. `blank` fills in for files and values that are missing. Nothing is refused:
 * what can't be a scenario's is kept aside as text, and what a form could not show is replaced; each is told. Values that
 * are only not allowed (too large, misspelt, too long) stay as they are: the check tells of those.
 */
export function repairPackage(taken: Extract<Unpacked, { ok: true }>, blank: Draft): Repaired {
  const repairs: Repair[] = taken.refused.map(({ code, file }) => ({ code: 'file-refused', file, why: code }))
  const opened = migrated(openFiles(taken.files, repairs), repairs)
  const filled = withMissingFiles(opened, blank, repairs)
  const draft = Object.fromEntries(
    Object.entries(filled).map(([file, content]) => [file, repairFile(file, content, blank, repairs)]),
  )
  return { draft, repairs }
}

function openFiles(files: RawFiles, repairs: Repair[]): Draft {
  const draft: Record<string, DraftFile> = {}
  for (const file of Object.keys(files).sort()) {
    const text = textOf(files[file])
    if (text === null) {
      repairs.push({ code: 'file-left-out', file })
      continue
    }
    draft[file] = draftFile(file, text)
    if (!isPackageFile(file)) repairs.push({ code: 'file-kept-aside', file })
    else if (schemaOfFile(file) && draft[file].kind === 'text') repairs.push({ code: 'not-read-as-data', file })
  }
  return draft
}

function migrated(draft: Draft, repairs: Repair[]): Draft {
  const from = formatOf(draft)
  const file = 'scenario.json'
  if (from === null || from === currentFormat) return draft
  if (from > currentFormat) {
    repairs.push({ code: 'newer-format', file, from, to: currentFormat })
    return draft
  }
  const now = migrateUp(draft)
  if (formatOf(now) === currentFormat) repairs.push({ code: 'migrated', file, from, to: currentFormat })
  return now
}

/** A file of data that is missing is the blank's; so are the actors, where there is none. Texts are the check's to ask for. */
function withMissingFiles(draft: Draft, blank: Draft, repairs: Repair[]): Draft {
  const isActor = (file: string) => file.startsWith('actors/')
  const hasActor = Object.keys(draft).some(isActor)
  const missing = Object.keys(blank).filter(
    (file) => !Object.hasOwn(draft, file) && (Object.hasOwn(parts, file) || (isActor(file) && !hasActor)),
  )
  for (const file of missing) repairs.push({ code: 'file-added', file })
  return { ...draft, ...Object.fromEntries(missing.map((file) => [file, blank[file]])) }
}

function repairFile(file: string, content: DraftFile, blank: Draft, repairs: Repair[]): DraftFile {
  const schema = content.kind === 'data' && file !== mapFile ? schemaOfFile(file) : null
  if (content.kind !== 'data' || !schema) return content
  const found: Repair[] = []
  const model = Object.hasOwn(blank, file) ? blank[file] : undefined
  const value = repairValue(slotOf(schema), content.value, {
    file,
    path: [],
    model: model?.kind === 'data' ? model.value : undefined,
    found,
  })
  repairs.push(...found.slice(0, mostRepairsPerFile))
  if (found.length > mostRepairsPerFile) repairs.push({ code: 'more', file, count: found.length - mostRepairsPerFile })
  return value === content.value ? content : { kind: 'data', value }
}

interface At {
  readonly file: string
  readonly path: DataPath
  /** What the blank has at this place. */
  readonly model: unknown
  readonly found: Repair[]
}

const deeper = (at: At, key: string | number): At => ({
  ...at,
  path: [...at.path, key],
  model: isObject(at.model) && Object.hasOwn(at.model, key) ? at.model[key] : undefined,
})

/** The value itself where nothing in it had to be mended. */
function repairValue(slot: Slot, value: unknown, at: At): unknown {
  if (value === null && slot.nullable) return value
  const { shape } = slot
  const { file, path } = at
  // A text where a number or a choice is wanted is what an author has typed: forms show it, and the check tells of it.
  const isTyped =
    (shape.kind === 'number' || shape.kind === 'choice') && (typeof value === 'string' || typeof value === 'number')
  if (!isTyped && !isOfKind(shape, value)) {
    at.found.push({ code: 'value-replaced', file, path, was: shortened(value) })
    return at.model ?? emptyOf(slot)
  }
  switch (shape.kind) {
    case 'object':
      return repairObject(shape.fields, value as Readonly<Record<string, unknown>>, at)
    case 'record':
      return mapped(value as Readonly<Record<string, unknown>>, (item, key) =>
        repairValue(shape.value, item, deeper(at, key)),
      )
    case 'list':
      return sameList(value as readonly unknown[], (item, index) => repairValue(shape.item, item, deeper(at, index)))
    case 'tuple':
      return sameList(value as readonly unknown[], (item, i) => repairValue(shape.items[i], item, deeper(at, i)))
    case 'union': {
      const branch = branchOf(shape, value)
      return branch < 0 ? value : repairValue(shape.branches[branch], value, at)
    }
    default:
      return value
  }
}

function repairObject(
  fields: Readonly<Record<string, Slot>>,
  value: Readonly<Record<string, unknown>>,
  at: At,
): Readonly<Record<string, unknown>> {
  const { file, path, found } = at
  const kept: Record<string, unknown> = {}
  let isSame = true
  for (const [key, item] of Object.entries(value)) {
    if (!Object.hasOwn(fields, key)) {
      found.push({ code: 'field-dropped', file, path: [...path, key], was: shortened(item) })
      isSame = false
      continue
    }
    kept[key] = repairValue(fields[key], item, deeper(at, key))
    isSame &&= kept[key] === item
  }
  for (const [key, field] of Object.entries(fields)) {
    if (Object.hasOwn(value, key) || field.optional || field.fallback !== undefined) continue
    found.push({ code: 'value-added', file, path: [...path, key] })
    kept[key] = deeper(at, key).model ?? emptyOf(field)
    isSame = false
  }
  return isSame ? value : kept
}

function mapped(
  value: Readonly<Record<string, unknown>>,
  change: (item: unknown, key: string) => unknown,
): Readonly<Record<string, unknown>> {
  const next = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]))
  return Object.keys(value).every((key) => next[key] === value[key]) ? value : next
}

function sameList(value: readonly unknown[], change: (item: unknown, index: number) => unknown): readonly unknown[] {
  const next = value.map(change)
  return next.every((item, index) => item === value[index]) ? value : next
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  return text.length > 120 ? `${text.slice(0, 117)}…` : text
}
